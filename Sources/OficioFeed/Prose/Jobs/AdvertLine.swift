/// One line of an advert: its words, the sign of a list before them, and its bytes.
struct AdvertLine {
  /// Its tokens, the number of a list item left out.
  var tokens: Range<Int>
  /// The sign that marks it as an item: a bullet as it stands, `1` for any number of a list; nil: a bare line.
  var mark: UInt32?
  /// Its bytes without the line break.
  var bytes: Range<Int>

  /// Whether it is an item of a numbered list.
  var isNumbered: Bool { mark == Self.numbered }

  /// The lines that have words, in order.
  static func all(of words: TokenText) -> [AdvertLine] {
    var lines: [AdvertLine] = []
    var start = 0
    for index in words.tokens.indices.dropFirst() where words.tokens[index].gap.contains(.newline) {
      lines.append(line(start..<index, of: words))
      start = index
    }
    if start < words.tokens.count { lines.append(line(start..<words.tokens.count, of: words)) }
    return lines
  }

  private static func line(_ tokens: Range<Int>, of words: TokenText) -> AdvertLine {
    let first = Int(words.tokens[tokens.lowerBound].start)
    let start = words.bytes[..<first].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = words.bytes[Int(words.tokens[tokens.upperBound - 1].end)...].firstIndex(of: newline) ?? words.bytes.count
    let sign = words.bytes[start..<first].firstIndex { $0 != space && $0 != tab }
    let mark = sign.map { TokenCutter.decode(words.bytes, at: $0).0 }
    guard isNumbered(tokens, words) else { return AdvertLine(tokens: tokens, mark: mark, bytes: start..<end) }
    return AdvertLine(
      tokens: tokens.lowerBound + 1..<tokens.upperBound, mark: numbered, bytes: start..<end)
  }

  /// `1.`, `2)`, `3.-`: the number is the item's, not a count.
  private static func isNumbered(_ tokens: Range<Int>, _ words: TokenText) -> Bool {
    guard tokens.count > 1, words.tokens[tokens.lowerBound].isNumber, words.tokens[tokens.lowerBound].length <= 2 else {
      return false
    }
    let gap = words.tokens[tokens.lowerBound + 1].gap
    return !gap.isDisjoint(with: [.dot, .close, .dash]) && !words.tokens[tokens.lowerBound + 1].isNumber
  }

  /// `1`, which no bullet is.
  private static let numbered = UInt32(UInt8(ascii: "1"))
  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
}
