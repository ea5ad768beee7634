import Oficio
import OficioTestSupport
import Testing

@testable import OficioOffice

@Suite("Reading workbooks")
struct WorkbookReaderTests {
  private static let styles = """
    <numFmts><numFmt numFmtId="170" formatCode="[$-80A]dd&quot;/&quot;mm/yyyy;@"/><numFmt numFmtId="171" formatCode="mm/yyyy"/>
    <numFmt numFmtId="172" formatCode="&quot;día &quot;0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/><xf numFmtId="172"/></cellXfs>
    """

  private static func cells(_ row: String, texts: [String] = [], date1904: Bool = false) throws -> [SheetCell] {
    let book = RawBook(rows: "<row r=\"7\">\(row)</row>", texts: texts, date1904: date1904, styles: styles)
    return try book.sheets()[0].rows[0].cells
  }

  @Test("a sheet has its name and its rows their numbers, hidden or not")
  func sheet() throws {
    let sheet = try RawBook(
      rows: #"<row r="3"><c r="B3"><v>1</v></c></row><row r="900"><c r="A900"><v>2</v></c></row>"#
    )
    .sheets()[0]
    #expect(sheet.name == "Hoja & 1" && sheet.rows.map(\.number) == [3, 900])
    #expect(sheet.rows[0].cells == [SheetCell(column: 2, value: .number(1))])
  }

  @Test("texts of every sort")
  func texts() throws {
    let cells = try Self.cells(
      #"<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>a </t></r><r><t>&amp;b</t></r></is></c>"#
        + #"<c t="str"><f>A1&amp;"x"</f><v>hecho</v></c><c r="Z7"><v>3.5</v></c>"#,
      texts: ["<t>uno</t>", "<r><t>d</t></r><r><t>os_x000D_</t></r><rPh><t>no</t></rPh>"])
    #expect(
      cells.map(\.value) == [.text("uno"), .text("dos\r"), .text("a &b"), .text("hecho"), .number(3.5)])
    #expect(cells.map(\.column) == [1, 2, 3, 4, 26])
  }

  @Test("flags, errors, formulas, and cells with nothing in them")
  func others() throws {
    let cells = try Self.cells(
      #"<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c s="1"/><c t="s"/>"#
        + #"<c t="d"><v>2026-11-25T00:00:00</v></c>"#)
    #expect(
      cells.map(\.value) == [
        .flag(true), .failure, .failure, .number(2), .day(CivilDate("2026-11-25")!, isMonth: false),
      ])
  }

  @Test("numbers are days, months and times by their style", arguments: [false, true])
  func days(date1904: Bool) throws {
    let serial = date1904 ? 46_351 - 1462 : 46_351
    let cells = try Self.cells(
      "<c s=\"1\"><v>\(serial)</v></c><c s=\"2\"><v>\(serial).75</v></c><c s=\"3\"><v>\(serial)</v></c>"
        + "<c s=\"4\"><v>0.3541666667</v></c><c s=\"5\"><v>\(serial)</v></c><c s=\"0\"><v>\(serial)</v></c>",
      date1904: date1904)
    let day = CivilDate("2026-11-25")!
    #expect(
      cells.map(\.value) == [
        .day(day, isMonth: false), .day(day, isMonth: false), .day(day, isMonth: true), .time(ClockTime("08:30")!),
        .number(Double(serial)), .number(Double(serial)),
      ])
  }

  @Test("the calendar of spreadsheets before March 1900")
  func leap() throws {
    let cells = try Self.cells(
      #"<c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c>"#)
    #expect(
      cells.map(\.value) == [
        .day(CivilDate("1900-01-01")!, isMonth: false), .day(CivilDate("1900-02-28")!, isMonth: false), .number(60),
        .day(CivilDate("1900-03-01")!, isMonth: false),
      ])
    #expect(CellStyles.serial(of: CivilDate("1900-03-01")!) == 61)
    #expect(CellStyles.serial(of: CivilDate("1900-02-28")!) == nil)
  }

  @Test("sheets saved as CSV: semicolons, Windows-1252, a first line of its own, the form's own words")
  func csv() {
    let people =
      "sep=;\r\nPersona;País de sus papeles;Datos del día;Ingreso mensual que necesita;Moneda;Estudios\r\n"
      + "T-1;PE;01/11/2026;1.130,50;PEN;Secundaria\r\n"
    let skills = "persona,habilidad,nivel\nT-1,Cocinar,3\n"
    let reading = Office.read(csv: [("a/personas.csv", people), ("a/habilidades.csv", skills)])
    let trainee = reading.trainees.first
    #expect(trainee?.needs.monthlyIncome == Amount(hundredths: 113_050), "\(reading.findings)")
    #expect(trainee?.education == .secondary && trainee?.skills.first?.skill == "cooking")
    var reader = ProfileReader(catalog: Shipped.catalog)
    let latin = people.unicodeScalars.map { UInt8($0.value & 0xFF) }
    #expect(Office.reader.read(sheets: [("personas.csv", latin)], path: ".", with: &reader).trainees.count == 1)
  }

  @Test("findings of CSV sheets name the file and the line")
  func csvPlaces() {
    let people = "sep=;\npersona;jurisdicción;datos del día\nT-1;PE;31/11/2026\n"
    let findings = Office.read(csv: [("a/personas.csv", people)]).findings
    #expect(findings.first?.description.hasPrefix("a/personas.csv:3:3: error: ") == true, "\(findings)")
  }
}
