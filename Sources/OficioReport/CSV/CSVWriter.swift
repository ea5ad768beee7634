import Oficio

/// Writes rows as RFC 4180 says: cells quoted where they must be, CRLF at the end of a row.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, and what would hide or turn text
/// on a screen is left out: an advert may say anything, and officers open these files.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var atStart = true

  /// Adds a cell of text.
  mutating func cell(_ text: String) { write(Self.defused(TerminalText.clean(text))) }

  /// Adds a cell from which `FormulaGuard.text` brings back the text as it is, line breaks and all.
  mutating func cell(exact text: String) { write(FormulaGuard.cell(of: text)) }

  private mutating func write(_ cell: String) {
    separate()
    let isBlankAtEnd = cell.utf8.first == 0x20 || cell.utf8.last == 0x20
    guard isBlankAtEnd || cell.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0) }) else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Adds a cell of the program's own words.
  mutating func cell(plain word: String) { write(word) }

  /// Adds a cell with a number.
  mutating func cell(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(contentsOf: [0x0D, 0x0A])
    atStart = true
  }

  /// The text with an apostrophe before it when a spreadsheet would take it for a formula.
  static func defused(_ text: String) -> String { FormulaGuard.isFormula(text) ? "'" + text : text }

  private mutating func separate() {
    if !atStart { bytes.append(0x2C) }
    atStart = false
  }
}
