import Oficio

/// Tells where an advert names a job: by the everyday words of the occupations, and never by a word for the work itself.
struct JobNames: Sendable {
  /// A job as an advert names it.
  struct Name {
    /// The tokens of its words, the gender endings behind them included.
    var range: Range<Int>
    /// ISCO-08 unit groups that its words may mean.
    var units: Set<String>
    /// Several people: `cocineros`.
    var isPlural: Bool
    /// The stem of its first word.
    var head: UInt64
    /// How many are wanted, where a number stands before it.
    var count: Int?

    /// Whether more than one worker is meant, or a number in digits says how many; "un" may be an article.
    var isCounted: Bool { isPlural || (count ?? 0) > 1 }

    /// Whether both may be names of one worker.
    func mayBe(_ other: Name) -> Bool { head == other.head || !units.isDisjoint(with: other.units) }
  }

  let lexicon: Lexicon
  /// The unit group of every row of the lexicon.
  let units: [String]
  let language: Language

  /// Words of one name that are compared.
  private static let longest = 8

  /// The job named at a token, behind a number when one stands there.
  func name(at start: Int, in reading: Reading) -> Name? {
    guard start < reading.tokens.count else { return nil }
    if let name = bare(at: start, in: reading) { return name }
    guard let count = reading.count(at: start), (1...500).contains(count.value), count.end < reading.tokens.count,
      reading.tokens[count.end].gap == .space, var name = bare(at: count.end, in: reading)
    else { return nil }
    name.count = count.value
    return name
  }

  func bare(at start: Int, in reading: Reading) -> Name? {
    let tokens = reading.tokens
    if tokens[start].isNumber || reading.match(.jobsWork, at: start) != nil { return nil }
    var matches = lexicon.longest(in: tokens, at: start)
    if start + 1 < tokens.count, Self.isEnding(start + 1, tokens) {
      // `Jefe/a de local`: the ending stands within the name.
      let places = (start..<min(tokens.count, start + Self.longest)).filter {
        $0 == start || !Self.isEnding($0, tokens)
      }
      let whole = lexicon.longest(in: places.map { tokens[$0] }, at: 0)
      if whole.first?.range.count ?? 0 > matches.first?.range.count ?? 0 {
        matches = whole.map { LexiconMatch(row: $0.row, range: start..<places[$0.range.upperBound - 1] + 1) }
      }
    }
    guard let best = matches.first else { return nil }
    var end = best.range.upperBound
    while end < tokens.count, Self.isEnding(end, tokens) { end += 1 }
    return Name(
      range: start..<end, units: Set(matches.map { units[$0.row] }), isPlural: isPlural(best.range, reading),
      head: tokens[start].stem)
  }

  /// The noun that bears the number comes first in Spanish and Portuguese, last in English.
  private func isPlural(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let token = reading.tokens[language == .en ? range.upperBound - 1 : range.lowerBound]
    let word = reading.words.bytes[Int(token.start)..<Int(token.end)].map { $0 | 0x20 }
    guard word.count > 3, word.last == UInt8(ascii: "s") else { return false }
    switch language {
    case .en: return word[word.count - 2] != UInt8(ascii: "s")
    case .es: return "aeo".utf8.contains(word[word.count - 2])
    case .pt: return "aeoni".utf8.contains(word[word.count - 2])
    }
  }

  /// `/a`, `(o)`, `/as`: the other gender of the word before.
  static func isEnding(_ index: Int, _ tokens: [Token]) -> Bool {
    endings.contains(tokens[index].hash) && !tokens[index].gap.isDisjoint(with: [.slash, .open])
      && tokens[index].gap.isDisjoint(with: [.comma, .sentence])
  }

  private static let endings = Set(["a", "o", "as", "os", "es", "ra", "ras", "res"].map { WordHash.of($0.utf8) })
}

extension [JobNames.Name] {
  /// Whether at least two of them cannot be one worker: other occupations, and not one noun with two endings
  /// ("vendedoras y vendedores de campo"), unless each is counted.
  var differ: Bool {
    let isCounted = allSatisfy { $0.count != nil }
    return indices.contains { one in
      indices.contains { two in
        two > one && self[two].units.isDisjoint(with: self[one].units)
          && (isCounted || self[two].head != self[one].head)
      }
    }
  }
}
