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
  func longest(in tokens: [Token], at start: Int) -> [LexiconMatch] { matches(in: tokens, from: start..<start + 1) }

  /// The longest matches, leftmost first, without overlaps; several rows may share the same words.
  func matches(in tokens: [Token]) -> [LexiconMatch] { matches(in: tokens, from: tokens.indices) }

  private func matches(in tokens: [Token], from starts: Range<Int>) -> [LexiconMatch] {
    let finds = trie.finds(in: tokens, from: starts)
    var found: [LexiconMatch] = []
    var (index, end) = (0, 0)
    while index < finds.count {
      var longest = finds[index]
      index += 1
      while index < finds.count, finds[index].start == longest.start {
        if finds[index].end > longest.end { longest = finds[index] }
        index += 1
      }
      if longest.start < end { continue }
      end = Int(longest.end)
      trie.eachOutput(of: longest.node) {
        found.append(LexiconMatch(row: Int($0.entry), range: Int(longest.start)..<end))
      }
    }
    return found
  }
}
