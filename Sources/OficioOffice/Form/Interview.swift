import Oficio

/// What to ask a person: what is not known, and what was true so long ago that it may have changed.
struct Interview {
  /// Why something is asked.
  enum Reason: Hashable {
    case notAsked, notKnown
    /// It was true on this day.
    case stale(CivilDate)
  }

  /// One thing to ask.
  struct Question: Hashable {
    var sheet: FormSheet
    var column: String
    /// Which item of a list, in the words of the form.
    var item: String?
    var reason: Reason
  }

  private let document: ProfileDocument
  private let day: CivilDate
  private let limits: Policy.Limits
  private let words: FormWords

  /// The questions for a person on a day, in the order of the form.
  ///
  /// - Parameter rows: the rows of the person's form.
  static func questions(
    for document: ProfileDocument, rows: [FormRow], on day: CivilDate, limits: Policy.Limits, words: FormWords
  ) -> [Question] {
    let interview = Interview(document: document, day: day, limits: limits, words: words)
    return interview.person(rows) + FormSheet.read.dropFirst().flatMap { interview.sheet($0, rows) }
  }

  private var asOf: CivilDate? { date(document.tree["asOf"]) }

  private func date(_ node: DataNode?) -> CivilDate? {
    if case .text(let text)? = node?.value { CivilDate(text) } else { nil }
  }

  private func stale(_ date: CivilDate?, _ months: Int) -> Reason? {
    guard let date, date.months(until: day) >= months else { return nil }
    return .stale(date)
  }

  private func reason(of cell: PlacedCell?) -> Reason? {
    guard let cell else { return .notAsked }
    return cell.value == .text(words.word(.markers, "unknown")) ? .notKnown : nil
  }

  private func person(_ rows: [FormRow]) -> [Question] {
    let cells = rows.first { $0.sheet == .people }?.cells ?? [:]
    let stated = rows.filter { $0.sheet == .facts }.compactMap { $0.cells["field"]?.text }
    return FormSheet.people.columns.compactMap { column in
      guard words.question(.people, column.key) != nil else { return nil }
      // What stands among the other facts is known too, though its own column is empty.
      if cells[column.key] == nil, stated.contains(column.path) { return nil }
      let reason = reason(of: cells[column.key]) ?? stale(asOf, limits.staleProfileMonths)
      return reason.map { Question(sheet: .people, column: column.key, item: nil, reason: $0) }
    }
  }

  private func sheet(_ sheet: FormSheet, _ rows: [FormRow]) -> [Question] {
    let rows = rows.filter { $0.sheet == sheet }
    switch sheet {
    case .papers:
      return ["certificate", "paper"].flatMap { sort in
        let word = words.word(.paperSorts, sort)
        return list(
          .papers, rows.filter { $0.cells["sort"]?.text == word }, field: sort == "paper" ? "papers" : "certificates",
          item: word)
      }
    case .wishes:
      return WishKind.allCases.flatMap { kind -> [Question] in
        guard words.question(.wishes, kind.rawValue) != nil, let field = kind.list else { return [] }
        let word = words.word(.wishes, kind.rawValue)
        let own = rows.filter { $0.cells["about"]?.text == word }
        return whole(.wishes, own, field: field, column: kind.rawValue, item: word).map { [$0] } ?? []
      }
    case .facts: return []
    default: return list(sheet, rows, field: sheet.list ?? "", item: nil)
    }
  }

  /// What to ask of a list: whether there is anything, what its items leave open, and what is old.
  private func list(_ sheet: FormSheet, _ rows: [FormRow], field: String, item: String?) -> [Question] {
    let main = sheet.main ?? ""
    if let question = whole(sheet, rows, field: field, column: main, item: item) { return [question] }
    let none = CellValue.text(words.word(.markers, "none"))
    return rows.filter { $0.cells[main]?.value != none }.flatMap { row -> [Question] in
      let name = row.cells[main]?.text ?? row.cells["text"]?.text ?? item
      var questions = sheet.columns.compactMap { column -> Question? in
        guard words.question(sheet, column.key) != nil, column.key != main,
          let reason = reason(of: row.cells[column.key])
        else { return nil }
        return Question(sheet: sheet, column: column.key, item: name, reason: reason)
      }
      if let old = old(row, field) { questions.append(Question(sheet: sheet, column: main, item: name, reason: old)) }
      return questions
    } + missingRecords(rows, field)
  }

  /// The question whether there is anything at all; nil when the list is there and not old.
  private func whole(
    _ sheet: FormSheet, _ rows: [FormRow], field: String, column: String, item: String?
  ) -> Question? {
    let unknown = CellValue.text(words.word(.markers, "unknown"))
    if rows.isEmpty { return Question(sheet: sheet, column: column, item: item, reason: .notAsked) }
    if rows.contains(where: { $0.cells[sheet.main ?? ""]?.value == unknown }) {
      return Question(sheet: sheet, column: column, item: item, reason: .notKnown)
    }
    // Records and certificates have days of their own.
    guard field != "records", field != "certificates", let old = stale(asOf, limits.staleProfileMonths) else {
      return nil
    }
    return Question(sheet: sheet, column: column, item: item, reason: old)
  }

  private func old(_ row: FormRow, _ field: String) -> Reason? {
    func day(_ column: String) -> CivilDate? {
      if case .day(let day, _)? = row.cells[column]?.value { day } else { nil }
    }
    switch field {
    case "records": return stale(day("seenOn") ?? asOf, limits.staleRecordMonths)
    case "certificates": return stale(day("issuedOn") ?? asOf, limits.staleCertificateMonths)
    default: return nil
    }
  }

  /// Kinds of records of which nothing is said, in a list that is not empty.
  private func missingRecords(_ rows: [FormRow], _ field: String) -> [Question] {
    let named = Set(rows.compactMap { $0.cells["kind"]?.text })
    guard field == "records", !named.contains(words.word(.markers, "none")) else { return [] }
    return (FormGroup.recordKinds.keys ?? []).map { words.word(.recordKinds, $0) }.filter { !named.contains($0) }
      .map { Question(sheet: .records, column: "kind", item: $0, reason: .notAsked) }
  }
}
