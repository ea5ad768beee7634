/// Makes plain text of what feeds put into their elements: HTML in CDATA, escaped HTML, HTML escaped twice.
///
/// One pass over the bytes for each layer, four at most, so that the cost is linear whatever the text is.
enum MarkupText {
  /// Plain text with line breaks where the markup has them (`br`, `p`, `li`, `div`, `tr`, …).
  static func text(_ bytes: [UInt8]) -> String {
    isPlain(bytes) ? string(bytes) : string(collapse(strip(unescapeLayers(bytes)), lines: true))
  }

  /// Plain text on one line: for titles, names and other short values.
  static func line(_ bytes: [UInt8]) -> String {
    isPlain(bytes) ? string(bytes) : string(collapse(strip(unescapeLayers(bytes)), lines: false))
  }

  /// The first web address in a markup's `href`, else in its words; nil when it has none.
  static func link(_ bytes: [UInt8]) -> String? {
    let bytes = unescapeLayers(bytes)
    if let found = find(bytes.span, 0, "href="), found < bytes.count, bytes[found] == 0x22 || bytes[found] == 0x27 {
      let address = bytes[(found + 1)...].prefix { $0 != bytes[found] }
      if address.starts(with: "http".utf8) { return string(unescape(Array(address))) }
    }
    let words = Array(line(bytes).utf8)
    guard let found = find(words.span, 0, "http://") ?? find(words.span, 0, "https://") else { return nil }
    let start = words[..<found].lastIndex { $0 | 0x20 == 0x68 } ?? 0
    return string(Array(words[start...].prefix { $0 > 0x20 && $0 != 0x3C && $0 != 0x22 }))
  }

  /// Whether nothing is to be done: no markup, no blanks but single spaces within, nothing that may be a mark.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    let special = plainClass.span
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else { return false }
    var previous: UInt8 = 0
    for index in 0..<span.count {
      let byte = span[index]
      if special[Int(byte)] || (byte == 0x20 && previous == 0x20) { return false }
      previous = byte
    }
    return true
  }

  /// Bytes that need a look: markup, controls, and the first bytes of blanks and combining marks.
  private static let plainClass: [Bool] = (0...255).map { byte in
    byte < 0x20 || [0x26, 0x3C, 0x5D, 0x7F, 0xC2, 0xCC, 0xCD, 0xE2, 0xEF].contains(byte)
  }

  /// Whether an element of this name starts a new line.
  static func breaksLine(_ name: String) -> Bool { blocks.contains(name.lowercased()) }

  private static let blocks: Set<String> = [
    "br", "p", "li", "div", "tr", "ul", "ol", "dl", "dt", "dd", "table", "hr", "section", "article", "header", "footer",
    "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "title", "body",
  ]
  private static let cells: Set<String> = ["td", "th"]

  private static func string(_ bytes: [UInt8]) -> String {
    // The decoder let nothing but valid UTF-8 through, and every step here cuts at whole characters.
    String(validating: bytes, as: UTF8.self) ?? ""
  }
}

// MARK: - Entities

extension MarkupText {
  /// Takes off layers of escaping while there are signs of one: an escaped tag or a numeric reference.
  private static func unescapeLayers(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<3 {
      guard showsEscapes(bytes) else { break }
      bytes = unescape(bytes)
    }
    return bytes
  }

