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
      index = firstInCDATA(bytes, index, to)
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
          pass(window, start..<index, closing: 3, &run, &output)
          state = .text
          return index + 3
        }
        if to - index < 3, !atEnd { break scan }
      default:
        guard let (length, isForbidden) = Self.judge(bytes, index, to, atEnd) else { break scan }
        if isForbidden {
          pass(window, start..<index, &run, &output)
          replace(window, &run, index..<index + length, with: "", .controlCharacter, &output)
          start = index + length
        }
        index += length
        continue scan
      }
      index += 1
    }
    pass(window, start..<index, &run, &output)
    return index
  }

  /// Sends a stretch past the parser, with the bytes behind it that end the section.
  private mutating func pass(
    _ window: [UInt8], _ text: Range<Int>, closing: Int = 0, _ run: inout Run, _ output: inout ParserInput
  ) {
    let stretch = text.lowerBound..<text.upperBound + closing
    pass(window, stretch, as: ParserInput.Text(range: text, isDecoded: false), &run, &output)
  }

  /// The first place that may be the section's end or the item's, or a character that XML forbids.
  private func firstInCDATA(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Int {
    // HTML is full of end tags; the third byte tells nearly all of them from the item's own.
    let letter = itemEnd.count > 2 ? itemEnd[2] : 0
    let capital = (0x61...0x7A).contains(letter) ? letter & 0xDF : letter
    var index = from
    while index + ByteBlock.count + 2 <= to {
      let block = ByteBlock(bytes, at: index)
      let third = ByteBlock(bytes, at: index + 2)
      let itemEnds =
        block.equal(to: 0x3C) .& ByteBlock(bytes, at: index + 1).equal(to: 0x2F)
        .& (third.equal(to: letter) .| third.equal(to: capital))
      let found = ByteBlock.first(block.equal(to: 0x5D) .| block.equal(to: 0xEF) .| block.controls .| itemEnds)
      if found < ByteBlock.count { return index + found }
      index += ByteBlock.count
    }
    while index < to {
      let byte = bytes[index]
      if byte == 0x5D || byte == 0x3C || byte == 0xEF || Self.isControl(byte) { break }
      index += 1
    }
    return index
  }

  /// Begins a comment or an instruction: an empty comment is all that the parser sees of either, for it takes `<!-->` for a
  /// whole one or not as its bytes come.
  mutating func hide(
    _ kind: State, _ window: [UInt8], _ opening: Range<Int>, _ run: inout Run, _ output: inout ParserInput
  ) -> Int {
    state = kind
    replace(window, &run, opening, with: "<!---->", nil, &output)
    return opening.upperBound
  }

  /// Comments and instructions, to the end of their closer.
  mutating func scanHidden(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool, until closer: StaticString,
    _ run: inout Run, _ output: inout ParserInput
  ) -> Int {
    let first = closer.utf8Start.pointee
    var index = from
    while index < to {
      if bytes[index] == first {
        if starts(bytes, index, to, closer) {
          index += closer.utf8CodeUnitCount
          // The end of a comment is no progress: a text of comments alone is a run like any other.
          state = .text
          break
        }
        if to - index < closer.utf8CodeUnitCount, !atEnd { break }
      }
      index += 1
    }
    if index > from { replace(window, &run, from..<index, with: "", nil, &output) }
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
}
