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

  /// The longest match that begins at a token; several rows may share its words.
  func longest(in tokens: [Token], at start: Int) -> [LexiconMatch] {
    var outputs: [PhraseTrie.Output] = []
    let end = trie.longest(tokens, from: start, into: &outputs)
    return outputs.map { LexiconMatch(row: Int($0.entry), range: start..<end) }
  }

  /// The longest matches, leftmost first, without overlaps; several rows may share the same words.
  func matches(in tokens: [Token]) -> [LexiconMatch] {
    var found: [LexiconMatch] = []
    var outputs: [PhraseTrie.Output] = []
    var start = 0
    while start < tokens.count {
      let end = trie.longest(tokens, from: start, into: &outputs)
      for output in outputs { found.append(LexiconMatch(row: Int(output.entry), range: start..<end)) }
      outputs.removeAll(keepingCapacity: true)
      start = max(end, start + 1)
    }
    return found
  }
}
