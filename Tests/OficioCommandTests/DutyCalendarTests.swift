import Foundation
import Testing

/// Duties come in from a calendar, and a lead's conflicts go out as one.
@Suite("Calendars of duties") struct DutyCalendarTests {
  private static let calendar = """
    BEGIN:VCALENDAR
    VERSION:2.0
    BEGIN:VEVENT
    DTSTART:20210607T130000Z
    DTEND:20210607T160000Z
    RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    EXDATE:20210608T130000Z
    SUMMARY:Firma
    END:VEVENT
    END:VCALENDAR

    """

  @Test("imported duties are a profile that update merges")
  func imports() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let people = Spawned.root.appendingPathComponent("Catalogs/demo/people.jsonl").path
    let duties = folder.appendingPathComponent("duties.jsonl").path
    let read = try Spawned.run(
      [
        "profile", "duties", "import", "-", "--trainee", "CF1", "--jurisdiction", "PE", "--date", "2021-06-02",
        "--names-from-summary", "-o", duties,
      ], input: Self.calendar)
    #expect(read.status == 0 && read.errors.contains("-:7: warning: days left out of the rule (EXDATE)"), "\(read)")
    let line = try String(contentsOfFile: duties, encoding: .utf8)
    #expect(
      line == """
        {"id":"CF1","jurisdiction":"PE","asOf":"2021-06-02","obligations":[{"name":"Firma",\
        "recurrence":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","start":"2021-06-07T08:00","minutes":180}]}

        """)
    let merged = try Spawned.run(["profile", "update", people, duties])
    let person = try #require(merged.output.split(separator: "\n").first { $0.contains("\"CF1\"") })
    #expect(merged.status == 0 && person.contains("\"Firma\"") && person.contains("\"therapy\""), "\(merged.errors)")
  }

  @Test(
    "what cannot be imported says what to do",
    arguments: [
      (["--trainee", "T-1", "--jurisdiction", "XX"], 2, "there is no jurisdiction “XX”"),
      (["--trainee", "T-1", "--jurisdiction", "PE", "--zone", "Here/There"], 2, "there is no time zone"),
      (["--trainee", "12345678", "--jurisdiction", "PE"], 1, "national id"),
      (["--trainee", "T-1", "--jurisdiction", "PE", "--date", "2021-06-02", "--minutes", "0"], 2, "--minutes"),
    ] as [([String], Int32, String)])
  func refuses(options: [String], status: Int32, words: String) throws {
    let result = try Spawned.run(["profile", "duties", "import", "-"] + options, input: Self.calendar)
    #expect(result.status != 0 && result.errors.contains(words), "\(result)")
  }

  @Test("a calendar that is none has no duty")
  func none() throws {
    let result = try Spawned.run(
      ["profile", "duties", "import", "-", "--trainee", "T-1", "--jurisdiction", "PE"], input: "nothing")
    #expect(result.status != 0 && result.errors.contains("no iCalendar file") && result.output.isEmpty)
  }

  @Test("the shifts that duties meet go out as events of eight weeks, without what the duties are")
  func exports() throws {
    let base = [
      "explain", "--trainee", "CF1", "--profiles", "Catalogs/demo/people.jsonl", "--feed",
      "lima=Catalogs/demo/lima.xml", "--date", "2021-06-01", "--lang", "es",
    ]
    let feed = try Spawned.run([
      "feed", "import", "Catalogs/demo/lima.xml", "--date", "2021-06-01",
    ])
    let keys = feed.output.split(separator: "\n").filter {
      $0.contains("\"shifts\":[{") && !$0.contains("\"rotating\"")
    }
    .compactMap { $0.split(separator: "\"").dropFirst(3).first.map(String.init) }
    var events = 0
    for key in keys.prefix(12) {
      let key = "lima:" + (key.split(separator: ":").last.map(String.init) ?? "")
      let result = try Spawned.run(base + ["--posting", key, "--format", "ics"])
      #expect(result.status <= 1 && result.output.hasPrefix("BEGIN:VCALENDAR\r\n"), "\(key) \(result.errors)")
      #expect(result.output.hasSuffix("END:VCALENDAR\r\n"))
      #expect(!result.output.contains("therapy") && !result.output.contains("signature"))
      #expect(result.output.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
      events += result.output.split(separator: "\r\n").filter { $0 == "BEGIN:VEVENT" }.count
    }
    #expect(!keys.isEmpty && events > 0)
  }
}
