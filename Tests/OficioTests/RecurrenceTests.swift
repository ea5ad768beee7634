import Foundation
import Oficio
import OficioTestSupport
import Testing

@Suite struct RecurrenceTests {
  @Test(
    "a rule falls on the days that RFC 5545 says",
    arguments: [
      ("FREQ=MONTHLY;BYDAY=1MO", "2026-11-02", ["2026-11-02", "2026-12-07", "2027-01-04"]),
      ("FREQ=DAILY;INTERVAL=30", "2026-11-02", ["2026-11-02", "2026-12-02", "2027-01-01", "2027-01-31"]),
      ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-10-31", ["2026-10-31", "2026-12-31", "2027-01-31"]),
      ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-01", ["2026-11-27", "2026-12-25", "2027-01-29"]),
      ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA;COUNT=3", "2026-11-03", ["2026-11-03", "2026-11-07", "2026-11-17"]),
      ("FREQ=WEEKLY;UNTIL=20261115", "2026-11-03", ["2026-11-03", "2026-11-10"]),
    ])
  func falls(rule: String, start: String, expected: [String]) throws {
    let recurrence = try #require(Recurrence(rule))
    let first = Shipped.day(start)
    #expect(recurrence.days(from: first, in: first..<Shipped.day("2027-02-01")).map(\.description) == expected)
  }

  @Test(
    "a rule with an unknown, doubled or impossible part is refused",
    arguments: [
      "", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=XX", "INTERVAL=2",
      "FREQ=DAILY;FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=DAILY;COUNT=2;UNTIL=20270101",
      "FREQ=DAILY;BYWEEKNO=3",
      "FREQ=DAILY;COUNT=-1", "FREQ=YEARLY;BYMONTH=0", "FREQ=DAILY;;", "FREQ=DAILY;UNTIL=2027010",
    ])
  func refused(rule: String) { #expect(Recurrence(rule) == nil) }

  @Test("a later range gives the same days as the whole", arguments: 1...200 as ClosedRange<UInt64>)
  func rangesAgree(seed: UInt64) throws {
    var world = SeededGenerator(seed: seed)
    let rule = RandomRule.text(&world)
    let recurrence = try #require(Recurrence(rule), "\(rule)")
    let start = Shipped.day("2020-01-01").adding(days: Int.random(in: 0...800, using: &world))
    let end = start.adding(days: 1500)
    let middle = start.adding(days: Int.random(in: 0...1400, using: &world))
    let whole = recurrence.days(from: start, in: start..<end)
    #expect(recurrence.days(from: start, in: middle..<end) == whole.filter { $0 >= middle }, "\(rule)")
  }

  @Test("seeded rules agree with python-dateutil", .enabled(if: Python.has("dateutil")))
  func agreesWithDateutil() throws {
    var world = SeededGenerator(seed: 5545)
    let cases = (0..<1000).map { _ in
      (RandomRule.text(&world), Shipped.day("2024-01-01").adding(days: Int.random(in: 0...1000, using: &world)))
    }
    let script = """
      import sys
      from datetime import datetime, timedelta
      from dateutil.rrule import rrulestr
      for line in sys.stdin:
          rule, start = line.split()
          first = datetime.strptime(start, "%Y-%m-%d")
          # Without an end dateutil looks for a 31 February until the year 9999.
          end = "" if "COUNT" in rule else (first + timedelta(days=900)).strftime(";UNTIL=%Y%m%d")
          days = rrulestr(rule + end, dtstart=first).between(first, first + timedelta(days=900), inc=True)
          print(",".join(d.strftime("%Y-%m-%d") for d in days if d < first + timedelta(days=900)))
      """
    let input = cases.map { "\($0.0) \($0.1)\n" }.joined()
    let lines = try Python.run(script, input: input).split(separator: "\n", omittingEmptySubsequences: false)
    for ((rule, start), line) in zip(cases, lines) {
      let ours = try #require(Recurrence(rule)).days(from: start, in: start..<start.adding(days: 900))
      #expect(ours.map(\.description).joined(separator: ",") == line, "\(rule) from \(start)")
    }
  }
}

/// Rules of every kind that obligations use, from a seed.
private enum RandomRule {
  static func text(_ random: inout SeededGenerator) -> String {
    func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    let frequency = pick(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    var parts = ["FREQ=\(frequency)"]
    if chance(40) { parts.append("INTERVAL=\(Int.random(in: 1...5, using: &random))") }
    if chance(30) { parts.append("BYMONTH=" + pick(["1", "2,8", "11,12,3"])) }
    if chance(30), parts.count < 3, frequency != "WEEKLY" {
      parts.append("BYMONTHDAY=" + pick(["1", "31", "-1", "13,14,15", "-3,7"]))
    }
    if chance(50) {
      let ordinal = frequency == "MONTHLY" || frequency == "YEARLY"
      parts.append(
        "BYDAY=" + pick(ordinal ? ["1MO", "-1FR", "MO,TU", "2TU,4TU", "SA"] : ["MO", "TU,TH", "SA,SU", "FR"]))
      if chance(30) { parts.append("BYSETPOS=" + pick(["1", "-1"])) }
    }
    if chance(30), parts.count < 4 { parts.append("COUNT=\(Int.random(in: 1...40, using: &random))") }
    if chance(20) { parts.append("WKST=" + pick(["SU", "MO", "WE"])) }
    return parts.joined(separator: ";")
  }
}
