import Oficio

/// Which of the catalog's languages a text is in, by the small words that only one of them has.
struct LanguageGuess: Sendable {
  private let marks: [UInt64: Language]
  private var filter = WordFilter()

  init(_ entries: [PhraseEntry]) {
    var marks: [UInt64: Language] = [:]
    var shared: Set<UInt64> = []
    for entry in entries where entry.trigger == .languageMark {
      for word in entry.words {
        guard let hash = PhrasePattern.hashes(word).first else { continue }
        if let other = marks[hash], other != entry.language { shared.insert(hash) }
        marks[hash] = entry.language
      }
    }
    // A word that two languages have says nothing.
    for hash in shared { marks[hash] = nil }
    self.marks = marks
    for hash in marks.keys { filter.insert(hash) }
  }

  /// The language with most marks in the first words of title and text; Spanish when there are none.
  func language(of title: ArraySlice<Token>, _ text: ArraySlice<Token>) -> Language {
    var (spanish, portuguese, english) = (0, 0, 0)
    for tokens in [title, text] {
      for token in tokens where filter.mayHold(token.hash) {
        switch marks[token.hash] {
        case .es: spanish += 1
        case .pt: portuguese += 1
        case .en: english += 1
        case nil: break
        }
      }
    }
    if portuguese > spanish, portuguese >= english { return .pt }
    return english > spanish ? .en : .es
  }
}
