import Oficio

/// CDATA sections, comments and processing instructions: nothing is markup there but their ends.
extension RepairScanner {
  /// Text of a CDATA section, which goes past the parser.
  mutating func scanCDATA(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput, _ stop: inout Stop?
  ) -> Int {
    var start = from
    var index = from
    scan: while index < to {
      index = bytes.first(
        from: index, to: to,
        where: { $0.equal(to: 0x5D) | $0.equal(to: 0xEF) | $0.below(0x20) | $0.pairs(0x3C, 0x2F) },
        orByte: { $0 == 0x5D || $0 == 0x3C || $0 == 0xEF || $0 < 0x20 })
      if index == to { break }
      switch bytes[index] {
      case 0x3C:
        guard !itemEnd.isEmpty, index + 1 >= to || bytes[index + 1] == 0x2F else { break }
        if to - index <= itemEnd.count, !atEnd { break scan }
        if endsItem(bytes, index, to) {
          stop = .itemEndInText
          break scan
        }
      case 0x5D:
        if starts(bytes, index, to, "]]>") {
          pass(window, start..<index, &run, &output)
          state = .text
          return index + 3
        }
        if to - index < 3, !atEnd { break scan }
      case 0x09, 0x0A, 0x0D: break
      case 0xEF, 0..<0x20:
        guard let (length, isForbidden) = Self.judge(bytes, index, to, atEnd) else { break scan }
        if isForbidden {
          pass(window, start..<index, &run, &output)
          replace(window, &run, index..<index + length, with: "", .controlCharacter, &output)
          start = index + length
        }
        index += length
        continue scan
      default: break
      }
      index += 1
    }
    pass(window, start..<index, &run, &output)
    return index
  }

  /// Comments and instructions.
  mutating func scanHidden(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool, until closer: StaticString,
    _ run: inout Run, _ output: inout ParserInput
  ) -> Int {
    let first = closer.utf8Start.pointee
    let length = closer.utf8CodeUnitCount
    var index = from
    while index < to {
      let byte = bytes[index]
      if byte == first {
        if starts(bytes, index, to, closer) {
          state = .text
          // The end of a comment is no progress: a text of comments alone is a run like any other.
          return index + length
        }
        if to - index < length, !atEnd { return index }
        index += 1
      } else if byte == 0xEF || Self.isControl(byte) {
        guard let next = character(window, bytes, index, to, atEnd, &run, &output) else { return index }
        index = next
      } else {
        index += 1
      }
    }
    return index
  }

  func endsItem(_ bytes: Span<UInt8>, _ index: Int, _ to: Int) -> Bool {
    guard to - index > itemEnd.count else { return false }
    for offset in 2..<itemEnd.count {
      let byte = bytes[index + offset]
      guard byte == itemEnd[offset] || ((0x41...0x5A).contains(byte) && byte | 0x20 == itemEnd[offset]) else {
        return false
      }
    }
    let after = bytes[index + itemEnd.count]
    return after == 0x3E || after <= 0x20
  }

  /// Control characters that XML forbids.
  static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 9 && byte != 10 && byte != 13 }

  /// At a control character or 0xEF: how many bytes belong together, and whether XML forbids them. Nil when more bytes
  /// are needed to tell.
  static func judge(
    _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool
  ) -> (length: Int, isForbidden: Bool)? {
    guard bytes[index] == 0xEF else { return (1, true) }
    if to - index < 3 { return atEnd ? (1, false) : nil }
    // U+FFFE and U+FFFF; a byte order mark within text (U+FEFF) is lawful.
    return (3, bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE)
  }

  /// At a control character or 0xEF: strips what XML forbids. Nil when more bytes are needed to tell.
  mutating func character(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput
  ) -> Int? {
    guard let (length, isForbidden) = Self.judge(bytes, index, to, atEnd) else { return nil }
    if isForbidden { replace(window, &run, index..<index + length, with: "", .controlCharacter, &output) }
    return index + length
  }
}
