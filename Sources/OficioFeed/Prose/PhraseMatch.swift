/// A phrase found in a text.
struct PhraseMatch {
  /// Index of its entry in the phrase table.
  var entry: Int
  var trigger: Trigger
  /// The tokens it covers.
  var range: Range<Int>

  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }
}

/// The phrases of one language, ready to be found. A class, so that every reading shares it at the cost of one pointer.
final class PhraseTable: Sendable {
  let entries: [PhraseEntry]
  private let trie: PhraseTrie
  /// By entry: whether it is bound to countries, and what it means; apart, so that looking costs no copy of an entry.
  private let isBound: [Bool]
  private let values: [String]
  private let triggers: [Trigger]

  init(_ entries: [PhraseEntry]) {
    self.entries = entries
    var trie = PhraseTrie(key: .word)
    for (index, entry) in entries.enumerated() {
      let output = PhraseTrie.Output(group: Int32(entry.trigger.group), entry: Int32(index))
      for pattern in entry.words {
        for phrase in PhrasePattern.expand(pattern) { trie.add(PhrasePattern.hashes(phrase), output) }
      }
    }
    self.trie = trie
    isBound = entries.map { !$0.countries.isEmpty }
    values = entries.map(\.value)
    triggers = entries.map(\.trigger)
  }

  /// What an entry means in its role.
  func value(_ entry: Int) -> String { values[entry] }

  /// The longest match of every family at every place, leftmost first, without overlaps within a family.
  ///
  /// An entry of the posting's own country beats one for everywhere when both are equally long.
  func matches(in tokens: [Token], country: String?) -> [[PhraseMatch]] {
    let groups = Trigger.families.count
    var found = [[PhraseMatch]](repeating: [], count: groups)
    var ends = [Int](repeating: 0, count: groups)
    var best = [(end: Int, entry: Int)](repeating: (0, 0), count: groups)
    var touched: [Int] = []
    for start in tokens.indices {
      touched.removeAll(keepingCapacity: true)
      trie.walk(tokens, from: start) { output, end in
        let group = Int(output.group)
        guard start >= ends[group] else { return }
        let entry = Int(output.entry)
        guard !isBound[entry] || entries[entry].holds(in: country) else { return }
        if !touched.contains(group) {
          touched.append(group)
          best[group] = (end, entry)
        } else if end > best[group].end
          || (end == best[group].end && !isBound[best[group].entry]
            && isBound[entry])
        {
          best[group] = (end, entry)
        }
      }
      for group in touched {
        let (end, entry) = best[group]
        found[group].append(PhraseMatch(entry: entry, trigger: triggers[entry], range: start..<end))
        ends[group] = end
      }
    }
    return found
  }
}
