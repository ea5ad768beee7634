import Oficio

/// Makes facts of the rows of a form. One reading takes all rows of one person, so that the items of lists are counted.
struct RowReading {
  let cells: CellReading
  private var counts: [String: Int] = [:]

  init(_ cells: CellReading) { self.cells = cells }

  /// The facts of a row. What cannot be read is in the log, and its fact is missing.
  mutating func facts(of row: FormRow) -> [TableFact] {
    switch row.sheet {
    case .people: return row.sheet.columns.dropFirst().flatMap { fact($0, row, at: "") }
    case .skills, .work, .records:
      return items(of: row, in: row.sheet.list ?? "", columns: Array(row.sheet.columns.dropFirst()))
    case .papers: return paper(row)
    case .duties: return duty(row)
    case .wishes: return wish(row)
    case .facts: return stated(row)
    case .questions, .help, .lists: return []
    }
  }

  // MARK: - Lists

  /// The facts of a row that is an item of a list, or says of the whole list that it is empty or not known.
  private mutating func items(of row: FormRow, in list: String, columns: [FormColumn]) -> [TableFact] {
    if row.cells.keys.allSatisfy({ $0 == FormSheet.person || $0 == "sort" || $0 == "about" }) { return [] }
    if let whole = whole(list, row) { return whole }
    let path = next(in: list)
    return columns.flatMap { fact($0, row, at: "\(path).") }
  }

  /// The one fact of a row whose main cell is a word for “none” or “not known”, and that says nothing else.
  private func whole(_ list: String, _ row: FormRow) -> [TableFact]? {
    guard let main = row.sheet.main, let cell = row.cells[main], let text = cell.text,
      !CellText.isQuoted(CellText.trimmed(text)), let marker = cells.catalog.marker(text)
    else { return nil }
    let others = Set(row.cells.keys).subtracting([main, FormSheet.person, "sort", "about"])
    guard others.isEmpty else { return nil }
    return [fact(list, marker == .none ? .list([]) : .null, cell)]
  }

  private mutating func next(in list: String) -> String {
    let count = counts[list, default: 0]
    counts[list] = count + 1
    return "\(list)[\(count)]"
  }

  // MARK: - Sheets of their own kind

  private mutating func paper(_ row: FormRow) -> [TableFact] {
    guard let cell = row.cells["sort"], case .text(let sort) = cells.value(cell, .word(.paperSorts))?.value else {
      return []
    }
    let columns = row.sheet.columns.dropFirst(2).map { column in
      guard column.key == "paper" else { return column }
      return FormColumn(
        "paper", sort == "paper" ? .openWord(.paperTypes) : .code(.certificate), path: "type", required: true)
    }
    return items(of: row, in: sort == "paper" ? "papers" : "certificates", columns: Array(columns))
  }

  private mutating func duty(_ row: FormRow) -> [TableFact] {
    if row.cells.keys.allSatisfy({ $0 == FormSheet.person }) { return [] }
    if let whole = whole("obligations", row) { return whole }
    let path = next(in: "obligations")
    let plain = row.sheet.columns.filter {
      !["person", "rhythm", "since", "from", "to", "minutes"].contains($0.key)
    }
    return plain.flatMap { fact($0, row, at: "\(path).") } + times(row, path)
  }

  /// When a duty is owed: the rhythm, the first day with its time, and how long it takes.
  private func times(_ row: FormRow, _ path: String) -> [TableFact] {
    var facts: [TableFact] = []
    var hours: (from: ClockTime, to: ClockTime)?
    if let cell = row.cells["rhythm"] {
      guard let rhythm = cells.rhythm(cell) else { return [] }
      switch rhythm.days {
      case .unsaid: break
      case .once: facts.append(fact("\(path).recurrence", .null, cell))
      case .rule(let rule): facts.append(fact("\(path).recurrence", .text(rule), cell))
      }
      hours = rhythm.hours
    }
    let from = row.cells["from"].flatMap { cells.time($0) } ?? hours?.from
    if let cell = row.cells["minutes"], let minutes = cells.value(cell, .whole) {
      facts.append(fact("\(path).minutes", minutes.value, cell))
    } else if let to = row.cells["to"].flatMap({ cells.time($0) }) ?? hours?.to, let from {
      let length = to.minutes - from.minutes
      let place = row.cells["to"] ?? row.cells["rhythm"] ?? PlacedCell(value: .failure, line: row.line)
      facts.append(fact("\(path).minutes", .integer(length > 0 ? length : length + 1440), place))
    }
    let hasLength = facts.contains { $0.path.pattern == "obligations.minutes" }
    guard hasLength, from != nil || row.cells["to"] == nil else {
      if ["from", "to", "minutes"].contains(where: { row.cells[$0] == nil }) {
        cells.log.report(
          "missing-hours", line: row.line, column: row.columns["rhythm"] ?? row.columns["name"] ?? 0,
          message: "the duty has no hours",
          remedy: "say from when to when: 8–13 behind the rhythm, or 08:00 and 13:00 in their columns")
      }
      return facts
    }
    if let cell = row.cells["since"], case .text(let day) = cells.value(cell, .day)?.value {
      // A day alone: nobody knows the hour.
      facts.append(fact("\(path).start", .text(from.map { "\(day)T\($0)" } ?? day), cell))
    }
    return facts
  }

