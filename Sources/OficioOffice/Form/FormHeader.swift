import Oficio

/// The head of a sheet of the form: which column stands where.
struct FormHeader {
  /// Columns of the form by their place, 1-based.
  private(set) var columns: [Int: FormColumn] = [:]
  /// The row of the head, as the spreadsheet shows it.
  let row: Int
  /// Places whose heads say nothing that the form knows, with the reason when they are refused.
  private(set) var strange: [Int: String] = [:]

  /// The place of a column.
  func place(of key: String) -> Int? { columns.first { $0.value.key == key }?.key }

  /// Reads the first row that has anything in it; nil, and findings, when it is no head of the sheet.
  ///
  /// - Parameter line: the number of a row over all sheets.
  init?(_ sheet: Sheet, as form: FormSheet, _ catalog: FormCatalog, log: FindingLog, line: (Int) -> Int) {
    guard let head = sheet.rows.first else { return nil }
    row = head.number
    let group = FormWords.group(of: form)
    let known = Dictionary(uniqueKeysWithValues: form.columns.map { ($0.key, $0) })
    let isMerged = sheet.mergedRows.contains(head.number)
    for cell in head.cells {
      guard case .text(let raw) = cell.value else {
        strange[cell.column] = "unknown-column"
        continue
      }
      let words = CellText.trimmed(raw).trimmingSuffix("*")
      if let column = catalog.key(of: words, in: group).flatMap({ known[$0] }) {
        if place(of: column.key) != nil {
          log.report(
            "doubled-column", line: line(head.number), column: cell.column, message: "the column stands a second time",
            remedy: "keep one of the two")
          strange[cell.column] = "doubled-column"
        } else {
          columns[cell.column] = column
        }
      } else {
        strange[cell.column] = "unknown-column"
      }
    }
    guard place(of: FormSheet.person) != nil else {
      log.report(
        isMerged ? "merged-header" : "missing-header", line: line(head.number), column: head.cells.first?.column ?? 1,
        message: isMerged
          ? "the first row is a merged cell and no row of headings; nothing of the sheet was read"
          : "the first row has no heading for the person; nothing of the sheet was read",
        remedy: "let the first row be the headings, each in a cell of its own: "
          + form.columns.map { catalog.heading(form, $0.key) }.joined(separator: ", "))
      return nil
    }
    if isMerged {
      log.report(
        "merged-header", line: line(head.number), message: "headings are merged over several columns",
        remedy: "split the merged cells, and give each column its own heading")
    }
    let language = catalog.languages.first { words in
      words.words(.sheets, form.rawValue).contains { $0.folded == sheet.name.folded }
    }
    for column in form.columns where column.isRequired && place(of: column.key) == nil {
      // A skill may be told in words of one's own.
      if form == .skills, place(of: "text") != nil { continue }
      let heading = (language ?? catalog[.en]).heading(form, column.key)
      log.report(
        "missing-column", line: line(head.number), message: "the sheet has no column “\(heading)”",
        remedy: "add it, with something in it for each row")
    }
    for (place, _) in strange.sorted(by: { $0.key < $1.key }) {
      report(place, head, form, catalog, log, line(head.number))
    }
  }

  /// Says what is strange in a head. What no profile may hold is answered as everywhere else.
  private func report(
    _ place: Int, _ head: SheetRow, _ form: FormSheet, _ catalog: FormCatalog, _ log: FindingLog, _ line: Int
  ) {
    guard strange[place] == "unknown-column" else { return }
    guard case .text(let text)? = head.cells.first(where: { $0.column == place })?.value,
      text.utf8.count <= 200
    else {
      return log.report(
        "unknown-column", line: line, column: place, message: "this is no heading of the form",
        remedy: "delete the column, or write one of the form's headings")
    }
    if let reason = RefusedFields.reason(for: text) {
      return reason.report(line: line, column: place, log: log)
    }
    let words = catalog.languages.flatMap { language in form.columns.map { language.heading(form, $0.key) } }
    log.report(
      "unknown-column", line: line, column: place, message: "this is no heading of the form",
      remedy: NearestWord.to(text, among: words).map { "did you mean “\($0)”?" }
        ?? "delete the column, or write one of the form's headings")
  }
}

extension FormCatalog {
  /// The heading of a column in the first language that has one.
  func heading(_ sheet: FormSheet, _ column: String) -> String {
    languages.lazy.map { $0.heading(sheet, column) }.first { $0 != column } ?? column
  }
}

extension String {
  /// The text without a sign at its end, and without the blanks before that.
  fileprivate func trimmingSuffix(_ sign: Character) -> String {
    last == sign ? CellText.trimmed(String(dropLast())) : self
  }
}
