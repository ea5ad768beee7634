import Oficio

/// Writes workbooks of people: a blank form, a form with people in it, and the interview of one person.
public struct OfficeForm: Sendable {
  private let catalog: FormCatalog
  private let codes: FormCodes
  private let language: Language
  private let scratch: String

  /// A writer of forms in a language.
  ///
  /// - Parameters:
  ///   - catalog: the codes that forms show by name.
  ///   - forms: the words of forms.
  ///   - language: of the words that are written.
  ///   - scratch: a folder in which a workbook stands, readable by its owner alone, while it is made.
  public init(catalog: Catalog, forms: FormCatalog, language: Language, scratch: String) {
    self.catalog = forms
    codes = FormCodes(catalog)
    self.language = language
    self.scratch = scratch
  }

  /// A form with people in it; without any, a blank one.
  public func workbook(of people: [ProfileDocument] = []) throws(WorkbookProblem) -> [UInt8] {
    let writer = FormWriter(catalog, codes, language)
    return try write(people.flatMap { writer.rows(of: $0) }, questions: [], person: nil)
  }

  /// The form of one person for an interview: what is known is filled in; what is not known, or was true longer ago than
  /// the policy's months, is asked.
  public func interview(
    of person: ProfileDocument, on day: CivilDate, policy: Policy
  ) throws(WorkbookProblem) -> [UInt8] {
    let rows = FormWriter(catalog, codes, language).rows(of: person)
    let questions = Interview.questions(
      for: person, rows: rows, on: day, limits: policy.limits, words: catalog[language])
    return try write(rows, questions: questions, person: person.id)
  }

  private func write(
    _ rows: [FormRow], questions: [Interview.Question], person: String?
  ) throws(WorkbookProblem) -> [UInt8] {
    let words = catalog[language]
    let file = try WorkbookFile(scratch: scratch)
    try help(file, words)
    if let person { try ask(questions, person, file, words) }
    var choices = FormChoices(words, codes)
    var first: Int?
    for form in FormSheet.read {
      let own = rows.filter { $0.sheet == form }
      // The sheet of other facts is for what the others cannot say; who needs none, sees none.
      if form == .facts, own.isEmpty { continue }
      let open = person.map { openRows(form, questions, $0, words) } ?? []
      let sheet = try self.sheet(form, rows: own.count + open.count, &choices, file, words)
      if first == nil { first = sheet }
      try fill(sheet, form, own + open, questions, file, words)
    }
    try lists(choices, file, words)
    if let first { file.open(person == nil ? first : 1) }
    return try file.finish()
  }

  // MARK: - Sheets

  private func sheet(
    _ form: FormSheet, rows: Int, _ choices: inout FormChoices, _ file: WorkbookFile, _ words: FormWords
  ) throws(WorkbookProblem) -> Int {
    var columns: [WorkbookFile.Column] = []
    for column in form.columns {
      columns.append(
        WorkbookFile.Column(
          width: Self.width(column, words.heading(form, column.key)), look: Self.look(column),
          choices: choices.formula(column, of: form), isStrict: FormChoices.isStrict(column)))
    }
    let sheet = try file.addSheet(
      words.word(.sheets, form.rawValue), columns: columns, rows: max(500, rows + 200))
    file.setLines(3, of: 0, sheet)
    for (index, column) in form.columns.enumerated() {
      let mark = column.isRequired ? " *" : ""
      try file.write(
        .text(words.heading(form, column.key) + mark), sheet, row: 0, column: index, look: .head)
    }
    return sheet
  }

  private func fill(
    _ sheet: Int, _ form: FormSheet, _ rows: [FormRow], _ questions: [Interview.Question], _ file: WorkbookFile,
    _ words: FormWords
  ) throws(WorkbookProblem) {
    let unknown = CellValue.text(words.word(.markers, "unknown"))
    for (index, row) in rows.enumerated() {
      for (place, column) in form.columns.enumerated() {
        let value = row.cells[column.key]?.value
        let isOpen = value == nil || value == unknown || form == .people
        let isAsked = isOpen && questions.contains { $0.sheet == form && $0.column == column.key }
        guard value != nil || isAsked else { continue }
        try file.write(
          value, sheet, row: index + 1, column: place, look: isAsked ? .ask : column.kind == .person ? .text : .plain)
      }
    }
  }

