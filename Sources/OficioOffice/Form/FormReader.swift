import Oficio

/// Makes the trees of profiles of the sheets of a form. The one `ProfileReader` judges them, as those of any format.
struct FormReader {
  /// The rows of one person, in the order of the sheets.
  private struct Person {
    var id: PlacedCell
    var rows: [FormRow] = []
    var isWhole = true
  }

  private let catalog: FormCatalog
  private let cells: CellReading
  private let log: FindingLog
  private var people: [Person] = []
  private var rows: [String: Int] = [:]
  /// Ids of other sheets that no row of people has, each reported once.
  private var strangers: Set<String> = []

  /// The profiles of sheets, in the order of the sheet of people.
  ///
  /// - Parameter log: takes what is wrong; from now on its lines are rows of these sheets.
  static func profiles(
    of sheets: [Sheet], _ catalog: FormCatalog, _ codes: FormCodes, log: FindingLog
  ) -> [(tree: DataNode, isWhole: Bool)] {
    var reader = FormReader(catalog, CellReading(catalog, codes, log: log), log)
    reader.read(sheets)
    return reader.profiles()
  }

  private init(_ catalog: FormCatalog, _ cells: CellReading, _ log: FindingLog) {
    self.catalog = catalog
    self.cells = cells
    self.log = log
  }

  private mutating func read(_ sheets: [Sheet]) {
    var known: [(form: FormSheet, sheet: Sheet)] = []
    for sheet in sheets {
      if let form = catalog.sheet(named: sheet.name) {
        if FormSheet.read.contains(form) { known.append((form, sheet)) }
      } else if !sheet.rows.isEmpty {
        report(unknown: sheet)
      }
    }
    guard known.contains(where: { $0.form == .people }) else {
      let names = catalog.languages.map { "“\($0.word(.sheets, FormSheet.people.rawValue))”" }
      log.append(
        Finding(
          "missing-sheet", file: log.file, message: "no sheet says who the people are",
          remedy: "name one of the sheets \(names.joined(separator: ", ")), or begin with oficio profile form"))
      return
    }
    for form in FormSheet.read {
      for (_, sheet) in known.filter({ $0.form == form }) { read(sheet, as: form) }
    }
  }

  private func report(unknown sheet: Sheet) {
    let names = catalog.languages.flatMap { language in FormSheet.read.map { language.word(.sheets, $0.rawValue) } }
    let nearest = NearestWord.to(sheet.name, among: names)
    log.append(
      Finding(
        "unknown-sheet", file: sheet.file, sheet: sheet.isFile ? nil : sheet.name,
        message: "this is no sheet of the form, and nothing of it was read",
        remedy: nearest.map { "did you mean “\($0)”? give it that name" }
          ?? "name it as the form does, or take it out of the file"))
  }

  // MARK: - Rows

  private mutating func read(_ sheet: Sheet, as form: FormSheet) {
    // Each row gets a number over all sheets, from which the log tells its place.
    let first = log.places?.count ?? 0
    log.places =
      (log.places ?? [])
      + sheet.rows.map {
        SheetPlace(file: sheet.file, sheet: sheet.isFile ? nil : sheet.name, row: $0.number)
      }
    func line(_ number: Int) -> Int {
      (sheet.rows.firstIndex { $0.number == number } ?? 0) + first + 1
    }
    guard let header = FormHeader(sheet, as: form, catalog, log: log, line: line) else { return }
    for (index, row) in sheet.rows.enumerated().dropFirst() {
      take(row, header, form, line: first + index + 1)
    }
  }

