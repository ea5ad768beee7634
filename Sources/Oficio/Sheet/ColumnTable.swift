/// A table (CSV) whose first row names its columns, in any order, and whose rows are asked for their cells by name.
///
/// A file of which nobody could say what is missing (a column unknown, lacking or twice, quotation marks that do not fit)
/// gives no row; a row of another width is left out. Every mistake is a finding with line and column.
public struct ColumnTable {
  /// What a table must look like.
  public struct Form: Sendable {
    /// The columns there may be, by their names in the program.
    public var columns: [String]
    /// Those that must be there.
    public var needed: [String]
    /// Those of which at least one must be there; empty: no such rule.
    public var anyOf: [String] = []
    /// What the table is of, for messages: `a table of activity`.
    public var subject: String
    /// What one row is, for messages: `act`.
    public var record: String
    /// Whether a column that nobody knows costs only itself, not the file.
    public var dropsUnknown = false
    /// The name of a column by the words of its head; nil: nobody knows it.
    public var name: @Sendable (String) -> String?

    /// A form; without `name` the heads are the names themselves.
    public init(
      columns: [String], needed: [String], anyOf: [String] = [], subject: String, record: String,
      dropsUnknown: Bool = false, name: (@Sendable (String) -> String?)? = nil
    ) {
      self.columns = columns
      self.needed = needed
      self.anyOf = anyOf
      self.subject = subject
      self.record = record
      self.dropsUnknown = dropsUnknown
      self.name = name ?? { columns.contains($0) ? $0 : nil }
    }

    /// The names of all columns in one row.
    fileprivate var remedy: String { "begin the file with the row \(columns.joined(separator: ","))" }
  }

  /// One row, asked for its cells by the names of their columns.
  public struct Row {
    fileprivate let cells: [CSVRows.Cell]
    fileprivate let places: [String: [Int]]
    /// The words of each head.
    fileprivate let heads: [String]
    fileprivate let log: FindingLog
    /// The line in which it begins.
    public var line: Int { cells[0].line }

    /// The text of a column, surrounding blanks and the guard against formulas undone; nil for an empty cell, for a column
    /// that is not there, and, with a finding, for one that is longer than so many bytes or not UTF-8.
    public func text(_ column: String, limit: Int) -> String? { texts(column, limit: limit).first?.text }

    /// The same of every column of that name that is filled, with the words of its head.
    public func texts(_ column: String, limit: Int) -> [(head: String, text: String)] {
      (places[column] ?? []).compactMap { place in
        let cell = cells[place]
        guard cell.bytes.count <= limit, let text = String(validating: cell.bytes, as: UTF8.self) else {
          report(
            "bad-text", column, "the cell is longer than \(limit) bytes or not UTF-8",
            "shorten it; save as “CSV UTF-8”")
          return nil
        }
        let trimmed = Self.trimmed(text)
        return trimmed.isEmpty ? nil : (heads[place], FormulaGuard.text(of: trimmed))
      }
    }

    /// Reports what is wrong with the cell of a column, or, when there is none, with the row.
    public func report(_ code: String, _ column: String?, _ message: String, _ remedy: String) {
      let cell = column.flatMap { places[$0]?.first }.map { cells[$0] } ?? cells[0]
      log.report(code, line: cell.line, column: cell.column, message: message, remedy: remedy)
    }

    private static func trimmed(_ text: String) -> String {
      let scalars = text.unicodeScalars
      guard let first = scalars.firstIndex(where: { !isBlank($0) }),
        let last = scalars.lastIndex(where: { !isBlank($0) })
      else { return "" }
      return String(scalars[first...last])
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{A0}"
    }
  }

  /// The rows of a file that are not empty, in order; none when the file cannot be trusted.
  public static func rows(_ bytes: [UInt8], _ form: Form, log: FindingLog) -> [Row] {
    var source = CSVRows(bytes)
    guard let header = source.next(), let (places, heads) = places(header, form, log) else { return [] }
    var rows: [Row] = []
    while let row = source.next() {
      if row.problem == nil, row.cells.allSatisfy(\.bytes.isEmpty) { continue }
      guard !isBroken(row, log) else { return [] }
      guard row.cells.count == header.cells.count else {
        let place = row.cells[0]
        log.report(
          "wrong-width", line: place.line, column: place.column,
          message: "the row has \(row.cells.count) cells and the header \(header.cells.count)",
          remedy: "write one \(form.record) a row, texts with the separator in them in quotation marks")
        continue
      }
      rows.append(Row(cells: row.cells, places: places, heads: heads, log: log))
    }
    return rows
  }

  /// Where each column stands, and its head; nil, and findings, when one is missing, doubled or not known.
  private static func places(
    _ header: CSVRows.Row, _ form: Form, _ log: FindingLog
  ) -> (places: [String: [Int]], heads: [String])? {
    var places: [String: [Int]] = [:]
    let before = log.errorCount
    var dropped = 0
    let heads = header.cells.map { cell in
      cell.bytes.count <= ProfileLimits.keyBytes ? String(validating: cell.bytes, as: UTF8.self) ?? "" : ""
    }
    for (place, cell) in header.cells.enumerated() {
      if let name = form.name(heads[place]) {
        places[name, default: []].append(place)
        guard places[name]?.count ?? 0 > 1, form.columns.contains(name) else { continue }
        log.report(
          "doubled-column", line: cell.line, column: cell.column, message: "“\(name)” is a column twice",
          remedy: "keep one of the two")
      } else if let reason = RefusedFields.reason(for: heads[place]) {
        reason.report(line: cell.line, column: cell.column, log: log)
        dropped += 1
      } else if !cell.bytes.isEmpty || !form.dropsUnknown {
        log.report(
          "unknown-column", line: cell.line, column: cell.column,
          message: "this is no column of a table of \(form.subject)", remedy: form.remedy)
        dropped += 1
      }
    }
    var missing = form.needed.filter { places[$0] == nil }
    if let first = form.anyOf.first, form.anyOf.allSatisfy({ places[$0] == nil }) { missing.append(first) }
    for name in missing {
      log.report(
        "missing-column", line: header.cells.first?.line ?? 1, column: 1, message: "“\(name)” must be a column",
        remedy: form.remedy)
    }
    let forgiven = form.dropsUnknown ? dropped : 0
    return log.errorCount - forgiven == before && !isBroken(header, log) ? (places, heads) : nil
  }

  private static func isBroken(_ row: CSVRows.Row, _ log: FindingLog) -> Bool {
    guard let problem = row.problem else { return false }
    log.report(
      "bad-quotation", line: problem.line, column: problem.column,
      message: "the quotation marks do not fit together; nothing of the file was taken",
      remedy: "close every quotation mark, and double those within a text")
    return true
  }
}