  /// Rows that wait for an answer: of lists that nobody has asked about.
  private func openRows(
    _ form: FormSheet, _ questions: [Interview.Question], _ person: String, _ words: FormWords
  ) -> [FormRow] {
    questions.filter { $0.sheet == form && $0.reason == .notAsked && form != .people }.compactMap { question in
      var row = FormRow(sheet: form, person: person)
      row.set(FormSheet.person, .text(person))
      switch form {
      case .papers where question.column == form.main: row.set("sort", question.item.map { .text($0) })
      case .wishes: row.set("about", question.item.map { .text($0) })
      case .records where question.item != nil: return nil
      default: if question.column != form.main { return nil }
      }
      return row
    }
  }

  private func help(_ file: WorkbookFile, _ words: FormWords) throws(WorkbookProblem) {
    let sheet = try file.addSheet(
      words.word(.sheets, FormSheet.help.rawValue), columns: [.init(width: 100, look: .note)], rows: 0)
    let sentences: [FormSentence] = [
      .title, .howRows, .howUnknown, .howNone, .howDates, .howDuties, .howPrivate,
    ]
    for (index, sentence) in sentences.enumerated() {
      file.setLines(words.sentence(sentence).count / 90 + 1, of: index, sheet)
      try file.write(
        .text(words.sentence(sentence)), sheet, row: index, column: 0, look: index == 0 ? .head : .note)
    }
  }

  private func ask(
    _ questions: [Interview.Question], _ person: String, _ file: WorkbookFile, _ words: FormWords
  ) throws(WorkbookProblem) {
    let columns = FormSheet.questions.columns
    let widths: [Double] = [12, 70, 40, 40]
    let sheet = try file.addSheet(
      words.word(.sheets, FormSheet.questions.rawValue),
      columns: zip(columns, widths).map { .init(width: $1, look: .note) }, rows: 0)
    for (index, column) in columns.enumerated() {
      try file.write(
        .text(words.heading(.questions, column.key)), sheet, row: 0, column: index, look: .head)
    }
    for (index, question) in questions.enumerated() {
      let item = question.item.map { " (\($0))" } ?? ""
      let column = question.sheet == .wishes ? "what" : question.column
      let cells = [
        person, (words.question(question.sheet, question.column) ?? "") + item,
        "\(words.word(.sheets, question.sheet.rawValue)): \(words.heading(question.sheet, column))",
        Self.why(question.reason, words),
      ]
      for (place, text) in cells.enumerated() {
        try file.write(.text(text), sheet, row: index + 1, column: place, look: place == 0 ? .text : .note)
      }
    }
  }

  private static func why(_ reason: Interview.Reason, _ words: FormWords) -> String {
    switch reason {
    case .notAsked: return words.sentence(.notAsked)
    case .notKnown: return words.sentence(.notKnown)
    case .stale(let day):
      let (year, month, date) = day.components
      return words.sentence(.stale).replacing("{date}", with: "\(date)/\(month)/\(year)")
    }
  }

  private func lists(_ choices: FormChoices, _ file: WorkbookFile, _ words: FormWords) throws(WorkbookProblem) {
    let sheet = try file.addSheet(
      words.word(.sheets, FormSheet.lists.rawValue), columns: [], rows: 0, isHidden: true)
    for (column, list) in choices.lists.enumerated() {
      for (row, word) in list.enumerated() { try file.write(.text(word), sheet, row: row, column: column) }
    }
  }

  // MARK: - Looks

  private static func look(_ column: FormColumn) -> WorkbookFile.Look {
    switch column.kind {
    case .person, .time: .text
    case .day: .day
    case .month: .month
    default: .plain
    }
  }

  private static func width(_ column: FormColumn, _ heading: String) -> Double {
    let least: Double =
      switch column.kind {
      case .code, .rhythm: 34
      case .text: 22
      case .word, .openWord: 20
      default: 12
      }
    return max(least, min(24, Double(heading.count) * 0.7 + 2))
  }
}