  private static func showsEscapes(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    var index = 0
    while index + 1 < span.count {
      guard span[index] == 0x26 else {
        index += 1
        continue
      }
      if span[index + 1] == 0x23 { return true }
      if index + 4 < span.count, span[index + 1] == 0x6C, span[index + 2] == 0x74, span[index + 3] == 0x3B {
        let next = span[index + 4]
        if next == 0x2F || next == 0x21 || (0x61...0x7A).contains(next | 0x20) { return true }
      }
      // `&amp;lt;p` and `&amp;#233;` are escaped twice.
      if index + 5 < span.count, span[index + 1] == 0x61, span[index + 2] == 0x6D, span[index + 3] == 0x70,
        span[index + 4] == 0x3B, span[index + 5] == 0x23 || span[index + 5] == 0x6C
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// Replaces each character reference by its character, once.
  static func unescape(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(of: 0x26) else { return bytes }
    let span = bytes.span
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    output.append(contentsOf: bytes[0..<first])
    var index = first
    while index < span.count {
      if span[index] != 0x26 {
        let start = index
        while index < span.count, span[index] != 0x26 { index += 1 }
        output.append(contentsOf: bytes[start..<index])
        continue
      }
      var end = index + 1
      let last = min(span.count, index + 12)
      while end < last, span[end] != 0x3B, span[end] != 0x26, span[end] > 0x20 { end += 1 }
      guard end < last, span[end] == 0x3B, let code = code(bytes[index + 1..<end]) else {
        output.append(0x26)
        index += 1
        continue
      }
      if RepairScanner.isCharacter(code) { UTF8Sequence.append(code, to: &output) }
      index = end + 1
    }
    return output
  }

  private static func code(_ name: ArraySlice<UInt8>) -> UInt32? {
    guard let first = name.first else { return nil }
    if first == 0x23 {
      let digits = name.dropFirst()
      // HTML allows a capital X.
      guard digits.first == 0x58 else { return RepairScanner.number(digits) }
      return RepairScanner.number([0x78] + digits.dropFirst())
    }
    if name.elementsEqual("apos".utf8) { return 0x27 }
    return HTMLEntities.codePoint(name)
  }
}

// MARK: - Tags

extension MarkupText {
  /// Marks a line break that markup asked for; no text contains it, control characters being stripped before.
  private static let breakMark: UInt8 = 0x01

  /// Takes the tags out and decodes what is escaped between them.
  private static func strip(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x3C) else { return unescape(bytes) }
    let span = bytes.span
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var hasBlocks = false
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte != 0x3C {
        let start = index
        while index < span.count, span[index] != 0x3C { index += 1 }
        output.append(contentsOf: bytes[start..<index])
        continue
      }
      guard index + 1 < span.count, isMarkup(span[index + 1]) else {
        output.append(byte)
        index += 1
        continue
      }
      if has(span, index, "<![CDATA[") {
        index += 9
        continue
      }
      if has(span, index, "<!--") {
        index = find(span, index + 4, "-->") ?? span.count
        continue
      }
      guard let end = tagEnd(span, index + 1) else {
        output.append(byte)
        index += 1
        continue
      }
      let name = tagName(bytes, index + 1)
      if blocks.contains(name) {
        hasBlocks = true
        output.append(breakMark)
      } else if cells.contains(name) {
        output.append(0x20)
      } else if name == "script" || name == "style", span[index + 1] != 0x2F {
        let closer = find(span, end, name == "script" ? "</script" : "</style") ?? span.count
        index = find(span, closer, ">") ?? span.count
        continue
      }
      index = end
    }
    if hasBlocks { setBreaks(&output) }
    return unescape(dropCDATAEnds(output, wanted: bytes.contains(0x5D)))
  }

  /// Where blocks break the lines, the line ends of the markup itself are blanks.
  private static func setBreaks(_ text: inout [UInt8]) {
    var span = text.mutableSpan
    for place in 0..<span.count where span[place] < 0x10 {
      if span[place] == breakMark {
        span[place] = 0x0A
      } else if span[place] == 0x0A || span[place] == 0x0D {
        span[place] = 0x20
      }
    }
  }

