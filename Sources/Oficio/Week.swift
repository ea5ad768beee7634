/// A day of the week, Monday first, with the two letters of RFC 5545.
public enum Weekday: UInt8, CaseIterable, Hashable, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// `MO` … `SU`.
  public var code: String { Self.codes[Int(rawValue)] }

  /// The day written as `MO` … `SU`, or nil.
  public init?(code: some StringProtocol) {
    guard let index = Self.codes.firstIndex(where: { $0 == code }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// Whether a day comes earlier in the week, from Monday on.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}

/// A set of days of the week, one bit each, Monday the lowest.
public struct WeekdaySet: OptionSet, Hashable, Sendable {
  /// Bit n stands for the weekday with raw value n.
  public var rawValue: UInt8

  /// The set with these bits; the eighth is dropped.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0x7F }

  /// The set of these days.
  public init(_ days: some Sequence<Weekday>) {
    self.init(rawValue: days.reduce(0) { $0 | (1 << $1.rawValue) })
  }

  /// All seven days.
  public static let all = WeekdaySet(rawValue: 0x7F)
  /// Monday to Friday.
  public static let workdays = WeekdaySet(rawValue: 0x1F)
  /// Monday to Saturday.
  public static let mondayToSaturday = WeekdaySet(rawValue: 0x3F)

  /// The days in order, Monday first.
  public var days: [Weekday] { Weekday.allCases.filter { contains($0) } }

  /// Whether a day is in the set.
  public func contains(_ day: Weekday) -> Bool { rawValue & (1 << day.rawValue) != 0 }
}

/// A time of day in whole minutes after midnight, 0 … 1440 (1440 is the end of the day).
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes after midnight, 0 … 1440.
  public var minutes: Int

  /// The time so many minutes after midnight, or nil outside 0 … 1440.
  public init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// The time written as `HH:MM` (00:00 … 24:00), or nil.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  /// `HH:MM`.
  public var description: String {
    let hour = minutes / 60
    let minute = minutes % 60
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  /// Whether a time is earlier in the day than another.
  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

/// A stretch of time from each day of a duty on, within which its minutes may be placed freely and in one piece.
public struct PlacementWindow: Hashable, Sendable {
  /// When it begins, on the day of the duty.
  public var from: ClockTime
  /// When it ends.
  public var to: ClockTime
  /// How many days later it ends; nil: the same day, or the next one when `to` is not after `from`.
  public var days: Int?

  /// A window; nil when it would end before it begins.
  public init?(from: ClockTime, to: ClockTime, days: Int? = nil) {
    if let days, days * 1440 + to.minutes <= from.minutes { return nil }
    self.from = from
    self.to = to
    self.days = days
  }

  /// Minutes from its beginning to its end.
  public var minutes: Int {
    let length = to.minutes - from.minutes
    if let days { return days * 1440 + length }
    return length > 0 ? length : length + 1440
  }
}

/// A stretch of the day on some days of the week. `to` at or before `from` means the next morning.
public struct WeeklySpan: Hashable, Sendable {
  /// The days on which it starts.
  public var days: WeekdaySet
  /// When it starts.
  public var from: ClockTime
  /// When it ends; at or before `from`: on the following day.
  public var to: ClockTime

  /// A span of some days, ending the next morning when `to` is not after `from`.
  public init(days: WeekdaySet, from: ClockTime, to: ClockTime) {
    self.days = days
    self.from = from
    self.to = to
  }

  /// Length in minutes, 1 … 1440.
  public var minutes: Int {
    let length = to.minutes - from.minutes
    return length > 0 ? length : length + 1440
  }
}
