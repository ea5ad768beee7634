import Foundation

/// Finds the concepts that a title or a few words mean, best first.
///
/// Every name is a vector of its words' forms and roots, and one of the three and four letters in a row within its words,
/// weighed by how rare they are; a text is compared with all names at once by their cosines. The head of a title counts
/// more, its asides less; a name the concept goes by counts more than its other names; and what the text has in common
/// with the concept's ISCO group counts as evidence for all of the group. No model and no clock: same catalog, same text,
/// same ranking. A title takes about two tenths of a millisecond with some thousands of names, more with the whole of ESCO.
public struct LookupIndex: Sendable {
  /// How much each part of the evidence weighs; found on titles in Portuguese and Spanish that
  /// `Benchmarks/quality` names.
  struct Weights: Sendable {
    /// Share of words in a name's likeness; letters have the rest.
    var words: Float = 0.45
    /// What a name counts that the concept does not go by.
    var otherName: Float = 0.92
    /// What a name of a neighbouring language counts.
    var foreignName: Float = 0.85
    /// What likeness with the unit group adds, and with the minor group in its place.
    var unitGroup: Float = 0.5
    var minorGroup: Float = 0.4
    /// Likeness with a group that is not known, as part of the concept's own.
    var unknownGroup: Float = 0.6
  }

  /// A name in the index, and whose it is.
  struct Name: Sendable {
    /// Row of the concept, or of the group behind the concepts.
    var owner: Int32
    var factor: Float
    var text: String
  }

  /// The concepts it finds, by the rows that hits name.
  public let concepts: [LookupConcept]
  let features: TitleFeatures
  private let weights: Weights
  private var names: [Name] = []
  /// Names of a feature are `postings[starts[term]..<starts[term + 1]]`.
  private var terms: [UInt64: Int32] = [:]
  private var rarity: [Float] = []
  private var starts: [Int32] = []
  private var postings: [Posting] = []
  /// Rows of the groups of each concept, behind the concepts; -1: none.
  private var groupRows: [(unit: Int32, minor: Int32)] = []
  private let groupCount: Int

