import Oficio

/// What a duty takes of shifts that are all worked, in its own cycle.
struct DutyHits: Sendable {
  /// Minutes of shift time in the cycle.
  var minutes = 0
  /// Shifts hit in the cycle, each counted once.
  var count = 0
  /// The shifts hit, on the days on which they are hit.
  var shifts: [WeeklySpan] = []
  /// Whether the shift of some weekday is hit every week.
  var isAlways = false

  /// Both together.
  mutating func add(_ other: DutyHits) {
    minutes += other.minutes
    count += other.count
    shifts += other.shifts
    isAlways = isAlways || other.isAlways
  }
}

extension Duty {
  /// What the duty takes of the shifts, all of them worked in one week. A duty that may be placed freely lies where it takes
  /// least of them, and as early as that allows.
  func hits(_ shifts: [WeeklySpan]) -> DutyHits {
    var minutes = [Int](repeating: 0, count: shifts.count * 7)
    var hits = minutes
    for (weekday, count) in times.enumerated() where count > 0 {
      let stretch = stretch(on: weekday, shifts)
      Self.meet(stretch, shifts) { slot, shift in
        minutes[slot] += stretch.clamped(to: shift).count * count
        hits[slot] += count
      }
    }
    var all = DutyHits()
    for (row, shift) in shifts.enumerated() {
      var days = WeekdaySet()
      for day in 0..<7 where hits[row * 7 + day] > 0 {
        // Two times that overlap, or meet in one shift, are one.
        all.minutes += min(minutes[row * 7 + day], shift.minutes * weeks)
        all.count += min(hits[row * 7 + day], weeks)
        all.isAlways = all.isAlways || hits[row * 7 + day] >= weeks
        days.formUnion(WeekdaySet(rawValue: 1 << UInt8(day)))
      }
      if !days.isEmpty { all.shifts.append(WeeklySpan(days: days, from: shift.from, to: shift.to)) }
    }
    return all
  }

  /// The shifts that an occurrence on a weekday meets: each with the weeks from that of the occurrence on, and its weekday.
  func meets(on weekday: Weekday, _ shifts: [WeeklySpan]) -> [(shift: WeeklySpan, weeks: Int, weekday: Int)] {
    var met: [(shift: WeeklySpan, weeks: Int, weekday: Int)] = []
    Self.meet(stretch(on: Int(weekday.rawValue), shifts), shifts) { slot, shift in
      let day = slot % 7
      let begins = day * 1440 + shifts[slot / 7].from.minutes
      met.append((shifts[slot / 7], (shift.lowerBound - begins) / Self.week, day))
    }
    return met
  }

  /// Whether a duty whose hour nobody knows could meet one of the shifts.
  func couldMeet(_ shifts: [WeeklySpan]) -> Bool {
    var meets = false
    for (weekday, count) in times.enumerated() where count > 0 {
      let day = weekday * 1440
      Self.meet(day + begins.lowerBound..<day + begins.upperBound + length, shifts) { _, _ in meets = true }
    }
    return meets
  }

  /// The stretch that an occurrence on a weekday takes, in minutes after Monday 00:00.
  private func stretch(on weekday: Int, _ shifts: [WeeklySpan]) -> Range<Int> {
    let (first, last) = (weekday * 1440 + begins.lowerBound, weekday * 1440 + begins.upperBound)
    guard first < last, !isHourUnknown else { return first..<first + length }
    // What is taken of the shifts changes its course only where the duty begins or ends with one of them.
    var places = [first, last]
    Self.meet(first..<last + length, shifts) { _, shift in
      for edge in [shift.lowerBound, shift.upperBound] {
        places += [edge, edge - length].filter { (first...last).contains($0) }
      }
    }
    let taken = places.map { place in
      var minutes = 0
      let stretch = place..<place + length
      Self.meet(stretch, shifts) { _, shift in minutes += stretch.clamped(to: shift).count }
      return (minutes, place)
    }
    let best = taken.min { $0 < $1 }?.1 ?? first
    return best..<best + length
  }

  /// The shifts that a stretch of time meets: their place (row of the shifts × weekday) and when they are worked.
  private static func meet(
    _ stretch: Range<Int>, _ shifts: [WeeklySpan], body: (_ slot: Int, _ shift: Range<Int>) -> Void
  ) {
    for (row, shift) in shifts.enumerated() {
      for day in 0..<7 where shift.days.rawValue & 1 << UInt8(day) != 0 {
        // The way to a duty may begin on the evening before, and a shift end on the next morning.
        var start = day * 1440 + shift.from.minutes - week
        while start < stretch.upperBound {
          let shift = start..<start + shift.minutes
          if shift.overlaps(stretch) { body(row * 7 + day, shift) }
          start += week
        }
      }
    }
  }

  private static let week = 7 * 1440
}
