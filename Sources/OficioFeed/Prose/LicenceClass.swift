/// The class of a driving licence as countries write it: a letter, perhaps a level, perhaps a sub-level.
struct LicenceClass: Hashable {
  var letter: UInt8
  /// 0 when the class has none.
  var level: Int
  /// `a`, `b`, `c`, or 0.
  var part: UInt8

  /// Letters beyond A–G that some countries use (Bolivia: M, P, T).
  private static let rareLetters = Array("mpt".utf8)

  /// `A-IIb` in Peru's way, `A2`, `B` elsewhere.
  func written(in country: String?) -> String {
    var text = String(UnicodeScalar(letter - 32))
    if level > 0 {
      text += country == "PE" ? "-" + String(repeating: "I", count: min(level, 3)) : String(level)
    }
    if part > 0 { text += String(UnicodeScalar(part)) }
    return text
  }

  /// Letters and digits alone, with levels in digits: what two spellings of one class share.
  var key: String {
    String(UnicodeScalar(letter)) + (level > 0 ? String(level) : "") + (part > 0 ? String(UnicodeScalar(part)) : "")
  }

  /// The class that a text spells (`A-IIb`, `aiib`, `A2B`, `Clase A-II-b`), or nil.
  static func parse(_ bytes: some Sequence<UInt8>) -> LicenceClass? {
    var rest = Array(bytes)[...]
    guard let letter = rest.popFirst(), (97...103).contains(letter) || Self.rareLetters.contains(letter) else {
      return nil
    }
    var result = LicenceClass(letter: letter, level: 0, part: 0)
    if let digit = rest.first, (49...53).contains(digit) {
      result.level = Int(digit) - 48
      rest.removeFirst()
    } else {
      while rest.first == UInt8(ascii: "i") {
        result.level += 1
        rest.removeFirst()
      }
      guard result.level <= 3 else { return nil }
    }
    if result.level > 0, let part = rest.first, (97...99).contains(part) {
      result.part = part
      rest.removeFirst()
    }
    return rest.isEmpty ? result : nil
  }
}

extension Reading {
  /// The licence class that begins at a token, with the index after it. Lone letters must be capitals or follow a class word.
  func licenceClass(at index: Int, afterClassWord: Bool) -> (LicenceClass, Int)? {
    guard index < tokens.count, !tokens[index].isNumber, tokens[index].length <= 5 else { return nil }
    var spelled: [UInt8] = []
    var best: (LicenceClass, Int)?
    for next in index..<min(index + 3, tokens.count) {
      if next > index {
        guard tokens[next].gap.isSubset(of: [.space, .dash]) else { break }
        // "A 2 años" is a letter and a number of years.
        if tokens[next].isNumber, match(.unitYears, at: next + 1) != nil { break }
        if !tokens[next].isNumber, !words.isGlued(next), tokens[next].length > 4 { break }
      }
      spelled += folded(next)
      if let licence = LicenceClass.parse(spelled) { best = (licence, next + 1) }
    }
    guard let best else { return nil }
    // A lone letter may be a preposition or a conjunction.
    if best.0.level == 0, !afterClassWord, !words.isCapital(index) { return nil }
    if best.0.level == 0, tokens[index].length > 1 { return nil }
    return best
  }

  private func folded(_ index: Int) -> [UInt8] {
    words.bytes[Int(tokens[index].start)..<Int(tokens[index].end)].filter { $0 != 0x20 }.map {
      $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0
    }
  }
}
