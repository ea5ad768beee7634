import Oficio

/// An obligation as weekly time: how often a year it falls on each weekday, and the minutes it takes.
struct Duty: Sendable {
  let obligation: Obligation
  /// Occurrences in a year on each weekday, Monday first.
  let timesAYear: [Int]
  /// Minutes after midnight at which the way there begins (may be negative) and the way back ends.
  let from: Int
  let to: Int

  /// Days over which occurrences are counted: each duty counts at its yearly rate, whenever it ends.
  static let year = 365

  init(_ obligation: Obligation, asOf: CivilDate) {
    self.obligation = obligation
    from = obligation.startTime.minutes - obligation.travelMinutes
    to = obligation.startTime.minutes + obligation.minutes + obligation.travelMinutes
    let first = max(asOf, obligation.start)
    let range = first..<first.adding(days: Self.year)
    var counts = [Int](repeating: 0, count: 7)
    let days =
      obligation.recurrence.flatMap { Recurrence($0)?.days(from: obligation.start, in: range) }
      ?? (range.contains(obligation.start) ? [obligation.start] : [])
    for day in days { counts[Int(day.weekday.rawValue)] += 1 }
    timesAYear = counts
  }

  /// Whether it is owed on a day.
  func isInForce(on day: CivilDate) -> Bool {
    obligation.start <= day && obligation.until.map { day <= $0 } ?? true
  }

  /// Minutes a year for which it hits a span's shifts, and whether every shift of some weekday is hit.
  func hits(_ span: WeeklySpan) -> (minutes: Int, occurrences: Int, days: WeekdaySet, alwaysHit: Bool) {
    var (minutes, occurrences, days, always) = (0, 0, WeekdaySet(), false)
    let shift = (start: span.from.minutes, end: span.from.minutes + span.minutes)
    for day in span.days.days {
      var hitsOfDay = 0
      // A duty that began up to a week before, or on the morning a night shift ends, can reach into the shift.
      for daysEarlier in -2...min(7, (to + 1439) / 1440 + 1) {
        let overlap = min(shift.end, to - daysEarlier * 1440) - max(shift.start, from - daysEarlier * 1440)
        guard overlap > 0 else { continue }
        let count = timesAYear[(Int(day.rawValue) - daysEarlier + 14) % 7]
        minutes += overlap * count
        hitsOfDay += count
      }
      if hitsOfDay > 0 { days.formUnion(WeekdaySet([day])) }
      occurrences += hitsOfDay
      if hitsOfDay >= Self.year / 7 { always = true }
    }
    return (minutes, occurrences, days, always)
  }
}

/// Stretches of the week in minutes after Monday 00:00, merged, for asking whether a shift fits in.
struct MinutesOfWeek: Sendable {
  private static let week = 7 * 1440
  private var stretches: [Range<Int>] = []

  init(_ spans: [WeeklySpan]) {
    var all: [Range<Int>] = []
    for span in spans {
      for day in span.days.days {
        let start = Int(day.rawValue) * 1440 + span.from.minutes
        // Twice round the week, so that a stretch over Sunday night is found from either side.
        for offset in [0, Self.week] { all.append(start + offset..<start + offset + span.minutes) }
      }
    }
    for stretch in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, stretch.lowerBound <= last.upperBound {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        stretches.append(stretch)
      }
    }
  }

  /// Whether every shift of a span lies within the stretches.
  func contains(_ span: WeeklySpan) -> Bool {
    span.days.days.allSatisfy { day in
      let start = Int(day.rawValue) * 1440 + span.from.minutes
      return [0, Self.week].contains { offset in
        stretches.contains { $0.lowerBound <= start + offset && start + offset + span.minutes <= $0.upperBound }
      }
    }
  }
}
