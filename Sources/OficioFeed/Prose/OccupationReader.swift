import Oficio

/// Guesses the ISCO unit group of a posting: its title is looked up among the names of all occupations; where that
/// says little, the text's own introductions count ("se busca ayudante de cocina").
struct OccupationReader: Sendable {
  private let lexicon: Lexicon
  private let catalog: Catalog
  private let titles: LookupIndex

  /// Guesses that are kept of a posting.
  private static let kept = 4
  /// Names that fit a title less, of 10,000, say nothing of it.
  private static let floor = 2500
  /// A title whose best unit has less of all that it could mean may be anything ("ayudante para un negocio").
  private static let leastShare = 1600

  init(lexicon: Lexicon, catalog: Catalog, language: Language) {
    self.lexicon = lexicon
    self.catalog = catalog
    titles = catalog.lookupIndex(.occupation, in: language)
  }

  func read(title: Reading, text: Reading) -> [OccupationGuess] {
    let named = named(title)
    return named.isEmpty ? introduced(text) : named
  }

  /// The units of the occupations that a title means, with the shares of the lookup.
  private func named(_ title: Reading) -> [OccupationGuess] {
    guard !title.tokens.isEmpty else { return [] }
    let units = titles.units(of: title.words.words(title.tokens.indices), floor: Self.floor)
    guard let best = units.first, best.share >= Self.leastShare else { return [] }
    // The best name decides which comes first; several lesser names of one unit do not outvote it.
    let provenance = title.provenance(title.tokens.indices)
    return units.prefix(Self.kept).map { OccupationGuess(code: $0.code, share: $0.share, provenance) }
  }

  /// Occupations that the text introduces, and longer names of others in it.
  private func introduced(_ text: Reading) -> [OccupationGuess] {
    var guesses: [String: (weight: Int, range: Range<Int>)] = [:]
    let matches = lexicon.matches(in: text.tokens)
    let shared = Dictionary(matches.map { ($0.range, 1) }, uniquingKeysWith: +)
    for match in matches {
      let isIntroduced = introduces(match.range, text)
      guard isIntroduced || match.range.count > 1 else { continue }
      // Words that several occupations share count for each of them, less for each.
      let weight = (isIntroduced ? 120 + 60 * match.range.count : 15 * match.range.count) / (shared[match.range] ?? 1)
      let unit = catalog.occupations.entries[match.row].isco
      if let guess = guesses[unit] {
        guesses[unit]?.weight = min(guess.weight + weight / 2, guess.weight * 2)
      } else {
        guesses[unit] = (max(1, weight), match.range)
      }
    }
    let total = guesses.values.reduce(0) { $0 + $1.weight }
    let ranked = guesses.sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }.prefix(Self.kept)
    return ranked.map { OccupationGuess(code: $0, share: $1.weight * 10_000 / total, text.provenance($1.range)) }
  }

  /// "Se busca …", "requiere contratar …", "cargo: …" shortly before.
  private func introduces(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let window = reading.window(range, before: 6, after: 0)
    return reading.last(.occupationIntro, in: window.lowerBound..<range.lowerBound) != nil
  }
}
