/// A phrase found in a text, in sixteen bytes.
struct PhraseMatch {
  private let number: Int32
  private let first: Int32
  private let last: Int32
  let trigger: Trigger

  init(entry: Int, trigger: Trigger, range: Range<Int>) {
    (number, first, last) = (Int32(entry), Int32(range.lowerBound), Int32(range.upperBound))
    self.trigger = trigger
  }

  /// Index of its entry in the phrase table.
  var entry: Int { Int(number) }
  var start: Int { Int(first) }
  var end: Int { Int(last) }
  /// The tokens it covers.
  var range: Range<Int> { start..<end }
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
    let finds = trie.finds(in: tokens, from: tokens.indices)
    if finds.isEmpty { return PhraseMatches(groups: groups, most: 0) }
    var matches = PhraseMatches(groups: groups, most: finds.count)
    var ends = [Int32](repeating: 0, count: groups)
    // The best of each family at one place; there are few at any.
    var best: [(group: Int, end: Int32, entry: Int)] = []
    var index = 0
    while index < finds.count {
      let start = finds[index].start
      while index < finds.count, finds[index].start == start {
        let find = finds[index]
        index += 1
        trie.eachOutput(of: find.node) { output in
          let (group, entry) = (Int(output.group), Int(output.entry))
          guard start >= ends[group] else { return }
          guard !isBound[entry] || entries[entry].holds(in: country) else { return }
          guard let place = best.firstIndex(where: { $0.group == group }) else {
            best.append((group, find.end, entry))
            return
          }
          let isOwn = find.end == best[place].end && !isBound[best[place].entry] && isBound[entry]
          if find.end > best[place].end || isOwn { best[place] = (group, find.end, entry) }
        }
      }
      for (group, end, entry) in best {
        matches.add(
          PhraseMatch(entry: entry, trigger: triggers[entry], range: Int(start)..<Int(end)), group: group)
        ends[group] = end
      }
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
  /// A bit for each role that is among them: most are not, and readers ask for every one.
  private var roles: UInt128 = 0

  init(groups: Int, most: Int) {
    starts = [Int](repeating: 0, count: groups + 1)
    matches.reserveCapacity(most)
    self.groups.reserveCapacity(most)
  }

  mutating func add(_ match: PhraseMatch, group: Int) {
    matches.append(match)
    groups.append(UInt8(group))
    starts[group + 1] += 1
    roles |= Self.bit(match.trigger)
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

  /// Whether a role is among them.
  @inline(__always) func has(_ trigger: Trigger) -> Bool { roles & Self.bit(trigger) != 0 }

  @inline(__always) private static func bit(_ trigger: Trigger) -> UInt128 { 1 &<< UInt128(trigger.rawValue) }

  /// The match at a place among all.
  subscript(place: Int) -> PhraseMatch { matches[place] }

  /// The matches at some places.
  subscript(places: Range<Int>) -> ArraySlice<PhraseMatch> { matches[places] }

  /// The places of the matches of a trigger's whole family.
  func places(of trigger: Trigger) -> Range<Int> {
    let group = trigger.group
    return starts[group]..<starts[group + 1]
  }

  /// The places of those of a family that begin within a range of tokens.
  func places(of trigger: Trigger, in tokens: Range<Int>) -> Range<Int> {
    let family = places(of: trigger)
    let low = Self.place(of: tokens.lowerBound, in: matches, family)
    return low..<max(low, Self.place(of: tokens.upperBound, in: matches, low..<family.upperBound))
  }

  /// The match of a trigger that begins at a token.
  func match(_ trigger: Trigger, at token: Int) -> PhraseMatch? {
    guard has(trigger) else { return nil }
    let family = places(of: trigger)
    let place = Self.place(of: token, in: matches, family)
    guard place < family.upperBound, matches[place].start == token, matches[place].trigger == trigger else {
      return nil
    }
    return matches[place]
  }

  /// The place of the first match of some that begins at a token or after it.
  static func place(of token: Int, in matches: [PhraseMatch], _ places: Range<Int>) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].start < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
