import Foundation
import Oficio

/// Reads the duties of one person from an iCalendar file (RFC 5545).
///
/// Times come out on the clock on the wall of the person's zone, as duties and shifts are. What an event says in words is
/// private: it is kept only where staff ask for it, and never when it tells of an offence. No file makes it fail; what
/// cannot be carried is a finding with its line.
public struct CalendarReader: Sendable {
  /// Most bytes of a file, and most events of it that are read.
  public static let limits = (bytes: 4 << 20, events: 2_000)

  /// How events become duties.
  public struct Choice: Sendable {
    /// What a duty is called; several get a number behind it.
    public var name: String
    /// Whether the event's own SUMMARY becomes the name.
    public var namesFromSummary: Bool
    /// Minutes of an event that states no length; nil: such an event is left out.
    public var minutes: Int?
    /// Events that are over before this day are left out.
    public var asOf: CivilDate

    /// A choice.
    public init(name: String, namesFromSummary: Bool = false, minutes: Int? = nil, asOf: CivilDate) {
      self.name = name
      self.namesFromSummary = namesFromSummary
      self.minutes = minutes
      self.asOf = asOf
    }
  }

  private let zone: TimeZone
  private let choice: Choice

  /// A reader for a person who lives in a zone.
  public init(zone: TimeZone, choice: Choice) {
    self.zone = zone
    self.choice = choice
  }

  /// The duties of a file, in its order, each with a name of its own, and what could not be carried.
  public func read(_ bytes: [UInt8], file: String) -> (duties: [Obligation], findings: [Finding]) {
    let log = FindingLog(file: file, isPrivate: true)
    guard bytes.count <= Self.limits.bytes else {
      log.report(
        "too-large", line: 0, column: 0, message: "the calendar has more than 4 MiB",
        remedy: "export the duties alone, or a shorter stretch of time")
      return ([], log.findings)
    }
    let lines = CalendarLine.lines(of: String(decoding: SheetText.utf8(bytes), as: UTF8.self))
    guard lines.contains(where: { $0.content?.name == "BEGIN" && $0.content?.value.uppercased() == "VCALENDAR" }) else {
      log.report(
        "not-a-calendar", line: 1, column: 0, message: "this is no iCalendar file: it has no BEGIN:VCALENDAR",
        remedy: "export the calendar as .ics")
      return ([], log.findings)
    }
    var duties: [Obligation] = []
    for event in CalendarEvent.events(in: lines, most: Self.limits.events, log: log) {
      guard var duty = event.duty(zone, choice, log: log) else { continue }
      duty.name = Self.name(duty.name, beside: duties)
      duties.append(duty)
    }
    return (duties, log.findings)
  }

  /// A name that no other duty has: merging tells duties apart by it.
  private static func name(_ name: String, beside duties: [Obligation]) -> String {
    let taken = Set(duties.map(\.name))
    if !taken.contains(name) { return name }
    return (2...duties.count + 2).lazy.map { "\(name) \($0)" }.first { !taken.contains($0) } ?? name
  }
}
