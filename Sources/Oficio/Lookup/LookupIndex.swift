/// Finds the concepts that a title or a few words mean, best first.
///
/// Every name is a vector of its words' forms and roots, and one of the three and four letters in a row within its words,
/// weighed by how rare they are; a text is compared with all names at once by their cosines. The head of a title counts
/// more, its asides less; a name the concept goes by counts more than its other names; and what the text has in common
/// with the concept's ISCO group counts as evidence for all of the group. No model and no clock: same catalog, same text,
/// same ranking.
///
/// The vectors are never made: a text's words are compared with the few thousand words that names are made of, once for
/// each word ever met (`LookupMemory`), and names add up what their words have in common with it.
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

    /// What a name counts by its standing.
    func factor(_ standing: LookupConcept.Name.Standing) -> Float {
      switch standing {
      case .preferred: 1
      case .other: otherName
      case .foreign: foreignName
      }
    }
  }

  /// A name in the index, and whose it is.
  struct Name: Sendable {
    /// Row of the concept, or of the group behind the concepts.
    var owner: Int32
    var factor: Float
  }

  /// The concepts it finds, by the rows that hits name.
  public let concepts: [LookupConcept]
  private let cutter: TitleCutter
  private let alike: AlikeWords
  private let language: Language
  private let weights: Weights
  private let names: [Name]
  private let texts: [String]
  private let space: WordSpace
  private let memory = LookupMemory()
  /// Names that hold a form are `postings[starts[form]..<starts[form + 1]]`.
  private var starts: [Int32] = [0]
  private var postings: [Posting] = []
  /// Rows of the groups of each concept, behind the concepts; -1: none.
  private let groupRows: [(unit: Int32, minor: Int32)]
  private let groupCount: Int

  /// A name that holds a form, and what the form weighs in its two vectors of length 1.
  private struct Posting {
    var name: Int32
    var words: Float
    var letters: Float
  }

  /// What a form that only stands for the one written is worth.
  private static let standInWorth: Float = 0.5

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
    let codes = groups.keys.sorted()
    groupCount = codes.count
    let groupRow = Dictionary(
      uniqueKeysWithValues: codes.enumerated().map { ($1, Int32(concepts.count + $0)) })
    groupRows = concepts.map { concept in
      (
        concept.isco.flatMap { groupRow[$0] } ?? -1,
        concept.isco.flatMap { groupRow[String($0.prefix(3))] } ?? -1
      )
    }
    texts = concepts.flatMap { $0.names.map(\.text) } + codes.map { groups[$0] ?? "" }
    names =
      concepts.enumerated().flatMap { row, concept in
        concept.names.map { Name(owner: Int32(row), factor: weights.factor($0.standing)) }
      } + codes.indices.map { Name(owner: Int32(concepts.count + $0), factor: 1) }
    var forms = NameForms(language: language)
    for text in texts { forms.add(cutter.label(text)) }
    space = WordSpace(forms.words, counts: forms.counts, names: names.count)
    file(forms)
  }

  /// Files every name under its forms with the weight they have there.
  private mutating func file(_ forms: NameForms) {
    let shapes = forms.words.map(space.shape)
    for count in forms.counts { starts.append((starts.last ?? 0) + count) }
    var next = starts
    postings = [Posting](repeating: Posting(name: 0, words: 0, letters: 0), count: forms.rows.count)
    for (name, range) in forms.ranges.enumerated() {
      let scale = scale(forms.rows[range].map { (shapes[Int($0.form)], $0.weight) })
      for row in forms.rows[range] {
        postings[Int(next[Int(row.form)])] = Posting(
          name: Int32(name), words: row.weight * scale.words, letters: row.weight * scale.letters)
        next[Int(row.form)] += 1
      }
    }
  }

  /// What makes the two vectors of some words add up to a likeness of 1 with themselves.
  private func scale(_ words: [(shape: WordSpace.Shape, weight: Float)]) -> WordSpace.Likeness {
    var squares = WordSpace.Likeness()
    for (place, word) in words.enumerated() {
      squares.words += word.weight * word.weight * word.shape.own.words
      squares.letters += word.weight * word.weight * word.shape.own.letters
      for other in words[..<place] {
        let common = space.likeness(word.shape, other.shape)
        squares.words += 2 * word.weight * other.weight * common.words
        squares.letters += 2 * word.weight * other.weight * common.letters
      }
    }
    return WordSpace.Likeness(
      words: squares.words > 0 ? (weights.words / squares.words).squareRoot() : 0,
      letters: squares.letters > 0 ? ((1 - weights.words) / squares.letters).squareRoot() : 0)
  }

  /// The words of a text, each form once with the most it weighs: `enfermero/enfermera` is one word.
  private func words(_ text: [TitleCutter.Word]) -> [(word: LookupWord, weight: Float)] {
    var words: [(word: LookupWord, weight: Float)] = []
    for piece in text {
      let word = memory.word(piece.text) {
        let shape = space.shape(of: WordForm(piece.text, language: language))
        return LookupWord(
          shape: shape, kin: space.kin(of: shape),
          standIns: alike[shape.word.form].compactMap { space.standIn($0, worth: Self.standInWorth) })
      }
      if let place = words.firstIndex(where: { $0.word.shape.word.form == word.shape.word.form }) {
        words[place].weight = max(words[place].weight, piece.weight)
      } else {
        words.append((word, piece.weight))
      }
    }
    return words
  }

  /// The likeness of every name that has anything in common with a text; 0 for the others.
  private func likeness(_ text: [(word: LookupWord, weight: Float)]) -> (scores: [Float], touched: [Int32]) {
    let scale = scale(text.map { ($0.word.shape, $0.weight) })
    var scores = [Float](repeating: 0, count: names.count)
    var touched: [Int32] = []
    touched.reserveCapacity(4096)
    func add(_ kin: WordSpace.Kin, _ weight: Float) {
      let words = weight * scale.words * kin.likeness.words
      let letters = weight * scale.letters * kin.likeness.letters
      for posting in postings[Int(starts[Int(kin.form)])..<Int(starts[Int(kin.form) + 1])] {
        if scores[Int(posting.name)] == 0 { touched.append(posting.name) }
        scores[Int(posting.name)] += words * posting.words + letters * posting.letters
      }
    }
    var present = text.compactMap { space.forms[$0.word.shape.word.form] }
    for (word, weight) in text {
      for kin in word.kin { add(kin, weight) }
      for standIn in word.standIns where !present.contains(standIn.form) {
        present.append(standIn.form)
        add(standIn, weight)
      }
    }
    return (scores, touched)
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
    let (scores, touched) = likeness(words(title))
    var best = [(score: Float, name: Int32)](repeating: (0, -1), count: concepts.count + groupCount)
    var owners: [Int32] = []
    for row in touched {
      let name = names[Int(row)]
      let owner = Int(name.owner)
      let score = scores[Int(row)] * name.factor
      if best[owner].name < 0 { owners.append(name.owner) }
      // Of names that fit alike the first in order stands for the concept.
      if score > best[owner].score || score == best[owner].score && row < best[owner].name {
        best[owner] = (score, row)
      }
    }
    let least = Float(max(floor, 1)) / 10_000
    var ranked: [(points: Float, row: Int)] = []
    for owner in owners where owner < concepts.count && best[Int(owner)].score >= least {
      ranked.append((best[Int(owner)].score + group(of: Int(owner), best), Int(owner)))
    }
    ranked.sort { $0.points == $1.points ? $0.row < $1.row : $0.points > $1.points }
    let evidence = LookupEvidence(alike: alike, language: language)
    let shares = Self.shares(ranked.prefix(20).map(\.points))
    return ranked.prefix(max(top, 0)).enumerated().map { place, entry in
      let (score, name) = best[entry.row]
      return LookupHit(
        row: entry.row, rank: place + 1, share: place < shares.count ? shares[place] : 0,
        fit: min(10_000, Int((score * 10_000).rounded())), name: texts[Int(name)],
        words: explains ? evidence.words(title, name: cutter.label(texts[Int(name)])) : [])
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
