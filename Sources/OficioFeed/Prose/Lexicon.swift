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

  /// Adds everyday words for the entry in a row.
  mutating func add(_ words: some Sequence<String>, row: Int) {
    for word in words {
      trie.add(PhrasePattern.hashes(word, stems: true), PhraseTrie.Output(group: 0, entry: Int32(row)))
    }
  }

  /// The longest match that begins at a token; several rows may share its words.
  func longest(in tokens: [Token], at start: Int) -> [LexiconMatch] {
    var best: [LexiconMatch] = []
    trie.walk(tokens, from: start) { output, end in
      if let last = best.last, end > last.range.upperBound { best.removeAll() }
      best.append(LexiconMatch(row: Int(output.entry), range: start..<end))
    }
    return best
  }

  /// The longest matches, leftmost first, without overlaps; several rows may share the same words.
  func matches(in tokens: [Token]) -> [LexiconMatch] {
    var found: [LexiconMatch] = []
    var readTo = 0
    for start in tokens.indices where start >= readTo {
      var best: [LexiconMatch] = []
      trie.walk(tokens, from: start) { output, end in
        if let last = best.last, end > last.range.upperBound { best.removeAll() }
        best.append(LexiconMatch(row: Int(output.entry), range: start..<end))
      }
      if let last = best.last {
        readTo = last.range.upperBound
        found += best
      }
    }
    return found
  }
}
