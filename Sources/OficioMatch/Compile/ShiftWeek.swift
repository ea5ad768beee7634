import Oficio

/// The shifts of a posting as they are worked: all of them in a week, or, where they rotate or stand for the same days, one
/// of them at a time, each as often as the others.
struct ShiftWeek {
  /// Shifts that are worked together; several groups are alternatives.
  let groups: [[WeeklySpan]]
  /// Minutes a week of all groups together.
  private let minutes: Int
  private let cycle: WorkCycle?
  /// Whether how often a shift is worked is reckoned and not stated.
  private let isReckoned: Bool

  init(_ shifts: [WeeklySpan], rotates: Bool, cycle: WorkCycle?) {
    var covered = WeekdaySet()
    var isOneWeek = !rotates
    for shift in shifts {
      if !covered.isDisjoint(with: shift.days) { isOneWeek = false }
      covered.formUnion(shift.days)
    }
    groups = isOneWeek ? [shifts] : shifts.map { [$0] }
    minutes = max(1, shifts.reduce(0) { $0 + $1.minutes * $1.days.rawValue.nonzeroBitCount })
    self.cycle = cycle
    isReckoned = groups.count > 1 || cycle != nil
  }

  /// What a duty takes of all groups.
  func hits(_ duty: Duty) -> DutyHits {
    var all = DutyHits()
    for group in groups { all.add(duty.hits(group)) }
    return all
  }

  /// Whether a duty whose hour nobody knows could meet a shift.
  func couldMeet(_ duty: Duty) -> Bool { groups.contains(where: duty.couldMeet) }

  /// The share of shift time hit, in millionths: over groups their mean by length. Days off in a cycle are as many for the
  /// shifts as for those of them that are hit.
  func millionths(of hits: DutyHits, _ duty: Duty) -> Int { hits.minutes * 1_000_000 / (minutes * duty.weeks) }

  /// What the lead says of it.
  func fact(_ hits: DutyHits, _ duty: Duty, share: Int, isAssumed: Bool) -> Fact {
    let worked = cycle ?? WorkCycle(on: 1, length: 1)
    // A year of 365.25 days.
    let (shifts, weeks) = (hits.count * worked.on * 36_525, duty.weeks * 700 * groups.count * worked.length)
    return .dutyHits(
      name: duty.obligation.name, share: share, shifts: hits.shifts, timesAYear: (shifts + weeks / 2) / weeks,
      until: duty.end, isAssumed: isAssumed || isReckoned)
  }
}

/// Days worked of a cycle that does not go with the week, such as 10 of 15 for `10x5`.
struct WorkCycle: Hashable, Sendable {
  var on: Int
  var length: Int

  init(on: Int, length: Int) {
    self.on = on
    self.length = length
  }

  /// The cycle as adverts write it: `7x7` are days; `12x36` and `24x48` are hours, one shift every so many whole days. Nil
  /// for a week (`5x2`, `6x1`), whose days the shifts name, and for what is no cycle.
  init?(_ text: String) {
    let parts = text.split(separator: "x").map { Int($0) }
    guard parts.count == 2, let on = parts[0], let off = parts[1], on > 0, off > 0, on + off <= 366 else { return nil }
    let hours = on + off
    if on == 12 || on == 24, off >= 24, hours.isMultiple(of: 24) {
      self.init(on: 1, length: hours / 24)
    } else if on + off != 7 {
      self.init(on: on, length: on + off)
    } else {
      return nil
    }
  }
}
