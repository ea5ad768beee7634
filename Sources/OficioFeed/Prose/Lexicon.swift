import Oficio

/// A catalog entry's words found in a text.
struct LexiconMatch {
  /// Row of the entry in its table.
  var row: Int
  var range: Range<Int>
}

/// The words of a catalog table, tolerant of gender and number, ready to be found.
struct Lexicon: Sendable {
  private var trie = PhraseTrie(key: .stem)

  /// The words of each entry, in the order of the table's rows.
  init(_ entries: some Sequence<[String]>) {
    for (row, words) in entries.enumerated() {
      for word in words {
        trie.add(PhrasePattern.hashes(word, stems: true), PhraseTrie.Output(group: 0, entry: Int32(row)))
      }
    }
  }

  /// The longest matches, leftmost first, without overlaps; several rows may share the same words.
  func matches(in tokens: [Token]) -> [LexiconMatch] {
    var found: [LexiconMatch] = []
    var finds: [PhraseTrie.Find] = []
    var start = 0
    while start < tokens.count {
      trie.finds(tokens, from: start, into: &finds)
      var end = start + 1
      if !finds.isEmpty {
        for find in finds { end = max(end, find.end) }
        for find in finds where find.end == end {
          found.append(LexiconMatch(row: Int(find.output.entry), range: start..<end))
        }
        finds.removeAll(keepingCapacity: true)
      }
      start = end
    }
    return found
  }
}
