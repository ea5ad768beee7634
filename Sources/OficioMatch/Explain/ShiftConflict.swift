import Oficio

/// One shift of a posting that a duty meets, on a day of the calendar.
public struct ShiftConflict: Hashable, Sendable {
  /// The day on which the shift begins.
  public var day: CivilDate
  /// The shift's own times.
  public var from: ClockTime
  /// When it ends; at or before `from`: on the following day.
  public var to: ClockTime
  /// Names of the duties that meet it, as the profile has them, each once.
  public var duties: [String]

  /// The shifts of a posting that begin within so many days from a day on and that a person's duties or the ways there meet.
  ///
  /// A duty whose hour is not known meets none; one that may be placed freely lies where it takes least. Of shifts that
  /// rotate each is listed as if it were worked. Empty where the advert names no shifts or nobody asked about duties.
  public static func all(of trainee: Trainee, _ posting: Posting, from first: CivilDate, days: Int) -> [ShiftConflict] {
    let shifts = posting.shifts.map(\.value)
    let last = first.adding(days: days)
    var found: [Key: [String]] = [:]
    for obligation in trainee.obligations ?? [] {
      let duty = Duty(obligation)
      guard !duty.isHourUnknown else { continue }
      // A duty of up to a week that began before, with a day for its way and one for a night shift.
      let begins = max(obligation.start, first.adding(days: -24))
      let ends = min(last, duty.end?.adding(days: 1) ?? last)
      guard begins < ends else { continue }
      for group in ShiftWeek(shifts, rotates: posting.rotating?.value ?? false, cycle: nil).groups {
        for day in duty.days(in: begins..<ends) {
          let monday = day.adding(days: -Int(day.weekday.rawValue))
          for (shift, weeks, weekday) in duty.meets(on: day.weekday, group) {
            let date = monday.adding(days: weeks * 7 + weekday)
            guard first <= date, date < last else { continue }
            let key = Key(day: date, from: shift.from, to: shift.to)
            if found[key]?.contains(obligation.name) != true { found[key, default: []].append(obligation.name) }
          }
        }
      }
    }
    return found.map { ShiftConflict(day: $0.key.day, from: $0.key.from, to: $0.key.to, duties: $0.value) }
      .sorted { ($0.day, $0.from, $0.to) < ($1.day, $1.from, $1.to) }
  }

  private struct Key: Hashable {
    var day: CivilDate
    var from: ClockTime
    var to: ClockTime
  }
}
