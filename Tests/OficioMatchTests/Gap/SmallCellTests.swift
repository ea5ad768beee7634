import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Small cells") struct SmallCellTests {
  @Test(
    "parts of people are hidden when they are small, and another when the whole would tell them",
    arguments: [
      ([10, 20], [.shown(10), .shown(20)]), ([10, 3], [.withheld, .few]),
      ([10, 20, 3], [.withheld, .shown(20), .few]),
      ([10, 0], [.shown(10), .few]), ([10, 20, 3, 2], [.shown(10), .shown(20), .few, .few]), ([3, 1], [.few, .few]),
      ([7, 7, 1], [.shown(7), .withheld, .few]), ([4], [.few]), ([0, 0], [.few, .few]), ([], []),
    ] as [([Int], [Figure])])
  func figures(_ parts: [Int], _ expected: [Figure]) { #expect(SmallCells(least: 5).figures(parts) == expected) }

  @Test("one hides nothing")
  func one() { #expect(SmallCells(least: 1).figures([0, 1, 2]) == [.shown(0), .shown(1), .shown(2)]) }

  @Test(
    "nobody can be told from what is shown, nor from what is left of a total",
    arguments: [(1, 3, 12), (2, 5, 24), (3, 5, 30), (4, 8, 30), (5, 5, 7), (6, 5, 4), (7, 2, 20)]
      as [(UInt64, Int, Int)])
  func property(_ seed: UInt64, _ least: Int, _ count: Int) async {
    var world = RandomWorld(seed: seed)
    let (people, postings) = (world.people(count), world.postings(40))
    let twin = GapTwin(people, postings, asOf: world.asOf)
    let gaps = await Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: world.asOf)
      .gaps(of: people, minCell: least, jobs: 2)
    /// What is left when the shown pairs are taken from shown ones: about enough people, or about nobody.
    func isSafe(_ left: [GapTwin.Pair]) -> Bool {
      let behind = Set(left.map(\.person)).count
      return behind == 0 || behind >= least
    }
    guard count >= least else {
      #expect(gaps.people == .few && gaps.pairs.all == .few && gaps.blockers.isEmpty && gaps.otherBlockers == nil)
      #expect(gaps.tables.flatMap(\.rows).flatMap(\.people).allSatisfy { $0 == .few })
      return
    }
    let single = twin.single
    let named = Set(gaps.blockers.map(\.id))
    let unnamed = single.filter { !named.contains($0.key) }.values.flatMap(\.self)
    var left = unnamed
    for (figure, of) in [(gaps.pairs.open, { $0 == 0 }), (gaps.pairs.severalBlockers, { $0 > 1 })]
      as [(Figure, (Int) -> Bool)]
    {
      let pairs = twin.pairs.filter { of($0.blockers.count) }
      if let number = figure.number {
        #expect(number == pairs.count)
        #expect(Set(pairs.map(\.person)).count >= least)
      } else {
        left += pairs
      }
    }
    #expect(isSafe(left))
    if gaps.pairs.oneBlocker.number != nil || gaps.otherBlockers != nil { #expect(isSafe(unnamed)) }
    if let others = gaps.otherBlockers { #expect(others.pairs == unnamed.count && !unnamed.isEmpty) }
    for blocker in gaps.blockers { check(blocker, single[blocker.id] ?? [], least, count, isSafe) }
    for row in gaps.tables.flatMap(\.rows) {
      let shown = row.people.compactMap(\.number)
      let rest = count - shown.reduce(0, +)
      #expect(shown.allSatisfy { $0 >= least })
      #expect(rest == 0 || rest >= least)
    }
  }

  private func check(
    _ blocker: SingleBlocker, _ pairs: [GapTwin.Pair], _ least: Int, _ count: Int, _ isSafe: ([GapTwin.Pair]) -> Bool
  ) {
    let people = Set(pairs.map(\.person)).count
    #expect(people >= least)
    #expect(blocker.pairs == pairs.count)
    if let number = blocker.people.number { #expect(number == people && (count == people || count - people >= least)) }
    #expect(blocker.ways.reduce(blocker.otherPairs ?? 0) { $0 + $1.pairs } == pairs.count)
    var left = pairs
    for way in blocker.ways {
      let those = pairs.filter { $0.kind == way.kind && $0.steps == way.steps }
      #expect(way.pairs == those.count)
      #expect(Set(those.map(\.person)).count >= least)
      left.removeAll { $0.kind == way.kind && $0.steps == way.steps }
    }
    #expect(isSafe(left))
  }
}
