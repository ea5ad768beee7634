import Oficio

/// Which errands, at most three together, open most of what is shut.
///
/// A posting opens with a set when each of its blockers is lifted by an errand of the set. So each posting has its
/// smallest sets, a set is worth the postings that have one of theirs within it, and all sets of up to three errands
/// are looked at. Counting only proposes: what is shown has been judged again.
struct ErrandSearch {
  /// A posting that is shut.
  struct Door {
    /// Of each blocker the numbers of the errands that lift it; empty: time alone does.
    var blockers: [[Int]]
    var worth: Int
  }

  /// Most errands that are combined: those whose doors are worth most.
  static let limit = 96

  private var worth: [[Int]: Int] = [:]
  /// Doors with several smallest sets, which must not count twice.
  private var shared: [[Int]: [(door: Int, worth: Int)]] = [:]
  private let errands: [Int]

  init(_ doors: [Door]) {
    var potential: [Int: Int] = [:]
    for (number, door) in doors.enumerated() {
      let sets = Self.smallestSets(door.blockers)
      for set in sets {
        if sets.count == 1 {
          worth[set, default: 0] += door.worth
        } else {
          shared[set, default: []].append((number, door.worth))
        }
        for errand in set { potential[errand, default: 0] += door.worth }
      }
    }
    let best = potential.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.limit)
    errands = best.map(\.key).sorted()
  }

  /// The sets of a size that are worth most, none of them with an errand that adds nothing.
  func best(size: Int, top: Int) -> [[Int]] {
    var found: [(set: [Int], worth: Int)] = []
    for set in Self.subsets(of: errands, size: size) {
      let worth = worth(of: set)
      guard worth > 0, size == 1 || set.allSatisfy({ errand in self.worth(of: set.filter { $0 != errand }) < worth })
      else { continue }
      found.append((set, worth))
    }
    found.sort { ($1.worth, $0.set) < ($0.worth, $1.set) }
    return found.prefix(top).map(\.set)
  }

  private func worth(of set: [Int]) -> Int {
    var sum = 0
    var opened: [Int: Int] = [:]
    for size in 1...set.count {
      for part in Self.subsets(of: set, size: size) {
        sum += worth[part] ?? 0
        for (door, worth) in shared[part] ?? [] { opened[door] = worth }
      }
    }
    return sum + opened.values.reduce(0, +)
  }

  /// Sets of at most three numbers that meet every list, none of them within another; each in rising order.
  static func smallestSets(_ lists: [[Int]]) -> [[Int]] {
    var sets: Set<[Int]> = [[]]
    for list in lists where !list.isEmpty {
      var next: Set<[Int]> = []
      for set in sets {
        if list.contains(where: set.contains) {
          next.insert(set)
        } else if set.count < 3 {
          for errand in list { next.insert((set + [errand]).sorted()) }
        }
      }
      sets = next
    }
    return sets.filter { set in !set.isEmpty && !sets.contains { $0.count < set.count && $0.allSatisfy(set.contains) } }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// All subsets of a size, in rising order.
  static func subsets(of numbers: [Int], size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    guard size <= numbers.count else { return [] }
    return numbers.indices.flatMap { first in
      subsets(of: Array(numbers[(first + 1)...]), size: size - 1).map { [numbers[first]] + $0 }
    }
  }
}

private func < (left: (Int, [Int]), right: (Int, [Int])) -> Bool {
  left.0 != right.0 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
}
