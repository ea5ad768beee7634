/// CDATA sections, comments and processing instructions: nothing is markup there but their ends.
extension RepairScanner {
  static let plainClass: [Bool] = (0...255).map { byte in
    byte == 0xEF || byte == 0x5D || byte == 0x2D || byte == 0x3F || byte == 0x3C
      || (byte < 0x20 && byte != 9 && byte != 10 && byte != 13)
  }

  mutating func scanCharacters(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool, until kind: State,
    _ run: inout Run, _ output: inout [UInt8], _ stop: inout Stop?
  ) -> Int {
    let special = Self.plainClass.span
    var index = from
    while index < to {
      while index < to, !special[Int(bytes[index])] { index += 1 }
      if index == to { return index }
      let byte = bytes[index]
      switch byte {
      case 0x3C:
        guard kind == .cdata, !itemEnd.isEmpty, index + 1 >= to || bytes[index + 1] == 0x2F else {
          index += 1
          continue
        }
        if to - index <= itemEnd.count, !atEnd { return index }
        if endsItem(bytes, index, to) {
          stop = .itemEndInText
          return index
        }
        index += 1
      case 0x5D, 0x2D, 0x3F:
        let closer: StaticString =
          switch kind {
          case .cdata: "]]>"
          case .comment: "-->"
          default: "?>"
          }
        let length = closer.utf8CodeUnitCount
        if starts(bytes, index, to, closer) {
          state = .text
          // The end of a comment is no progress: a text of comments alone is a run like any other.
          return index + length
        }
        if to - index < length, !atEnd { return index }
        index += 1
      default:
        guard let next = character(window, bytes, index, to, atEnd, &run, &output) else { return index }
        index = next
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

  /// At a control character or 0xEF: strips what XML forbids. Nil when more bytes are needed to tell.
  mutating func character(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout [UInt8]
  ) -> Int? {
    guard bytes[index] == 0xEF else {
      replace(window, &run, index..<index + 1, with: "", .controlCharacter, &output)
      return index + 1
    }
    if to - index < 3 { return atEnd ? index + 1 : nil }
    // U+FFFE and U+FFFF; a byte order mark within text (U+FEFF) is lawful.
    if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
      replace(window, &run, index..<index + 3, with: "", .controlCharacter, &output)
    }
    return index + 3
  }
}
