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
        travelMinutes: 0),
      asOf: monday)
  }

  @Test(
    "falls on its weekdays so many times in the 365 days from its start, a Monday",
    arguments: [
      // The first Mondays of thirteen months lie in those days, the second Mondays of twelve.
      ("FREQ=MONTHLY;BYDAY=1MO", [13, 0, 0, 0, 0, 0, 0]),
      ("FREQ=MONTHLY;BYDAY=2MO", [12, 0, 0, 0, 0, 0, 0]),
      ("FREQ=WEEKLY;BYDAY=TU", [0, 52, 0, 0, 0, 0, 0]),
      ("FREQ=DAILY", [53, 52, 52, 52, 52, 52, 52]),
      ("FREQ=DAILY;UNTIL=20261216", [2, 2, 2, 1, 1, 1, 1]),
      ("FREQ=DAILY;COUNT=3", [1, 1, 1, 0, 0, 0, 0]),
      (nil, [1, 0, 0, 0, 0, 0, 0]),
    ] as [(String?, [Int])])
  func timesAYear(recurrence: String?, times: [Int]) {
    #expect(Self.duty(recurrence).timesAYear == times)
  }

  @Test("is owed from its first day to its last", arguments: [(-1, false), (0, true), (10, true), (11, false)])
  func inForce(day: Int, owed: Bool) {
    let duty = Self.duty("FREQ=DAILY", until: Self.monday.adding(days: 10))
    #expect(duty.isInForce(on: Self.monday.adding(days: day)) == owed)
  }
}