  private struct Posting: Sendable {
    var name: Int32
    var value: Float
  }

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
    weights = Weights()
    features = TitleFeatures(words: words.filter { $0.language == language }, language: language)
    let codes = groups.keys.sorted()
    groupCount = codes.count
    let groupRow = Dictionary(
      uniqueKeysWithValues: codes.enumerated().map { ($1, Int32(concepts.count + $0)) })
    for (row, concept) in concepts.enumerated() {
      let unit = concept.isco.flatMap { groupRow[$0] } ?? -1
      groupRows.append((unit, concept.isco.flatMap { groupRow[String($0.prefix(3))] } ?? -1))
      for name in concept.names {
        let factor =
          switch name.standing {
          case .preferred: Float(1)
          case .other: weights.otherName
          case .foreign: weights.foreignName
          }
        names.append(Name(owner: Int32(row), factor: factor, text: name.text))
      }
    }
    for (number, code) in codes.enumerated() {
      names.append(Name(owner: Int32(concepts.count + number), factor: 1, text: groups[code] ?? ""))
    }
    build()
  }

  /// Counts features, then files every name under its own with the weight it has there.
  private mutating func build() {
    var rows: [(term: Int32, weight: Float, isWord: Bool)] = []
    var ends: [Int] = []
    var counts: [Int32] = []
    for name in names {
      for feature in features.ofLabel(name.text) {
        let term: Int32
        if let known = terms[feature.hash] {
          term = known
        } else {
          term = Int32(counts.count)
          terms[feature.hash] = term
          counts.append(0)
        }
        counts[Int(term)] += 1
        rows.append((term, feature.weight, feature.isWord))
      }
      ends.append(rows.count)
    }
    rarity = counts.map { logf((Float(names.count) + 1) / (Float($0) + 0.5)) }
    starts = [0]
    for count in counts { starts.append((starts.last ?? 0) + count) }
    var next = starts
    postings = [Posting](repeating: Posting(name: 0, value: 0), count: rows.count)
    var begin = 0
    for (name, end) in ends.enumerated() {
      var lengths = (words: Float(0), letters: Float(0))
      for row in rows[begin..<end] {
        let value = row.weight * rarity[Int(row.term)]
        if row.isWord { lengths.words += value * value } else { lengths.letters += value * value }
      }
      let scale = scales(lengths)
      for row in rows[begin..<end] {
        let value = row.weight * rarity[Int(row.term)] * (row.isWord ? scale.words : scale.letters)
        postings[Int(next[Int(row.term)])] = Posting(name: Int32(name), value: value)
        next[Int(row.term)] += 1
      }
      begin = end
    }
  }

  /// What makes the two parts of a vector add up to likeness of at most 1.
  private func scales(_ squares: (words: Float, letters: Float)) -> (words: Float, letters: Float) {
    (
      squares.words > 0 ? (weights.words / squares.words).squareRoot() : 0,
      squares.letters > 0 ? ((1 - weights.words) / squares.letters).squareRoot() : 0
    )
  }

  /// The likeness of every name that shares anything with a text, by name; names that share nothing have 0.
  private func likeness(_ text: TitleFeatures.Text) -> [Float] {
    var lengths = (words: Float(0), letters: Float(0))
    let unseen = logf((Float(names.count) + 1) / 0.5)
    var found: [(term: Int32, value: Float, isWord: Bool)] = []
    for feature in text.features {
      let term = terms[feature.hash]
      let value = feature.weight * (term.map { rarity[Int($0)] } ?? unseen)
      if !feature.isAlike {
        if feature.isWord { lengths.words += value * value } else { lengths.letters += value * value }
      }
      if let term { found.append((term, value, feature.isWord)) }
    }
    let scale = scales(lengths)
    var scores = [Float](repeating: 0, count: names.count)
    for (term, value, isWord) in found {
      let value = value * (isWord ? scale.words : scale.letters)
      for posting in postings[Int(starts[Int(term)])..<Int(starts[Int(term) + 1])] {
        scores[Int(posting.name)] += value * posting.value
      }
    }
    return scores
  }

  /// The concepts nearest to a text, best first; none when no name comes near it.
  ///
  /// - Parameters:
  ///   - text: a title or a few words, as written.
  ///   - top: the most hits.
  ///   - floor: names that fit less, of 10,000, do not count.
  ///   - explains: whether hits say which words decided; without, a long ranking is much faster.
  public func rank(_ text: String, top: Int, floor: Int = 1000, explains: Bool = true) -> [LookupHit] {
    let text = features.ofTitle(text)
    let scores = likeness(text)
    var best = [(score: Float, name: Int32)](repeating: (0, -1), count: concepts.count + groupCount)
    for (row, name) in names.enumerated() where scores[row] > 0 {
      let score = scores[row] * name.factor
      if score > best[Int(name.owner)].score { best[Int(name.owner)] = (score, Int32(row)) }
    }
    var ranked: [(points: Float, row: Int)] = []
    for row in concepts.indices where best[row].score * 10_000 >= Float(max(floor, 1)) {
      ranked.append((best[row].score + group(of: row, best), row))
    }
    ranked.sort { $0.points == $1.points ? $0.row < $1.row : $0.points > $1.points }
    let shares = Self.shares(ranked.prefix(20).map(\.points))
    return ranked.prefix(max(top, 0)).enumerated().map { place, entry in
      let (score, name) = best[entry.row]
      return LookupHit(
        row: entry.row, rank: place + 1, share: place < shares.count ? shares[place] : 0,
        fit: min(10_000, Int((score * 10_000).rounded())), name: names[Int(name)].text,
        words: explains ? features.evidence(text, name: names[Int(name)].text) : [])
    }
  }

  private func group(of row: Int, _ best: [(score: Float, name: Int32)]) -> Float {
    let rows = groupRows[row]
    if rows.unit < 0, rows.minor < 0 { return weights.unitGroup * weights.unknownGroup * best[row].score }
    let unit = rows.unit < 0 ? 0 : weights.unitGroup * best[Int(rows.unit)].score
    let minor = rows.minor < 0 ? 0 : weights.minorGroup * best[Int(rows.minor)].score
    return max(unit, minor)
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
