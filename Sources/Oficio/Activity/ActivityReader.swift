/// Reads what was done with leads from a table (CSV) with the columns `trainee`, `posting`, `employer`, `date`, `state` and
/// `reason`, in any order.
///
/// A row names a posting, an employer, or both; the columns that no row needs may be left out. A row with a mistake is
/// left out with its finding and the rest is read. A message says where a value stands and never what it is.
public struct ActivityReader {
  private static let form = ColumnTable.Form(
    columns: ["trainee", "posting", "employer", "date", "state", "reason"], needed: ["trainee", "date", "state"],
    anyOf: ["posting", "employer"], subject: "activity", record: "act")

  private let log: FindingLog

  /// The acts of one file in the order of its rows, and every finding. A file whose header or quotation marks are broken
  /// gives none.
  public static func read(_ bytes: some Collection<UInt8>, file: String) -> (acts: [Activity], findings: [Finding]) {
    let reader = ActivityReader(log: FindingLog(file: file, isPrivate: true))
    let acts = ColumnTable.rows(Array(bytes), form, log: reader.log).compactMap(reader.act)
    return (acts, reader.log.findings)
  }

  private func act(_ row: ColumnTable.Row) -> Activity? {
    let before = log.errorCount
    let trainee = id(row)
    let posting = row.text("posting", limit: 300)
    let employer = row.text("employer", limit: 300)
    let reason = row.text("reason", limit: 2000)
    let date = date(row)
    let state = state(row)
    if posting == nil, employer == nil, log.errorCount == before {
      row.report("missing-value", nil, "the row names neither a posting nor an employer", "fill in one of the two")
    }
    guard log.errorCount == before, let trainee, let date, let state else { return nil }
    return Activity(trainee: trainee, posting: posting, employer: employer, date: date, state: state, reason: reason)
  }

  private func id(_ row: ColumnTable.Row) -> String? {
    guard let text = row.text("trainee", limit: 64) else {
      row.report("missing-value", "trainee", "“trainee” is empty", "write the pseudonym of the person's profile")
      return nil
    }
    guard !NationalIdShape.matches(text) else {
      row.report(
        "national-id-refused", "trainee", "“trainee” has the shape of a national id number",
        "write the pseudonym of the person's profile")
      return nil
    }
    return text
  }

  private func date(_ row: ColumnTable.Row) -> CivilDate? {
    if let date = row.text("date", limit: 10).flatMap({ CivilDate($0) }) { return date }
    row.report("not-a-date", "date", "“date” is not a day of the calendar", "write it as YYYY-MM-DD")
    return nil
  }

  private func state(_ row: ColumnTable.Row) -> Activity.State? {
    if let state = row.text("state", limit: 20).flatMap({ Activity.State(rawValue: $0) }) { return state }
    let words = Activity.State.allCases.map(\.rawValue).joined(separator: ", ")
    row.report("unknown-word", "state", "“state” is not one of its words", "write one of \(words)")
    return nil
  }
}
