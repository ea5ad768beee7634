import Oficio

/// Who comes first where several people could have one posting.
public enum PeopleOrder: String, CaseIterable, Sendable {
  /// Whoever has no job before those who have one; then whoever has the fewest other open leads, then whoever was referred
  /// longest ago or never, then the id.
  case need
  /// Whoever has the most points, then the id.
  case score
}

/// The people of each posting by verdict, the best `top` of them.
struct PeopleLists: Sendable {
  /// One person in the lists of one posting: `place` is the smaller the better, among those with a job and without.
  struct Entry: Comparable, Sendable {
    var hasJob = false
    var place: Int
    /// Days since the epoch, the least for never; the smaller the better.
    var lastReferral = Int.min
    /// Number in the order of ids.
    var person: Int

    static func < (left: Entry, right: Entry) -> Bool {
      if left.hasJob != right.hasJob { return right.hasJob }
      return (left.place, left.lastReferral, left.person) < (right.place, right.lastReferral, right.person)
    }
  }

  /// For each posting and verdict, best first.
  private var lists: [[Entry]]
  private let top: Int

  init(postings: Int, top: Int) {
    self.top = top
    lists = Array(repeating: [], count: postings * Verdict.count)
  }

  mutating func insert(_ entry: Entry, posting: Int, _ verdict: Verdict) {
    let list = posting * Verdict.count + verdict.slot
    if lists[list].count == top, let last = lists[list].last {
      guard entry < last else { return }
      lists[list].removeLast()
    }
    let place = lists[list].firstIndex { entry < $0 } ?? lists[list].count
    lists[list].insert(entry, at: place)
  }

  func best(posting: Int, _ verdict: Verdict) -> [Int] {
    lists[posting * Verdict.count + verdict.slot].map(\.person)
  }
}
