import Oficio

/// Which of the catalog's languages a text is in, by the small words that only one of them has.
struct LanguageGuess: Sendable {
  private let marks: [UInt64: Language]

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
  }

  /// The language with most marks among the first tokens; Spanish when there are none.
  func language(of tokens: [Token]) -> Language {
    var counts = [0, 0, 0]
    for token in tokens.prefix(400) {
      switch marks[token.hash] {
      case .es: counts[0] += 1
      case .pt: counts[1] += 1
      case .en: counts[2] += 1
      case nil: break
      }
    }
    if counts[1] > counts[0], counts[1] >= counts[2] { return .pt }
    return counts[2] > counts[0] ? .en : .es
  }
}