  private mutating func take(_ row: SheetRow, _ header: FormHeader, _ form: FormSheet, line: Int) {
    var taken = FormRow(sheet: form, person: "", line: line)
    var strange: [Int] = []
    for cell in row.cells {
      if case .text(let text) = cell.value, CellText.trimmed(text).isEmpty { continue }
      if let column = header.columns[cell.column] {
        taken.cells[column.key] = PlacedCell(value: cell.value, line: line, column: cell.column)
        taken.columns[column.key] = cell.column
      } else {
        strange.append(cell.column)
      }
    }
    if taken.cells.isEmpty, strange.isEmpty { return }
    for (place, column) in header.columns { taken.columns[column.key] = place }
    guard let cell = taken.cells[FormSheet.person] else {
      return log.report(
        "missing-id", line: line, column: header.place(of: FormSheet.person) ?? 1,
        message: "the row does not say whose it is", remedy: "write the person's code into this column")
    }
    warnOfBlanks(taken)
    let id = cells.plainText(cell.value)
    guard let person = person(id, cell, form) else { return }
    // A column that nobody reads may hold what matters: whoever has something in it is not whole.
    for column in strange {
      people[person].isWhole = false
      if header.strange[column] == nil {
        log.report(
          "unknown-column", line: line, column: column, message: "the cell stands under no heading",
          remedy: "move it into a column of the form, or empty it")
      }
    }
    taken.person = id
    people[person].rows.append(taken)
  }

  /// Blanks around a text are left out, and said where they could make two of one person.
  private func warnOfBlanks(_ row: FormRow) {
    guard let cell = row.cells[FormSheet.person], let text = cell.text,
      !CellText.trimmed(text).utf8.elementsEqual(text.utf8)
    else { return }
    log.report(
      "blanks-around", .warning, line: cell.line, column: cell.column,
      message: "blanks stand before or behind the code; they were left out", remedy: "delete them")
  }

  /// The place of a person among the people; nil, and a finding, when the row cannot be anybody's.
  private mutating func person(_ id: String, _ cell: PlacedCell, _ form: FormSheet) -> Int? {
    if form == .people {
      if let row = rows[id] {
        log.report(
          "doubled-person", line: cell.line, column: cell.column,
          message: "the person has a second row; the first is \(log.place(ofLine: people[row].id.line))",
          remedy: "keep one row a person; the first was kept")
        return nil
      }
      rows[id] = people.count
      people.append(Person(id: cell))
      return people.count - 1
    }
    if let row = rows[id] { return row }
    if strangers.insert(id).inserted {
      log.report(
        "unknown-person", line: cell.line, column: cell.column, message: "no row of the people has this code",
        remedy: "add the person there, or mend the code; nothing of this person was read")
    }
    return nil
  }

  // MARK: - Profiles

  private func profiles() -> [(tree: DataNode, isWhole: Bool)] {
    people.map { person in
      let errorsBefore = log.errorCount
      for row in person.rows { reportGaps(row) }
      var reading = RowReading(cells)
      let facts = person.rows.flatMap { reading.facts(of: $0) }
      let id = DataNode(.text(cells.plainText(person.id.value)), line: person.id.line, column: person.id.column)
      var members = [DataNode.Member(key: "id", value: id, line: person.id.line, column: person.id.column)]
      if case .map(let others) = TableFact.tree(of: facts, log: log).value { members += others }
      return (
        DataNode(.map(members), line: person.id.line, column: person.id.column),
        person.isWhole && log.errorCount == errorsBefore
      )
    }
  }

  /// Says which cells a row lacks; where the sheet has no such column, its head has said so.
  private func reportGaps(_ row: FormRow) {
    let beside: Set = [FormSheet.person, "sort", "about"]
    let isIdle = row.sheet != .people && row.cells.keys.allSatisfy(beside.contains)
    let isWhole = row.sheet.main.flatMap { row.cells[$0]?.text }.map { catalog.marker($0) != nil } ?? false
    if isIdle || isWhole { return }
    for column in row.sheet.columns where column.isRequired && row.cells[column.key] == nil {
      guard let place = row.columns[column.key] else { continue }
      // A skill may be told in words of one's own.
      if row.sheet == .skills, row.cells["text"] != nil { continue }
      log.report(
        "missing-cell", line: row.line, column: place, message: "the cell is empty, and the row needs it",
        remedy: "fill it in, or empty the whole row")
    }
  }
}
