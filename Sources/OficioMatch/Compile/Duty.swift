import Oficio

/// An obligation as weekly time: how often it falls on each weekday in a cycle that does not depend on the day of judging,
/// and the minutes it takes.
///
/// A duty counts at its yearly rate as long as it is in force. The cycle begins with the duty's own first day and is as long
/// as its rule needs to fall on the same weekdays again (`Recurrence.cycleWeeks`), so that no score moves because a day has
/// passed. What falls only once counts once a year, until its day.
///
/// Times are of the clock on the wall, as duties and shifts are: a change of clocks moves neither against the other.
struct Duty: Sendable {
  let obligation: Obligation
  /// Occurrences on each weekday, Monday first, in `weeks`.
  let times: [Int]
  /// The length of the cycle.
  let weeks: Int
  /// Last day it is owed: as the profile says, or as its rule comes to an end; nil: no end known.
  let end: CivilDate?
  /// Minutes after midnight of its day at which it begins, the way there counted (may be negative): one time, or from the
  /// earliest to the latest.
  let begins: ClosedRange<Int>
  /// Minutes from the beginning of the way there to the end of the way back.
  let length: Int

  /// Weeks in which what falls once is counted.
  private static let weeksAYear = 52

  init(_ obligation: Obligation) {
    self.obligation = obligation
    let (travel, minutes) = (obligation.travelMinutes, obligation.minutes)
    length = minutes + 2 * travel
    let begins: ClosedRange<Int>
    if let window = obligation.within {
      begins = window.from.minutes...max(window.from.minutes, window.from.minutes + window.minutes - minutes)
    } else if let time = obligation.startTime {
      begins = time.minutes...time.minutes
    } else {
      begins = 0...max(0, 1440 - minutes)
    }
    self.begins = begins.lowerBound - travel...begins.upperBound - travel
    (times, weeks, end) = Self.counted(obligation)
  }

  private static func counted(_ obligation: Obligation) -> (times: [Int], weeks: Int, end: CivilDate?) {
    let (start, time) = (obligation.start, obligation.startTime)
    let rule = obligation.recurrence.flatMap { Recurrence($0) }
    let end = [obligation.until, rule?.lastDay(from: start, at: time)].compactMap(\.self).min()
    var times = [Int](repeating: 0, count: 7)
    func once(_ day: CivilDate?) -> (times: [Int], weeks: Int, end: CivilDate?) {
      if let day { times[Int(day.weekday.rawValue)] = 1 }
      return (times, weeksAYear, [day, end].compactMap(\.self).min())
    }
    guard let rule else { return once(start) }
    if let end {
      let days = rule.days(from: start, at: time, in: start..<max(start, end.adding(days: 1)), limit: 2)
      if days.count < 2 { return once(days.first) }
    }
    let cycle = start..<start.adding(days: rule.cycleWeeks * 7)
    for day in rule.endless.days(from: start, in: cycle) { times[Int(day.weekday.rawValue)] += 1 }
    return (times, rule.cycleWeeks, end)
  }

  /// Whether it is owed on a day.
  func isInForce(on day: CivilDate) -> Bool { obligation.start <= day && end.map { day <= $0 } ?? true }

  /// The days of a range on which it falls.
  func days(in range: Range<CivilDate>) -> [CivilDate] {
    guard let rule = obligation.recurrence.flatMap({ Recurrence($0) }) else {
      return range.contains(obligation.start) ? [obligation.start] : []
    }
    return rule.days(from: obligation.start, at: obligation.startTime, in: range)
  }

  /// Whether it has a fixed hour that nobody has told.
  var isHourUnknown: Bool { obligation.startTime == nil && obligation.within == nil }

  /// The weekdays it falls on.
  var days: WeekdaySet { WeekdaySet(Weekday.allCases.filter { times[Int($0.rawValue)] > 0 }) }
}

extension Obligation {
  /// Whether it can be moved, as far as anybody knows.
  var mayMove: Bool { canMove != false }
}
