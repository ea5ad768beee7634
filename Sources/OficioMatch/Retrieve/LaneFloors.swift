import Oficio

/// The floors of all lanes side by side: for each list, lawful or not, the points to pass by what the bits tell.
struct LaneFloors {
  typealias Lanes = TraineeLanes.Lanes

  private struct Floors {
    var open, unclear, opens, unlockable, closed: Lanes
    /// The least of the verdicts that only a look at the days can tell apart.
    var untold: Lanes
  }

  private var floors: [Floors]

  init(_ lists: [TopLists]) {
    // A lane without a person lets nothing pass.
    let none = Lanes(repeating: .max)
    let all = Floors(open: none, unclear: none, opens: none, unlockable: none, closed: none, untold: none)
    floors = Array(repeating: all, count: 6)
    for lane in lists.indices {
      for list in 0..<3 { for verdict in Verdict.allCases { raise(lane, lists[lane], list: list, verdict) } }
    }
  }

  /// Takes over the floor of one list and verdict of a lane.
  mutating func raise(_ lane: Int, _ lists: TopLists, list: Int, _ verdict: Verdict) {
    for isLawful in [false, true] {
      let place = Self.place(list, isLawful)
      let floor = lists.floor(list: list, verdict, isLawful: isLawful)
      switch verdict {
      case .open: floors[place].open[lane] = floor
      case .unclear: floors[place].unclear[lane] = floor
      case .opens: floors[place].opens[lane] = floor
      case .unlockable: floors[place].unlockable[lane] = floor
      case .closed: floors[place].closed[lane] = floor
      }
      floors[place].untold[lane] = min(
        floors[place].opens[lane], floors[place].unlockable[lane], floors[place].closed[lane])
    }
  }

  private static func place(_ list: Int, _ isLawful: Bool) -> Int { list * 2 + (isLawful ? 1 : 0) }

  /// Points left to the floor, less than none where they pass it.
  ///
  /// Bitwise and by differences: comparisons of vectors become loops over their elements on the plainest processor.
  /// The branches are those of `Verdict.init(bits:)`, the later winning.
  @inline(__always)
  func room(over points: Lanes, _ bits: Lanes, _ row: PostingTable.Row) -> Lanes {
    let floors = floors[Self.place(Int(row.list), row.isLawful)]
    @inline(__always) func isSet(_ place: Int16) -> Lanes { 0 &- (bits &>> place & 1) }
    @inline(__always) func choose(_ other: Lanes, over floor: Lanes, where mask: Lanes) -> Lanes {
      floor ^ (floor ^ other) & mask
    }
    let untold = choose(
      floors.unlockable, over: floors.untold, where: isSet(Cell.neverOpens) & ~isSet(Cell.notUnlockedAtLast))
    let later = choose(untold, over: floors.opens, where: isSet(Cell.notOpenAtLast))
    let today = choose(floors.unclear, over: floors.open, where: isSet(Cell.asks))
    let lifted = choose(later, over: today, where: isSet(Cell.notToday))
    return choose(floors.closed, over: lifted, where: isSet(Cell.never)) &- points
  }

  /// Whether any lane has less than no room.
  @inline(__always)
  static func isShort(_ room: Lanes) -> Bool {
    let four = room.lowHalf | room.highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1] < 0
  }
}
