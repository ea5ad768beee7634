import Oficio

/// The phrases of one language, ready to be found. A class, so that every reading shares it at the cost of one pointer.
final class PhraseTable: Sendable {
  let entries: [PhraseEntry]
  private let trie: PhraseTrie
  /// By entry: whether it is bound to countries, and what it means; apart, so that looking costs no copy of an entry.
  private let isBound: [Bool]
  private let values: [String]
  private let days: [WeekdaySet]
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
    days = entries.map { entry in
      let names = entry.trigger.family == Trigger.day.family ? entry.value.split(separator: ",") : []
      return WeekdaySet(names.compactMap { Weekday(code: $0) })
    }
    triggers = entries.map(\.trigger)
  }

  /// What an entry means in its role.
  func value(_ entry: Int) -> String { values[entry] }

  /// The days of the week that an entry of their family names.
  func days(_ entry: Int) -> WeekdaySet { days[entry] }

  /// The longest match of every family at every place, leftmost first, without overlaps within a family.
  ///
  /// An entry of the posting's own country beats one for everywhere when both are equally long.
  func matches(in tokens: [Token], country: String?) -> PhraseMatches {
    let finds = trie.finds(in: tokens, from: tokens.indices)
    var matches = PhraseMatches(groups: Trigger.families.count, most: finds.count)
    // Those of one place come in a row.
    for find in finds {
      trie.eachOutput(of: find.node) { output in
        let (group, entry) = (Int(output.group), Int(output.entry))
        guard !isBound[entry] || entries[entry].holds(in: country) else { return }
        let match = PhraseMatch(entry: entry, trigger: triggers[entry], range: Int(find.start)..<Int(find.end))
        guard let last = matches.last(of: group), match.start < last.end else {
          return matches.add(match, group: group)
        }
        let isOwn = match.end == last.end && !isBound[last.entry] && isBound[entry]
        if match.start == last.start, match.end > last.end || isOwn { matches.replaceLast(of: group, by: match) }
      }
    }
    matches.file()
    return matches
  }
}
