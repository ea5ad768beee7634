import Oficio

/// One walk over a text with markup, which leaves plain text: tags taken out, references decoded, blanks made one.
///
/// One space for every run of blanks, one line feed for every run with a line break, nothing at the ends.
struct MarkupFlow {
  private(set) var output: [UInt8] = []
  /// Line breaks are kept as such; else they are blanks.
  private let lines: Bool
  /// Where blocks break the lines, the line ends of the markup itself are blanks.
  private let hasBlocks: Bool
  private var metBlock = false
  private var metLineEnd = false
  private var blank = false
  private var lineBreak = false
  private var marks = 0

  /// More combining marks than this on one letter are no language.
  private static let longestMarks = 30

  /// The plain text of bytes.
  static func text(_ bytes: Span<UInt8>, lines: Bool) -> [UInt8] {
    let hasMarkup =
      bytes.first(
        from: 0, to: bytes.count, where: { $0.equal(to: 0x3C) }, orByte: { $0 == 0x3C }) < bytes.count
    var flow = MarkupFlow(lines: lines, hasBlocks: hasMarkup, room: bytes.count)
    flow.run(bytes, hasMarkup: hasMarkup)
    if hasMarkup, lines, flow.metLineEnd, !flow.metBlock {
      flow = MarkupFlow(lines: lines, hasBlocks: false, room: bytes.count)
      flow.run(bytes, hasMarkup: true)
    }
    return flow.output
  }

  private init(lines: Bool, hasBlocks: Bool, room: Int) {
    self.lines = lines
    self.hasBlocks = hasBlocks
    output.reserveCapacity(room)
  }

  /// Markup, references, controls, and the first bytes of blanks and of combining marks.
  @inline(__always)
  private static func specials(_ block: ByteBlock) -> ByteBlock.Marks {
    block.below(0x20) .| block.equal(to: 0x26) .| block.equal(to: 0x3C) .| block.equal(to: 0x5D)
      .| block.equal(to: 0x7F)
      .| block.equal(to: 0xC2) .| block.within(0xCC...0xCD) .| block.equal(to: 0xE2) .| block.equal(to: 0xEF)
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x26, 0x3C, 0x5D, 0x7F, 0xC2, 0xCC, 0xCD, 0xE2, 0xEF: true
    default: false
    }
  }

  /// Appends the words that begin at a place, with one blank between any two of them, and returns where they end.
  private mutating func words(_ bytes: Span<UInt8>, _ from: Int) -> Int {
    endBlank()
    marks = 0
    var index = from
    // The last byte has none behind it to be compared with.
    let last = bytes.count - 1
    output.append(addingCapacity: bytes.count - from) { output in
      index = output.append(bytes, from: from, to: last) { block, place in
        Self.specials(block) .| (block.equal(to: 0x20) .& ByteBlock(bytes, at: place + 1).equal(to: 0x20))
      } orByte: { byte, place in
        Self.isSpecial(byte) || (byte == 0x20 && bytes[place + 1] == 0x20)
      }
      if index == last, !Self.isSpecial(bytes[last]) {
        output.append(bytes[last])
        index += 1
      }
      // A blank before what needs a look may be the first of several.
      if bytes[index - 1] == 0x20 {
        _ = output.removeLast()
        index -= 1
      }
    }
    return index
  }

  private mutating func run(_ bytes: Span<UInt8>, hasMarkup: Bool) {
    let count = bytes.count
    var index = 0
    while index < count {
      switch bytes[index] {
      case 0x3C: index = tag(bytes, index)
      case 0x26: index = reference(bytes, index)
      case 0x5D where hasMarkup && MarkupText.has(bytes, index, "]]>"): index += 3
      case let byte where byte == 0x20 || Self.isSpecial(byte): index = character(bytes, index)
      default: index = words(bytes, index)
      }
    }
  }

  /// A blank that came before goes out, ahead of what follows it.
  private mutating func endBlank() {
    if blank, !output.isEmpty { output.append(lines && lineBreak ? 0x0A : 0x20) }
    blank = false
    lineBreak = false
  }

  /// A byte that may begin a blank or a combining mark.
  private mutating func character(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0x0A, 0x0D:
      metLineEnd = true
      blank = true
      if !hasBlocks { lineBreak = true }
      return index + 1
    case 0x20, 0x09, 0x7F:
      blank = true
      return index + 1
    case 0..<0x20: return index + 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0:
      blank = true
      return index + 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B,
      0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
      blank = true
      return index + 3
    // U+0300 … U+036F are CC 80 … CD AF.
    case 0xCC where index + 1 < bytes.count, 0xCD where index + 1 < bytes.count && bytes[index + 1] <= 0xAF:
      endBlank()
      marks += 1
      if marks <= Self.longestMarks { output.append(bytes, index..<index + 2) }
      return index + 2
    default:
      endBlank()
      marks = 0
      output.append(byte)
      return index + 1
    }
  }

  /// At `&`: the character that a reference stands for, or the sign itself.
  private mutating func reference(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    guard let (code, end) = MarkupText.reference(bytes, index) else {
      endBlank()
      marks = 0
      output.append(0x26)
      return index + 1
    }
    switch code {
    case 0x0A, 0x0D:
      // A line end that is written as a reference is meant.
      blank = true
      lineBreak = true
    case 0x20, 0x09, 0x7F, 0xA0, 0x200B, 0xFEFF: blank = true
    case 0x300...0x36F:
      endBlank()
      marks += 1
      if marks <= Self.longestMarks { UTF8Sequence.append(code, to: &output) }
    default:
      guard RepairScanner.isCharacter(code) else { break }
      endBlank()
      marks = 0
      UTF8Sequence.append(code, to: &output)
    }
    return end
  }

  /// At `<`: passes over a tag, a comment or the opening of a CDATA section; what is none of them stays.
  private mutating func tag(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    let isClosing = next == 0x2F
    if next == 0x21 {
      if MarkupText.has(bytes, index, "<![CDATA[") { return index + 9 }
      if MarkupText.has(bytes, index, "<!--") { return MarkupText.find(bytes, index + 4, "-->") ?? bytes.count }
    }
    guard isClosing || next == 0x21 || next == 0x3F || (0x61...0x7A).contains(next | 0x20),
      case let (tag, nameEnd) = MarkupTag.at(index + (isClosing ? 2 : 1), of: bytes),
      let end = Self.tagEnd(bytes, nameEnd)
    else {
      endBlank()
      marks = 0
      output.append(0x3C)
      return index + 1
    }
    switch tag {
    case .inline: break
    case .block:
      metBlock = true
      blank = true
      lineBreak = true
    case .cell: blank = true
    case .script, .style:
      guard !isClosing else { break }
      let closer = MarkupText.find(bytes, end, tag == .script ? "</script" : "</style") ?? bytes.count
      return MarkupText.find(bytes, closer, ">") ?? bytes.count
    }
    return end
  }

  /// The place behind the `>` of a tag; nil when another `<` or the end comes first, so that no byte is searched twice.
  private static func tagEnd(_ bytes: Span<UInt8>, _ from: Int) -> Int? {
    var index = from
    while index < bytes.count, bytes[index] != 0x3C {
      if bytes[index] == 0x3E { return index + 1 }
      index += 1
    }
    return nil
  }
}
