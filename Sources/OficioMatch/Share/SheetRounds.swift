/// Fills what is left of each list, round after round: in each everybody takes one lead, the best of their own order that
/// has room, those with the fewest open leads first.
struct SheetRounds {
  private let people: [SheetCandidates]
  private let top: Int
  /// What each person has already.
  private let given: [Int?]
  /// Sheets on which each posting may still stand.
  private var room: [Int]
  /// By person and verdict: places in the person's own order that were taken, and the next to look at.
  private var taken: [[[Int]]]
  private var next: [[Int]]
  /// People who would have had to look further down than anybody has: the outcome does not count.
  private(set) var wanting: Set<Int> = []

  init(_ people: [SheetCandidates], top: Int, given: [Int?], room: [Int]) {
    self.people = people
    self.top = top
    self.given = given
    self.room = room
    let none = [Int](repeating: 0, count: SheetCandidates.verdicts.count)
    taken = Array(repeating: none.map { _ in [] }, count: people.count)
    next = Array(repeating: none, count: people.count)
    for (person, posting) in given.enumerated() {
      guard let posting else { continue }
      self.room[posting] -= 1
      taken[person][0] += people[person].ranked[0].found.indices.filter {
        people[person].ranked[0].found[$0].posting == posting
      }
    }
    var turns = Array(people.indices)
    while !turns.isEmpty {
      var again: [Int] = []
      for person in turns where takesOne(person) { again.append(person) }
      turns = again
    }
  }

  /// What a person has of each verdict, in the person's own order.
  func lists(of person: Int) -> [[SheetCandidates.Candidate]] {
    SheetCandidates.verdicts.indices.map { verdict in
      taken[person][verdict].sorted().map { people[person].ranked[verdict].found[$0] }
    }
  }

  private mutating func takesOne(_ person: Int) -> Bool {
    for verdict in SheetCandidates.verdicts.indices {
      look: while taken[person][verdict].count < top {
        let place = next[person][verdict]
        switch people[person].ranked[verdict][place] {
        case .end: break look
        case .beyond:
          wanting.insert(person)
          return false
        case .candidate(let candidate):
          next[person][verdict] += 1
          if room[candidate.posting] == 0 || given[person] == candidate.posting { continue }
          room[candidate.posting] -= 1
          taken[person][verdict].append(place)
          return true
        }
      }
    }
    return false
  }
}
