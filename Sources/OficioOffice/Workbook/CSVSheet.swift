import Oficio
import OficioFeed

/// A sheet that was saved as CSV: commas, semicolons or tabulators, UTF-8 or Windows-1252.
enum CSVSheet {
  /// The sheet of a file; nil, and a finding in the log, when its quotation marks or its bytes are broken.
  static func read(_ bytes: [UInt8], file: String, name: String, log: FindingLog) -> Sheet? {
    guard let text = try? XMLPart.utf8(bytes) else {
      log.append(
        Finding(
          "not-utf8", file: file, message: "the file is in an encoding that is not read",
          remedy: "save it as “CSV UTF-8” and read it again"))
      return nil
    }
    var sheet = Sheet(name: name, file: file, isFile: true)
    // Excel's first line `sep=;` says what the next line shows.
    let isMarked = text.prefix(4).elementsEqual("sep=".utf8)
    for row in CSVRows(isMarked ? behindFirstLine(text) : text) {
      if let problem = row.problem {
        log.append(
          Finding(
            problem.reason == .unclosedQuotation ? "unclosed-quotation" : "bad-quotation", file: file,
            line: problem.line + (isMarked ? 1 : 0), column: problem.column,
            message: problem.reason == .unclosedQuotation
              ? "a quotation mark is opened and never closed; nothing of the file was taken"
              : "a text goes on behind its closing quotation mark; nothing of the file was taken",
            remedy: "double a quotation mark that is meant"))
        return nil
      }
      let cells = row.cells.enumerated().compactMap { index, cell in
        cell.bytes.isEmpty
          ? nil
          : SheetCell(
            column: index + 1, value: .text(FormulaGuard.text(of: String(decoding: cell.bytes, as: UTF8.self))))
      }
      if !cells.isEmpty { sheet.rows.append(SheetRow(number: row.cells[0].line + (isMarked ? 1 : 0), cells: cells)) }
    }
    return sheet
  }

  private static func behindFirstLine(_ text: [UInt8]) -> [UInt8] {
    let rest = text.drop { $0 != 10 && $0 != 13 }
    return Array(rest.starts(with: [13, 10]) ? rest.dropFirst(2) : rest.dropFirst())
  }
}
