import Oficio

/// Text: what it may hold, and which markup begins at a `<`.
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
    let text = ParserInput.Text(range: start..<output.decoded.count, isDecoded: true)
    pass(window, from..<index, as: text, &run, &output)
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

  /// At `<`: which kind of markup begins. Returns the same place when more bytes are needed to tell.
  mutating func openMarkup(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput, _ stop: inout Stop?
  ) -> Int {
    let available = to - index
    if available < 2 { return atEnd ? literalLessThan(window, index, &run, &output) : index }
    let second = bytes[index + 1]
    switch second {
    case 0x2F:
      beginTag(.endTag, index, run, output)
      return index + 2
    case 0x3F:
      if available < 6, !atEnd { return index }
      if starts(bytes, index, to, "<?xml"), available > 5, bytes[index + 5] <= 0x20, depth == 0 {
        state = .declaration
        return index
      }
      return hide(.instruction, window, index..<index + 2, &run, &output)
    case 0x21:
      if available < 9, !atEnd, couldStart(bytes, index, to) { return index }
      if starts(bytes, index, to, "<!--") {
        return hide(.comment, window, index..<index + 4, &run, &output)
      }
      if starts(bytes, index, to, "<![CDATA[") {
        state = .cdata
        // Its text says where the output goes on, or its end does.
        output.markup.append(bytes, run.start..<index)
        run.start = index + 9
        run.rewritten = true
        return index + 9
      }
      if startsFolded(bytes, index, to, "<!doctype") {
        // The name that follows tells an error page from an attack.
        if available < 15, !atEnd { return index }
        stop = startsFolded(bytes, index, to, "<!doctype html") ? .htmlPage : .doctype
        return index
      }
      // No other markup begins so in a feed; and with the control characters in it stripped, it could become one of these
      // behind our back.
      return literalLessThan(window, index, &run, &output)
    default:
      guard second >= 0x80 || Self.isNameStart(second) else {
        return literalLessThan(window, index, &run, &output)
      }
      beginTag(.tag, index, run, output)
      attributes = 0
      nameHash = NameCounter.seed
      isNamespace = false
      previous = 0
      return index + 1
    }
  }

  mutating func literalLessThan(
    _ window: [UInt8], _ index: Int, _ run: inout Run, _ output: inout ParserInput
  ) -> Int {
    count(.bareLessThan, at: index, run)
    output.decoded.append(0x3C)
    let text = ParserInput.Text(range: output.decoded.count - 1..<output.decoded.count, isDecoded: true)
    pass(window, index..<index + 1, as: text, &run, &output)
    return index + 1
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x3A
  }

  func starts(_ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ mark: StaticString) -> Bool {
    guard to - index >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() where bytes[index + offset] != byte { return false }
      return true
    }
  }

  func startsFolded(_ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ mark: StaticString) -> Bool {
    guard to - index >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() {
        let other = bytes[index + offset]
        guard other == byte || (other >= 0x41 && other <= 0x5A && other | 0x20 == byte) else { return false }
      }
      return true
    }
  }

  /// Whether what there is of `<!…` may still become a comment, CDATA or a document type.
  func couldStart(_ bytes: Span<UInt8>, _ index: Int, _ to: Int) -> Bool {
    !starts(bytes, index, to, "<!--")
  }
}

// MARK: - Prolog and declaration

extension RepairScanner {
  func findMarkup(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Int? {
    var index = from
    while index < to {
      if bytes[index] == 0x3C { return index }
      index += 1
    }
    return nil
  }

  /// Drops everything before the first `<`.
  mutating func dropLead(_ window: [UInt8], _ run: inout Run, upTo end: Int, _ output: inout ParserInput) {
    let lead = run.start..<end
    guard !lead.isEmpty else { return }
    replace(window, &run, lead, with: "", repairs[.leadingBytes] == 0 ? .leadingBytes : nil, &output)
  }

  /// Drops the XML declaration: the parser is always given UTF-8, whatever was declared.
  mutating func dropDeclaration(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput
  ) -> Int {
    var index = from
    while index + 1 < to {
      if bytes[index] == 0x3F, bytes[index + 1] == 0x3E {
        replace(window, &run, from..<index + 2, with: "", nil, &output)
        state = .text
        return index + 2
      }
      index += 1
    }
    return atEnd ? to : from
  }
}
