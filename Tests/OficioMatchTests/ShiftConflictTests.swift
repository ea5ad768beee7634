import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Shifts that duties meet, by their days") struct ShiftConflictTests {
  /// A Saturday.
  private static let first = Shipped.day("2026-11-21")

  private static func conflicts(_ duties: [Obligation], _ shifts: [WeeklySpan]) -> [String] {
    var trainee = Trainee(id: "T", jurisdiction: "PE", asOf: first)
    trainee.obligations = duties
    var posting = Posting(key: "f:1", feed: "f", sourceId: "1", title: "x", text: "")
    posting.shifts = shifts.map { Sourced($0, Provenance(.stated)) }
    return ShiftConflict.all(of: trainee, posting, from: first, days: 28).map {
      "\($0.day) \($0.from)–\($0.to) \($0.duties.joined(separator: "+"))"
    }
  }

  private static func duty(
    _ name: String, _ rule: String?, _ day: String, _ time: String?, _ minutes: Int, until: String? = nil
  ) -> Obligation {
    Obligation(
      name: name, recurrence: rule, start: Shipped.day(day), startTime: time.flatMap { ClockTime($0) },
      minutes: minutes,
      until: until.map { Shipped.day($0) })
  }

  private static let shop = WeeklySpan(days: .workdays, from: ClockTime("09:00")!, to: ClockTime("17:00")!)
  private static let night = WeeklySpan(days: .all, from: ClockTime("22:00")!, to: ClockTime("06:00")!)

  @Test("a monthly signature meets one shift of four weeks")
  func monthly() {
    let duty = Self.duty("signature", "FREQ=MONTHLY;BYDAY=1MO", "2026-11-02", "08:00", 300)
    #expect(Self.conflicts([duty], [Self.shop]) == ["2026-12-07 09:00–17:00 signature"])
  }

  @Test("two duties of one day meet its shift once, until they end")
  func two() {
    let duties = [
      Self.duty("a", "FREQ=WEEKLY", "2026-11-03", "10:00", 60, until: "2026-12-01"),
      Self.duty("b", nil, "2026-11-24", "11:00", 60), Self.duty("c", nil, "2026-11-23", nil, 60),
    ]
    #expect(
      Self.conflicts(duties, [Self.shop]) == ["2026-11-24 09:00–17:00 a+b", "2026-12-01 09:00–17:00 a"])
  }

  @Test("a morning meets the night shift that began on the evening before")
  func acrossMidnight() {
    let duty = Self.duty("a", nil, "2026-11-25", "05:00", 60)
    #expect(Self.conflicts([duty], [Self.night]) == ["2026-11-24 22:00–06:00 a"])
  }

  @Test("a weekend that began before the first day still meets its Sunday")
  func longBlock() {
    let duty = Self.duty("w", nil, "2026-11-20", "22:00", 3360)
    let weekend = WeeklySpan(
      days: WeekdaySet([.saturday, .sunday]), from: ClockTime("07:00")!, to: ClockTime("19:00")!)
    #expect(Self.conflicts([duty], [weekend]).count == 2)
  }
}
