import Foundation
import Oficio

/// A VEVENT as its lines, and the duty that it means.
struct CalendarEvent {
  private var lines: [CalendarLine] = []
  private let line: Int

  private init(line: Int) { self.line = line }

  /// The events of a file. What stands within another component of an event, such as an alarm, is passed over.
  static func events(in lines: [(line: Int, content: CalendarLine?)], most: Int, log: FindingLog) -> [CalendarEvent] {
    var events: [CalendarEvent] = []
    var open: CalendarEvent?
    var inner = 0
    for (number, content) in lines {
      guard let content else {
        if open != nil {
          log.report(
            "bad-line", .warning, line: number, column: 0, message: "this is no line of a calendar",
            remedy: "export the calendar again; the line was passed over")
        }
        continue
      }
      let component = content.value.uppercased()
      switch (content.name, open) {
      case ("BEGIN", nil) where component == "VEVENT": (open, inner) = (CalendarEvent(line: number), 0)
      case ("BEGIN", .some): inner += 1
      case ("END", .some) where inner > 0: inner -= 1
      case ("END", .some(let event)) where component == "VEVENT":
        guard events.count < most else {
          log.report(
            "too-many-events", line: event.line, column: 0, message: "the calendar has more than \(most) events",
            remedy: "export the duties alone, or a shorter stretch of time; the rest was left out")
          return events
        }
        events.append(event)
        open = nil
      case (_, .some) where inner == 0: open?.lines.append(content)
      default: break
      }
    }
    if let open {
      log.report(
        "unfinished-event", line: open.line, column: 0, message: "the event has no END:VEVENT",
        remedy: "export the calendar again; the file seems to be cut off")
    }
    return events
  }

  private func first(_ name: String) -> CalendarLine? { lines.first { $0.name == name } }

  /// The duty; nil, and a finding unless the event is over, when it cannot be one.
  func duty(_ zone: TimeZone, _ choice: CalendarReader.Choice, log: FindingLog) -> Obligation? {
    if let status = first("STATUS"), status.value.uppercased() == "CANCELLED" { return nil }
    if let moved = first("RECURRENCE-ID") {
      log.report(
        "moved-time", .warning, line: moved.line, column: 0,
        message: "this event moves one time of another one; the rule of that one was kept as it is",
        remedy: "tell staff of the day, if it matters")
      return nil
    }
    guard let start = first("DTSTART") else {
      log.report(
        "no-start", line: line, column: 0, message: "the event has no DTSTART", remedy: "give the event a beginning")
      return nil
    }
    guard let moment = moment(start, zone, log: log), let minutes = minutes(from: moment, zone, choice, log: log) else {
      return nil
    }
    var rule: String?
    if first("RRULE") != nil {
      guard let read = CalendarRule(lines.filter { $0.name == "RRULE" }, from: moment, zone: zone, log: log) else {
        return nil
      }
      rule = read.text
    }
    var last: CivilDate? = moment.day.adding(days: minutes / 1440)
    if let rule { last = Recurrence(rule)?.lastDay(from: moment.day, at: moment.time) }
    if let last, last < choice.asOf { return nil }
    tellOfWhatIsLost(log)
    return Obligation(
      name: name(choice, log: log), recurrence: rule, start: moment.day, startTime: moment.time, minutes: minutes)
  }

  private func name(_ choice: CalendarReader.Choice, log: FindingLog) -> String {
    guard choice.namesFromSummary, let summary = first("SUMMARY") else { return choice.name }
    let plain = summary.text.map { $0.isNewline || $0.isWhitespace ? " " : $0 }
      .filter { !$0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
    let words = String(plain).split(separator: " ").joined(separator: " ").prefix(80)
    guard RefusedFields.reason(for: String(words)) != .offence else {
      log.report(
        RefusedFields.Reason.offence.rawValue, .warning, line: summary.line, column: 0,
        message: "the name of the event speaks of an offence", remedy: "it was left out; give the duty a neutral name")
      return choice.name
    }
    return words.isEmpty ? choice.name : String(words)
  }

  /// What the event says of single days has no place in a duty.
  private func tellOfWhatIsLost(_ log: FindingLog) {
    for line in lines where ["EXDATE", "RDATE", "EXRULE"].contains(line.name) {
      let isMore = line.name == "RDATE"
      log.report(
        "days-not-carried", .warning, line: line.line, column: 0,
        message: isMore
          ? "days beside the rule (RDATE) are not carried" : "days left out of the rule (\(line.name)) are not carried",
        remedy: isMore ? "write each as a duty of its own" : "the duty counts as owed on them; tell staff if it matters"
      )
    }
  }

  private func moment(_ line: CalendarLine, _ zone: TimeZone, log: FindingLog) -> CalendarMoment? {
    do throws(CalendarMoment.Problem) {
      return try CalendarMoment(line.value, tzid: line.parameters["TZID"], zone: zone)
    } catch .unknownZone {
      log.report(
        "unknown-zone", .warning, line: line.line, column: 0,
        message: "the time zone of the event is none that the system knows",
        remedy: "its times were taken for the person's own; check one of them")
      return try? CalendarMoment(local: line.value, zone: zone)
    } catch {
      log.report(
        "not-a-date", line: line.line, column: 0, message: "“\(line.name)” is not a day or a day with a time",
        remedy: "write it as 20261102 or 20261102T080000")
      return nil
    }
  }

  /// Minutes from DTSTART to DTEND, or DURATION; those of the choice for a day alone and for what states no length.
  private func minutes(
    from start: CalendarMoment, _ zone: TimeZone, _ choice: CalendarReader.Choice, log: FindingLog
  ) -> Int? {
    var minutes: Int?
    if start.time != nil, let end = first("DTEND") {
      guard let moment = moment(end, zone, log: log) else { return nil }
      minutes = moment.minutes - start.minutes
    } else if start.time != nil, let duration = first("DURATION") {
      minutes = Self.minutes(ofDuration: duration.value)
    } else if let choice = choice.minutes {
      minutes = choice
    }
    if let minutes, minutes == 0, let choice = choice.minutes { return choice }
    guard let minutes, (1...10_080).contains(minutes) else {
      log.report(
        "no-length", line: line, column: 0,
        message: start.time == nil
          ? "the event names a day and no hours" : "the event has no length from a minute to a week",
        remedy: "give it a beginning and an end, or say with --minutes how long such events take")
      return nil
    }
    return minutes
  }

  /// `P1DT2H30M`, `PT45M`, `P1W`; seconds are left out. Nil for anything else.
  private static func minutes(ofDuration text: String) -> Int? {
    guard text.utf8.count <= 32,
      let body = text.uppercased().split(separator: "P", omittingEmptySubsequences: false).last,
      text.uppercased().hasPrefix("P") || text.hasPrefix("+")
    else { return nil }
    let units: [Character: Int] = ["W": 10_080, "D": 1440, "H": 60, "M": 1, "S": 0]
    var (total, number) = (0, "")
    for character in body where character != "T" {
      if character.isASCII, character.isNumber, number.utf8.count < 6 {
        number.append(character)
      } else if let unit = units[character], let count = Int(number) {
        total += unit * count
        number = ""
      } else {
        return nil
      }
    }
    return number.isEmpty ? total : nil
  }
}
