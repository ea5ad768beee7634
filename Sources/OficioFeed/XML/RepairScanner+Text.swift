import Oficio

/// Text: what it may hold, and what it says.
extension RepairScanner {
  /// Texts and the tags between them, up to other markup.
  mutating func scanText(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput, _ stop: inout Stop?
  ) -> Int {
    var index = from
    while index < to {
      if bytes[index] == 0x3C {
        guard let next = plainTag(bytes, index, to, base: run.base) else {
          return openMarkup(window, bytes, index, to, atEnd, &run, &output, &stop)
        }
        index = next
      } else {
        let next = scanRun(window, bytes, index, to, atEnd, &run, &output)
        if next == index { return index }
        index = next
      }
    }
    return index
  }

  /// Bytes of a plain text that is not worth a mark.
  private static let shortText = 128

  /// Text up to the next `<`, which goes past the parser unless it is blanks or plain and short. Returns the same place when
  /// more bytes are needed to tell.
  private mutating func scanRun(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput
  ) -> Int {
    var index = Self.endOfBlanks(bytes, from, to)
    if index == to || bytes[index] == 0x3C {
      // The second byte of a line end may be still to come.
      return index == to && !atEnd && bytes[index - 1] == 0x0D ? index - 1 : index
    }
    index = Self.firstInText(bytes, from, to)
    if index == to || bytes[index] == 0x3C {
      // The rest of a character follows the mark of its beginning.
      let isRest = bytes[from] & 0xC0 == 0x80
      if index == to || isRest || index - from > Self.shortText {
        pass(window, from..<index, as: ParserInput.Text(range: from..<index, isDecoded: false), &run, &output)
      }
      return index
    }
    let start = output.decoded.count
    var plain = from
    while index < to, bytes[index] != 0x3C {
      output.decoded.append(bytes, plain..<index)
      plain = index
      guard let next = decode(window, bytes, index, to, atEnd, run, &output) else { break }
      plain = next
      index = Self.firstInText(bytes, next, to)
    }
    output.decoded.append(bytes, plain..<index)
    if output.decoded[start...].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
      // Outside the root blanks are lawful, a mark is not: a feed may end with bytes of zero and a line feed.
      let blanks = String(decoding: output.decoded[start...], as: UTF8.self)
      replace(window, &run, from..<index, with: blanks, nil, &output)
    } else {
      let text = ParserInput.Text(range: start..<output.decoded.count, isDecoded: true)
      pass(window, from..<index, as: text, &run, &output)
    }
    return index
  }

  /// The first byte that is no plain text: markup, a reference, a line end of two bytes, what XML may forbid, what may be the
  /// end of a CDATA section to libxml2, and what would be taken for a mark.
  private static func firstInText(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    bytes.first(
      from: from, to: to,
      where: {
        $0.equal(to: 0x3C) .| $0.equal(to: 0x26) .| $0.equal(to: 0x0D) .| $0.equal(to: 0xEF) .| $0.controls
          .| $0.equal(to: 0x5D) .| $0.equal(to: ParserInput.mark)
      },
      orByte: {
        switch $0 {
        case 0x3C, 0x26, 0x0D, 0xEF, 0x5D, ParserInput.mark: true
        case let byte: isControl(byte)
        }
      })
  }

  private static func endOfBlanks(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    var index = from
    while index < to, bytes[index] <= 0x20, !isControl(bytes[index]) { index += 1 }
    return index
  }

  /// Appends what is meant at a place that is no plain text, and returns the place behind it; nil when more bytes are needed
  /// to tell.
  private mutating func decode(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: Run, _ output: inout ParserInput
  ) -> Int? {
    switch bytes[index] {
    case 0x26:
      guard let (reference, end) = Self.reference(window, bytes, index, to, atEnd) else { return nil }
      if let code = reference.repair { count(code, at: index, run) }
      switch reference {
      case .bare: output.decoded.append(0x26)
      case .lawful(let code), .html(let code): UTF8Sequence.append(code, to: &output.decoded)
      case .illegal: break
      }
      return end
    case 0x0D:
      // XML 1.0, 2.11: a line ends with one line feed.
      if index + 1 == to, !atEnd { return nil }
      output.decoded.append(0x0A)
      return index + (index + 1 < to && bytes[index + 1] == 0x0A ? 2 : 1)
    case 0x5D, ParserInput.mark:
      output.decoded.append(bytes[index])
      return index + 1
    default:
      guard let (length, isForbidden) = Self.judge(bytes, index, to, atEnd) else { return nil }
      if isForbidden {
        count(.controlCharacter, at: index, run)
      } else {
        output.decoded.append(bytes, index..<index + length)
      }
      return index + length
    }
  }
}
