import Oficio

/// A cell of the form, with its place for findings.
struct PlacedCell {
  var value: CellValue
  /// The number of the row over all sheets, as `FindingLog.places` counts them.
  var line = 0
  /// 1-based.
  var column = 0
}

/// A row of a sheet of the form: its cells by the keys of their columns.
struct FormRow {
  var sheet: FormSheet
  var person: String
  var cells: [String: PlacedCell] = [:]
  /// Where the columns of its sheet stand, 1-based.
  var columns: [String: Int] = [:]
  var line = 0

  /// A cell without a place, for rows that are written.
  mutating func set(_ column: String, _ value: CellValue?) {
    if let value { cells[column] = PlacedCell(value: value) }
  }
}

/// Texts as they stand in cells. Blanks around a text are a slip of the hand and are left out; a text in quotation marks
/// is taken as it stands, so that one with blanks, or one that is a word for “not known”, can be written too.
enum CellText {
  /// The text that a cell means.
  static func text(_ cell: String) -> String {
    let trimmed = trimmed(cell)
    guard isQuoted(trimmed) else { return trimmed }
    return String(String.UnicodeScalarView(trimmed.unicodeScalars.dropFirst().dropLast()))
  }

  /// A text as a cell that means it.
  static func cell(_ text: String, _ catalog: FormCatalog) -> String {
    let isPlain = trimmed(text).utf8.elementsEqual(text.utf8) && !isQuoted(text) && catalog.marker(text) == nil
    return isPlain ? text : "\"\(text)\""
  }

  static func isQuoted(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.count >= 2 && scalars.first == "\"" && scalars.last == "\""
  }

  /// A text without the blanks around it, those of other widths too.
  static func trimmed(_ text: String) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0x200B }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isBlank(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, isBlank(last) { scalars = scalars.dropLast() }
    return String(scalars)
  }
}
