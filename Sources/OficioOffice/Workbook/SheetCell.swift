import Oficio

/// What a cell of a sheet holds, whatever file the sheet came in.
public enum CellValue: Hashable, Sendable {
  /// As it stands, blanks and all.
  case text(String)
  /// A number that is shown as one.
  case number(Double)
  /// A day; without its day of the month, the month alone.
  case day(CivilDate, isMonth: Bool)
  /// A time of day.
  case time(ClockTime)
  /// A tick.
  case flag(Bool)
  /// What the spreadsheet shows where it could not calculate (`#N/A`), or a formula nobody has calculated yet.
  case failure
}

/// One cell of a row.
public struct SheetCell: Hashable, Sendable {
  /// 1-based.
  public var column: Int
  /// What it holds.
  public var value: CellValue

  /// A cell.
  public init(column: Int, value: CellValue) {
    self.column = column
    self.value = value
  }
}

/// One row of a sheet; empty cells are not in it.
public struct SheetRow: Hashable, Sendable {
  /// 1-based, as the spreadsheet shows it.
  public var number: Int
  /// By column, ascending.
  public var cells: [SheetCell]

  /// A row.
  public init(number: Int, cells: [SheetCell]) {
    self.number = number
    self.cells = cells
  }
}

/// One sheet, of a workbook or a CSV file.
public struct Sheet: Hashable, Sendable {
  /// Its name as written; of a CSV file, its base name without ending.
  public var name: String
  /// The file as the caller named it.
  public var file: String
  /// Whether the file is the sheet: findings then name the file alone.
  public var isFile: Bool
  /// Rows with something in them, ascending.
  public var rows: [SheetRow]
  /// Rows that a merged cell reaches into.
  public var mergedRows: Set<Int>

  /// A sheet.
  public init(name: String, file: String, isFile: Bool = false, rows: [SheetRow] = [], mergedRows: Set<Int> = []) {
    self.name = name
    self.file = file
    self.isFile = isFile
    self.rows = rows
    self.mergedRows = mergedRows
  }
}
