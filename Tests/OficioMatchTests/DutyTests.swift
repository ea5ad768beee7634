import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Duties") struct DutyTests {
  private static let monday = Shipped.day("2026-12-07")

  private static func duty(_ recurrence: String?, until: CivilDate? = nil) -> Duty {
    Duty(
      Obligation(
        name: "signature", recurrence: recurrence, start: monday, startTime: .noon, minutes: 60, until: until,
        travelMinutes: 0))
  }

  @Test(
    "falls on its weekdays so many times in a cycle from its start, a Monday",
    arguments: [
      // Twelve a month over the 28 years after which the calendar repeats itself.
      ("FREQ=MONTHLY;BYDAY=1MO", 1461, [336, 0, 0, 0, 0, 0, 0]),
      ("FREQ=MONTHLY;BYDAY=2MO", 1461, [336, 0, 0, 0, 0, 0, 0]),
      ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", 1461, [168, 0, 0, 0, 0, 0, 0]),
      ("FREQ=YEARLY", 1461, [4, 4, 4, 4, 4, 4, 4]),
      ("FREQ=WEEKLY;BYDAY=TU", 1, [0, 1, 0, 0, 0, 0, 0]),
      ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", 2, [0, 1, 0, 1, 0, 0, 0]),
      ("FREQ=DAILY", 1, [1, 1, 1, 1, 1, 1, 1]),
      ("FREQ=DAILY;INTERVAL=30", 30, [1, 1, 1, 1, 1, 1, 1]),
      // As long as it goes on it counts as if it went on for ever; what falls once counts once a year.
      ("FREQ=DAILY;UNTIL=20261216", 1, [1, 1, 1, 1, 1, 1, 1]),
      ("FREQ=DAILY;COUNT=3", 1, [1, 1, 1, 1, 1, 1, 1]),
      ("FREQ=DAILY;COUNT=1", 52, [1, 0, 0, 0, 0, 0, 0]),
      ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261208", 52, [0, 1, 0, 0, 0, 0, 0]),
      ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261214", 52, [0, 1, 0, 0, 0, 0, 0]),
      ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261207", 52, [0, 0, 0, 0, 0, 0, 0]),
      (nil, 52, [1, 0, 0, 0, 0, 0, 0]),
    ] as [(String?, Int, [Int])])
  func times(recurrence: String?, weeks: Int, times: [Int]) {
    #expect(Self.duty(recurrence).weeks == weeks && Self.duty(recurrence).times == times)
  }

  @Test(
    "ends with its rule, or by the profile's day when that comes first",
    arguments: [
      ("FREQ=DAILY;COUNT=3", nil, "2026-12-09"), ("FREQ=DAILY;COUNT=3", 1, "2026-12-08"),
      ("FREQ=DAILY;UNTIL=20261216", nil, "2026-12-16"), ("FREQ=DAILY", 4, "2026-12-11"), ("FREQ=DAILY", nil, nil),
      (nil, nil, "2026-12-07"),
    ] as [(String?, Int?, String?)])
  func end(recurrence: String?, until: Int?, end: String?) {
    let duty = Self.duty(recurrence, until: until.map { Self.monday.adding(days: $0) })
    #expect(duty.end?.description == end)
  }

  @Test("is owed from its first day to its last", arguments: [(-1, false), (0, true), (10, true), (11, false)])
  func inForce(day: Int, owed: Bool) {
    let duty = Self.duty("FREQ=DAILY", until: Self.monday.adding(days: 10))
    #expect(duty.isInForce(on: Self.monday.adding(days: day)) == owed)
  }

  @Test("a schedule's points on one day are those of the next, as long as the same duties are in force")
  func noDayMoves() {
    var (compared, lowered) = (0, 0)
    for seed in Seeds.range(12) {
      var world = RandomWorld(seed: seed)
      let contexts = (0...1).map {
        MatchContext(catalog: Shipped.catalog, policy: Shipped.balanced, asOf: world.asOf.adding(days: $0))
      }
      let postings = world.postings(40).map { CompiledPosting($0, contexts[0]).schedule }
      for number in 0..<20 {
        var person = world.trainee("T-\(number)")
        person.obligations = (0..<3).map { _ in world.obligation() }
        let facts = contexts.map { TraineeFacts(person, $0) }
        let inForce = zip(contexts, facts).map { context, facts in
          facts.duties?.map { $0.isInForce(on: context.asOf) } ?? []
        }
        guard inForce[0] == inForce[1] else { continue }
        for ask in postings {
          let points = zip(contexts, facts).map { context, facts in
            var tally = Tally(weights: context.weights)
            ScheduleCriterion.judge(ask, facts, on: context.asOf, context, to: &tally)
            return tally.points
          }
          #expect(points[0] == points[1], "seed \(seed), \(person.id)")
          compared += 1
          if points[0] < contexts[0].weights[.schedule] { lowered += 1 }
        }
      }
    }
    #expect(compared > 2000 && lowered > 500)
  }
}
