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

  @Test("a rule near the last year of the calendar comes to an end")
  func lastYear() throws {
    let start = Shipped.day("9999-11-30")
    for (rule, count) in [("FREQ=MONTHLY", 2), ("FREQ=YEARLY", 1), ("FREQ=WEEKLY;BYDAY=TU", 5)] {
      let days = try #require(Recurrence(rule)).days(from: start, in: start..<start.adding(days: 32))
      #expect(days.count == count, "\(rule)")
      #expect(try #require(Recurrence(rule)).days(from: start, in: start..<start.adding(days: 900)).count >= count)
    }
  }

  @Test(
    "an UNTIL with a time cuts by the time of day of the occurrences",
    arguments: [("08:00", 3), ("08:01", 2), (nil, 3)] as [(String?, Int)])
  func untilTime(time: String?, count: Int) throws {
    let rule = try #require(Recurrence("FREQ=DAILY;UNTIL=20261204T080000"))
    let start = Shipped.day("2026-12-02")
    #expect(
      rule.days(from: start, at: time.flatMap { ClockTime($0) }, in: start..<start.adding(days: 9)).count == count)
  }

  @Test(
    "the last day of a rule that ends",
    arguments: [
      ("FREQ=WEEKLY;COUNT=3", "2026-12-16"), ("FREQ=DAILY;UNTIL=20270101", "2027-01-01"), ("FREQ=DAILY", nil),
      ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=2", nil),
    ] as [(String, String?)])
  func lastDay(rule: String, day: String?) throws {
    #expect(try #require(Recurrence(rule)).lastDay(from: Shipped.day("2026-12-02"))?.description == day)
  }

  @Test("a cycle holds as many occurrences as the one after it", arguments: Seeds.range(200))
  func cycles(seed: UInt64) throws {
    var world = SeededGenerator(seed: seed)
    let text = RandomRule.text(&world, ends: false)
    let rule = try #require(Recurrence(text))
    // Before 2100 the calendar repeats itself after 28 years; a longer cycle may pass that year.
    let (start, days) = (Shipped.day("2026-12-02"), rule.cycleWeeks * 7)
    guard days <= 10_227 else { return }
    let counts = [start, start.adding(days: days)].map { first in
      let found = rule.days(from: start, in: first..<first.adding(days: days))
      return Weekday.allCases.map { day in found.filter { $0.weekday == day }.count }
    }
    #expect(counts[0] == counts[1], "\(text)")
  }

  /// How many rules are compared: 2,000, in `make soak` 20,000.
  private static let ruleCount = ProcessInfo.processInfo.environment["OFICIO_RULES"].flatMap { Int($0) } ?? 2_000

  @Test(
    "seeded rules fall on the days and minutes that python-dateutil says, over three years",
    .enabled(
      if: Python.has("dateutil", python: Python.system), "/usr/bin/python3 has no dateutil: install python3-dateutil"))
  func agreesWithDateutil() throws {
    var world = SeededGenerator(seed: 5545)
    let cases = (0..<Self.ruleCount).map { _ in
      let start = Shipped.day("2024-01-01").adding(days: Int.random(in: 0...1000, using: &world))
      let time = ClockTime(minutes: Int.random(in: 0...1439, using: &world)) ?? .noon
      return (rule: RandomRule.text(&world), start: start, time: time)
    }
    let script = """
      import datetime as time, sys, types
      from datetime import datetime, timedelta
      from dateutil import rrule
      # Else it looks for a 31 February until the year 9999.
      rrule.datetime = types.SimpleNamespace(**{**vars(time), "MAXYEAR": 2031})
      for line in sys.stdin:
          rule, start = line.split()
          first = datetime.strptime(start, "%Y-%m-%dT%H:%M")
          last = first.replace(hour=0, minute=0) + timedelta(days=1096)
          end = "" if "UNTIL" in rule else last.strftime(";UNTIL=%Y%m%d")
          print(",".join(d.strftime("%Y-%m-%dT%H:%M") for d in rrule.rrulestr(rule + end, dtstart=first) if d < last))
      """
    let input = cases.map { "\($0.rule) \($0.start)T\($0.time)\n" }.joined()
    let lines = try Python.run(script, input: input, python: Python.system)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var (different, occurrences) = (0, 0)
    for ((rule, start, time), line) in zip(cases, lines) {
      let ours = try #require(Recurrence(rule), "\(rule)")
        .days(from: start, at: time, in: start..<start.adding(days: 1096))
      occurrences += ours.count
      guard ours.map({ "\($0)T\(time)" }).joined(separator: ",") != line else { continue }
      different += 1
      if different <= 5 { Issue.record("\(rule) from \(start)T\(time)") }
    }
    #expect(different == 0 && lines.count == cases.count + 1 && occurrences > Self.ruleCount * 10)
  }
}

/// Rules of every kind that obligations use, from a seed.
///
/// Left out is what python-dateutil 2.8 reads in another way: an UNTIL without a time (its midnight there, the whole day
/// here, as a profile's own last day), and two kinds in which it is not RFC 5545: a plain weekday beside a counted one (`1MO,TH` is
/// nothing there), and BYSETPOS of weeks (the first is counted from the first day on, not from its beginning).
private enum RandomRule {
  static func text(_ random: inout SeededGenerator, ends: Bool = true) -> String {
    func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    let frequency = pick(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    let ordinal = frequency == "MONTHLY" || frequency == "YEARLY"
    var parts = ["FREQ=\(frequency)"]
    if chance(40) { parts.append("INTERVAL=\(Int.random(in: 1...(ordinal ? 5 : 45), using: &random))") }
    if chance(30) { parts.append("BYMONTH=" + pick(["1", "2,8", "11,12,3", "4,5,6,7,9,10"])) }
    if chance(30), frequency != "WEEKLY" {
      parts.append("BYMONTHDAY=" + pick(["1", "31", "-1", "13,14,15", "-3,7", "29,30", "-31,15"]))
    }
    if chance(60) {
      parts.append(
        "BYDAY="
          + pick(
            ordinal
              ? ["1MO", "-1FR", "MO,TU", "2TU,4TU", "SA", "5WE", "-2SU,1SU", "1MO,3TH", "MO,TU,WE,TH,FR"]
              : ["MO", "TU,TH", "SA,SU", "FR", "MO,WE,FR", "SU"]))
      if frequency != "WEEKLY", chance(30) { parts.append("BYSETPOS=" + pick(["1", "-1", "2", "1,-1", "-3"])) }
    }
    if chance(25) { parts.append("WKST=" + pick(["SU", "MO", "WE"])) }
    if ends, chance(30) {
      parts.append("COUNT=\(Int.random(in: 1...40, using: &random))")
    } else if ends, chance(30) {
      let time = pick(["T000000", "T075900", "T143000", "T235900"])
      parts.append(
        "UNTIL=\(Int.random(in: 2025...2027, using: &random))" + pick(["0131", "0615", "1203", "0229"]) + time)
    }
    return parts.joined(separator: ";").replacing("20250229", with: "20250228").replacing("20260229", with: "20260228")
      .replacing("20270229", with: "20270228")
  }
}
