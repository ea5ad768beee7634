import Oficio

extension Reading {
  /// A whole number at a token, in digits or as a word, with the index after it.
  func count(at index: Int) -> (value: Int, end: Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].isNumber, tokens[index].length <= 9 { return (tokens[index].number, index + 1) }
    if let word = match(.number, at: index), let value = Int(value(word)) { return (value, word.end) }
    return nil
  }

  /// An amount at a token in hundredths: `1200`, `1.200`, `1,200.00`, `1 200`, `1200,50`, `900 mil`, with the index after it.
  func amount(at index: Int) -> (hundredths: Int, end: Int)? {
    guard index < tokens.count, tokens[index].isNumber, tokens[index].length <= 9 else { return nil }
    var units = tokens[index].number
    var cents = 0
    var end = index + 1
    var groups = 0
    while end < tokens.count, tokens[end].isNumber, tokens[end].length == 3, groups < 3, opensGroup(end, groups, index)
    {
      units = units * 1000 + tokens[end].number
      groups += 1
      end += 1
    }
    if end < tokens.count, tokens[end].isNumber, tokens[end].length <= 2, isDecimal(end) {
      cents = tokens[end].length == 1 ? tokens[end].number * 10 : tokens[end].number
      end += 1
    }
    var hundredths = units * 100 + cents
    if let scale = match(.numberScale, at: end), let factor = Int(value(scale)), units < 10_000,
      words.isGlued(end) || tokens[end].gap == .space
    {
      hundredths *= factor
      end = scale.end
    }
    return (hundredths, end)
  }

  /// Whether a group of three digits continues the number before it.
  private func opensGroup(_ index: Int, _ groups: Int, _ start: Int) -> Bool {
    guard groups > 0 || tokens[start].length <= 3 else { return false }
    if tokens[index].spread {
      return tokens[index].gap.isSubset(of: [.comma, .dot, .space]) && tokens[index].gap != .space
    }
    // "$10, 400": a slip, but only behind a sign.
    if tokens[index].gap == [.comma, .space], start > 0, tokens[start].length <= 2 {
      return match(.currency, at: start - 1) != nil
    }
    guard let byte = words.gapByte(before: index) else { return false }
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'")
      || (byte == 0x20 && tokens[start].length <= 3 && tokens[start].number > 0)
  }

  private func isDecimal(_ index: Int) -> Bool {
    if tokens[index].spread {
      return tokens[index].length == 2 && tokens[index].gap.isSubset(of: [.comma, .dot, .space])
        && tokens[index].gap != .space
    }
    // Markdown escapes the point: `15,000\.00`.
    if tokens[index].gap == [.other, .dot], tokens[index].start - tokens[index - 1].end == 2 { return true }
    guard let byte = words.gapByte(before: index) else { return false }
    return byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }
}
