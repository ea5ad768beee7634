import Foundation
import Oficio
import OficioTestSupport
import Testing

@testable import OficioOffice

@Suite("Duties from a calendar") struct CalendarReaderTests {
  private static func read(
    _ body: String, zone: String = "America/Lima", names: Bool = false, minutes: Int? = nil
  ) throws -> (duties: [Obligation], findings: [Finding]) {
    let choice = CalendarReader.Choice(
      name: "appointment", namesFromSummary: names, minutes: minutes, asOf: Shipped.day("2026-11-21"))
    let reader = CalendarReader(zone: try #require(TimeZone(identifier: zone)), choice: choice)
    let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(body)\r\nEND:VCALENDAR\r\n"
    return reader.read(Array(text.utf8), file: "c.ics")
  }

  private static func event(_ lines: String...) -> String {
    (["BEGIN:VEVENT"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")
  }

  @Test(
    "an event becomes a duty on the clock of the person's wall",
    arguments: [
      // Local time, the zone's own, UTC, and another zone's.
      ("DTSTART:20261202T080000\r\nDTEND:20261202T130000", "America/Lima", "2026-12-02T08:00", 300),
      ("DTSTART;TZID=America/Lima:20261202T080000\r\nDURATION:PT1H30M", "America/Lima", "2026-12-02T08:00", 90),
      ("DTSTART:20261202T130000Z\r\nDTEND:20261202T140000Z", "America/Lima", "2026-12-02T08:00", 60),
      ("DTSTART;TZID=\"America/Santiago\":20261202T100000\r\nDURATION:P1D", "America/Lima", "2026-12-02T08:00", 1440),
      // Before and after the clocks of Santiago go forward on 5 September 2027: a time of the wall stays.
      ("DTSTART;TZID=America/Santiago:20270904T080000\r\nDURATION:PT1H", "America/Santiago", "2027-09-04T08:00", 60),
      ("DTSTART;TZID=America/Santiago:20270906T080000\r\nDURATION:PT1H", "America/Santiago", "2027-09-06T08:00", 60),
      // The same hour of UTC is another on the wall.
      ("DTSTART:20270903T120000Z\r\nDURATION:PT1H", "America/Santiago", "2027-09-03T08:00", 60),
      ("DTSTART:20270906T120000Z\r\nDURATION:PT1H", "America/Santiago", "2027-09-06T09:00", 60),
      // Friday 22 h to Monday 6 h, across a midnight of UTC.
      ("DTSTART:20261205T030000Z\r\nDTEND:20261207T110000Z", "America/Lima", "2026-12-04T22:00", 3360),
    ] as [(String, String, String, Int)])
  func times(lines: String, zone: String, start: String, minutes: Int) throws {
    let (duties, findings) = try Self.read(Self.event(lines), zone: zone)
    let duty = try #require(duties.first)
    #expect("\(duty.start)T\(try #require(duty.startTime))" == start && duty.minutes == minutes && findings.isEmpty)
  }

  @Test("a shift of the night on which clocks change is as long on the wall as ever")
  func nightOfTheChange() throws {
    let (duties, _) = try Self.read(
      Self.event("DTSTART;TZID=America/Santiago:20270904T220000", "DTEND;TZID=America/Santiago:20270905T060000"),
      zone: "America/Santiago")
    #expect(duties.first?.minutes == 480)
  }

  @Test(
    "rules are carried as they stand on the person's wall",
    arguments: [
      ("20261202T080000", "FREQ=WEEKLY;BYDAY=WE", "FREQ=WEEKLY;BYDAY=WE"),
      ("20261202T080000", "byday=1we;freq=monthly", "FREQ=MONTHLY;BYDAY=1WE"),
      ("20261202T080000", "FREQ=DAILY;UNTIL=20270102T130000Z", "FREQ=DAILY;UNTIL=20270102T080000"),
      ("20261202T080000", "FREQ=DAILY;UNTIL=20270102", "FREQ=DAILY;UNTIL=20270102"),
      // 2 h UTC on a Wednesday is Tuesday evening in Lima.
      ("20261202T020000Z", "FREQ=WEEKLY;BYDAY=WE,MO", "FREQ=WEEKLY;BYDAY=TU,SU"),
    ])
  func rules(start: String, rule: String, carried: String) throws {
    let (duties, findings) = try Self.read(Self.event("DTSTART:\(start)", "DURATION:PT1H", "RRULE:\(rule)"))
    #expect(duties.first?.recurrence == carried && findings.isEmpty, "\(findings)")
  }

  @Test(
    "what cannot be carried is a finding with its line, and what is wrong costs its event alone",
    arguments: [
      ("DTSTART:20261202T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=HOURLY", "rule-not-carried", 6, 1),
      ("DTSTART:20261202T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\nRRULE:FREQ=DAILY", "rule-not-carried", 6, 1),
      ("DTSTART:20261202T020000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=MONTHLY;BYDAY=1WE", "rule-not-carried", 6, 1),
      (
        "DTSTART:20261202T080000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\nEXDATE:20261205T080000", "days-not-carried", 7,
        2
      ),
      ("DTSTART:20261202T080000\r\nDURATION:PT1H\r\nRDATE:20261205T080000", "days-not-carried", 6, 2),
      ("DTSTART;TZID=Office:20261202T080000\r\nDURATION:PT1H", "unknown-zone", 4, 2),
      ("DTSTART:2026-12-02\r\nDURATION:PT1H", "not-a-date", 4, 1),
      ("DTSTART;VALUE=DATE:20261202", "no-length", 3, 1), ("DTSTART:20261202T080000", "no-length", 3, 1),
      ("DTSTART:20261202T080000\r\nDTEND:20261201T080000", "no-length", 3, 1), ("SUMMARY:x", "no-start", 3, 1),
      ("DTSTART:20261202T080000\r\nDURATION:PT1H\r\nRECURRENCE-ID:20261202T080000", "moved-time", 6, 1),
      ("DTSTART:20261202T080000\r\nDURATION:PT1H\r\nthis is nothing", "bad-line", 6, 2),
    ] as [(String, String, Int, Int)])
  func mistakes(lines: String, code: String, line: Int, duties: Int) throws {
    let good = Self.event("DTSTART:20261202T080000", "DURATION:PT1H")
    let read = try Self.read(Self.event(lines) + "\r\n" + good)
    #expect(read.findings.map(\.code) == [code] && read.findings.map(\.line) == [line], "\(read.findings)")
    #expect(read.duties.count == duties && read.findings.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test("a rule in UTC where clocks change is told of")
  func clocksChange() throws {
    let lines = Self.event("DTSTART:20261202T130000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")
    #expect(try Self.read(lines, zone: "America/Santiago").findings.map(\.code) == ["clocks-change"])
    #expect(try Self.read(lines, zone: "America/Lima").findings.isEmpty)
  }

  @Test("a day alone has an hour that nobody knows, and the length that staff say")
  func dayAlone() throws {
    let (duties, findings) = try Self.read(
      Self.event("DTSTART;VALUE=DATE:20261202", "RRULE:FREQ=WEEKLY"), minutes: 60)
    #expect(duties.first?.startTime == nil && duties.first?.minutes == 60 && findings.isEmpty)
  }

  @Test("an event's words are kept only where staff ask, and never when they tell of an offence")
  func names() throws {
    func event(_ summary: String) -> String {
      Self.event("DTSTART:20261202T080000", "DURATION:PT1H", "SUMMARY:\(summary)", "LOCATION:here", "DESCRIPTION:there")
    }
    let two = event("Terapia\\, grupo\r\n  dos") + "\r\n" + event("Condena: firma")
    let plain = try Self.read(two)
    #expect(plain.duties.map(\.name) == ["appointment", "appointment 2"])
    #expect(plain.duties.allSatisfy { $0.place == nil })
    let named = try Self.read(two, names: true)
    #expect(named.duties.map(\.name) == ["Terapia, grupo dos", "appointment"])
    #expect(named.findings.map(\.code) == ["offence-refused"])
    #expect(!named.findings.contains { $0.description.contains("Condena") })
  }

  @Test("what is over or called off is left out in silence")
  func over() throws {
    let gone = Self.event("DTSTART:20251202T080000", "DURATION:PT1H")
    let ended = Self.event("DTSTART:20251202T080000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3")
    let cancelled = Self.event("DTSTART:20261202T080000", "DURATION:PT1H", "STATUS:CANCELLED")
    let goesOn = Self.event("DTSTART:20251202T080000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY")
    let read = try Self.read([gone, ended, cancelled, goesOn].joined(separator: "\r\n"))
    #expect(read.duties.count == 1 && read.findings.isEmpty)
  }

  @Test("no file makes it fail, however it is cut or wounded", arguments: Seeds.range(8))
  func hostile(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let whole = Array(
      ("BEGIN:VCALENDAR\r\n"
        + Self.event(
          "DTSTART;TZID=America/Lima:20261202T080000", "DTEND:20261202T130000Z", "RRULE:FREQ=MONTHLY;BYDAY=1WE")
        + "\r\nBEGIN:VEVENT\r\nBEGIN:VALARM\r\nEND:VALARM\r\nDTSTART:99991231T235959Z\r\nDURATION:P9999999W\r\nEND:VEVENT\r\n"
        + "END:VCALENDAR\r\n").utf8)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<world.number(1...12) { bytes[world.number(0...bytes.count - 1)] = UInt8(world.number(0...255)) }
      if world.chance(30) { bytes.removeLast(world.number(0...bytes.count - 1)) }
      let choice = CalendarReader.Choice(name: "x", namesFromSummary: true, asOf: world.asOf)
      let reader = CalendarReader(zone: TimeZone(identifier: "America/Lima") ?? .gmt, choice: choice)
      let (duties, _) = reader.read(bytes, file: "c.ics")
      #expect(duties.allSatisfy { (1...10_080).contains($0.minutes) })
    }
  }

  @Test("what is no calendar, too large, or has too many events is told so")
  func caps() throws {
    let choice = CalendarReader.Choice(name: "x", asOf: Shipped.day("2026-11-21"))
    let reader = CalendarReader(zone: .gmt, choice: choice)
    #expect(reader.read(Array("hello".utf8), file: "c").findings.map(\.code) == ["not-a-calendar"])
    let large = [UInt8](repeating: 65, count: CalendarReader.limits.bytes + 1)
    #expect(reader.read(large, file: "c").findings.map(\.code) == ["too-large"])
    let event = Self.event("DTSTART:20251202T080000", "DURATION:PT1H") + "\r\n"
    let many = try Self.read(String(repeating: event, count: CalendarReader.limits.events + 1))
    #expect(many.findings.map(\.code) == ["too-many-events"])
    let cut = try Self.read("BEGIN:VEVENT\r\nDTSTART:20261202T080000")
    #expect(cut.findings.map(\.code) == ["unfinished-event"])
  }
}
