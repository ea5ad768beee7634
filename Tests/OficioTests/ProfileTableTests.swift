import Foundation
import Testing

@testable import Oficio

@Suite struct ProfileTableTests {
  private static let head = "trainee,field,value\nT-1,jurisdiction,PE\nT-1,asOf,2026-11-01\n"

  private static func read(_ text: String) throws -> ProfileReading {
    var reader = ProfileReader(catalog: try SmallCatalog.read(), keepsDocuments: true)
    return reader.read(Data(text.utf8), file: "p.csv", format: .csv)
  }

  @Test("facts of several people, in any order, with nothing, empty and absent apart")
  func facts() throws {
    let reading = try Self.read(
      """
      trainee,field,value
      T-1,jurisdiction,PE
      T-2,jurisdiction,PE
      T-1,asOf,2026-11-01
      T-1,education,
      T-1,records,[]
      T-1,refuses,{}
      T-1,experience[1].occupation,5120
      T-1,experience[1].months,3
      T-1,experience[0].occupation,7512
      T-1,experience[0].months,24
      T-1,status.eligible.pe-creo,TRUE
      T-1,office,"North, ""the"" wing
      second line"
      T-2,asOf,2026-11-01
      T-1,needs.monthlyIncome.amount,1130.5
      T-1,needs.monthlyIncome.currency,PEN
      T-1,contacts[0].employer,'=Casa

      """)
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    #expect(reading.trainees.map(\.id) == ["T-1", "T-2"])
    let person = try #require(reading.trainees.first)
    #expect(person.experience.map(\.occupation) == ["7512", "5120"] && person.experience.map(\.months) == [24, 3])
    #expect(person.records == [] && person.papers == nil && person.education == nil)
    #expect(person.status?.eligible["pe-creo"] == true && person.office == "North, \"the\" wing\nsecond line")
    #expect(person.needs.monthlyIncome == Amount(hundredths: 113_050) && person.contacts == ["=Casa"])
    let tree = reading.documents[0].tree
    #expect(tree["education"]?.value == .null && tree["papers"] == nil && tree["records"]?.value == .list([]))
  }

  @Test(
    "what a table can have wrong is named at its line and column, without quoting anybody",
    arguments: [
      ("T-1,delito,CANARY", "offence-refused 4:5"), ("T-1,status.tipo_penal,CANARY", "offence-refused 4:5"),
      ("T-1,status.eligible.delito,true", "offence-refused 4:5"), ("T-1,nombre,CANARY", "name-refused 4:5"),
      ("T-1,home.name,CANARY", "name-refused 4:5"), ("T-1,número de documento,CANARY", "national-id-refused 4:5"),
      ("T-1,DNI,12345678", "national-id-refused 4:5"), ("T-1,hobby,CANARY", "unknown-key 4:5"),
      ("T-1,home.street,CANARY", "unknown-key 4:5"), ("T-1,id,T-9", "doubled-key 4:5"),
      ("T-1,consent.until,31/12/2026", "not-a-date 4:19"),
      ("T-1,experience[0].occupation,9999\nT-1,experience[0].months,1", "unknown-code 4:30"),
      ("T-1,experience[0].months,2", "missing-key 4:5"), ("T-1,maxCommuteMinutes,\"1,5\"", "wrong-type 4:23"),
      ("T-1,maxCommuteMinutes,9999", "out-of-range 4:23"), ("T-1,consent.match,sí", "wrong-type 4:19"),
      ("T-1,records,CANARY", "wrong-type 4:13"), ("T-1,home,CANARY", "wrong-type 4:10"),
      ("T-1,office,a\nT-1,office,b", "doubled-key 5:5"), ("T-1,home,\nT-1,home.region,Lima", "two-answers 4:5"),
      ("T-1,contacts[0].employer,a\nT-1,contacts.employer,b", "two-answers 4:5"),
      ("T-1,contacts[1].employer,a", "missing-item 4:5"),
      ("T-1,contacts[0].employer,a\nT-1,contacts[2].employer,b", "missing-item 5:5"),
      ("T-1,contacts[x].employer,a", "bad-field 4:5"), ("T-1,contacts[0,a", "bad-field 4:5"),
      ("T-1,,a", "bad-field 4:5"),
      ("T-1,home..region,a", "bad-field 4:5"), ("T-1,contacts[9999999].employer,a", "bad-field 4:5"),
      ("T-1,status.eligible.,a", "bad-field 4:5"), ("T-1,a.b.c.d.e.f.g.h.i.j,CANARY", "too-deep 4:5"),
      ("T-1,office", "wrong-width 4:1"), ("T-1,office,a,b", "wrong-width 4:1"),
    ] as [(String, String)])
  func mistakes(rows: String, expected: String) throws {
    let reading = try Self.read(Self.head + rows + "\nT-2,jurisdiction,PE\nT-2,asOf,2026-11-01\n")
    #expect(reading.findings.map { "\($0.code) \($0.line):\($0.column)" } == [expected], "\(reading.findings)")
    #expect(reading.findings.allSatisfy { !$0.description.contains("CANARY") && !$0.remedy.isEmpty })
    #expect(reading.trainees.map(\.id) == ["T-2"])
  }

