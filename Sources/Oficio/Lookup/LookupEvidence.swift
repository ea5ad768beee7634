/// Says which words of a text met which of a name.
struct LookupEvidence {
  let alike: AlikeWords
  let language: Language

  /// Words that share less of their letters, in per cent, are not said to have met.
  private static let enoughLetters = 50

  /// The words of a text that met one of a name, in the order of the text.
  func words(_ text: [TitleCutter.Word], name: [TitleCutter.Word]) -> [LookupHit.Evidence] {
    let others = name.map { (text: $0.text, form: form($0)) }
    return text.compactMap { word in
      let own = form(word)
      let standIns = alike[own.form]
      if let other = others.first(where: { $0.form.form == own.form }) {
        return .init(word: word.text, met: other.text, by: .form)
      }
      if let other = others.first(where: { standIns.contains($0.form.form) }) {
        return .init(word: word.text, met: other.text, by: .alike)
      }
      if let other = others.first(where: { $0.form.root == own.root }) {
        return .init(word: word.text, met: other.text, by: .root)
      }
      let runs = Self.runs(of: own.form)
      let nearest = others.map { (text: $0.text, share: Self.share(runs, Self.runs(of: $0.form.form))) }
        .max { $0.share < $1.share }
      guard let nearest, nearest.share >= Self.enoughLetters else { return nil }
      return .init(word: word.text, met: nearest.text, by: .letters)
    }
  }

  private func form(_ word: TitleCutter.Word) -> WordForm { WordForm(word.text, language: language) }

  private static func runs(of form: [UInt8]) -> Set<UInt64> {
    var runs: Set<UInt64> = []
    WordSpace.eachRun(of: form) { runs.insert($0) }
    return runs
  }

  /// Dice's measure in per cent.
  private static func share(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Int {
    left.isEmpty || right.isEmpty ? 0 : 200 * left.intersection(right).count / (left.count + right.count)
  }
}
