/// Which words stand for others, by their forms: `ayudante` and `pinche`.
struct AlikeWords: Sendable {
  /// By the form of a word: the forms of each word or phrase that is alike.
  private var phrases: [[UInt8]: [[[UInt8]]]] = [:]

  init(_ words: some Sequence<TitleWords>, cutter: TitleCutter, language: Language) {
    for entry in words where entry.use == .alike {
      let forms = entry.words.map { phrase in
        cutter.label(phrase).map { WordForm($0.text, language: language).form }
      }
      for (place, single) in forms.enumerated() where single.count == 1 {
        phrases[single[0], default: []] += forms.enumerated().filter { $0.offset != place }.map(\.element)
      }
    }
  }

  /// The forms that stand for a form, each once, in the order of the catalog.
  subscript(form: [UInt8]) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    for phrase in phrases[form] ?? [] {
      for other in phrase where !forms.contains(other) { forms.append(other) }
    }
    return forms
  }
}
