import Foundation
import Oficio

/// The RRULE of an event as a rule of a duty, on the person's wall.
struct CalendarRule {
  let text: String

  /// - Parameters:
  ///   - lines: every RRULE of the event; more than one cannot be carried.
  ///   - start: the event's first time, on the wall of the zone.
  init?(_ lines: [CalendarLine], from start: CalendarMoment, zone: TimeZone, log: FindingLog) {
    guard let line = lines.first else { return nil }
    func refuse(_ message: String, _ remedy: String) {
      log.report("rule-not-carried", line: line.line, column: 0, message: message, remedy: remedy)
    }
    guard lines.count == 1 else {
      refuse("the event has several rules", "write an event for each of them")
      return nil
    }
    var parts = line.value.uppercased().split(separator: ";").map(String.init)
    for index in parts.indices {
      if parts[index].hasPrefix("UNTIL="), parts[index].hasSuffix("Z"),
        let end = try? CalendarMoment(String(parts[index].dropFirst(6)), tzid: nil, zone: zone), let time = end.time
      {
        parts[index] = "UNTIL=" + Self.digits(end.day, time)
      } else if parts[index].hasPrefix("BYDAY="), start.movedDays != 0 {
        guard let moved = Self.moved(parts[index].dropFirst(6), by: start.movedDays) else {
          refuse(
            "the event's rule names days of the month, and falls on others in the person's time zone",
            "write the event in the person's time zone")
          return nil
        }
        parts[index] = "BYDAY=" + moved
      } else if parts[index].hasPrefix("BYMONTH"), start.movedDays != 0 {
        refuse(
          "the event's rule names days of the month, and falls on others in the person's time zone",
          "write the event in the person's time zone")
        return nil
      }
    }
    // FREQ stands first in a profile.
    let ordered = parts.filter { $0.hasPrefix("FREQ=") } + parts.filter { !$0.hasPrefix("FREQ=") }
    text = ordered.joined(separator: ";")
    guard text.utf8.count <= 256, Recurrence(text) != nil else {
      refuse(
        "the event's rule is none that duties can have",
        "write it by days, weeks, months or years, with BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, INTERVAL, COUNT or UNTIL")
      return nil
    }
    if start.isUTC, let change = zone.nextDaylightSavingTimeTransition(after: Self.noon(start.day)),
      change.timeIntervalSince(Self.noon(start.day)) < 366 * 86_400
    {
      log.report(
        "clocks-change", .warning, line: line.line, column: 0,
        message: "the event repeats in UTC, and clocks change where the person lives",
        remedy: "the hour of the first time was taken for all; check it after the change")
    }
  }

  private static func noon(_ day: CivilDate) -> Date {
    Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400 + 43_200)
  }

  private static func digits(_ day: CivilDate, _ time: ClockTime) -> String {
    day.description.filter { $0 != "-" } + "T" + time.description.filter { $0 != ":" } + "00"
  }

  /// Days of the week so many days later; nil when one is counted within a month or year.
  private static func moved(_ list: Substring, by days: Int) -> String? {
    let moved = list.split(separator: ",").map { code in
      Weekday(code: code).flatMap { Weekday(rawValue: UInt8((Int($0.rawValue) + days % 7 + 7) % 7)) }?.code
    }
    return moved.contains { $0 == nil } ? nil : moved.compactMap(\.self).joined(separator: ",")
  }
}
