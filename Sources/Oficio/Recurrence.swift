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
  private var untilTime: ClockTime?
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
  /// - Parameters:
  ///   - start: the first day; it counts only when the rule falls on it.
  ///   - time: time of day of the occurrences; an UNTIL that names a time cuts by it. Nil: UNTIL counts to its day's end.
  ///   - range: the days wanted; none is found after the year 9999.
  ///   - limit: most days to find.
  ///
  /// Complexity: linear in the days between the first day and the end of the range when the rule counts its
  /// occurrences, else in the days of the range.
  public func days(
    from start: CivilDate, at time: ClockTime? = nil, in range: Range<CivilDate>, limit: Int = .max
  ) -> [CivilDate] {
    var found: [CivilDate] = []
    var remaining = count ?? .max
    let end = min(range.upperBound, lastDay(at: time)?.adding(days: 1) ?? range.upperBound)
    let first = Day(start)
    var number = count == nil ? periodsBefore(range.lowerBound, from: start) : 0
    while remaining > 0, found.count < limit, let period = period(number, from: first), period.lowerBound < end {
      for day in occurrences(in: period, from: first) where day >= start && remaining > 0 && day < end {
        remaining -= 1
        if day >= range.lowerBound, found.count < limit { found.append(day) }
      }
      number += interval
    }
    return found
  }

  /// The last day on which a rule that ends can fall: that of UNTIL, or of the last of COUNT occurrences. Nil: the rule
  /// goes on for ever, or for more than a hundred years.
  public func lastDay(from start: CivilDate, at time: ClockTime? = nil) -> CivilDate? {
    guard let count else { return lastDay(at: time) }
    let days = days(from: start, at: time, in: start..<start.adding(days: 36_525))
    return days.count == count ? days.last : nil
  }

  /// Whole weeks after which the rule falls on the same days of the week as before: the calendar's own cycle of 28 years
  /// as often as the interval needs, never more than 400 years; only as many weeks as the interval when the rule looks at
  /// nothing but weeks.
  public var cycleWeeks: Int {
    let calendar = (weeks: 1461, months: 336, years: 28)
    func times(_ periods: Int) -> Int { interval / Self.greatestCommonDivisor(interval, periods) }
    let looksAtMonths = !months.isEmpty || !monthDays.isEmpty
    switch frequency {
    case .daily: return looksAtMonths ? min(times(calendar.weeks * 7) * calendar.weeks, Self.longestCycle) : interval
    case .weekly: return looksAtMonths ? min(times(calendar.weeks) * calendar.weeks, Self.longestCycle) : interval
    case .monthly: return min(times(calendar.months) * calendar.weeks, Self.longestCycle)
    case .yearly: return min(times(calendar.years) * calendar.weeks, Self.longestCycle)
    }
  }

  /// The same rule without COUNT and UNTIL.
  public var endless: Recurrence {
    var rule = self
    (rule.count, rule.until, rule.untilTime) = (nil, nil, nil)
    return rule
  }

  /// Weeks of the 400 years after which the Gregorian calendar repeats itself.
  private static let longestCycle = 20_871

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestCommonDivisor(b, a % b) }

  /// The day of UNTIL, or the one before when its time comes before that of the occurrences.
  private func lastDay(at time: ClockTime?) -> CivilDate? {
    guard let until, let untilTime, let time, untilTime < time else { return until }
    return until.adding(days: -1)
  }

  private mutating func apply(_ key: Substring, _ value: Substring) -> Bool {
    switch key {
    case "INTERVAL": interval = Int(value) ?? 0
    case "COUNT": count = Int(value) ?? 0
    case "UNTIL":
      guard let moment = Self.moment(value) else { return false }
      until = moment.day
      untilTime = moment.time
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

  /// A day with its numbers, so that they are reckoned once a period and not once a day.
  private struct Day {
    var date: CivilDate
    var year, month, dayOfMonth, lengthOfMonth: Int
    var weekday: Weekday

    init(_ date: CivilDate) {
      self.date = date
      (year, month, dayOfMonth) = date.components
      lengthOfMonth = CivilDate.lengthOfMonth(month, in: year)
      weekday = date.weekday
    }

    mutating func advance() {
      date = date.adding(days: 1)
      weekday = Weekday(rawValue: (weekday.rawValue + 1) % 7) ?? .monday
      dayOfMonth += 1
      guard dayOfMonth > lengthOfMonth else { return }
      (dayOfMonth, month) = (1, month % 12 + 1)
      if month == 1 { year += 1 }
      lengthOfMonth = CivilDate.lengthOfMonth(month, in: year)
    }
  }

  /// The days of the nth period (day, week, month or year) after the one that holds the first day; nil after the year 9999.
  private func period(_ number: Int, from start: Day) -> Range<CivilDate>? {
    switch frequency {
    case .daily:
      let day = start.date.adding(days: number)
      return day..<day.adding(days: 1)
    case .weekly:
      let back = (Int(start.weekday.rawValue) - Int(weekStart.rawValue) + 7) % 7
      let day = start.date.adding(days: number * 7 - back)
      return day..<day.adding(days: 7)
    case .monthly: return Self.months(start.year * 12 + start.month - 1 + number, count: 1)
    case .yearly: return Self.months((start.year + number) * 12, count: 12)
    }
  }

  /// So many months from the nth month after the year 0 on.
  private static func months(_ first: Int, count: Int) -> Range<CivilDate>? {
    let last = (year: (first + count - 1) / 12, month: (first + count - 1) % 12 + 1)
    guard let start = CivilDate(year: first / 12, month: first % 12 + 1, day: 1),
      let end = CivilDate(
        year: last.year, month: last.month, day: CivilDate.lengthOfMonth(last.month, in: last.year))
    else { return nil }
    return start..<end.adding(days: 1)
  }

  /// A number of periods, a multiple of the interval, that surely ends before a day.
  private func periodsBefore(_ day: CivilDate, from start: CivilDate) -> Int {
    let days = max(0, day.days(since: start))
    let longest = [Frequency.daily: 1, .weekly: 7, .monthly: 31, .yearly: 366][frequency] ?? 1
    return max(0, days / longest / interval - 1) * interval
  }

  private func occurrences(in period: Range<CivilDate>, from start: Day) -> [CivilDate] {
    var days: [CivilDate] = []
    var day = Day(period.lowerBound)
    while day.date < period.upperBound {
      if matches(day, from: start) { days.append(day.date) }
      day.advance()
    }
    if positions.isEmpty { return days }
    let chosen = Set(positions.map { $0 > 0 ? $0 - 1 : days.count + $0 })
    return days.enumerated().filter { chosen.contains($0.offset) }.map(\.element)
  }

  private func matches(_ day: Day, from start: Day) -> Bool {
    if !months.isEmpty, !months.contains(day.month) { return false }
    if !monthDays.isEmpty, !monthDays.contains(day.dayOfMonth),
      !monthDays.contains(day.dayOfMonth - day.lengthOfMonth - 1)
    {
      return false
    }
    if !weekdays.isEmpty { return weekdays.contains { matches(day, $0) } }
    if !monthDays.isEmpty { return true }
    // What the rule leaves open is taken from the first day.
    switch frequency {
    case .daily: return true
    case .weekly: return day.weekday == start.weekday
    case .monthly: return day.dayOfMonth == start.dayOfMonth
    case .yearly: return day.dayOfMonth == start.dayOfMonth && (!months.isEmpty || day.month == start.month)
    }
  }

  /// Ordinals count within the month, or within the year for a yearly rule that names no month.
  private func matches(_ day: Day, _ rule: DayRule) -> Bool {
    guard day.weekday == rule.weekday else { return false }
    guard let nth = rule.nth else { return true }
    var (before, length) = (day.dayOfMonth - 1, day.lengthOfMonth)
    if frequency == .yearly, months.isEmpty, let first = CivilDate(year: day.year, month: 1, day: 1) {
      before = day.date.days(since: first)
      length = CivilDate.lengthOfMonth(2, in: day.year) + 337
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

  /// `YYYYMMDD`, or with a time of day as `YYYYMMDDTHHMMSS`, which is taken as it stands: a `Z` behind it says of UTC, and
  /// who has a zone (an importer of calendars) writes the local time first.
  private static func moment(_ text: Substring) -> (day: CivilDate, time: ClockTime?)? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 8, let number = Int(parts[0]),
      let day = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { return nil }
    guard parts.count == 2 else { return (day, nil) }
    let clock = parts[1].hasSuffix("Z") ? parts[1].dropLast() : parts[1]
    guard clock.utf8.count == 6, let digits = Int(clock), digits / 10_000 < 24, digits / 100 % 100 < 60,
      let time = ClockTime(minutes: digits / 10_000 * 60 + digits / 100 % 100)
    else { return nil }
    return (day, time)
  }
}
