import Oficio
import OficioTestSupport
import Testing

@Suite struct CivilDateTests {
  /// Counts days one by one from 1970-01-01: slow, and plain to see.
  private struct NaiveCalendar {
    var year = 1970
    var month = 1
    var day = 1

    mutating func step() {
      day += 1
      if day > length { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }

    private var length: Int {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
  }

  @Test("every day of five centuries agrees with counting one by one")
  func counting() {
    var naive = NaiveCalendar()
    for number in 0..<182_622 {
      let date = CivilDate(daysSinceEpoch: Int32(number))
      let parts = date.components
      guard parts == (naive.year, naive.month, naive.day), date.weekday.rawValue == UInt8((number + 3) % 7),
        CivilDate(year: parts.year, month: parts.month, day: parts.day) == date
      else {
        Issue.record("day \(number): \(date) against \(naive)")
        return
      }
      naive.step()
    }
  }

  @Test("a day is read back from its own words", arguments: 1...10 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<1000 {
      let date = CivilDate(daysSinceEpoch: Int32.random(in: -719_162...2_932_896, using: &random))
      #expect(CivilDate(date.description) == date, "seed \(seed)")
    }
  }

  @Test(
    "what is no day is not read",
    arguments: [
      "", "2026-02-29", "2026-13-01", "2026-00-10", "2026-06-31", "0000-01-01", "2026-1-01", "20260101", "2026-01-01 ",
      "２０２６-01-01", "2026/01/01", "+026-01-01",
    ])
  func noDay(text: String) { #expect(CivilDate(text) == nil) }

  @Test(
    "months are added to the last day where a month is shorter",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-11-30", 3, "2027-02-28"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 12, "2027-12-15"),
    ])
  func months(from: String, months: Int, to: String) {
    #expect(CivilDate(from)?.adding(months: months) == CivilDate(to))
  }
}