  /// The place behind the `>` of a tag; nil when another `<` or the end comes first, so that no byte is searched twice.
  private static func tagEnd(_ span: Span<UInt8>, _ from: Int) -> Int? {
    var index = from
    while index < span.count, span[index] != 0x3C {
      if span[index] == 0x3E { return index + 1 }
      index += 1
    }
    return nil
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == 0x2F || byte == 0x21 || byte == 0x3F || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func tagName(_ bytes: [UInt8], _ start: Int) -> String {
    var name: [UInt8] = []
    var index = start
    if index < bytes.count, bytes[index] == 0x2F { index += 1 }
    while index < bytes.count, name.count < 12 {
      let byte = bytes[index]
      guard (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) else { break }
      name.append((0x30...0x39).contains(byte) ? byte : byte | 0x20)
      index += 1
    }
    return String(validating: name, as: UTF8.self) ?? ""
  }

  private static func has(_ span: Span<UInt8>, _ index: Int, _ mark: StaticString) -> Bool {
    guard span.count - index >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() {
        let other = span[index + offset]
        guard other == byte || (other >= 0x41 && other <= 0x5A && other | 0x20 == byte) else { return false }
      }
      return true
    }
  }

  /// The place behind the next occurrence of a mark.
  private static func find(_ span: Span<UInt8>, _ from: Int, _ mark: StaticString) -> Int? {
    var index = from
    while index + mark.utf8CodeUnitCount <= span.count {
      if has(span, index, mark) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  private static func dropCDATAEnds(_ bytes: [UInt8], wanted: Bool) -> [UInt8] {
    guard wanted, bytes.contains(0x5D) else { return bytes }
    let span = bytes.span
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < span.count {
      if has(span, index, "]]>") {
        index += 3
      } else {
        output.append(span[index])
        index += 1
      }
    }
    return output
  }
}

// MARK: - Blanks

extension MarkupText {
  /// More combining marks than this on one letter are no language.
  private static let longestMarks = 30

  private static let collapseClass: [Bool] = (0...255).map { byte in
    byte <= 0x20 || [0x7F, 0xC2, 0xCC, 0xCD, 0xE2, 0xEF].contains(byte)
  }

  /// One space for every run of blanks, one line feed for every run with a line break, nothing at the ends.
  private static func collapse(_ bytes: [UInt8], lines: Bool) -> [UInt8] {
    let span = bytes.span
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var blank = false
    var lineBreak = false
    var marks = 0
    var index = 0
    let special = collapseClass.span
    while index < span.count {
      let byte = span[index]
      if !special[Int(byte)] {
        if blank, !output.isEmpty { output.append(lines && lineBreak ? 0x0A : 0x20) }
        blank = false
        lineBreak = false
        marks = 0
        let start = index
        while index < span.count, !special[Int(span[index])] { index += 1 }
        output.append(contentsOf: bytes[start..<index])
        continue
      }
      let length = blankLength(span, index)
      if length > 0 {
        blank = true
        if byte == 0x0A || byte == 0x0D { lineBreak = true }
        index += length
        continue
      }
      if byte < 0x20 {
        index += 1
        continue
      }
      if blank, !output.isEmpty { output.append(lines && lineBreak ? 0x0A : 0x20) }
      blank = false
      lineBreak = false
      // U+0300 … U+036F are CC 80 … CD AF.
      if byte == 0xCC || byte == 0xCD, index + 1 < span.count, byte == 0xCC || span[index + 1] <= 0xAF {
        marks += 1
        if marks > longestMarks {
          index += 2
          continue
        }
        output.append(byte)
        output.append(span[index + 1])
        index += 2
        continue
      }
      marks = 0
      output.append(byte)
      index += 1
    }
    return output
  }

  /// Length of the blank at a place: space, tab, line ends, U+007F, U+00A0, U+200B, U+FEFF; 0 when there is none.
  private static func blankLength(_ span: Span<UInt8>, _ index: Int) -> Int {
    switch span[index] {
    case 0x20, 0x09, 0x0A, 0x0D, 0x7F: return 1
    case 0xC2: return index + 1 < span.count && span[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      return index + 2 < span.count && span[index + 1] == 0x80 && span[index + 2] == 0x8B ? 3 : 0
    case 0xEF:
      return index + 2 < span.count && span[index + 1] == 0xBB && span[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
