import Foundation
import Oficio
import Testing

@Suite struct ProfileReaderTests {
  private static func read(_ text: String) throws -> ProfileReading {
    var reader = ProfileReader(catalog: try SmallCatalog.read())
    return reader.read(Data(text.utf8), file: "p.jsonl")
  }

  @Test("every field of the contract is read")
  func everyField() throws {
    let reading = try Self.read(SampleProfile.line)
    #expect(reading.findings.map(\.code) == ["unresolved-skill-text"])
    let trainee = try #require(reading.trainees.first)
    #expect(trainee.id == "T-0142" && trainee.office == "lima-norte" && trainee.asOf == CivilDate("2026-11-01"))
    #expect(trainee.consent == Consent(match: true, until: CivilDate("2027-11-01")))
    #expect(trainee.home == Place(locality: "San Juan de Lurigancho", region: "Lima", country: "PE"))
    #expect(trainee.countries == ["CL"] && trainee.maxCommuteMinutes == 90 && trainee.maxHoursPerWeek == 48)
    #expect(trainee.exclusions == [Exclusion(place: "Callao", until: CivilDate("2027-06-30"))])
    let eligible: Bool?? = trainee.status?.eligible["pe-creo"]
    #expect(eligible == .some(nil))
    #expect(trainee.skills.map(\.lastUsed) == [CivilDate("2026-08-01")])
    #expect(trainee.statedSkills == [StatedSkill(text: "Atención al cliente", level: 2, evidence: .worked)])
    #expect(
      trainee.experience == [
        WorkExperience(occupation: "7512", months: 24, until: CivilDate("2026-08-01"), setting: "inside")
      ])
    #expect(trainee.education == .secondary)
    #expect(trainee.certificates?.map(\.type) == ["pe.card", "pe.l.b"])
    #expect(trainee.papers == [HeldPaper(type: "identity", inHand: true)])
    #expect(trainee.records?.map(\.shows) == [true, nil])
    #expect(trainee.barredFrom == ["work-with-minors"])
    #expect(trainee.obligations?.first?.startTime == ClockTime("08:00"))
    #expect(trainee.availability?.first?.days == WeekdaySet([.monday, .tuesday]))
    #expect(trainee.needs.monthlyIncome == Amount(hundredths: 113_050))
    #expect(trainee.refuses.sectors == [.informal] && trainee.refuses.night)
    #expect(trainee.contacts == ["Panadería San José"] && trainee.group?.birthYear == 1991)
  }

  @Test("absent and null are both unknown, an empty list is known to be empty")
  func unknown() throws {
    let reading = try Self.read(
      SampleProfile.small(id: "A") + "\n"
        + SampleProfile.small(#""records":null,"education":null,"needs":null"#, id: "B")
        + "\n" + SampleProfile.small(#""records":[],"availability":[]"#, id: "C"))
    #expect(reading.findings.isEmpty)
    #expect(reading.trainees.map { $0.records == nil } == [true, true, false])
    #expect(reading.trainees.map { $0.availability == nil } == [true, true, false])
    #expect(reading.trainees[0].consent.allowsMatching(on: reading.trainees[0].asOf) == false)
  }

  @Test(
    "a skill told in words counts when the words are a skill's own, whatever their case and accents",
    arguments: [
      ("hacer pan", "bread-baking"), ("PANADERIA", "bread-baking"), ("Fazer Pão", "bread-baking"), ("horno", nil),
      ("volar", nil),
    ] as [(String, String?)])
  func skillWords(text: String, skill: String?) throws {
    let reading = try Self.read(SampleProfile.small(#""skills":[{"text":"\#(text)","level":2,"evidence":"worked"}]"#))
    let trainee = try #require(reading.trainees.first)
    #expect(trainee.skills.first?.skill == skill)
    #expect(trainee.statedSkills.count == (skill == nil ? 1 : 0))
    #expect(reading.findings.map(\.code) == (skill == nil ? ["unresolved-skill-text"] : []))
  }

  @Test("a skill of which level or evidence is unknown counts at its lowest, and that is said")
  func unstatedLevel() throws {
    let reading = try Self.read(SampleProfile.small(#""skills":[{"skill":"food","level":null}]"#))
    #expect(reading.trainees.first?.skills == [HeldSkill(skill: "food", level: 1, evidence: .selfTaught)])
    #expect(reading.findings.map(\.severity) == [.warning, .warning])
  }

  @Test("a bad line never loses the next ones")
  func badLines() throws {
    let lines = [
      "\u{FEFF}" + SampleProfile.small(id: "A"), "", "{", "[]", "  ", SampleProfile.small(#""x":1"#, id: "B"), "\u{7}",
      SampleProfile.small(id: "C") + "\r", SampleProfile.small(id: "D") + "}", SampleProfile.small(id: "E"),
    ]
    let reading = try Self.read(lines.joined(separator: "\n"))
    #expect(reading.trainees.map(\.id) == ["A", "C", "E"])
    let found = reading.findings.map { "\($0.code) \($0.line)" }
    #expect(found == ["not-json 3", "wrong-type 4", "unknown-key 6", "not-json 7", "not-json 9"])
  }

  @Test("a line of more than a mebibyte is refused, and the next one is read")
  func longLine() throws {
    let long = SampleProfile.small(#""office":"\#(String(repeating: "x", count: 1 << 20))""#, id: "A")
    let reading = try Self.read(long + "\n" + SampleProfile.small(id: "B"))
    #expect(reading.findings.map { "\($0.code) \($0.line)" } == ["line-too-long 1"])
    #expect(reading.trainees.map(\.id) == ["B"])
  }

  @Test("two profiles with one id are a mistake over all files; the first is kept")
  func doubledIds() throws {
    var reader = ProfileReader(catalog: try SmallCatalog.read())
    let first = reader.read(Data(SampleProfile.small().utf8), file: "a.jsonl")
    let second = reader.read(Data("\n\(SampleProfile.small())".utf8), file: "b.jsonl")
    #expect(first.trainees.count == 1 && second.trainees.isEmpty)
    #expect(
      second.findings.map { "\($0.code) \($0.file):\($0.line) \($0.message)" } == [
        "doubled-id b.jsonl:2 the id stands a second time; the first is at a.jsonl:1"
      ])
  }

  @Test("a finding names the column of the value, in bytes")
  func column() throws {
    let reading = try Self.read(#"{"id":"ñ","id2":1,"jurisdiction":"PE","asOf":"x"}"#)
    #expect(reading.findings.map { "\($0.code) \($0.column)" } == ["bad-id 7", "not-a-date 47", "unknown-key 12"])
  }

  @Test("chunks may fall anywhere", arguments: [1, 2, 7, 64, 4096])
  func chunks(size: Int) throws {
    let bytes = Array((SampleProfile.line + "\n{\n" + SampleProfile.small() + "\r\n").utf8)
    let chunks = stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
    var whole = ProfileReader(catalog: try SmallCatalog.read())
    var cut = ProfileReader(catalog: try SmallCatalog.read())
    let expected = whole.read(bytes, file: "p")
    let reading = cut.read(chunks: chunks, file: "p")
    #expect(reading.trainees.map(\.id) == expected.trainees.map(\.id) && reading.trainees.count == 2)
    #expect(reading.findings == expected.findings && reading.findings.count == 2)
  }
}
