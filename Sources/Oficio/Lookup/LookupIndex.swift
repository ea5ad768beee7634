/// Finds the concepts that a title or a few words mean, best first.
///
/// Every name is a vector of its words' forms and roots, and one of the three and four letters in a row within its words,
/// weighed by how rare they are; a text is compared with all names at once by their cosines. The head of a title counts
/// more, its asides less; a name the concept goes by counts more than its other names; and what the text has in common
/// with the concept's ISCO group counts as evidence for all of the group. No model and no clock: same catalog, same text,
/// same ranking.
public struct LookupIndex: Sendable {
  /// How much each part of the evidence weighs; found on titles in Portuguese and Spanish that
  /// `Benchmarks/quality` names.
  struct Weights: Sendable {
    /// What a name counts that the concept does not go by.
    var otherName: Float = 0.92
    /// What a name of a neighbouring language counts.
    var foreignName: Float = 0.85
    /// What likeness with the unit group adds, and with the minor group in its place.
    var unitGroup: Float = 0.5
    var minorGroup: Float = 0.4
    /// Likeness with a group that is not known, as part of the concept's own.
    var unknownGroup: Float = 0.6

    /// What a name counts by its standing.
    func factor(_ standing: LookupConcept.Name.Standing) -> Float {
      switch standing {
      case .preferred: 1
      case .other: otherName
      case .foreign: foreignName
      }
    }
  }

  /// The concepts it finds, by the rows that hits name.
  public let concepts: [LookupConcept]
  private let cutter: TitleCutter
  private let alike: AlikeWords
  private let language: Language
  private let weights: Weights
  /// The names of the concepts in their order, then those of the groups, one each.
  private let texts: [String]
  /// Row of the concept of each name; groups have none.
  private let owners: [Int32]
  private let vectors: NameVectors
  /// The groups of each concept by the places of their names; -1: none.
  private let groups: [(unit: Int32, minor: Int32)]
  /// The unit groups that concepts are in, and the place of each concept's among them; -1: none is known.
  private let codes: [String]
  private let units: [Int32]

  /// Hits that share all that could be meant.
  private static let sharers = 20

