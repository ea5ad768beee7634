import Oficio
import OficioTestSupport
import Testing

@testable import OficioOffice

/// The twelve mistakes that an office makes, and what each is answered.
@Suite("Mistakes of an office")
struct MistakeTests {
  private static let head: [String?] = ["persona", "país de sus papeles", "datos del día"]
  private static let row: [String?] = ["T-1", "PE", "01/11/2026"]

  private static func people(_ more: [[String?]] = [], row: [String?] = row, head: [String?] = head) -> (
    name: String, rows: [[String?]]
  ) {
    ("personas", [head, row] + more)
  }

  /// One mistake: the sheets, and how the finding begins and ends.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var name: String
    var sheets: [(name: String, rows: [[String?]])]
    var place: String
    var says: String
    var code: String
    /// How many people are left.
    var usable: Int
    var testDescription: String { name }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      name: "month before day", sheets: [people(row: ["T-1", "PE", "11/25/2026"])],
      place: "p.xlsx: sheet “personas”, row 2, column C: error: ", says: "write the day first, as 25/11/2026",
      code: "wrong-date-order", usable: 0),
    Mistake(
      name: "a name in the id column", sheets: [people(row: ["Juan Pérez", "PE", "01/11/2026"])],
      place: "p.xlsx: sheet “personas”, row 2, column A: error: ", says: "a name is refused", code: "bad-id", usable: 0),
    Mistake(
      name: "a national id", sheets: [people(row: ["12345678", "PE", "01/11/2026"])],
      place: "p.xlsx: sheet “personas”, row 2, column A: error: ", says: "give the person a pseudonym",
      code: "national-id-refused", usable: 0),
    Mistake(
      name: "an unknown skill",
      sheets: [people(), ("habilidades", [["persona", "habilidad"], ["T-1", "panaderya"]])],
      place: "p.xlsx: sheet “habilidades”, row 2, column B: error: ", says: "did you mean “panaderia”?",
      code: "unknown-word", usable: 0),
    Mistake(
      name: "a duty that is no rhythm",
      sheets: [
        people(),
        ("citas", [["persona", "cita", "cada cuánto", "desde el día"], ["T-1", "Firma", "a veces", "02/11/2026"]]),
      ], place: "p.xlsx: sheet “citas”, row 2, column C: error: ", says: "primer lunes de cada mes 8–13",
      code: "not-a-rhythm", usable: 0),
    Mistake(
      name: "two rows for one person", sheets: [people([row])],
      place: "p.xlsx: sheet “personas”, row 3, column A: error: ", says: "the first is sheet “personas”, row 2",
      code: "doubled-person", usable: 1),
    Mistake(
      name: "a column for the offence", sheets: [people(row: row + ["CANARY"], head: head + ["delito"])],
      place: "p.xlsx: sheet “personas”, row 1, column D: error: ", says: "Oficio holds no offence: delete the field",
      code: "offence-refused", usable: 0),
    Mistake(
      name: "a wrong sheet name",
      sheets: [people(), ("abilidades", [["persona", "habilidad"], ["T-1", "panadería"]])],
      place: "p.xlsx: sheet “abilidades”: error: ", says: "did you mean “habilidades”?", code: "unknown-sheet",
      usable: 1),
    Mistake(
      name: "thousands or a fraction",
      sheets: [people(row: row + ["1.130"], head: head + ["ingreso mensual que necesita"])],
      place: "p.xlsx: sheet “personas”, row 2, column D: error: ", says: "as 1130 or 1130,50", code: "ambiguous-number",
      usable: 0),
    Mistake(
      name: "a date in words", sheets: [people(row: ["T-1", "PE", "1 de noviembre"])],
      place: "p.xlsx: sheet “personas”, row 2, column C: error: ", says: "write it as 25/11/2026", code: "not-a-date",
      usable: 0),
    Mistake(
      name: "blanks behind a code",
      sheets: [people(), ("habilidades", [["persona", "habilidad"], ["T-1 ", "Cocinar "]])],
      place: "p.xlsx: sheet “habilidades”, row 2, column A: warning: ", says: "delete them", code: "blanks-around",
      usable: 1),
    Mistake(
      name: "a head that is no row of headings", sheets: [("personas", [["PERSONAS 2026"], head, row])],
      place: "p.xlsx: sheet “personas”, row 1, column A: error: ", says: "let the first row be the headings",
      code: "missing-header", usable: 0),
    Mistake(
      name: "an empty cell that is needed", sheets: [people(row: ["T-1", "PE", nil])],
      place: "p.xlsx: sheet “personas”, row 2, column C: error: ", says: "fill it in", code: "missing-cell", usable: 0),
  ]

  @Test("is answered with its place and a remedy", arguments: mistakes)
  func answered(mistake: Mistake) throws {
    let reading = Office.read(try Office.book(mistake.sheets))
    let finding = try #require(reading.findings.first { $0.code == mistake.code }, "\(reading.findings)")
    #expect(finding.description.hasPrefix(mistake.place), "\(finding)")
    #expect(finding.description.contains(mistake.says), "\(finding)")
    #expect(reading.trainees.count == mistake.usable, "\(reading.findings)")
    for finding in reading.findings {
      #expect(!finding.description.contains("CANARY") && !finding.description.contains("Juan"))
    }
  }

  @Test("a merged head is named as one")
  func merged() throws {
    let cells = #"<c r="A1" t="inlineStr"><is><t>PERSONAS 2026</t></is></c>"#
    var book = RawBook(
      rows: "<row r=\"1\">\(cells)</row>", after: #"<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>"#)
    let main = String(decoding: book.parts.first { $0.name == "xl/workbook.xml" }?.bytes ?? [], as: UTF8.self)
    book.add("xl/workbook.xml", main.replacing("Hoja &amp; 1", with: "personas"))
    let findings = Office.read(book.zip).findings
    #expect(findings.map(\.code) == ["merged-header"], "\(findings)")
    #expect(findings[0].description.hasPrefix("p.xlsx: sheet “personas”, row 1, column A: error: "))
  }

  @Test(
    "a decimal comma is read, with signs between thousands too",
    arguments: ["1130,50", "1.130,50", "1,130.50", "1130.5"])
  func comma(text: String) throws {
    let sheets = [
      Self.people(
        row: Self.row + [text, "PEN"], head: Self.head + ["ingreso mensual que necesita", "moneda"])
    ]
    let reading = Office.read(try Office.book(sheets))
    #expect(reading.trainees.first?.needs.monthlyIncome == Amount(hundredths: 113_050), "\(reading.findings)")
  }

  @Test("people of other sheets who are not among the people are said once")
  func stranger() throws {
    let skills: [[String?]] = [["persona", "habilidad"], ["T-2", "Cocinar"], ["T-2", "Cocinar"]]
    let reading = Office.read(try Office.book([Self.people(), ("habilidades", skills)]))
    #expect(reading.findings.map(\.code) == ["unknown-person"])
    #expect(reading.trainees.count == 1)
  }
}
