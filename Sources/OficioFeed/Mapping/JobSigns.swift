import Oficio

/// Counts which items show that they are jobs: RSS and Atom carry news in the same elements.
struct JobSigns: Hashable {
  /// Items looked at, without those that stand for no posting.
  private(set) var items = 0
  private(set) var jobs = 0
  /// Items such as "No new matches today".
  private(set) var placeholders = 0

  mutating func count(_ values: FieldValues, _ mapping: FeedMapping) {
    items += 1
    if mapping.detect.signs.isEmpty || Self.isJob(values, mapping.detect) { jobs += 1 }
  }

  mutating func countPlaceholder() { placeholders += 1 }

  /// Why items that fill so many fields are no jobs; nil when they may be.
  func refusal(_ mapping: FeedMapping, _ coverage: [FeedField: Int]) -> FeedError.NotAJobFeed? {
    guard items > 0 else { return nil }
    if max(coverage[.title] ?? 0, coverage[.text] ?? 0) * 2 < items { return .noTitles }
    if !mapping.detect.signs.isEmpty { return jobs * 2 < items ? .noJobSigns : nil }
    // A mapping without paths for any such field cannot be asked for one.
    let needs = mapping.detect.needs.filter { mapping.fields[$0] != nil }
    return needs.isEmpty || needs.contains { coverage[$0] != nil } ? nil : .noJobSigns
  }

  private static func isJob(_ values: FieldValues, _ detect: FeedMapping.Detection) -> Bool {
    for (field, words) in detect.doubts {
      if let line = values.line(field), begins(line, words) { return false }
    }
    if detect.needs.contains(where: { values.knows($0) }) { return true }
    return detect.signs.contains { field, words in values.line(field).map { has($0, words) } ?? false }
  }

  /// Whether a text begins with one of some folded words.
  static func begins(_ text: String, _ words: [String]) -> Bool {
    guard !words.isEmpty else { return false }
    let folded = text.folded.utf8
    return words.contains { word in
      folded.starts(with: word.utf8) && folded.dropFirst(word.utf8.count).first ?? 0x20 == 0x20
    }
  }

  private static func has(_ text: String, _ words: [String]) -> Bool {
    let folded = " " + text.folded + " "
    return words.contains { folded.contains(" " + $0 + " ") }
  }
}
