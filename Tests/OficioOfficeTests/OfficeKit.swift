import Foundation
import Oficio
import OficioTestSupport

@testable import OficioOffice

/// What the tests of the office share: the shipped words, and workbooks made by hand.
enum Office {
  static let forms = FormCatalog.read(folders: [Shipped.root + "/Catalogs"])
  static let codes = FormCodes(Shipped.catalog)
  static let reader = OfficeReader(catalog: Shipped.catalog, forms: forms.catalog)
  private static let scratch = FileManager.default.temporaryDirectory.path
  static let writers = Dictionary(
    uniqueKeysWithValues: Language.allCases.map {
      ($0, OfficeForm(catalog: Shipped.catalog, forms: forms.catalog, language: $0, scratch: scratch))
    })

  static func read(_ bytes: [UInt8]) -> ProfileReading {
    var profiles = people
    return reader.read(bytes, file: "p.xlsx", with: &profiles)
  }

  private static let people = ProfileReader(catalog: Shipped.catalog, keepsDocuments: true)

  static func read(csv files: [(String, String)]) -> ProfileReading {
    var profiles = people
    return reader.read(sheets: files.map { ($0.0, Array($0.1.utf8)) }, path: "folder", with: &profiles)
  }

  static func write(_ people: [ProfileDocument], _ language: Language) throws -> [UInt8] {
    try writers[language]!.workbook(of: people)
  }

  /// A workbook of texts, as somebody would type it.
  static func book(_ sheets: [(name: String, rows: [[String?]])]) throws -> [UInt8] {
    let file = try WorkbookFile(scratch: scratch)
    for (name, rows) in sheets {
      let sheet = try file.addSheet(name, columns: [], rows: 0)
      for (row, cells) in rows.enumerated() {
        for (column, text) in cells.enumerated() {
          if let text { try file.write(.text(text), sheet, row: row, column: column) }
        }
      }
    }
    return try file.finish()
  }

  static func documents(_ json: String) -> [ProfileDocument] {
    var reader = people
    return reader.read(Array(json.utf8), file: "-", format: .json).documents
  }

  static func person(_ more: String, id: String = "T-1", asOf: String = "2026-11-01") -> ProfileDocument {
    let head = #"{"id":"\#(id)","jurisdiction":"PE","asOf":"\#(asOf)""#
    return documents(head + (more.isEmpty ? "" : ",") + more + "}")[0]
  }
}

/// A workbook of parts written by hand, packed without compression.
struct RawBook {
  var parts: [(name: String, bytes: [UInt8])] = []

  /// The least that a workbook has, with one sheet of these rows in XML.
  init(rows: String, texts: [String] = [], date1904: Bool = false, styles: String = "", after: String = "") {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    add("[Content_Types].xml", "<Types/>")
    add(
      "_rels/.rels",
      #"<Relationships><Relationship Id="r" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    )
    add(
      "xl/workbook.xml",
      #"<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="\#(main)" xmlns:r="\#(office)"><workbookPr date1904="\#(date1904 ? 1 : 0)"/><sheets><sheet name="Hoja &amp; 1" sheetId="1" state="hidden" r:id="r1"/></sheets></workbook>"#
    )
    add(
      "xl/_rels/workbook.xml.rels",
      #"<Relationships><Relationship Id="r1" Type="\#(office)/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="\#(office)/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="r3" Type="\#(office)/styles" Target="styles.xml"/></Relationships>"#
    )
    add("xl/sharedStrings.xml", "<sst>\(texts.map { "<si>\($0)</si>" }.joined())</sst>")
    add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")
    add(
      "xl/worksheets/sheet1.xml", #"<worksheet xmlns="\#(main)"><sheetData>\#(rows)</sheetData>\#(after)</worksheet>"#)
  }

  mutating func add(_ name: String, _ text: String) {
    parts.removeAll { $0.name == name }
    parts.append((name, Array(text.utf8)))
  }

  func sheets(_ limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookProblem) -> [Sheet] {
    try WorkbookReader.sheets(of: zip, file: "p.xlsx", limits: limits)
  }

  /// The parts as a zip (APPNOTE 4.3), stored.
  var zip: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = file.count
      let head =
        Self.two(20) + Self.two(0) + Self.two(0) + Self.two(0) + Self.two(33) + Self.four(Self.crc(part.bytes))
        + Self.four(part.bytes.count) + Self.four(part.bytes.count) + Self.two(part.name.utf8.count) + Self.two(0)
      file += [0x50, 0x4B, 3, 4] + head + Array(part.name.utf8) + part.bytes
      directory += [0x50, 0x4B, 1, 2] + Self.two(20) + head + Self.two(0) + Self.two(0) + Self.two(0)
      directory += Self.four(0) + Self.four(offset) + Array(part.name.utf8)
    }
    let end = Self.two(0) + Self.two(0) + Self.two(parts.count) + Self.two(parts.count)
    return file + directory + [0x50, 0x4B, 5, 6] + end + Self.four(directory.count) + Self.four(file.count)
      + Self.two(0)
  }

  private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 255), UInt8(value >> 8 & 255)] }
  private static func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16) }

  private static func crc(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = ~0
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
