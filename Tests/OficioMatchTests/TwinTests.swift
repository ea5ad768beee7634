import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite struct TwinTests {
  @Test(
    "rows, masks and kernel say the same as judging every pair on every day", arguments: 1...6 as ClosedRange<UInt64>)
  func kernelEqualsTwin(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let people = world.people(6)
    let context = MatchContext(catalog: Shipped.catalog, policy: Shipped.balanced, asOf: world.asOf)
    let table = PostingTable(world.postings(40), context)
    for trainee in people {
      let facts = TraineeFacts(trainee, context)
      let rows = TraineeRows(facts, table, context)
      for number in table.postings.indices {
        let twin = NaiveTwin.judge(trainee, table.postings[number], context)
        let outcome = Kernel.outcome(of: number, table, rows)
        let where_ = "seed \(seed), \(trainee.id), \(table.postings[number].key)"
        #expect(outcome.verdict == twin.verdict, "\(where_)")
        #expect(outcome.score == twin.score, "\(where_)")
        let lead = Explainer.lead(facts, number, rank: 0, rows, table, context)
        if twin.verdict == .opens { #expect(lead.opensOn == twin.opensOn, "\(where_)") }
        if twin.verdict == .unlockable, !twin.stepTimeUnknown {
          #expect(lead.opensWithSteps == twin.opensWithSteps, "\(where_)")
        }
      }
    }
  }

  @Test("the best of a list are the best of all pairs sorted, in every lane", arguments: [1, 3, 20, 1000])
  func topIsExact(top: Int) {
    var world = RandomWorld(seed: UInt64(top))
    let context = MatchContext(catalog: Shipped.catalog, policy: Shipped.balanced, asOf: world.asOf)
    let table = PostingTable(world.postings(300), context)
    let people = world.people(1 + top % TraineeLanes.count)
    let lanes = TraineeLanes(people.map { TraineeRows(TraineeFacts($0, context), table, context) })
    let lists = Kernel.rank(table, lanes, top: top)
    for (lane, rows) in lanes.rows.enumerated() {
      let outcomes = table.rows.indices.map { Kernel.outcome(of: $0, table, rows) }
      for list in 0..<3 {
        for verdict in Verdict.allCases {
          let all = table.rows.indices.filter {
            Int(table.rows[$0].list) == list && outcomes[$0].verdict == verdict
          }
          let sorted = all.sorted { left, right in
            let (a, b) = (table.rows[left], table.rows[right])
            if a.isLawful != b.isLawful { return a.isLawful }
            let (x, y) = (outcomes[left].score, outcomes[right].score)
            return x != y ? x > y : left < right
          }
          #expect(lists[lane].best(list: list, verdict: verdict) == Array(sorted.prefix(top)))
        }
      }
    }
  }
}
