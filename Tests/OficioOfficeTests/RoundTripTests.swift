import Oficio
import OficioTestSupport
import Testing

@testable import OficioOffice

@Suite("People in a workbook and back")
struct RoundTripTests {
  @Test("a workbook loses nothing of random people, in any language", arguments: Language.allCases, Seeds.range(5))
  func random(language: Language, seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    var tree = ProfileTree(seed: seed)
    let people = (0..<15).map { world.wholeTrainee("T-\(seed)-\($0)") }
    let documents = people.map { tree.document(of: $0) }
    let bytes = try Office.write(documents, language)
    let reading = Office.read(bytes)
    #expect(reading.findings.allSatisfy { $0.severity == .warning }, "seed \(seed): \(reading.findings)")
    #expect(reading.documents.count == documents.count)
    for (document, read) in zip(documents, reading.documents) where document != read {
      Issue.record("seed \(seed), \(document.id): \(document.tree.statement) became \(read.tree.statement)")
    }
    for (person, read) in zip(people, reading.trainees) { #expect(person == read, "seed \(seed), \(person.id)") }
    // Once written, the same people give the same bytes, whatever order their file had.
    #expect(try Office.write(reading.documents, language) == Office.write(documents, language))
  }

  @Test("an ordinary person needs no sheet of other facts", arguments: Language.allCases)
  func friendly(language: Language) throws {
    let person = Office.person(
      """
      "office":"Lima Norte","consent":{"match":true,"until":"2027-11-01","tellEmployers":["Panadería San José"]},
      "home":{"locality":"San Juan de Lurigancho","region":"Lima","country":"PE"},"countries":["CL"],
      "maxCommuteMinutes":90,"maxHoursPerWeek":48,"exclusions":[{"place":"Callao","until":"2027-06-30"}],
      "status":{"kind":"conditional-release","until":"2028-03-01","releasedOn":"2024-02-10","expectedReleaseOn":null,
      "programmes":["pe-creo"],"eligible":{"pe-creo":null,"pe-focos":true}},
      "skills":[{"skill":"bread-baking","level":3,"evidence":"workshop","months":18,"lastUsed":"2026-08"},
      {"text":"Atención al cliente en mi barrio","level":2,"evidence":"worked"}],
      "experience":[{"occupation":"7512","months":24,"until":"2026-08","setting":"inside"}],"education":null,
      "certificates":[{"type":"pe.dni","issuedOn":"2026-06-02","inHand":true,"heldBy":null}],
      "papers":[{"type":"identity","inHand":true}],
      "records":[{"kind":"criminal","shows":true,"seenOn":"2026-10-30","showsUntil":null,"reparationPaid":false},
      {"kind":"judicial","shows":null}],"barredFrom":["work-with-minors"],
      "obligations":[{"name":"Firma","recurrence":"FREQ=MONTHLY;BYDAY=1MO","start":"2026-11-02T08:00","minutes":300,
      "canMove":false,"until":"2028-03-01","place":"Lima","travelMinutes":60},
      {"name":"Una vez","recurrence":null,"start":"2026-11-02T22:00","minutes":480},
      {"name":"Informe","recurrence":"FREQ=DAILY;INTERVAL=30","start":"2026-11-02T08:30","minutes":30}],
      "availability":[{"days":["MO","TU","WE","TH","FR"],"from":"07:00","to":"18:30"},
      {"days":["SA"],"from":"22:00","to":"06:00"}],
      "needs":{"writtenContract":true,"monthlyIncome":{"amount":1130.5,"currency":"PEN"}},
      "wants":{"occupations":["7512"]},"refuses":{"occupations":["7"],"sectors":["informal","unknown"],"night":true,
      "liveIn":false,"employers":[],"places":["Ate"]},"contacts":[],"group":{"sex":"F","birthYear":1991}
      """)
    let rows = FormWriter(Office.forms.catalog, Office.codes, language).rows(of: person)
    #expect(rows.filter { $0.sheet == .facts }.compactMap { $0.cells["field"]?.text } == [])
    #expect(Office.read(try Office.write([person], language)).documents == [person])
  }

  @Test("what is absent, null and empty stays apart")
  func unknown() throws {
    for more in [
      "", #""records":[]"#, #""records":null"#, #""home":null"#, #""home":{}"#, #""education":{"level":null}"#,
      #""status":{"eligible":{}}"#, #""skills":[{"skill":"bread-baking","level":null,"evidence":null}]"#,
      #""refuses":{"sectors":null,"places":[]}"#, #""needs":{"monthlyIncome":null}"#, #""office":"no se sabe""#,
      #""contacts":[{"employer":"ninguno"}]"#, #""office":"\"x\"""#,
      #""barredFrom":[{"bar":"work-with-minors","until":null}]"#,
    ] {
      let person = Office.person(more)
      #expect(Office.read(try Office.write([person], .es)).documents == [person], "\(more)")
    }
  }

  @Test("a blank form is nobody, and says no mistake but that", arguments: Language.allCases)
  func blank(language: Language) throws {
    let reading = Office.read(try Office.write([], language))
    #expect(reading.documents.isEmpty && reading.findings.isEmpty)
  }

  @Test("texts that look like formulas stay texts")
  func formulas() throws {
    let person = Office.person(#""office":"=HYPERLINK(\"http://x\")","home":{"locality":"+51","region":"@x"}"#)
    let bytes = try Office.write([person], .es)
    #expect(Office.read(bytes).documents == [person])
    let sheets = try WorkbookReader.sheets(of: bytes, file: "p")
    let cells = sheets.flatMap(\.rows).flatMap(\.cells)
    #expect(cells.contains { $0.value == .text("=HYPERLINK(\"http://x\")") })
  }
}
