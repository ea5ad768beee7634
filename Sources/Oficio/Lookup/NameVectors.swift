/// Names as vectors of their words and letters, and how near a title comes to each.
///
/// The vectors are never made: a text's words are compared with the few thousand words that names are made of, once for
/// each word ever met (`LookupMemory`), and names add up what their words have in common with it.
struct NameVectors: Sendable {
  private let alike: AlikeWords
  private let language: Language
  private let space: WordSpace
  private let memory = LookupMemory()
  /// How many names there are.
  private let count: Int
  /// Names that hold a form are `postings[starts[form]..<starts[form + 1]]`.
  private var starts: [Int32] = []
  private var postings: [NameScores.Posting] = []

  /// Share of words in a name's likeness; letters have the rest. Found as the weights of `LookupIndex` were.
  static let wordShare: Float = 0.45
  /// What a form that only stands for the one written is worth.
  private static let standInWorth: Float = 0.5

  /// - Parameters:
  ///   - forms: the names by their words.
  ///   - factors: what each of the first names counts; those behind them count in full.
  ///   - alike: words that stand for others.
  ///   - language: the language of the names.
  init(_ forms: NameForms, counting factors: [Float], alike: AlikeWords, language: Language) {
    self.alike = alike
    self.language = language
    space = WordSpace(forms.words, counts: forms.counts, names: forms.count)
    count = forms.ranges.count
    file(forms, counting: factors)
  }

  /// Files every name under its forms with the weight they have there.
  private mutating func file(_ forms: NameForms, counting factors: [Float]) {
    let shapes = forms.words.map(space.shape)
    starts = [Int32](repeating: 0, count: shapes.count + 1)
    for row in forms.rows { starts[Int(row.form) + 1] += 1 }
    for form in shapes.indices { starts[form + 1] += starts[form] }
    var next = starts
    postings = [NameScores.Posting](
      repeating: NameScores.Posting(name: 0, words: 0, letters: 0), count: forms.rows.count)
    for (name, range) in forms.ranges.enumerated() {
      let scale = scale(forms.rows[range].map { WordSpace.Weighed(shape: shapes[Int($0.form)], weight: $0.weight) })
      let factor = name < factors.count ? factors[name] : 1
      for row in forms.rows[range] {
        postings[Int(next[Int(row.form)])] = NameScores.Posting(
          name: Int32(name), words: factor * row.weight * scale.words,
          letters: factor * row.weight * scale.letters)
        next[Int(row.form)] += 1
      }
    }
  }

  /// What makes the two vectors of some words add up to a likeness of 1 with themselves.
  private func scale(_ words: [WordSpace.Weighed]) -> WordSpace.Likeness {
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
      words: squares.words > 0 ? (Self.wordShare / squares.words).squareRoot() : 0,
      letters: squares.letters > 0 ? ((1 - Self.wordShare) / squares.letters).squareRoot() : 0)
  }

  /// The words of a text, each form once with the most it weighs: `enfermero/enfermera` is one word.
  private func words(_ text: [TitleCutter.Word]) -> [LookupWord.Weighed] {
    var words: [LookupWord.Weighed] = []
    words.reserveCapacity(text.count)
    for piece in text {
      let word = memory.word(piece.text) {
        let shape = space.shape(of: WordForm(piece.text, language: language))
        return LookupWord(
          shape: shape, form: space.forms[shape.word.form], kin: space.kin(of: shape),
          standIns: alike[shape.word.form].compactMap { space.standIn($0, worth: Self.standInWorth) })
      }
      if let place = words.firstIndex(where: { $0.word.shape.word.form == word.shape.word.form }) {
        words[place].weight = max(words[place].weight, piece.weight)
      } else {
        words.append(LookupWord.Weighed(word: word, weight: piece.weight))
      }
    }
    return words
  }

  /// The likeness of every name with a title, times what the name counts.
  ///
  /// - Parameter least: names that come to it are listed apart.
  func scores(of title: [TitleCutter.Word], least: Float) -> NameScores {
    let text = words(title)
    let scale = scale(text.map { WordSpace.Weighed(shape: $0.word.shape, weight: $0.weight) })
    var scores = NameScores(names: count, least: least)
    func add(_ kin: WordSpace.Kin, _ weight: Float) {
      let likeness = WordSpace.Likeness(
        words: weight * scale.words * kin.likeness.words, letters: weight * scale.letters * kin.likeness.letters)
      scores.add(likeness, to: Int(starts[Int(kin.form)])..<Int(starts[Int(kin.form) + 1]), of: postings)
    }
    var present = text.compactMap { $0.word.form }
    for word in text {
      for kin in word.word.kin { add(kin, word.weight) }
      for standIn in word.word.standIns where !present.contains(standIn.form) {
        present.append(standIn.form)
        add(standIn, word.weight)
      }
    }
    return scores
  }
}