  private mutating func wish(_ row: FormRow) -> [TableFact] {
    guard let cell = row.cells["about"], case .text(let word) = cells.value(cell, .word(.wishes))?.value,
      let kind = WishKind(rawValue: word)
    else {
      return []
    }
    guard let what = row.cells["what"] else { return [] }
    guard let list = kind.list else { return qualifies(kind, what) }
    if let whole = whole(list, row) { return whole }
    if kind == .available { return available(what, next(in: list)) }
    guard let value = cells.value(what, kind.kind) else { return [] }
    let until = row.cells["until"]
    let path = next(in: list)
    func fact(_ path: String) -> TableFact { self.fact(path, value.value, what) }
    switch kind {
    case .contact: return [fact("\(path).employer")]
    case .excludedPlace: return [fact("\(path).place")] + self.until(until, "\(path).until")
    case .barred where until != nil: return [fact("\(path).bar")] + self.until(until, "\(path).until")
    default:
      guard let until else { return [fact(path)] }
      cells.log.report(
        "no-until-here", line: until.line, column: until.column, message: "what this row says has no last day",
        remedy: "empty the cell")
      return [fact(path)]
    }
  }

  private func until(_ cell: PlacedCell?, _ path: String) -> [TableFact] {
    guard let cell, let value = cells.value(cell, .day) else { return [] }
    return [fact(path, value.value, cell)]
  }

  private func qualifies(_ kind: WishKind, _ what: PlacedCell) -> [TableFact] {
    guard case .text(let programme) = cells.value(what, .code(.programme))?.value else { return [] }
    let flag: DataNode.Value = kind == .qualifiesUnknown ? .null : .bool(kind == .qualifies)
    return [fact("status.eligible.\(programme)", flag, what)]
  }

  private func available(_ cell: PlacedCell, _ path: String) -> [TableFact] {
    guard let rhythm = cells.rhythm(cell) else { return [] }
    guard let days = rhythm.weekdays, let hours = rhythm.hours else {
      cells.log.report(
        "not-a-week", line: cell.line, column: cell.column, message: "this says of no days of the week and their hours",
        remedy: "write it as “lunes a viernes 7–18”, “segunda a sexta 7–18”, “Monday to Friday 7–18”")
      return []
    }
    let nodes = days.map { DataNode(.text($0.code), line: cell.line, column: cell.column) }
    return [
      fact("\(path).days", .list(nodes), cell), fact("\(path).from", .text(hours.from.description), cell),
      fact("\(path).to", .text(hours.to.description), cell),
    ]
  }

  /// A row that states its field by its path.
  private func stated(_ row: FormRow) -> [TableFact] {
    guard let field = row.cells["field"] else { return [] }
    let name = cells.plainText(field.value)
    guard let path = FactPath(name) else {
      cells.log.report(
        "bad-field", line: field.line, column: field.column, message: "this is not the path of a field",
        remedy: "write it as home.region, or skills[0].level for the first skill")
      return []
    }
    guard let cell = row.cells["value"] else { return [] }
    let value: DataNode.Value
    if let text = cell.text, !CellText.isQuoted(CellText.trimmed(text)), cells.catalog.marker(text) == .unknown {
      value = .null
    } else {
      value = FactTypes.value(of: cells.plainText(cell.value), at: path)
    }
    return [
      TableFact(
        path: path, value: DataNode(value, line: cell.line, column: cell.column), line: field.line,
        column: field.column)
    ]
  }

  // MARK: - Facts

  private func fact(_ column: FormColumn, _ row: FormRow, at parent: String) -> [TableFact] {
    guard let cell = row.cells[column.key], let value = cells.value(cell, column.kind) else { return [] }
    let path = value.value == .null ? column.unknown : column.path
    return [fact(parent + path, value.value, cell)]
  }

  private func fact(_ path: String, _ value: DataNode.Value, _ cell: PlacedCell) -> TableFact {
    // Paths are made of the form's own columns and of codes of the catalogs: they can be read.
    let path = FactPath(path) ?? FactPath(steps: [.key(path)])
    return TableFact(
      path: path, value: DataNode(value, line: cell.line, column: cell.column), line: cell.line, column: cell.column)
  }
}
