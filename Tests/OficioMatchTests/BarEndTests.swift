import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// People with bars that end, against their twin and on the day itself.
@Suite("Bars that end") struct BarEndTests {
  private static let seeds = Seeds.range(3)

  private static func people(_ world: inout RandomWorld) -> [Trainee] {
    let fields = Shipped.catalog.bars.entries.filter { $0.jurisdiction == "PE" }.map(\.field)
    return world.people(10).map { person in
      var person = person
      person.barredFrom = (0..<world.number(1...2)).map { _ in
        StatedBar(world.pick(fields), until: world.maybe(80) { $0.day(-20...400) })
      }
      return person
    }
  }

  /// Postings of which many meet a bar.
  private static func postings(_ world: inout RandomWorld) -> [Posting] {
    world.postings(40).enumerated().map { number, posting in
      var posting = posting
      if number % 2 == 0 { posting.employer.kind = .public }
      posting.closesOn = nil
      return posting
    }
  }

  @Test("rows and kernel say the same as judging every day")
  func twin() {
    var ending = 0
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      let context = MatchContext(catalog: Shipped.catalog, policy: Shipped.balanced, asOf: world.asOf)
      let table = PostingTable(Self.postings(&world), context)
      for trainee in Self.people(&world) {
        let facts = TraineeFacts(trainee, context)
        let rows = TraineeRows(facts, table, context)
        for number in table.postings.indices {
          let twin = NaiveTwin.judge(
            facts, CompiledPosting(table.postings[number], context), on: NaiveTwin.everyDay(context), context)
          let lead = Explainer.lead(facts, number, rank: 0, rows, table, context)
          let pair = "seed \(seed) \(trainee.id) \(lead.posting)"
          #expect(lead.verdict == twin.verdict && lead.score == twin.score, "\(pair)")
          if twin.verdict == .opens { #expect(lead.opensOn == twin.opensOn, "\(pair)") }
          if lead.blockers.contains(where: { $0.gate == .bar && $0.opensOn != nil }) { ending += 1 }
        }
      }
    }
    #expect(ending > 10 * Self.seeds.count)
  }

  @Test("the day before a bar's own day it stands, and on it no longer")
  func itsDay() {
    func bars(_ person: Trainee, _ posting: Posting, _ day: CivilDate) -> [Blocker] {
      Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: [], asOf: day)
        .explain(person, posting).blockers.filter { $0.gate == .bar }
    }
    var seen = 0
    for seed in Self.seeds {
      var world = RandomWorld(seed: seed)
      let (people, postings) = (Self.people(&world), Self.postings(&world))
      for person in people.prefix(4) {
        for posting in postings.prefix(12) {
          for bar in bars(person, posting, world.asOf) {
            guard let day = bar.opensOn else { continue }
            seen += 1
            #expect(bars(person, posting, day.adding(days: -1)).contains { $0.subject == bar.subject }, "seed \(seed)")
            #expect(!bars(person, posting, day).contains { $0.subject == bar.subject }, "seed \(seed)")
          }
        }
      }
    }
    #expect(seen > Self.seeds.count)
  }
}
