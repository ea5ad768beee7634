/// A text cut into tokens in one pass over its bytes.
///
/// Tokens change between letters and digits (`8am`, `30años`), and where lower case meets upper case
/// (`laboralHorario`, glued by lost line breaks). Digits with single spaces between them (`1 6 0 0`) are one number.
/// Linear in the bytes; never fails: what is not UTF-8 separates.
struct TokenText {
  let bytes: [UInt8]
  private(set) var tokens: [Token] = []

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 4)
    var cutter = TokenCutter()
    cutter.cut(bytes, into: &tokens)
  }

  /// The original words of a run of tokens.
  func words(_ range: Range<Int>) -> String { String(decoding: bytes[span(range)], as: UTF8.self) }

  /// The bytes that a run of tokens covers.
  func span(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, last < tokens.count else { return 0..<0 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// The single byte between a token and the one before it, or nil when there is none or more than one.
  func gapByte(before index: Int) -> UInt8? {
    guard index > 0, index < tokens.count, tokens[index].start - tokens[index - 1].end == 1 else { return nil }
    return bytes[Int(tokens[index - 1].end)]
  }

  /// Whether nothing stands between a token and the one before it.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index].start == tokens[index - 1].end
  }

  /// The first byte after a token, or 0 at the end.
  func byte(after index: Int) -> UInt8 {
    let end = Int(tokens[index].end)
    return end < bytes.count ? bytes[end] : 0
  }

  /// Whether the word at an index begins with a capital letter.
  func isCapital(_ index: Int) -> Bool {
    let byte = bytes[Int(tokens[index].start)]
    // 0xC3 0x80 … 0x9E are the accented capitals of Latin-1.
    if byte == 0xC3, Int(tokens[index].start) + 1 < bytes.count { return bytes[Int(tokens[index].start) + 1] < 0x9F }
    return (65...90).contains(byte)
  }
}
