import Foundation
import Oficio
import Testing

@Suite struct ProfileFormatTests {
  private static func read(_ text: String, _ format: ProfileFormat) throws -> ProfileReading {
    var reader = ProfileReader(catalog: try SmallCatalog.read(), keepsDocuments: true)
    return reader.read(Data(text.utf8), file: "p", format: format)
  }

  @Test(
    "the sample is the same person in every shape of every format",
    arguments: [
      (ProfileFormat.json, SampleProfile.line), (.json, "\u{FEFF}\n [\n\(SampleProfile.line)\n]\n"),
      (.yaml, SampleProfile.line), (.yaml, "- \(SampleProfile.line)\n"),
      (.yaml, "\u{FEFF}%YAML 1.1\n---\n\(SampleProfile.line)\n...\n"),
      (.yaml, "---\n- \(SampleProfile.line)\n---\n---\n- \(SampleProfile.small(id: "Z"))\n"),
    ] as [(ProfileFormat, String)])
  func sample(format: ProfileFormat, text: String) throws {
    let expected = try #require(try Self.read(SampleProfile.line, .jsonl).trainees.first)
    let reading = try Self.read(text, format)
    #expect(reading.trainees.first == expected)
    #expect(reading.findings.map(\.code) == ["unresolved-skill-text"])
  }

  @Test("YAML as people write it")
  func yaml() throws {
    let reading = try Self.read(
      """
      # our people
      - id: T-1
        jurisdiction: PE
        asOf: 2026-11-01
        home: {region: Lima}
        education: ~
        records: []
        skills:
          - {skill: food, level: 2.0, evidence: worked}
        experience:
          - occupation: "7512"
            months: 24
        availability: [{days: [MO, TU], from: 07:00, to: 18:00}]
        office: |
          north
          wing
      - id: T-2
        jurisdiction: PE
        asOf: 2026-11-01
        office: 'no'
      """, .yaml)
    #expect(reading.findings.isEmpty)
    let person = try #require(reading.trainees.first)
    #expect(person.education == nil && person.records == [] && person.skills.map(\.level) == [2])
    #expect(person.availability?.first?.from == ClockTime("07:00") && person.office == "north\nwing\n")
    #expect(reading.trainees.map(\.office) == ["north\nwing\n", "no"])
    #expect(reading.documents[0].tree["education"]?.value == .null && reading.documents[0].tree["papers"] == nil)
  }

