import Foundation
import Oficio

/// A day, with a time of day or without, as an iCalendar file states it, on the clock on the wall of one zone.
struct CalendarMoment: Equatable {
  var day: CivilDate
  /// nil: the file states a day alone.
  var time: ClockTime?
  /// Days by which the zone has moved it: `0200Z` on Tuesday is Monday in Lima.
  var movedDays = 0
  /// Whether it was stated in UTC, so that it moves on the wall when the clocks change.
  var isUTC = false

  /// What keeps a moment from being read.
  enum Problem: Error, Equatable { case unreadable, unknownZone }

  /// The moment of a value, `YYYYMMDD`, `YYYYMMDDTHHMMSS` or the same with `Z` for UTC, on the wall of a zone.
  ///
  /// A time without a zone is the person's own. One with a TZID is that zone's, and is put on the person's wall by the rule
  /// of the day; a TZID that the system does not know is for the caller to tell of.
  init(_ value: String, tzid: String?, zone: TimeZone) throws(Problem) {
    let isUTC = value.hasSuffix("Z")
    let parts = (isUTC ? value.dropLast() : Substring(value)).split(
      separator: "T", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let date = Self.digits(parts[0], 8),
      let day = CivilDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { throw .unreadable }
    self.day = day
    guard parts.count == 2 else {
      if isUTC { throw .unreadable }
      return
    }
    guard let clock = Self.digits(parts[1], 6), clock / 10_000 < 24, clock / 100 % 100 < 60,
      let time = ClockTime(minutes: clock / 10_000 * 60 + clock / 100 % 100)
    else { throw .unreadable }
    self.time = time
    self.isUTC = isUTC
    guard isUTC || tzid != nil else { return }
    let stated = isUTC ? TimeZone(secondsFromGMT: 0) : tzid.flatMap { TimeZone(identifier: $0) }
    guard let stated else { throw .unknownZone }
    if stated.identifier != zone.identifier { move(from: stated, to: zone) }
  }

  /// The same with a zone that nobody knows taken for the person's own.
  init(local value: String, zone: TimeZone) throws(Problem) { try self.init(value, tzid: nil, zone: zone) }

  private mutating func move(from stated: TimeZone, to zone: TimeZone) {
    guard let time else { return }
    let wall = Double(Int(day.daysSinceEpoch) * 1440 + time.minutes) * 60
    // The offset of the hour itself is found from a first guess, as clocks may change between the two.
    let guess = Date(timeIntervalSince1970: wall - Double(stated.secondsFromGMT()))
    var instant = wall - Double(stated.secondsFromGMT(for: guess))
    instant = wall - Double(stated.secondsFromGMT(for: Date(timeIntervalSince1970: instant)))
    let there = Int(instant) + zone.secondsFromGMT(for: Date(timeIntervalSince1970: instant))
    let minutes = there.quotientRoundedDown(60)
    let moved = CivilDate(daysSinceEpoch: Int32(clamping: minutes.quotientRoundedDown(1440)))
    movedDays = moved.days(since: day)
    self.time = ClockTime(minutes: minutes - minutes.quotientRoundedDown(1440) * 1440)
    day = moved
  }

  /// Minutes after 1970 on the wall; a day alone begins at midnight.
  var minutes: Int { Int(day.daysSinceEpoch) * 1440 + (time?.minutes ?? 0) }

  private static func digits(_ text: Substring, _ count: Int) -> Int? {
    text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

extension Int {
  fileprivate func quotientRoundedDown(_ divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
