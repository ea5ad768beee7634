import Foundation

/// One of ESCO's CSV files, row by row, columns found by their names.
///
/// Versions 1.0 to 1.2 have the same columns under the same names in different orders, some left out; so have the
/// languages.
struct EscoSheet {
  /// The values of a row.
  struct Row {
    fileprivate let cells: [CSVRows.Cell]
    fileprivate let columns: [String: Int]

    /// The text under a column, trimmed; nil when the file has no such column, or there is nothing in it.
    func text(_ column: String) -> String? {
      guard let place = columns[column], place < cells.count else { return nil }
      let text = String(decoding: cells[place].bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      return text.isEmpty ? nil : text
    }

    /// The texts under a column, a line each or parted by ` | `.
    func texts(_ column: String) -> [String] {
      guard let text = text(column) else { return [] }
      return text.components(separatedBy: "\n").flatMap { $0.components(separatedBy: " | ") }
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
  }

  /// Calls back for every whole row of a file that has some columns; says what is wrong in it.
  static func read(_ path: String, needs columns: [String], log: FindingLog, _ take: (Row) -> Void) {
    guard let data = FileManager.default.contents(atPath: path) else {
      log.report("unreadable-file", line: 0, message: "the file cannot be read", remedy: "check that it may be read")
      return
    }
    var rows = CSVRows([UInt8](data))
    var places: [String: Int] = [:]
    for (place, cell) in (rows.next()?.cells ?? []).enumerated() {
      places[String(decoding: cell.bytes, as: UTF8.self)] = place
    }
    let missing = columns.filter { places[$0] == nil }
    guard missing.isEmpty else {
      log.report(
        "missing-column", line: 1, message: "there is no column \(missing.joined(separator: ", "))",
        remedy: "take the file as the ESCO portal gives it (CSV)")
      return
    }
    while let row = rows.next() {
      if row.cells.count == 1, row.cells[0].bytes.isEmpty { continue }
      if row.problem != nil || row.cells.count < places.count {
        let line = row.problem?.line ?? row.cells.first?.line ?? 0
        log.report(
          "broken-row", line: line, message: "the row ends too early or has a quotation mark out of place",
          remedy: "download the file again; the other rows were read")
        continue
      }
      take(Row(cells: row.cells, columns: places))
    }
  }
}