  /// An index of concepts in a language.
  ///
  /// - Parameters:
  ///   - concepts: what can be found.
  ///   - groups: names of ISCO-08 groups by code, as evidence for the concepts in them; may be empty.
  ///   - words: the catalog's small, noise, tail and alike words of all languages.
  ///   - language: the language of the names; it decides between rules of word forms.
  public init(
    concepts: [LookupConcept], groups: [String: String] = [:], words: [TitleWords] = [], language: Language
  ) {
    self.concepts = concepts
    self.language = language
    let weights = Weights()
    self.weights = weights
    let own = words.filter { $0.language == language }
    cutter = TitleCutter(own)
    alike = AlikeWords(own, cutter: cutter, language: language)
    var forms = NameForms(language: language)
    var names: [(text: String, owner: Int, factor: Float)] = []
    for (row, concept) in concepts.enumerated() {
      let first = forms.ranges.count
      for name in concept.names {
        let factor = weights.factor(name.standing)
        // The other gender of a name has the same forms: it would never fit better.
        let isNew = forms.add(cutter.label(name.text), unless: { names[$0].factor >= factor }, from: first)
        if isNew { names.append((name.text, row, factor)) }
      }
    }
    owners = names.map { Int32($0.owner) }
    codes = Set(concepts.compactMap(\.isco)).sorted()
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, Int32($0)) })
    units = concepts.map { $0.isco.flatMap { places[$0] } ?? -1 }
    let named = groups.keys.sorted()
    for code in named { _ = forms.add(cutter.label(groups[code] ?? ""), unless: { _ in false }, from: 0) }
    let groupPlaces = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1, Int32(names.count + $0)) })
    self.groups = concepts.map { concept in
      (
        concept.isco.flatMap { groupPlaces[$0] } ?? -1,
        concept.isco.flatMap { groupPlaces[String($0.prefix(3))] } ?? -1
      )
    }
    texts = names.map(\.text) + named.map { groups[$0] ?? "" }
    vectors = NameVectors(forms, counting: names.map(\.factor), alike: alike, language: language)
  }

  /// The best name of every concept that has one of the least likeness, in no order. Of names that fit alike the first
  /// in order stands for the concept.
  private func best(_ scores: NameScores) -> [(row: Int32, name: Int32)] {
    var best: [(row: Int32, name: Int32)] = []
    best.reserveCapacity(scores.reached.count)
    var places = [Int32](repeating: -1, count: concepts.count)
    for name in scores.reached where name < owners.count {
      let row = owners[Int(name)]
      let place = Int(places[Int(row)])
      if place < 0 {
        places[Int(row)] = Int32(best.count)
        best.append((row, name))
      } else {
        let (other, score) = (best[place].name, scores[name])
        if score > scores[other] || score == scores[other] && name < other { best[place].name = name }
      }
    }
    return best
  }

  /// The concepts nearest to a text, best first; none when no name comes near it.
  ///
  /// - Parameters:
  ///   - text: a title or a few words, as written.
  ///   - top: the most hits.
  ///   - floor: names that fit less, of 10,000, do not count.
  ///   - explains: whether hits say which words decided; without, a long ranking is much faster.
  public func rank(_ text: String, top: Int, floor: Int = 1000, explains: Bool = true) -> [LookupHit] {
    let title = cutter.title(text)
    let scores = vectors.scores(of: title, least: Self.least(floor))
    let ranked = ranked(best(scores), scores, most: max(top, Self.sharers))
    let evidence = LookupEvidence(alike: alike, language: language)
    let shares = Self.shares(ranked.prefix(Self.sharers).map(\.points))
    return ranked.prefix(max(top, 0)).enumerated().map { place, entry in
      let name = texts[Int(entry.name)]
      return LookupHit(
        row: Int(entry.row), rank: place + 1, share: place < shares.count ? shares[place] : 0,
        fit: min(10_000, Int((scores[entry.name] * 10_000).rounded())), name: name,
        words: explains ? evidence.words(title, name: cutter.label(name)) : [])
    }
  }

  /// The ISCO-08 unit groups of the concepts that a title means, in the order of their nearest concepts, each with the
  /// shares of its concepts together: what `rank` gives, without the names.
  ///
  /// - Parameters:
  ///   - text: a title or a few words, as written.
  ///   - floor: names that fit less, of 10,000, do not count.
  public func units(of text: String, floor: Int) -> [(code: String, share: Int)] {
    let scores = vectors.scores(of: cutter.title(text), least: Self.least(floor))
    let ranked = ranked(best(scores), scores, most: Self.sharers)
    var shared: [(unit: Int32, share: Int)] = []
    for (entry, share) in zip(ranked, Self.shares(ranked.map(\.points))) {
      let unit = units[Int(entry.row)]
      if unit < 0 { continue }
      if let place = shared.firstIndex(where: { $0.unit == unit }) {
        shared[place].share += share
      } else {
        shared.append((unit, share))
      }
    }
    return shared.map { (codes[Int($0.unit)], $0.share) }
  }

  private static func least(_ floor: Int) -> Float { Float(max(floor, 1)) / 10_000 }

  /// The first so many by their points, and of as many points by their rows. Most never come near them, so those are
  /// kept in order as they come, and the others are not put in order at all.
  private func ranked(
    _ best: [(row: Int32, name: Int32)], _ scores: NameScores, most: Int
  ) -> [(points: Float, row: Int32, name: Int32)] {
    var ranked: [(points: Float, row: Int32, name: Int32)] = []
    ranked.reserveCapacity(min(most, best.count) + 1)
    for (row, name) in best {
      let points = scores[name] + group(of: Int(row), scores[name], scores)
      func precedes(_ other: (points: Float, row: Int32, name: Int32)) -> Bool {
        points == other.points ? row < other.row : points > other.points
      }
      if ranked.count == most, !precedes(ranked[most - 1]) { continue }
      var (low, high) = (0, ranked.count)
      while low < high {
        let middle = (low + high) / 2
        if precedes(ranked[middle]) { high = middle } else { low = middle + 1 }
      }
      if ranked.count == most { ranked.removeLast() }
      ranked.insert((points, row, name), at: low)
    }
    return ranked
  }

  /// What the groups of a concept add to the likeness of its best name.
  private func group(of row: Int, _ score: Float, _ scores: NameScores) -> Float {
    let (unit, minor) = groups[row]
    if unit < 0, minor < 0 { return weights.unitGroup * weights.unknownGroup * score }
    return max(
      unit < 0 ? 0 : weights.unitGroup * scores[unit], minor < 0 ? 0 : weights.minorGroup * scores[minor])
  }

  /// Parts of 10,000 by the fourth power of the points, so that near misses share and far ones do not; the rest of the
  /// rounding goes to the first.
  private static func shares(_ points: [Float]) -> [Int] {
    let powers = points.map { $0 * $0 * $0 * $0 }
    let total = powers.reduce(0, +)
    guard total > 0 else { return [] }
    var shares = powers.map { Int($0 / total * 10_000) }
    shares[0] += 10_000 - shares.reduce(0, +)
    return shares
  }
}
