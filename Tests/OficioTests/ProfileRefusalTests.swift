import Foundation
import Oficio
import Testing

@Suite struct ProfileRefusalTests {
  private static func read(_ text: String) throws -> ProfileReading {
    var reader = ProfileReader(catalog: try SmallCatalog.read())
    return reader.read(Data(text.utf8), file: "p.jsonl")
  }

  /// Refused, with the one code that says why; the value must never be quoted.
  static let refusals: [(more: String, code: String)] = [
    (#""hobby":"CANARY""#, "unknown-key"),
    (#""home":{"street":"CANARY"}"#, "unknown-key"),
    (#""offence":"CANARY""#, "offence-refused"),
    (#""Offense":"CANARY""#, "offence-refused"),
    (#""crime":"CANARY""#, "offence-refused"),
    (#""delito":"CANARY""#, "offence-refused"),
    (#""Delitos":["CANARY"]"#, "offence-refused"),
    (#""tipo_penal":"CANARY""#, "offence-refused"),
    (#""cargo penal":"CANARY""#, "offence-refused"),
    (#""tipoDelito":"CANARY""#, "offence-refused"),
    (#""condena":{"años":3}"#, "offence-refused"),
    (#""conviction":null"#, "offence-refused"),
    (#""sentence":4"#, "offence-refused"),
    (#""sentencia":4"#, "offence-refused"),
    (#""pena":4"#, "offence-refused"),
    (#""charge":"CANARY""#, "offence-refused"),
    (#""felony":true"#, "offence-refused"),
    (#""infração":"CANARY""#, "offence-refused"),
    (#""infracción":"CANARY""#, "offence-refused"),
    (#""crimen":"CANARY""#, "offence-refused"),
    (#""robo":"CANARY""#, "offence-refused"),
    (#""status":{"delito":"CANARY"}"#, "offence-refused"),
    (#""records":[{"kind":"police","shows":true,"crime":"CANARY"}]"#, "offence-refused"),
    (#""status":{"eligible":{"delito":true}}"#, "offence-refused"),
    (#""name":"CANARY""#, "name-refused"),
    (#""nombre":"CANARY""#, "name-refused"),
    (#""nome":"CANARY""#, "name-refused"),
    (#""apellidos":"CANARY""#, "name-refused"),
    (#""fullName":"CANARY""#, "name-refused"),
    (#""first_name":"CANARY""#, "name-refused"),
    (#""home":{"name":"CANARY"}"#, "name-refused"),
    (#""dni":"CANARY""#, "national-id-refused"),
    (#""DNI":12345678"#, "national-id-refused"),
    (#""cédula":"CANARY""#, "national-id-refused"),
    (#""cpf":"CANARY""#, "national-id-refused"),
    (#""rut":"CANARY""#, "national-id-refused"),
    (#""curp":"CANARY""#, "national-id-refused"),
    (#""nationalId":"CANARY""#, "national-id-refused"),
    (#""documentNumber":"CANARY""#, "national-id-refused"),
    (#""número de documento":"CANARY""#, "national-id-refused"),
    (#""passport":"CANARY""#, "national-id-refused"),
    (#""consent":{"until":"31/12/2026"}"#, "not-a-date"),
    (#""status":{"releasedOn":"2026-02-29"}"#, "not-a-date"),
    (#""skills":[{"skill":"food","level":2,"evidence":"worked","lastUsed":"2026-13"}]"#, "not-a-date"),
    (#""obligations":[{"name":"a","start":"2026-11-02 08:00","minutes":1}]"#, "not-a-date"),
    (#""obligations":[{"name":"a","start":"2026-11-02T8:00","minutes":1}]"#, "not-a-date"),
    (
      #""obligations":[{"name":"a","recurrence":"every CANARY","start":"2026-11-02T08:00","minutes":1}]"#,
      "not-a-recurrence"
    ),
    (#""availability":[{"days":["MO"],"from":"07:00","to":"24:30"}]"#, "not-a-time"),
    (#""skills":[{"skill":"CANARY","level":1,"evidence":"worked"}]"#, "unknown-code"),
    (#""experience":[{"occupation":"CANARY","months":1}]"#, "unknown-code"),
    (#""experience":[{"occupation":"7","months":1}]"#, "unknown-code"),
    (#""experience":[{"occupation":7512,"months":1}]"#, "wrong-type"),
    (#""certificates":[{"type":"CANARY"}]"#, "unknown-code"),
    (#""certificates":[{"type":"pe.l","class":"CANARY"}]"#, "unknown-code"),
    (#""barredFrom":["CANARY"]"#, "unknown-code"),
    (#""status":{"programmes":["CANARY"]}"#, "unknown-code"),
    (#""status":{"eligible":{"CANARY":true}}"#, "unknown-code"),
    (#""home":{"country":"CANARY"}"#, "unknown-code"),
    (#""education":{"level":"CANARY"}"#, "unknown-word"),
    (#""records":[{"kind":"CANARY"}]"#, "unknown-word"),
    (#""refuses":{"sectors":["CANARY"]}"#, "unknown-word"),
    (#""group":{"sex":"CANARY"}"#, "unknown-word"),
    (#""skills":[{"skill":"food","level":0,"evidence":"worked"}]"#, "out-of-range"),
    (#""skills":[{"skill":"food","level":6,"evidence":"worked"}]"#, "out-of-range"),
    (#""skills":[{"skill":"food","level":2.5,"evidence":"worked"}]"#, "wrong-type"),
    (#""skills":[{"skill":"food","level":true,"evidence":"worked"}]"#, "wrong-type"),
    (#""skills":[{"level":1,"evidence":"worked"}]"#, "missing-key"),
    (#""skills":[{"skill":"food","text":"pan","level":1,"evidence":"worked"}]"#, "two-answers"),
    (#""maxCommuteMinutes":1e99"#, "wrong-type"),
    (#""maxHoursPerWeek":"CANARY""#, "wrong-type"),
    (#""consent":{"match":1}"#, "wrong-type"),
    (#""records":{"kind":"police"}"#, "wrong-type"),
    (#""office":"""#, "empty-text"),
    (#""needs":{"monthlyIncome":{"amount":1}}"#, "missing-key"),
    (#""needs":{"monthlyIncome":{"amount":-1,"currency":"PEN"}}"#, "wrong-type"),
    (#""office":"a","office":"b""#, "doubled-key"),
    (#""off\u0069ce":"CANARY""#, "unknown-key"),
    (#""home":[[[[[[[[[1]]]]]]]]]"#, "too-deep"),
  ]

  @Test("a refused profile says why, once, without quoting anybody", arguments: refusals)
  func refusal(more: String, code: String) throws {
    let reading = try Self.read(SampleProfile.small(more) + "\n" + SampleProfile.small(id: "T-2"))
    #expect(reading.findings.map(\.code) == [code], "\(reading.findings)")
    #expect(reading.findings.allSatisfy { $0.line == 1 && $0.column > 0 && !$0.remedy.isEmpty })
    #expect(reading.findings.allSatisfy { !$0.description.contains("CANARY") })
    #expect(reading.trainees.map(\.id) == ["T-2"])
  }

  @Test(
    "an id with the shape of a national id number is refused",
    arguments: [
      "12345678", "1234567", "12345678901", "123.456.789-09", "12.345.678-5", "12345678-K", "001-1234567-8",
      "GARC850101HDFRRL09",
    ])
  func nationalIds(id: String) throws {
    let reading = try Self.read(SampleProfile.small(id: id))
    #expect(reading.findings.map(\.code) == ["national-id-refused"])
    #expect(reading.findings.allSatisfy { !$0.description.contains(id) })
    #expect(reading.trainees.isEmpty)
  }

  @Test("a pseudonym is taken", arguments: ["T-0142", "CM1", "2026-0142", "142", "lima:8812", "a_b.c"])
  func pseudonyms(id: String) throws { #expect(try Self.read(SampleProfile.small(id: id)).trainees.map(\.id) == [id]) }

  @Test(
    "an id that cannot be a pseudonym is refused", arguments: ["Juan Pérez", "ñ", String(repeating: "x", count: 65)])
  func badIds(id: String) throws {
    #expect(try Self.read(SampleProfile.small(id: id)).findings.map(\.code) == ["bad-id"])
  }

  @Test("what must be there is missed by name", arguments: ["id", "jurisdiction", "asOf"])
  func missing(key: String) throws {
    let fields = ["id": "T-1", "jurisdiction": "PE", "asOf": "2026-11-01"].filter { $0.key != key }
    let text =
      "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",") + "}"
    #expect(try Self.read(text).findings.map(\.message) == ["“\(key)” is missing"])
  }

  @Test("an offence is answered with what to do instead")
  func remedy() throws {
    let finding = try #require(try Self.read(SampleProfile.small(#""delito":"x""#)).findings.first)
    #expect(finding.remedy.contains("barredFrom"))
  }

  @Test("a whole profile prints nothing but its id")
  func printing() throws {
    let trainee = try #require(try Self.read(SampleProfile.line).trainees.first)
    var text = "\(trainee) \(String(reflecting: trainee))"
    dump(trainee, to: &text)
    for word in ["Callao", "Lurigancho", "Cercado", "1991", "San José", "minors"] { #expect(!text.contains(word)) }
  }
}
