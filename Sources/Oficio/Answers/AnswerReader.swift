/// Reads what staff were told from a table (CSV) with the columns `employer`, `posting`, `field`, `value`, `who`, `date` and
/// `validUntil`, in any order; a call sheet that was filled in is one.
///
/// A row speaks of a posting where it names one, else of all postings of its employer. A row without value is a question
/// that nobody has answered yet, and is passed over. A row with a mistake is left out with its finding and the rest is
/// read. A message says where a value stands and what it should be, and quotes nothing.
public struct AnswerReader {
  /// Columns that a call sheet has for whoever fills it in.
  public static let notes = ["question", "codes", "people", "phone", "title"]
  /// The columns that are read, in the order in which a call sheet has them.
  public static let columns = ["employer", "posting", "field", "value", "who", "date", "validUntil"]

  private static let form = ColumnTable.Form(
    columns: columns + notes, needed: ["field", "value", "date"], anyOf: ["posting", "employer"], subject: "answers",
    record: "answer"
  ) { head in
    // Spreadsheets are made by hand: `Valid until` is the column too.
    let folded = head.folded.filter { $0 != " " }
    return (columns + notes).first { $0.folded == folded }
  }

  private let log: FindingLog
  private let codes: AnswerCodes

  /// The answers of one file in the order of its rows, and every finding. A file whose header or quotation marks are broken
  /// gives none.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8 or Windows-1252.
  ///   - file: what findings call it.
  ///   - catalog: papers and occupations are named by its ids.
  public static func read(
    _ bytes: some Collection<UInt8>, file: String, catalog: Catalog
  ) -> (answers: [Answer], findings: [Finding]) {
    let reader = AnswerReader(log: FindingLog(file: file, isPrivate: true), codes: AnswerCodes(catalog: catalog))
    let answers = ColumnTable.rows(SheetText.utf8(Array(bytes)), form, log: reader.log).compactMap(reader.answer)
    return (answers, reader.log.findings)
  }

  private func answer(_ row: ColumnTable.Row) -> Answer? {
    let before = log.errorCount
    let value = row.text("value", limit: 500)
    let who = row.text("who", limit: 200)
    let date = day("date", row)
    let until = day("validUntil", row)
    if log.errorCount == before, value == nil, who == nil, date == nil, until == nil { return nil }
    let field = field(row)
    let subject = subject(row, field, before)
    if value == nil, log.errorCount == before {
      row.report("missing-value", "value", "“value” is empty", "write what they said, or empty the row's date and who")
    }
    if date == nil, log.errorCount == before {
      row.report("missing-value", "date", "“date” is empty", "write the day of the call, as YYYY-MM-DD or DD/MM/YYYY")
    }
    if let date, let until, until < date {
      row.report("ends-before", "validUntil", "“validUntil” is before “date”", "write a later day, or none")
    }
    guard let field, let value else { return nil }
    let meaning = codes.value(field, value)
    if meaning == nil {
      row.report(
        "unknown-code", "value", "“value” is not how “\(field.rawValue)” is written", "write it as: \(field.codes)")
    }
    guard log.errorCount == before, let subject, let meaning, let date else { return nil }
    return Answer(subject, field, meaning, raw: value, who: who, date: date, validUntil: until)
  }

  private func field(_ row: ColumnTable.Row) -> AnswerField? {
    let word = row.text("field", limit: 40)
    if let field = word.flatMap({ AnswerField(rawValue: $0) }) { return field }
    let words = AnswerField.allCases.map(\.rawValue)
    row.report(
      "unknown-word", "field", "“field” is not one of its words",
      word.flatMap { NearestWord.to($0, among: words) }.map { "did you mean “\($0)”?" }
        ?? "write one of \(words.joined(separator: ", "))")
    return nil
  }

  private func subject(_ row: ColumnTable.Row, _ field: AnswerField?, _ before: Int) -> Answer.Subject? {
    if let posting = row.text("posting", limit: 300) { return .posting(posting) }
    guard let employer = row.text("employer", limit: 300)?.folded, !employer.isEmpty else {
      if log.errorCount == before {
        row.report("missing-value", nil, "the row names neither a posting nor an employer", "fill in one of the two")
      }
      return nil
    }
    if let field, !field.isOfEmployer {
      let words = AnswerField.allCases.filter(\.isOfEmployer).map(\.rawValue).joined(separator: ", ")
      row.report(
        "needs-posting", "field", "“\(field.rawValue)” is about one posting, and the row names none",
        "write the posting's key; of an employer as a whole there are \(words)")
      return nil
    }
    return .employer(employer)
  }

  private func day(_ column: String, _ row: ColumnTable.Row) -> CivilDate? {
    guard let text = row.text(column, limit: 10) else { return nil }
    if let day = SheetText.day(text) { return day }
    row.report(
      "not-a-date", column, "“\(column)” is not a day of the calendar", "write it as YYYY-MM-DD or DD/MM/YYYY")
    return nil
  }
}
