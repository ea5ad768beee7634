import Oficio

/// Makes plain text of what feeds put into their elements: HTML in CDATA, escaped HTML, HTML escaped twice.
///
/// One pass over the bytes for each layer of escaping, three at most, and one over what is left, so that the cost is
/// linear whatever the text is.
enum MarkupText {
  /// Plain text with line breaks where the markup has them (`br`, `p`, `li`, `div`, `tr`, …).
  static func text(_ bytes: Span<UInt8>) -> String { plain(bytes, lines: true) }
  static func text(_ bytes: [UInt8]) -> String { text(bytes.span) }

  /// Plain text on one line: for titles, names and other short values.
  static func line(_ bytes: Span<UInt8>) -> String { plain(bytes, lines: false) }
  static func line(_ bytes: [UInt8]) -> String { line(bytes.span) }

  private static func plain(_ bytes: Span<UInt8>, lines: Bool) -> String {
    if isPlain(bytes) { return string(bytes) }
    guard showsEscapes(bytes) else { return string(MarkupFlow.text(bytes, lines: lines)) }
    let unescaped = unescapeLayers([UInt8](copying: bytes))
    return string(MarkupFlow.text(unescaped.span, lines: lines))
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
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    let special = plainClass.span
    guard !bytes.isEmpty, bytes[0] != 0x20, bytes[bytes.count - 1] != 0x20 else { return false }
    var previous: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
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
  static func breaksLine(_ name: String) -> Bool { MarkupTag(name: name.utf8) == .block }

  /// Text of bytes that are UTF-8: the decoder let nothing else through, and every step here cuts at whole characters.
  static func string(_ bytes: Span<UInt8>) -> String {
    guard UTF8Sequence.validEnd(of: bytes, to: bytes.count) == bytes.count else { return "" }
    // The line above judges; the library's own judge takes three times as long over accents.
    let isASCII = bytes.firstNonASCII(from: 0, end: bytes.count) == bytes.count
    return String(copying: unsafe UTF8Span(unchecked: bytes, isKnownASCII: isASCII))
  }
  static func string(_ bytes: [UInt8]) -> String { string(bytes.span) }
}

// MARK: - Entities

extension MarkupText {
  /// Takes off layers of escaping while there are signs of one: an escaped tag or a numeric reference.
  private static func unescapeLayers(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<3 {
      guard showsEscapes(bytes.span) else { break }
      bytes = unescape(bytes)
    }
    return bytes
  }

  private static func showsEscapes(_ span: Span<UInt8>) -> Bool {
    var index = 0
    while true {
      index = span.first(from: index, to: span.count, where: { $0.equal(to: 0x26) }, orByte: { $0 == 0x26 })
      if index + 1 >= span.count { return false }
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
      guard let (code, end) = reference(span, index) else {
        output.append(0x26)
        index += 1
        continue
      }
      if RepairScanner.isCharacter(code) { UTF8Sequence.append(code, to: &output) }
      index = end
    }
    return output
  }

  /// The number that a reference at `&` stands for, and the place behind it; nil when it is none.
  static func reference(_ span: Span<UInt8>, _ index: Int) -> (code: UInt32, end: Int)? {
    var end = index + 1
    let last = min(span.count, index + 12)
    while end < last, span[end] != 0x3B, span[end] != 0x26, span[end] > 0x20 { end += 1 }
    guard end < last, span[end] == 0x3B else { return nil }
    return code([UInt8](copying: span.extracting(index + 1..<end))[...]).map { ($0, end + 1) }
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

// MARK: - Marks

extension MarkupText {
  /// Whether a mark stands at a place, its letters in either case.
  static func has(_ span: Span<UInt8>, _ index: Int, _ mark: StaticString) -> Bool {
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
  static func find(_ span: Span<UInt8>, _ from: Int, _ mark: StaticString) -> Int? {
    var index = from
    while index + mark.utf8CodeUnitCount <= span.count {
      if has(span, index, mark) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }
}
