import Oficio

/// Which of the catalog's languages a text is in, by the small words that only one of them has.
struct LanguageGuess: Sendable {
  /// Where a word leads: the place of its language among all, from one on.
  private var marks = PhraseEdges()
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
    for (hash, language) in marks {
      let edge = PhraseEdges.edge(0, hash)
      self.marks[edge] = PhraseEdges.Slot(edge, to: Self.number(language))
      filter.insert(hash)
    }
  }

  private static func number(_ language: Language) -> Int32 {
    Int32((Language.allCases.firstIndex(of: language) ?? 0) + 1)
  }

  /// The language with most marks in the first words of title and text; Spanish when there are none.
  func language(of title: ArraySlice<Token>, _ text: ArraySlice<Token>) -> Language {
    var counts = [Int](repeating: 0, count: Language.allCases.count + 1)
    for tokens in [title, text] {
      for token in tokens where filter.mayHold(token.hash) {
        counts[Int(marks[PhraseEdges.edge(0, token.hash)].node)] += 1
      }
    }
    let (spanish, portuguese, english) = (
      counts[Int(Self.number(.es))], counts[Int(Self.number(.pt))], counts[Int(Self.number(.en))]
    )
    if portuguese > spanish, portuguese >= english { return .pt }
    return english > spanish ? .en : .es
  }
}
