import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("The errands that open most") struct ErrandSearchTests {
  /// Every set of a size by what it opens, counted door by door.
  private func naive(_ doors: [ErrandSearch.Door], errands: Int, size: Int) -> [[Int]: Int] {
    func worth(_ set: [Int]) -> Int {
      doors.filter { $0.blockers.allSatisfy { $0.isEmpty || $0.contains(where: set.contains) } }
        .filter { $0.blockers.contains { !$0.isEmpty } }.reduce(0) { $0 + $1.worth }
    }
    var sets: [[Int]: Int] = [:]
    for set in ErrandSearch.subsets(of: Array(0..<errands), size: size) {
      let all = worth(set)
      if all > 0, size == 1 || set.allSatisfy({ one in worth(set.filter { $0 != one }) < all }) { sets[set] = all }
    }
    return sets
  }

  @Test("sets of one, two and three are those that counting door by door finds", arguments: Seeds.range(40))
  func twin(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let errands = world.number(3...9)
    let doors = (0..<world.number(1...30)).map { _ in
      ErrandSearch.Door(
        blockers: (0..<world.number(1...4)).map { _ in
          Array(world.shuffled(Array(0..<errands)).prefix(world.number(0...3))).sorted()
        }, worth: world.number(1...9_000))
    }
    let search = ErrandSearch(doors)
    for size in 1...3 {
      let expected = naive(doors, errands: errands, size: size)
      let found = search.best(size: size, top: .max)
      #expect(Set(found) == Set(expected.keys))
      #expect(found.compactMap { expected[$0] } == expected.values.sorted(by: >))
      #expect(search.best(size: size, top: 2) == Array(found.prefix(2)))
    }
  }

  @Test(
    "smallest sets meet every list, and none stands within another",
    arguments: [
      ([[0], [1]], [[0, 1]]), ([[0, 1], [1, 2]], [[0, 2], [1]]), ([[], [3]], [[3]]), ([[0], [1], [2], [3]], []),
      ([[]], []),
    ] as [([[Int]], [[Int]])])
  func smallest(lists: [[Int]], expected: [[Int]]) { #expect(ErrandSearch.smallestSets(lists) == expected) }
}
