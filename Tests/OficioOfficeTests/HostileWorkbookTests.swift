import Oficio
import OficioTestSupport
import Testing

@testable import OficioOffice

@Suite("Hostile workbooks")
struct HostileWorkbookTests {
  private static let row = #"<row r="1"><c r="A1"><v>1</v></c></row>"#

  private static func problem(_ book: RawBook, _ limits: WorkbookLimits = WorkbookLimits()) -> WorkbookProblem? {
    do {
      _ = try book.sheets(limits)
      return nil
    } catch {
      return error
    }
  }

  @Test("a zip bomb is stopped while it is unpacked")
  func bomb() throws {
    let texts = (0..<100).map { "\($0)" + String(repeating: "a", count: 32_000) }
    let bytes = try Office.book([("personas", texts.map { [$0] })])
    #expect(bytes.count < 60_000)
    let findings = Office.read(bytes).findings
    #expect(findings.map(\.code) == ["too-much"], "\(findings)")
    #expect(findings[0].message.contains("growth when unpacked"))
  }

  @Test("what is no zip, or is cut anywhere, is answered and never stops the process")
  func cut() throws {
    #expect(Office.read([]).findings.map(\.code) == ["not-a-workbook"])
    #expect(Office.read(Array("persona;x\n".utf8)).findings.map(\.code) == ["not-a-workbook"])
    let whole = RawBook(rows: Self.row).zip
    for count in stride(from: 0, to: whole.count, by: 97) {
      #expect(!Office.read(Array(whole.prefix(count))).findings.isEmpty, "\(count)")
    }
  }

  @Test("any byte may be wrong", arguments: Seeds.range(3))
  func flips(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let whole = RawBook(rows: Self.row, texts: ["<t>x</t>"]).zip
    for _ in 0..<150 {
      var bytes = whole
      bytes[world.number(0...bytes.count - 1)] = UInt8(world.number(0...255))
      _ = Office.read(bytes)
    }
  }

  @Test("document types and entities are refused, and nothing outside is read")
  func entities() {
    var book = RawBook(rows: Self.row)
    let entity = (0..<9).map { "<!ENTITY e\($0 + 1) \"&e\($0);&e\($0);&e\($0);&e\($0);\">" }.joined()
    book.add(
      "xl/worksheets/sheet1.xml",
      "<!DOCTYPE x [<!ENTITY e0 \"ha\">\(entity)]><worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&e9;</t></is></c></row></sheetData></worksheet>"
    )
    #expect(Self.problem(book) == .doctype("xl/worksheets/sheet1.xml"))
    book.add(
      "xl/sharedStrings.xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><sst/>")
    #expect(Self.problem(book) == .doctype("xl/sharedStrings.xml"))
    #expect(Office.read(book.zip).findings.map(\.code) == ["doctype-refused"])
  }

  @Test("claims of size cost nothing, and cells beyond any sheet are refused")
  func claims() throws {
    let claim = RawBook(
      rows: Self.row, after: #"<dimension ref="A1:XFD10000000"/><cols><col min="1" max="10000000"/></cols>"#)
    #expect(try claim.sheets()[0].rows.count == 1)
    for cell in ["XFE1", "ZZZZZZZZZZZZZZZZZZZZZZ1", "1", ""] {
      let book = RawBook(rows: "<row r=\"1\"><c r=\"\(cell)\"><v>1</v></c></row>")
      #expect(Self.problem(book) == .tooMuch(what: "columns", limit: 16_384), "\(cell)")
    }
    #expect(Self.problem(RawBook(rows: "<row r=\"10000000\"/>")) == .tooMuch(what: "rows", limit: 1_048_576))
    #expect(Self.problem(RawBook(rows: "<row r=\"-1\"/>")) == .tooMuch(what: "rows", limit: 1_048_576))
    let back = #"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#
    #expect(Self.problem(RawBook(rows: back)) == .tooMuch(what: "columns", limit: 16_384))
  }

  @Test("every limit is counted")
  func limits() {
    var limits = WorkbookLimits()
    let cells = (1...30).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
    limits.cells = 20
    #expect(Self.problem(RawBook(rows: cells), limits) == .tooMuch(what: "cells", limit: 20))
    limits = WorkbookLimits()
    limits.sharedTexts = 2
    let texts = ["<t>a</t>", "<t>b</t>", "<t>c</t>"]
    #expect(Self.problem(RawBook(rows: "", texts: texts), limits) == .tooMuch(what: "texts", limit: 2))
    limits = WorkbookLimits()
    limits.textBytes = 10
    #expect(
      Self.problem(RawBook(rows: "", texts: ["<t>abcdefghijklm</t>"]), limits)
        == .tooMuch(what: "bytes of a cell", limit: 10))
    limits = WorkbookLimits()
    limits.partBytes = 100
    #expect(Self.problem(RawBook(rows: cells), limits) == .tooMuch(what: "bytes of a part", limit: 100))
    limits = WorkbookLimits()
    limits.entries = 3
    #expect(Self.problem(RawBook(rows: cells), limits) == .tooMuch(what: "entries", limit: 3))
    limits = WorkbookLimits()
    limits.columns = 3
    let wide = #"<row r="1"><c r="D1"><v>1</v></c></row>"#
    #expect(
      Self.problem(RawBook(rows: wide), limits) == .tooMuch(what: "columns with something in them", limit: 3))
  }

  @Test("XML that is broken, deep or endless is a damaged part")
  func brokenXML() {
    for xml in [
      "<worksheet><sheetData>", "<worksheet></sheet>", "", "<a b='", String(repeating: "<a>", count: 10_000),
      "<worksheet>&nope;", "<worksheet><c t=\"s\"><v>7</v></c></worksheet>",
    ] {
      var book = RawBook(rows: "")
      book.add("xl/worksheets/sheet1.xml", xml)
      // An unknown reference is mended as a bare sign; all else is refused.
      #expect(Self.problem(book) != nil || xml.contains("&nope;"), "\(xml.prefix(40))")
    }
  }
}
