/// One decent open lead for everybody for whom there can be one: an exact maximum matching of people with places on sheets.
///
/// People come in the order in which they choose, and both passes follow it.
/// 1. Each gets a lead if those before can be rearranged so that all of them keep one (augmenting paths, Berge 1957). So
///    as many people as possible have one, and whoever cannot would have cost somebody before them theirs.
/// 2. Each takes the best of their own leads that leaves nobody without who has one now. So the outcome is one alone,
///    the best for the first, then for the second …; how the search goes does not matter.
struct OneLeadEach {
  private let people: [SheetCandidates]
  /// How many sheets each posting may stand on.
  private let room: [Int]
  /// The posting of each person; nil: none that could be had.
  private(set) var given: [Int?]
  /// People who would have had to look further down than anybody has: the outcome does not count.
  private(set) var wanting: Set<Int> = []

  /// Who has each posting.
  private var holders: [[Int]]
  /// People who have chosen.
  private var hasChosen: [Bool]
  /// By whom each posting was reached in the search that has the number beside it.
  private var reached: [(search: Int, by: Int)]
  private var search = 0

  init(_ people: [SheetCandidates], room: [Int]) {
    self.people = people
    self.room = room
    given = Array(repeating: nil, count: people.count)
    holders = Array(repeating: [], count: room.count)
    hasChosen = Array(repeating: false, count: people.count)
    reached = Array(repeating: (0, 0), count: room.count)
    for person in people.indices {
      search += 1
      _ = move([person], awayFrom: nil)
    }
    for person in people.indices where given[person] != nil { choose(person) }
  }

  /// Gives a person the best lead that leaves nobody without.
  private mutating func choose(_ person: Int) {
    guard let current = given[person] else { return }
    hasChosen[person] = true
    holders[current].removeAll { $0 == person }
    given[person] = nil
    // What an earlier try of this person could not free, no later one can: it is reached once.
    search += 1
    var place = 0
    while let posting = lead(person, place) {
      place += 1
      if holders[posting].count == room[posting] {
        guard reached[posting].search != search else { continue }
        reached[posting] = (search, person)
        guard move(holders[posting].filter { !hasChosen[$0] }, awayFrom: posting) else { continue }
      }
      given[person] = posting
      holders[posting].append(person)
      return
    }
    preconditionFailure("the lead that a person had is free for them")
  }

  /// Finds one of some people another posting than theirs, moving others on where that makes room; breadth first.
  ///
  /// - Parameter origin: the posting that all of them have; nil: none.
  /// - Returns: whether one was found; then one of them has it, and one place of `origin` is free.
  private mutating func move(_ some: [Int], awayFrom origin: Int?) -> Bool {
    var queue = some
    var next = 0
    while next < queue.count {
      let person = queue[next]
      next += 1
      var place = 0
      while let posting = lead(person, place) {
        place += 1
        guard reached[posting].search != search else { continue }
        reached[posting] = (search, person)
        if holders[posting].count < room[posting] {
          pass(posting, backTo: origin)
          return true
        }
        // Each of them has this one posting, so nobody is asked twice.
        queue += holders[posting].filter { !hasChosen[$0] }
      }
    }
    return false
  }

  /// Hands a free place to who reached it, theirs to who reached that, and so on.
  private mutating func pass(_ free: Int, backTo origin: Int?) {
    var posting = free
    while true {
      let person = reached[posting].by
      let left = given[person]
      given[person] = posting
      holders[posting].append(person)
      if let left { holders[left].removeAll { $0 == person } }
      guard let left, left != origin else { return }
      posting = left
    }
  }

  /// The posting at a place of a person's open leads in the section `leads`; nil at their end.
  private mutating func lead(_ person: Int, _ place: Int) -> Int? {
    switch people[person].ranked[0][place] {
    case .candidate(let candidate): return candidate.isLawful ? candidate.posting : nil
    case .end: return nil
    case .beyond:
      wanting.insert(person)
      return nil
    }
  }
}
