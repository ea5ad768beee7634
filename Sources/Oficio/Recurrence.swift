/// A recurrence rule of RFC 5545 (§3.3.10), by days: the time of day is the obligation's own.
///
/// Understood: FREQ=DAILY, WEEKLY, MONTHLY, YEARLY with INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and
/// WKST. Foundation's `Calendar.RecurrenceRule` is not used: on Linux (Swift 6.3.1) it stops the process on
/// `FREQ=MONTHLY;BYDAY=1MO`.
public struct Recurrence: Hashable, Sendable {
  private enum Frequency: String { case daily = "DAILY", weekly = "WEEKLY", monthly = "MONTHLY", yearly = "YEARLY" }

  /// A weekday, every one of the period or the nth (from the end when negative).
  private struct DayRule: Hashable {
    var weekday: Weekday
    var nth: Int?
  }

  private var frequency: Frequency
  private var interval = 1
  private var count: Int?
  private var until: CivilDate?
  private var weekdays: [DayRule] = []
  private var monthDays: [Int] = []
  private var months: [Int] = []
  private var positions: [Int] = []
  private var weekStart = Weekday.monday

  /// The rule written as in iCalendar (`FREQ=MONTHLY;BYDAY=1MO`), or nil when a part is unknown, doubled or out of range.
  public init?(_ text: some StringProtocol) {
    var parts: [Substring: Substring] = [:]
    for part in String(text).split(separator: ";", omittingEmptySubsequences: false) {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0]) == nil else { return nil }
    }
    guard let frequency = parts.removeValue(forKey: "FREQ").flatMap({ Frequency(rawValue: String($0)) }) else {
      return nil
    }
    self.frequency = frequency
    for (key, value) in parts {
      guard apply(key, value) else { return nil }
    }
    let hasOrdinal = weekdays.contains { $0.nth != nil }
    if hasOrdinal, frequency == .daily || frequency == .weekly { return nil }
    if count != nil, until != nil { return nil }
  }

  /// The days of the rule from its first day on, within a half-open range, in order.
  ///
  /// Complexity: linear in the days between the first day and the end of the range when the rule counts its
  /// occurrences, else in the days of the range.
  public func days(from start: CivilDate, in range: Range<CivilDate>) -> [CivilDate] {
    var found: [CivilDate] = []
    var remaining = count ?? .max
    let end = min(range.upperBound, until?.adding(days: 1) ?? range.upperBound)
    var number = count == nil ? periodsBefore(range.lowerBound, from: start) : 0
    while remaining > 0 {
      let period = period(number, from: start)
      guard period.lowerBound < end else { break }
      for day in occurrences(in: period, from: start) where day >= start && remaining > 0 && day < end {
        remaining -= 1
        if day >= range.lowerBound { found.append(day) }
      }
      number += interval
    }
    return found
  }

  private mutating func apply(_ key: Substring, _ value: Substring) -> Bool {
    switch key {
    case "INTERVAL": interval = Int(value) ?? 0
    case "COUNT": count = Int(value) ?? 0
    case "UNTIL":
      until = Self.day(value)
      return until != nil
    case "WKST":
      guard let day = Weekday(code: value) else { return false }
      weekStart = day
    case "BYDAY": weekdays = Self.list(value, Self.dayRule)
    case "BYMONTHDAY": monthDays = Self.list(value) { Int($0).flatMap { (1...31).contains(abs($0)) ? $0 : nil } }
    case "BYMONTH": months = Self.list(value) { Int($0).flatMap { (1...12).contains($0) ? $0 : nil } }
    case "BYSETPOS": positions = Self.list(value) { Int($0).flatMap { (1...366).contains(abs($0)) ? $0 : nil } }
    default: return false
    }
    let lists = [
      "BYDAY": weekdays.count, "BYMONTHDAY": monthDays.count, "BYMONTH": months.count, "BYSETPOS": positions.count,
    ]
    return (1...10_000).contains(interval) && (count.map { (1...100_000).contains($0) } ?? true)
      && (lists[String(key)].map { $0 > 0 } ?? true)
  }

  /// The days of the nth period (day, week, month or year) after the one that holds the first day.
  private func period(_ number: Int, from start: CivilDate) -> Range<CivilDate> {
    let (year, month, _) = start.components
    switch frequency {
    case .daily:
      let day = start.adding(days: number)
      return day..<day.adding(days: 1)
    case .weekly:
      let back = (Int(start.weekday.rawValue) - Int(weekStart.rawValue) + 7) % 7
      let day = start.adding(days: number * 7 - back)
      return day..<day.adding(days: 7)
    case .monthly:
      let day = (CivilDate(year: year, month: month, day: 1) ?? start).adding(months: number)
      return day..<day.adding(months: 1)
    case .yearly:
      let day = (CivilDate(year: year, month: 1, day: 1) ?? start).adding(months: number * 12)
      return day..<day.adding(months: 12)
    }
  }

  /// A number of periods, a multiple of the interval, that surely ends before a day.
  private func periodsBefore(_ day: CivilDate, from start: CivilDate) -> Int {
    let days = max(0, day.days(since: start))
    let longest = [Frequency.daily: 1, .weekly: 7, .monthly: 31, .yearly: 366][frequency] ?? 1
    return max(0, days / longest / interval - 1) * interval
  }

  private func occurrences(in period: Range<CivilDate>, from start: CivilDate) -> [CivilDate] {
    var days: [CivilDate] = []
    var day = period.lowerBound
    while day < period.upperBound {
      if matches(day, from: start) { days.append(day) }
      day = day.adding(days: 1)
    }
    if positions.isEmpty { return days }
    let chosen = Set(positions.map { $0 > 0 ? $0 - 1 : days.count + $0 })
    return days.enumerated().filter { chosen.contains($0.offset) }.map(\.element)
  }

  private func matches(_ day: CivilDate, from start: CivilDate) -> Bool {
    let (year, month, dayOfMonth) = day.components
    if !months.isEmpty, !months.contains(month) { return false }
    let length = CivilDate.lengthOfMonth(month, in: year)
    if !monthDays.isEmpty, !monthDays.contains(dayOfMonth), !monthDays.contains(dayOfMonth - length - 1) {
      return false
    }
    if !weekdays.isEmpty { return weekdays.contains { matches(day, $0, year, month, dayOfMonth, length) } }
    if !monthDays.isEmpty { return true }
    // What the rule leaves open is taken from the first day.
    switch frequency {
    case .daily: return true
    case .weekly: return day.weekday == start.weekday
    case .monthly: return dayOfMonth == start.components.day
    case .yearly: return dayOfMonth == start.components.day && (!months.isEmpty || month == start.components.month)
    }
  }

  /// Ordinals count within the month, or within the year for a yearly rule that names no month.
  private func matches(
    _ day: CivilDate, _ rule: DayRule, _ year: Int, _ month: Int, _ dayOfMonth: Int, _ lengthOfMonth: Int
  ) -> Bool {
    guard day.weekday == rule.weekday else { return false }
    guard let nth = rule.nth else { return true }
    var (before, length) = (dayOfMonth - 1, lengthOfMonth)
    if frequency == .yearly, months.isEmpty, let first = CivilDate(year: year, month: 1, day: 1) {
      before = day.days(since: first)
      length = CivilDate.lengthOfMonth(2, in: year) + 337
    }
    return nth > 0 ? before / 7 + 1 == nth : (length - 1 - before) / 7 + 1 == -nth
  }

  private static func dayRule(_ text: Substring) -> DayRule? {
    guard let day = Weekday(code: text.suffix(2)) else { return nil }
    let ordinal = text.dropLast(2)
    if ordinal.isEmpty { return DayRule(weekday: day, nth: nil) }
    guard let nth = Int(ordinal), nth != 0, (-53...53).contains(nth) else { return nil }
    return DayRule(weekday: day, nth: nth)
  }

  /// The items of a comma list, or none at all when one of them is wrong.
  private static func list<Value>(_ list: Substring, _ read: (Substring) -> Value?) -> [Value] {
    let values = list.split(separator: ",", omittingEmptySubsequences: false).map(read)
    return values.contains { $0 == nil } ? [] : values.compactMap(\.self)
  }

  /// `YYYYMMDD`, with or without a time behind it.
  private static func day(_ text: Substring) -> CivilDate? {
    let digits = text.prefix(8)
    guard digits.utf8.count == 8, let number = Int(digits), text.utf8.count == 8 || text.utf8.dropFirst(8).first == 84
    else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
