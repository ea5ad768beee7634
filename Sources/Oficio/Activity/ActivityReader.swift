/// Reads what was done with leads from a table (CSV) with the columns `trainee`, `posting`, `employer`, `date`, `state` and
/// `reason`, in any order.
///
/// A row names a posting, an employer, or both; the columns that no row needs may be left out. A row with a mistake is
/// left out with its finding and the rest is read. A message says where a value stands and never what it is.
public struct ActivityReader {
  private static let needed = ["trainee", "date", "state"]
  private static let columns = ["trainee", "posting", "employer", "date", "state", "reason"]

  private let log: FindingLog

  /// The acts of one file in the order of its rows, and every finding. A file whose header or quotation marks are broken
  /// gives none.
  public static func read(_ bytes: some Collection<UInt8>, file: String) -> (acts: [Activity], findings: [Finding]) {
    let reader = ActivityReader(log: FindingLog(file: file, isPrivate: true))
    return (reader.acts(Array(bytes)), reader.log.findings)
  }

  private func acts(_ bytes: [UInt8]) -> [Activity] {
    var rows = CSVRows(bytes)
    guard let header = rows.next(), let places = places(header) else { return [] }
    var acts: [Activity] = []
    while let row = rows.next() {
      if row.problem == nil, row.cells.allSatisfy(\.bytes.isEmpty) { continue }
      guard !isBroken(row) else { return [] }
      if let act = act(row, places, width: header.cells.count) { acts.append(act) }
    }
    return acts
  }

  /// Where each column stands; nil, and findings, when one is missing, doubled or not known.
  private func places(_ header: CSVRows.Row) -> [String: Int]? {
    var places: [String: Int] = [:]
    let before = log.errorCount
    for (place, cell) in header.cells.enumerated() {
      let name = cell.bytes.count <= ProfileLimits.keyBytes ? String(validating: cell.bytes, as: UTF8.self) ?? "" : ""
      if let reason = RefusedFields.reason(for: name) {
        reason.report(line: cell.line, column: cell.column, log: log)
      } else if !Self.columns.contains(name) {
        report("unknown-column", cell, "this is no column of a table of activity", Self.remedy)
      } else if places.updateValue(place, forKey: name) != nil {
        report("doubled-column", cell, "“\(name)” is a column twice", "keep one of the two")
      }
    }
    var missing = Self.needed.filter { places[$0] == nil }
    if places["posting"] == nil, places["employer"] == nil { missing.append("posting") }
    for name in missing {
      let line = header.cells.first?.line ?? 1
      log.report("missing-column", line: line, column: 1, message: "“\(name)” must be a column", remedy: Self.remedy)
    }
    return log.errorCount == before && !isBroken(header) ? places : nil
  }

  private static let remedy = "begin the file with the row \(columns.joined(separator: ","))"

  private func isBroken(_ row: CSVRows.Row) -> Bool {
    guard let problem = row.problem else { return false }
    log.report(
      "bad-quotation", line: problem.line, column: problem.column,
      message: "the quotation marks do not fit together; nothing of the file was taken",
      remedy: "close every quotation mark, and double those within a text")
    return true
  }

  private func act(_ row: CSVRows.Row, _ places: [String: Int], width: Int) -> Activity? {
    guard row.cells.count == width else {
      report(
        "wrong-width", row.cells[0], "the row has \(row.cells.count) cells and the header \(width)",
        "write one act a row, texts with the separator in them in quotation marks")
      return nil
    }
    let before = log.errorCount
    func cell(_ name: String) -> CSVRows.Cell? { places[name].map { row.cells[$0] } }
    let trainee = cell("trainee").flatMap(id)
    let posting = cell("posting").flatMap { text($0, limit: 300) }
    let employer = cell("employer").flatMap { text($0, limit: 300) }
    let reason = cell("reason").flatMap { text($0, limit: 2000) }
    let date = cell("date").flatMap(date)
    let state = cell("state").flatMap(state)
    if posting == nil, employer == nil, log.errorCount == before {
      report(
        "missing-value", row.cells[0], "the row names neither a posting nor an employer", "fill in one of the two")
    }
    guard log.errorCount == before, let trainee, let date, let state else { return nil }
    return Activity(trainee: trainee, posting: posting, employer: employer, date: date, state: state, reason: reason)
  }

  private func id(_ cell: CSVRows.Cell) -> String? {
    guard let text = text(cell, limit: 64) else {
      report("missing-value", cell, "“trainee” is empty", "write the pseudonym of the person's profile")
      return nil
    }
    guard !NationalIdShape.matches(text) else {
      report(
        "national-id-refused", cell, "“trainee” has the shape of a national id number",
        "write the pseudonym of the person's profile")
      return nil
    }
    return text
  }

  private func date(_ cell: CSVRows.Cell) -> CivilDate? {
    if let date = text(cell, limit: 10).flatMap({ CivilDate($0) }) { return date }
    report("not-a-date", cell, "“date” is not a day of the calendar", "write it as YYYY-MM-DD")
    return nil
  }

  private func state(_ cell: CSVRows.Cell) -> Activity.State? {
    if let state = text(cell, limit: 20).flatMap({ Activity.State(rawValue: $0) }) { return state }
    let words = Activity.State.allCases.map(\.rawValue).joined(separator: ", ")
    report("unknown-word", cell, "“state” is not one of its words", "write one of \(words)")
    return nil
  }

  /// The text of a cell; nil for an empty one, and, with a finding, for one that is too long or not UTF-8.
  private func text(_ cell: CSVRows.Cell, limit: Int) -> String? {
    guard cell.bytes.count <= limit, let text = String(validating: cell.bytes, as: UTF8.self) else {
      report("bad-text", cell, "the cell is longer than \(limit) bytes or not UTF-8", "shorten it; save as “CSV UTF-8”")
      return nil
    }
    return text.isEmpty ? nil : FormulaGuard.text(of: text)
  }

  private func report(_ code: String, _ cell: CSVRows.Cell, _ message: String, _ remedy: String) {
    log.report(code, line: cell.line, column: cell.column, message: message, remedy: remedy)
  }
}
