import Oficio

/// What stands on everybody's sheet for today when no posting may stand on too many.
struct SheetShares: Sendable {
  let summary: ShareSummary
  /// By person, in the order in which they came in, and number of the verdict: postings in the person's own order.
  private let lists: [[[Int]]]
  /// Sheets on which each posting stands.
  private let sheets: [Int]

  /// Shares out, or names the people of whom more candidates must be looked for, so that the outcome is that of whole
  /// lists: no decision has rested on what nobody has looked at.
  ///
  /// - Parameters:
  ///   - people: in any order; it does not matter.
  ///   - room: sheets on which each posting may stand.
  static func of(_ people: [SheetCandidates], limit: Int, top: Int, room: [Int]) -> Outcome {
    let order = people.indices.sorted { SheetCandidates.comesFirst(people[$0], people[$1]) }
    let inOrder = order.map { people[$0] }
    let first = OneLeadEach(inOrder, room: room)
    guard first.wanting.isEmpty else { return .wanting(first.wanting.map { order[$0] }.sorted()) }
    let rounds = SheetRounds(inOrder, top: top, given: first.given, room: room)
    guard rounds.wanting.isEmpty else { return .wanting(rounds.wanting.map { order[$0] }.sorted()) }
    var lists = [[[Int]]](repeating: [], count: people.count)
    var sheets = [Int](repeating: 0, count: room.count)
    var summary = ShareSummary(limit: limit)
    for (place, person) in order.enumerated() {
      let list = rounds.lists(of: place)
      lists[person] = list.map { $0.map(\.posting) }
      for posting in lists[person].joined() { sheets[posting] += 1 }
      summary.add(shared: list, unlimited: people[person].ranked.map { Array($0.found.prefix(top)) })
    }
    return .shared(SheetShares(summary: summary, lists: lists, sheets: sheets))
  }

  enum Outcome {
    case shared(SheetShares)
    /// Numbers of people, ascending.
    case wanting([Int])
  }

  /// A person's postings of a list and verdict; nil for those that no limit counts.
  func list(of person: Int, list: Int, _ verdict: Verdict) -> [Int]? {
    guard list == Section.leads.list, let number = SheetCandidates.verdicts.firstIndex(of: verdict) else { return nil }
    return lists[person][number]
  }

  /// On how many other sheets a posting stands.
  func others(with posting: Int) -> Int { sheets[posting] - 1 }
}