  @Test("a mistake is found at its line and column in JSON and YAML, and what can be told apart is read")
  func places() throws {
    let json = """
      [ {"id":"A","jurisdiction":"PE","asOf":"2026-11-01"},
        {"id":"B","jurisdiction":"PE",
         "asOf":"x"},{"id":"C","jurisdiction":"PE","asOf":"2026-11-01","x":1},
        {"id":"D" "asOf"},
        {"id":"unclosed},
        {"id":"E","jurisdiction":"PE","asOf":"2026-11-01"} ]
      """
    let read = try Self.read(json, .json)
    #expect(read.trainees.map(\.id) == ["A"])
    #expect(
      read.findings.map { "\($0.code) \($0.line):\($0.column)" } == [
        "not-a-date 3:11", "unknown-key 3:66", "not-json 4:13", "not-json 5:20", "not-json 6:55",
      ])
    let yaml = try Self.read(
      "- {id: A, jurisdiction: PE, asOf: 2026-11-01}\n- id: B\n  jurisdiction: PE\n  asOf: x\n", .yaml)
    #expect(yaml.trainees.map(\.id) == ["A"])
    #expect(yaml.findings.map { "\($0.code) \($0.line):\($0.column)" } == ["not-a-date 4:9"])
  }

  @Test(
    "a document that breaks off says so, and what came before is read",
    arguments: [
      (ProfileFormat.json, "[\(SampleProfile.small())", ["not-json"], 1),
      (.json, "[\(SampleProfile.small()),", ["not-json", "not-json"], 1),
      (.json, "[\(SampleProfile.small())] x", ["not-json"], 1),
      (.json, "\(SampleProfile.small())\n\(SampleProfile.small(id: "B"))", ["not-json"], 1), (.json, "", [], 0),
      (.json, "[]", [], 0), (.json, "{", ["not-json"], 0), (.json, "7", ["wrong-type"], 0),
      (.json, "[[]]", ["wrong-type"], 0),
      (.yaml, "\(SampleProfile.small())\n---\n[", ["not-yaml"], 1), (.yaml, "", [], 0),
      (.yaml, "just words", ["wrong-type"], 0),
      (.yaml, "- {id: A, id: B}", ["not-yaml"], 0), (.yaml, "a: \u{1}", ["not-yaml"], 0),
      (.csv, "", [], 0), (.csv, "x", ["unknown-column", "missing-column", "missing-column", "missing-column"], 0),
    ] as [(ProfileFormat, String, [String], Int)])
  func cutOff(format: ProfileFormat, text: String, codes: [String], people: Int) throws {
    let reading = try Self.read(text, format)
    #expect(reading.findings.map(\.code) == codes, "\(reading.findings)")
    #expect(reading.trainees.count == people)
  }

  @Test(
    "what is refused in JSON Lines is refused in JSON and YAML, by the same word",
    arguments: ProfileRefusalTests.refusals)
  func refusals(more: String, code: String) throws {
    let text = "[\n\(SampleProfile.small(more)),\n\(SampleProfile.small(id: "T-2"))]"
    let json = try Self.read(text, .json)
    #expect(json.findings.map { "\($0.code) \($0.line)" } == ["\(code) 2"])
    let yaml = try Self.read(text, .yaml)
    if code == "doubled-key" {
      #expect(yaml.findings.map(\.code) == ["not-yaml"])
    } else if !more.contains("\\u") {
      #expect(yaml.findings.map { "\($0.code) \($0.line)" } == ["\(code) 2"])
      #expect(yaml.trainees.map(\.id) == ["T-2"])
    }
    for finding in json.findings + yaml.findings {
      #expect(!finding.description.contains("CANARY") && !finding.remedy.isEmpty && finding.column > 0)
    }
  }

  @Test("ids are unique over files of all formats")
  func doubledIds() throws {
    var reader = ProfileReader(catalog: try SmallCatalog.read())
    let bytes = Data(SampleProfile.small().utf8)
    #expect(reader.read(bytes, file: "a.json", format: .json).trainees.count == 1)
    #expect(reader.read(bytes, file: "b.yaml", format: .yaml).findings.map(\.code) == ["doubled-id"])
    let csv = reader.read(
      Data("trainee,field,value\nT-1,jurisdiction,PE\nT-1,asOf,2026-11-01\n".utf8), file: "c", format: .csv)
    #expect(csv.findings.map(\.message) == ["the id stands a second time; the first is at a.json:1"])
  }

  @Test(
    "the format is told by the ending",
    arguments: [
      ("a.jsonl", ProfileFormat.jsonl), ("a.ndjson", .jsonl), ("A.JSON", .json), ("x/a.yaml", .yaml), ("a.yml", .yaml),
      ("a.csv", .csv), ("a.txt", nil), ("-", nil), ("jsonl", nil),
    ] as [(String, ProfileFormat?)])
  func endings(name: String, format: ProfileFormat?) { #expect(ProfileFormat(fileName: name) == format) }

  @Test(
    "without an ending the format is told by the first bytes",
    arguments: [
      ("{\"id\":1}\n{\"id\":2}\n", ProfileFormat.jsonl), ("\u{FEFF}{\"a\":\"}{\"}\n", .jsonl), ("", .jsonl),
      ("nonsense", .jsonl),
      ("{\n \"id\": 1\n}", .json), ("  \n[{}]", .json), ("\u{FEFF}[", .json), ("{\"a\":\"}\",\n\"b\":1}", .json),
      ("- id: A\n", .yaml), ("-\n  id: A", .yaml), ("# people\n\nid: A", .yaml), ("---\n", .yaml), ("id:\n", .yaml),
      ("%YAML 1.1\n", .yaml),
      ("trainee,field,value\r\n", .csv), ("\u{FEFF}trainee;field;value", .csv), ("\"trainee\",\"field\"", .csv),
      ("trainee\tfield", .csv), ("traineeship", .jsonl), ("http://x", .jsonl),
    ] as [(String, ProfileFormat)])
  func firstBytes(text: String, format: ProfileFormat) {
    #expect(ProfileFormat(firstBytesOf: Array(text.utf8)) == format)
  }
}
