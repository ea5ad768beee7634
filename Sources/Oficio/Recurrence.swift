import Foundation

/// A recurrence rule of RFC 5545, by days: the time of day is the obligation's own.
///
/// Understood: FREQ=DAILY, WEEKLY, MONTHLY, YEARLY with INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS.
/// Foundation's `Calendar.RecurrenceRule` does the calendar arithmetic.
public struct Recurrence: Sendable {
  private var rule: Calendar.RecurrenceRule

  /// The rule written as in iCalendar (`FREQ=MONTHLY;BYDAY=1MO`), or nil when a part is unknown or out of range.
  public init?(_ text: some StringProtocol) {
    var parts: [Substring: Substring] = [:]
    for part in String(text).split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0]) == nil else { return nil }
    }
    guard let frequency = parts.removeValue(forKey: "FREQ").flatMap(Self.frequency) else { return nil }
    rule = Calendar.RecurrenceRule(calendar: Self.calendar, frequency: frequency)
    for (key, value) in parts {
      guard apply(key, value) else { return nil }
    }
  }

  /// The days of the rule from its first day on, within a half-open range, in order.
  public func days(from start: CivilDate, in range: Range<CivilDate>) -> [CivilDate] {
    let limits = Self.date(range.lowerBound)..<Self.date(range.upperBound)
    return rule.recurrences(of: Self.date(start), in: limits).map {
      CivilDate(daysSinceEpoch: Int32(($0.timeIntervalSince1970 / 86_400).rounded(.down)))
    }
  }

  private mutating func apply(_ key: Substring, _ value: Substring) -> Bool {
    switch key {
    case "INTERVAL":
      guard let interval = Int(value), (1...10_000).contains(interval) else { return false }
      rule.interval = interval
    case "COUNT":
      guard let count = Int(value), (1...100_000).contains(count) else { return false }
      rule.end = .afterOccurrences(count)
    case "UNTIL":
      guard let day = Self.day(value) else { return false }
      rule.end = .afterDate(Self.date(day).addingTimeInterval(86_399))
    case "BYDAY":
      guard let days = Self.all(value, Self.weekday) else { return false }
      rule.weekdays = days
    case "BYMONTHDAY":
      guard let days = Self.all(value, { Int($0) }), days.allSatisfy({ (1...31).contains(abs($0)) }) else { return false }
      rule.daysOfTheMonth = days
    case "BYMONTH":
      guard let months = Self.all(value, { Int($0) }), months.allSatisfy({ (1...12).contains($0) }) else { return false }
      rule.months = months.map { Calendar.RecurrenceRule.Month($0) }
    case "BYSETPOS":
      guard let positions = Self.all(value, { Int($0) }), !positions.contains(0) else { return false }
      rule.setPositions = positions
    case "WKST":
      return value == "MO"
    default:
      return false
    }
    return true
  }

  private static func frequency(_ text: Substring) -> Calendar.RecurrenceRule.Frequency? {
    switch text {
    case "DAILY": .daily
    case "WEEKLY": .weekly
    case "MONTHLY": .monthly
    case "YEARLY": .yearly
    default: nil
    }
  }

  private static func weekday(_ text: Substring) -> Calendar.RecurrenceRule.Weekday? {
    guard let day = Weekday(code: text.suffix(2)) else { return nil }
    let weekday = foundationWeekdays[Int(day.rawValue)]
    let ordinal = text.dropLast(2)
    if ordinal.isEmpty { return .every(weekday) }
    guard let number = Int(ordinal), number != 0, (-53...53).contains(number) else { return nil }
    return .nth(number, weekday)
  }

  private static func all<Value>(_ list: Substring, _ read: (Substring) -> Value?) -> [Value]? {
    let values = list.split(separator: ",", omittingEmptySubsequences: false).map(read)
    return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
  }

  /// `YYYYMMDD`, with or without a time behind it.
  private static func day(_ text: Substring) -> CivilDate? {
    let digits = text.prefix(8)
    guard digits.utf8.count == 8, let number = Int(digits) else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func date(_ day: CivilDate) -> Date { Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400) }

  private static let foundationWeekdays: [Locale.Weekday] = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]

  /// Gregorian, in UTC, weeks from Monday: days only, so that no zone can move them.
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    calendar.firstWeekday = 2
    calendar.minimumDaysInFirstWeek = 4
    return calendar
  }()
}
