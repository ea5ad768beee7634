import Oficio
import OficioFeed

/// Gathers the rows of a sheet from its XML. What a sheet claims of its size is never believed: only cells that are
/// there take room.
struct SheetRows {
  private(set) var rows: [SheetRow] = []
  private(set) var mergedRows: Set<Int> = []
  /// Cells taken so far, those of the sheets before included.
  private(set) var cells: Int

  private let texts: [String]
  private let styles: CellStyles
  private let limits: WorkbookLimits
  private var row = SheetRow(number: 0, cells: [])
  private var column = 0
  private var type = ""
  private var style: Int?
  private var value: String?
  private var inline: TextRuns?
  private var isValue = false
  private var hasFormula = false

  init(texts: [String], styles: CellStyles, limits: WorkbookLimits, cells: Int) {
    self.texts = texts
    self.styles = styles
    self.limits = limits
    self.cells = cells
  }

  /// The most rows and columns that a sheet can have.
  private static let (lastRow, lastColumn) = (1_048_576, 16_384)

  /// Takes an event of the sheet.
  mutating func take(_ event: XMLPart.Event) throws(WorkbookProblem) {
    switch event {
    case .start("row", let attributes): try begin(row: attributes["r"])
    case .end("row"):
      if !row.cells.isEmpty { rows.append(row) }
    case .start("c", let attributes): try begin(cell: attributes)
    case .end("c"): try endCell()
    case .start("v", _):
      isValue = true
      value = ""
    case .end("v"): isValue = false
    case .start("f", _): hasFormula = true
    case .start("is", _): inline = TextRuns()
    case .start("mergeCell", let attributes): merge(attributes["ref"] ?? "")
    case .text(let text) where isValue:
      value = (value ?? "") + text
      if text.utf8.count > limits.textBytes { throw .tooMuch(what: "bytes of a cell", limit: limits.textBytes) }
    default: break
    }
    try inline?.take(event, limits)
  }

  private mutating func begin(row number: String?) throws(WorkbookProblem) {
    let next = number.flatMap { Int($0) } ?? row.number + 1
    guard next > row.number, next <= Self.lastRow else { throw .tooMuch(what: "rows", limit: Self.lastRow) }
    row = SheetRow(number: next, cells: [])
    column = 0
  }

  private mutating func begin(cell attributes: [(name: String, value: String)]) throws(WorkbookProblem) {
    let next = attributes["r"].map { Self.column(of: $0) } ?? column + 1
    guard next > column, next <= Self.lastColumn else { throw .tooMuch(what: "columns", limit: Self.lastColumn) }
    column = next
    type = attributes["t"] ?? "n"
    style = attributes["s"].flatMap { Int($0) }
    value = nil
    inline = nil
    hasFormula = false
  }

  private mutating func endCell() throws(WorkbookProblem) {
    defer { inline = nil }
    guard let value = try cellValue() else { return }
    if case .text(let text) = value, text.isEmpty { return }
    guard column <= limits.columns else {
      throw .tooMuch(what: "columns with something in them", limit: limits.columns)
    }
    cells += 1
    guard cells <= limits.cells else { throw .tooMuch(what: "cells", limit: limits.cells) }
    row.cells.append(SheetCell(column: column, value: value))
  }

  private func cellValue() throws(WorkbookProblem) -> CellValue? {
    if type == "inlineStr" { return inline.map { .text(CellEscape.text($0.text)) } }
    guard let value, !value.isEmpty else { return hasFormula ? .failure : nil }
    switch type {
    case "s":
      guard let index = Int(value), texts.indices.contains(index) else { throw .badPart("sharedStrings.xml") }
      return .text(texts[index])
    case "str": return .text(CellEscape.text(value))
    case "b": return .flag(value == "1" || value == "true")
    case "e": return .failure
    case "d": return CivilDate(value.prefix(10)).map { .day($0, isMonth: false) } ?? .text(value)
    default:
      guard let number = Double(value), number.isFinite else { return .failure }
      return styles.value(number, style: style)
    }
  }

  private mutating func merge(_ reference: String) {
    let rows = reference.split(separator: ":").compactMap { part in Int(part.drop { !$0.isNumber }) }
    guard let first = rows.first, let last = rows.last, first <= last else { return }
    // Only heads are looked at, and nobody's head stands far down.
    mergedRows.formUnion(first...min(last, first + 100))
  }

  /// The column of a place such as `AB12`; one past the last for what no sheet has.
  private static func column(of place: String) -> Int {
    var column = 0
    for byte in place.utf8 {
      let letter = byte & 0xDF
      guard (65...90).contains(letter), column <= lastColumn else { break }
      column = column * 26 + Int(letter) - 64
    }
    return column == 0 ? lastColumn + 1 : column
  }
}
