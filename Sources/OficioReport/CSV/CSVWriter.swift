/// Writes rows as RFC 4180 says: cells quoted where they must be, CRLF at the end of a row.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it, and what would hide or turn text
/// on a screen is left out: an advert may say anything, and officers open these files.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var atStart = true

  /// Adds a cell of text.
  mutating func cell(_ text: String) {
    separate()
    let safe = Self.defused(TerminalText.clean(text))
    guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 == 0x0A || $0 == 0x0D }) else {
      bytes.append(contentsOf: safe.utf8)
      return
    }
    bytes.append(0x22)
    for byte in safe.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

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

  /// The text with an apostrophe before it when its first character would start a formula, also in the full-width
  /// forms that some spreadsheets accept.
  static func defused(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": "'" + text
    default: text
    }
  }

  private mutating func separate() {
    if !atStart { bytes.append(0x2C) }
    atStart = false
  }
}
