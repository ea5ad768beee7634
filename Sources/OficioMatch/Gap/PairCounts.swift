import Oficio

/// Some pairs, and the people behind them.
struct PairCount: Sendable {
  var pairs = 0
  var people = NumberSet()

  mutating func add(_ pairs: Int, of person: Int) {
    guard pairs > 0 else { return }
    self.pairs += pairs
    people.insert(person)
  }

  mutating func add(_ other: PairCount) {
    pairs += other.pairs
    people.formUnion(other.people)
  }
}

/// The pairs of a cohort by what keeps them out today. Counts of several threads add up to the same in any order.
struct PairCounts: Sendable {
  /// What would open a pair.
  struct Way: Hashable, Sendable {
    var kind: GapWay.Kind
    var steps: [BlockerStep]
  }

  struct WayCount: Sendable {
    var count = PairCount()
    /// Of each person, by number, the first day on which one of these pairs opens by waiting.
    var days: [Int: CivilDate] = [:]
  }

  struct DoorCount: Sendable {
    var count = PairCount()
    var postings = NumberSet()
    var ways: [Way: WayCount] = [:]
  }

  /// Pairs that nothing keeps out, and those that more than one blocker does.
  private(set) var open = PairCount()
  private(set) var several = PairCount()
  /// Pairs with exactly one blocker, by it.
  private(set) var doors: [Door: DoorCount] = [:]

  /// Counts the pairs of one person.
  mutating func add(
    _ person: Int, _ blocked: BlockedCells, _ rows: TraineeRows, _ table: PostingTable
  ) {
    struct Found {
      var postings = NumberSet()
      var ways = [(pairs: Int, day: CivilDate?)](repeating: (0, nil), count: GapWay.Kind.allCases.count)
    }
    var found = [Found](repeating: Found(), count: blocked.blocks.count)
    var (open, several) = (0, 0)
    for posting in table.rows.indices where table.rows[posting].isCounted {
      let code = blocked.code(of: posting, table)
      guard code > 0 else {
        if code == 0 { open += 1 } else { several += 1 }
        continue
      }
      let (kind, day) = Self.way(posting, rows, table)
      let (block, way) = (Int(code) - 1, kind.index)
      found[block].postings.insert(posting)
      found[block].ways[way].pairs += 1
      if let day { found[block].ways[way].day = min(day, found[block].ways[way].day ?? day) }
    }
    self.open.add(open, of: person)
    self.several.add(several, of: person)
    // A block may shut no pair alone, and then it is none of the single ones.
    for (block, found) in zip(blocked.blocks, found) where found.postings.count > 0 {
      doors[block.door, default: DoorCount()].postings.formUnion(found.postings)
      for (kind, counted) in zip(GapWay.Kind.allCases, found.ways) where counted.pairs > 0 {
        let way = Way(kind: kind, steps: kind == .sooner || kind == .steps ? block.steps : [])
        doors[block.door]?.count.add(counted.pairs, of: person)
        doors[block.door]?.ways[way, default: WayCount()].count.add(counted.pairs, of: person)
        // One door may be shut in two blocks, with other steps: the earlier day counts.
        if let day = counted.day { doors[block.door]?.ways[way]?.days.merge([person: day]) { min($0, $1) } }
      }
    }
  }

  /// Adds what another thread counted, of other people.
  mutating func add(_ other: PairCounts) {
    open.add(other.open)
    several.add(other.several)
    doors.merge(other.doors) { mine, theirs in
      var sum = mine
      sum.count.add(theirs.count)
      sum.postings.formUnion(theirs.postings)
      sum.ways.merge(theirs.ways) { mine, theirs in
        var sum = mine
        sum.count.add(theirs.count)
        sum.days.merge(theirs.days) { min($0, $1) }
        return sum
      }
      return sum
    }
  }

  /// What opens a pair, with the day on which waiting does: the same as its lead says.
  private static func way(
    _ posting: Int, _ rows: TraineeRows, _ table: PostingTable
  ) -> (GapWay.Kind, CivilDate?) {
    let cell = Kernel.outcome(of: posting, table, rows).cell
    guard let opensOn = rows.change.first(of: cell.open) else {
      return (cell.verdict == .unlockable ? .steps : .none, nil)
    }
    let withSteps = rows.change.first(of: cell.withSteps) ?? opensOn
    let isSooner = withSteps < opensOn && cell.flags & Cell.stepTimeUnknown == 0
    return (isSooner ? .sooner : .waiting, opensOn)
  }
}

extension PostingTable.Row {
  /// Whether gaps look at the posting: not those below the floor or with signs of a trap.
  var isCounted: Bool { Int(list) == Section.leads.list }
}

extension GapWay.Kind {
  /// Position in the fixed order.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
