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
  func matches(in tokens: [Token], country: String?) -> PhraseMatches {
    let groups = Trigger.families.count
    var matches = PhraseMatches(groups: groups)
    var ends = [Int](repeating: 0, count: groups)
    // The best of each family at one place; there are few at any.
    var best: [(group: Int, end: Int, entry: Int)] = []
    var finds: [PhraseTrie.Find] = []
    for start in tokens.indices {
      trie.finds(tokens, from: start, into: &finds)
      if finds.isEmpty { continue }
      for find in finds {
        let (group, entry) = (Int(find.output.group), Int(find.output.entry))
        guard start >= ends[group] else { continue }
        guard !isBound[entry] || entries[entry].holds(in: country) else { continue }
        guard let place = best.firstIndex(where: { $0.group == group }) else {
          best.append((group, find.end, entry))
          continue
        }
        let isOwn = find.end == best[place].end && !isBound[best[place].entry] && isBound[entry]
        if find.end > best[place].end || isOwn { best[place] = (group, find.end, entry) }
      }
      for (group, end, entry) in best {
        matches.add(PhraseMatch(entry: entry, trigger: triggers[entry], range: start..<end), group: group)
        ends[group] = end
      }
      finds.removeAll(keepingCapacity: true)
      best.removeAll(keepingCapacity: true)
    }
    matches.file()
    return matches
  }
}

/// The phrases found in one text, by family, each family in the order of the text.
struct PhraseMatches {
  /// In the order of the text until they are filed, then family by family.
  private var matches: [PhraseMatch] = []
  private var groups: [UInt8] = []
  /// A family's matches are `matches[starts[group]..<starts[group + 1]]`.
  private var starts: [Int]

  init(groups: Int) { starts = [Int](repeating: 0, count: groups + 1) }

  mutating func add(_ match: PhraseMatch, group: Int) {
    matches.append(match)
    groups.append(UInt8(group))
    starts[group + 1] += 1
  }

  /// Files what was added by family; to be called once, at the end.
  mutating func file() {
    guard let any = matches.first else { return }
    for group in 1..<starts.count { starts[group] += starts[group - 1] }
    var next = starts
    var filed = [PhraseMatch](repeating: any, count: matches.count)
    for (match, group) in zip(matches, groups) {
      filed[next[Int(group)]] = match
      next[Int(group)] += 1
    }
    matches = filed
  }

  /// The matches of a family.
  subscript(group: Int) -> ArraySlice<PhraseMatch> { matches[starts[group]..<starts[group + 1]] }
}