  @Test(
    "a table that cannot be trusted gives nobody",
    arguments: [
      ("trainee,field\nT-1,asOf\n", ["missing-column"]), ("trainee,field,value,value\n", ["missing-column"]),
      ("trainee,field,value,note\n", ["unknown-column"]), ("trainee,field,value,delito\n", ["offence-refused"]),
      ("trainee,field,value,nombre\n", ["name-refused"]), ("trainee,field,value,DNI\n", ["national-id-refused"]),
      (head + "T-1,office,\"a\nT-2,office,b\n", ["unclosed-quotation"]),
      (head + "T-1,office,\"a\"b\n", ["bad-quotation"]),
    ] as [(String, [String])])
  func unusable(text: String, codes: [String]) throws {
    let reading = try Self.read(text)
    #expect(reading.findings.map(\.code) == codes && reading.trainees.isEmpty)
  }

  @Test("a row without an id belongs to nobody, and a cell that is no UTF-8 costs its person")
  func badRows() throws {
    let noId = try Self.read(Self.head + ",office,a\n")
    #expect(noId.findings.map { "\($0.code) \($0.line)" } == ["bad-id 4"] && noId.trainees.count == 1)
    var reader = ProfileReader(catalog: try SmallCatalog.read())
    let bytes =
      Array(Self.head.utf8) + Array("T-1,office,".utf8) + [0xE9, 10]
      + Array("T-2,jurisdiction,PE\nT-2,asOf,2026-11-01".utf8)
    let latin = reader.read(bytes, file: "p.csv", format: .csv)
    #expect(latin.findings.map { "\($0.code) \($0.line):\($0.column)" } == ["not-utf8 4:12"])
    #expect(latin.trainees.map(\.id) == ["T-2"])
  }

  @Test(
    "rows are cut as RFC 4180 says, whatever the line ends and the separator",
    arguments: [
      ("a,b\r\n\"x\r\ny\",\"z\nw\"\r\n", [["a", "b"], ["x\r\ny", "z\nw"]]),
      ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a;b\n1,5;\"x;y\"\n", [["a", "b"], ["1,5", "x;y"]]), ("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\n\n x , \"y\"\n", [["a", "b"], [""], [" x ", " \"y\""]]),
      ("a,\n\"\",\"\"\"\"\n", [["a", ""], ["", "\""]]),
      ("a,b\n\"\u{301}x\",\u{301}y\n", [["a", "b"], ["\u{301}x", "\u{301}y"]]), ("a", [["a"]]), ("", []),
    ] as [(String, [[String]])])
  func rows(text: String, expected: [[String]]) {
    let rows = CSVRows(Array(text.utf8)).map { $0.cells.map { String(decoding: $0.bytes, as: UTF8.self) } }
    // By bytes: a mark that was lost over a letter must not pass.
    #expect(rows.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
  }

  @Test("a cell knows its line and column, behind quoted line breaks too")
  func cellPlaces() throws {
    let rows = Array(CSVRows(Array("\u{FEFF}ñ,b\n\"x\ny\",z\n1,\"2\"\n".utf8)))
    #expect(rows.flatMap(\.cells).map { "\($0.line):\($0.column)" } == ["1:1", "1:4", "2:1", "3:4", "4:1", "4:3"])
    #expect(Array(CSVRows(Array("a\nb,\"c\n".utf8))).last?.problem?.column == 3)
  }

  @Test(
    "a text comes back from its cell, guarded only where a spreadsheet might count",
    arguments: [
      ("=1", "'=1"), ("'=1", "''=1"), ("''-x", "'''-x"), ("'a", "'a"), ("'", "'"), ("a=1", "a=1"), ("[]", "'[]"),
      ("'{}", "''{}"),
      ("", ""), ("＠x", "'＠x"), ("\t1", "'\t1"), ("[] ", "[] "), ("'\u{301}=1", "'\u{301}=1"),
    ] as [(String, String)])
  func formulaGuard(text: String, cell: String) {
    #expect(Array(FormulaGuard.cell(of: text).utf8) == Array(cell.utf8))
    #expect(Array(FormulaGuard.text(of: FormulaGuard.cell(of: text)).utf8) == Array(text.utf8))
  }

  @Test("the types of cells are the types of the schema")
  func types() throws {
    var numbers: Set<String> = []
    var flags: Set<String> = []
    let definitions = try #require(ProfileSchemaTests.schema["$defs"] as? [String: Any])
    func walk(_ schema: [String: Any], _ path: String) {
      if let name = (schema["$ref"] as? String)?.split(separator: "/").last,
        let target = definitions[String(name)] as? [String: Any]
      {
        return walk(target, path)
      }
      let types = schema["type"] as? [String] ?? [schema["type"] as? String ?? ""]
      if types.contains("integer") || types.contains("number") { numbers.insert(path) }
      if types.contains("boolean") { flags.insert(path) }
      if let items = schema["items"] as? [String: Any] { walk(items, path) }
      if let more = schema["additionalProperties"] as? [String: Any] {
        #expect(path == FactPath.codes && more["type"] as? [String] == ["boolean", "null"])
      }
      for (key, property) in schema["properties"] as? [String: [String: Any]] ?? [:] {
        walk(property, path.isEmpty ? key : "\(path).\(key)")
      }
    }
    walk(ProfileSchemaTests.schema, "")
    #expect(numbers == FactTypes.numbers && flags == FactTypes.flags)
  }
}
