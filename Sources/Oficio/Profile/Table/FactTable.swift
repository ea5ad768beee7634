/// Reads profiles from a table: one row a fact, in the columns `trainee`, `field` and `value`, in any order.
///
/// `trainee` is the id. `field` is the path of the fact, as `home.region` or `skills[0].level`, items counted from 0. An
/// empty `value` is null (unknown), `[]` a list known to be empty, `{}` a map with nothing in it; what has no row is
/// absent (not asked yet). The rows of a person may stand anywhere in the file.
struct FactTable {
  /// The profile that the facts of one id make.
  struct Profile {
    var tree: DataNode
    /// Whether every row of the id could be read.
    var isWhole: Bool
  }

  /// The facts of one id, in the order of the file.
  private struct Person {
    var id: CSVRows.Cell
    var facts: [TableFact] = []
    var isWhole = true
  }

  private static let columns = ["trainee", "field", "value"]

  private let log: FindingLog
  private var people: [Person] = []
  private var rows: [String: Int] = [:]

  /// The profiles of a file in the order in which their ids come. A file whose header or quotation marks are broken gives
  /// none: nobody could say whose facts are missing.
  static func profiles(of bytes: [UInt8], log: FindingLog) -> [Profile] {
    var table = FactTable(log: log)
    var rows = CSVRows(bytes)
    guard let header = rows.next(), let columns = table.columns(of: header) else { return [] }
    while let row = rows.next() {
      guard table.take(row, columns: columns, width: header.cells.count) else { return [] }
    }
    return table.people.map(table.profile)
  }

  private init(log: FindingLog) { self.log = log }

  /// Where the three columns stand; nil, and findings, when one is missing or there is another.
  private func columns(of header: CSVRows.Row) -> [Int]? {
    let names = header.cells.map { cell in
      cell.bytes.count <= ProfileLimits.keyBytes ? String(validating: cell.bytes, as: UTF8.self) ?? "" : ""
    }
    let errorsBefore = log.errorCount
    for (cell, name) in zip(header.cells, names) where !Self.columns.contains(name) {
      if let reason = RefusedFields.reason(for: name) {
        reason.report(line: cell.line, column: cell.column, log: log)
      } else {
        log.report(
          "unknown-column", line: cell.line, column: cell.column, message: "this is no column of a table of profiles",
          remedy: "the columns are \(Self.columns.joined(separator: ", "))")
      }
    }
    for column in Self.columns where names.filter({ $0 == column }).count != 1 {
      log.report(
        "missing-column", line: header.cells.first?.line ?? 1, message: "“\(column)” must be a column, once",
        remedy: "begin the file with the row \(Self.columns.joined(separator: ","))")
    }
    guard log.errorCount == errorsBefore, !isBroken(header) else { return nil }
    return Self.columns.compactMap(names.firstIndex)
  }

  /// Takes the fact of a row; false when the file is of no use from here on.
  private mutating func take(_ row: CSVRows.Row, columns: [Int], width: Int) -> Bool {
    if row.cells.allSatisfy(\.bytes.isEmpty), row.problem == nil { return true }
    guard !isBroken(row) else { return false }
    let place = row.cells[0]
    guard row.cells.count == width else {
      log.report(
        "wrong-width", line: place.line, column: place.column,
        message: "the row has \(row.cells.count) cells and the header \(width)",
        remedy: "write one fact a row, texts with the separator in them in quotation marks")
      spoil(columns[0] < row.cells.count ? row.cells[columns[0]] : place)
      return true
    }
    let cells = columns.map { row.cells[$0] }
    guard let person = person(of: cells[0]) else { return true }
    guard let fact = fact(field: cells[1], value: cells[2]) else {
      people[person].isWhole = false
      return true
    }
    people[person].facts.append(fact)
    return true
  }

  /// Reports what is wrong with the quotation marks of a row.
  private func isBroken(_ row: CSVRows.Row) -> Bool {
    guard let problem = row.problem else { return false }
    switch problem.reason {
    case .unclosedQuotation:
      log.report(
        "unclosed-quotation", line: problem.line, column: problem.column,
        message: "a quotation mark is opened and never closed; nothing of the file was taken",
        remedy: "close it, or double a quotation mark that is meant")
    case .textBehindQuotation:
      log.report(
        "bad-quotation", line: problem.line, column: problem.column,
        message: "a text goes on behind its closing quotation mark; nothing of the file was taken",
        remedy: "double the quotation marks within a text")
    }
    return true
  }

  /// The row of a person among the people; nil, and a finding, when the cell holds no id.
  private mutating func person(of cell: CSVRows.Cell) -> Int? {
    guard let id = self.text(of: cell).map(FormulaGuard.text) else { return nil }
    guard !id.isEmpty, id.utf8.count <= 64 else {
      log.report(
        "bad-id", line: cell.line, column: cell.column, message: "“trainee” is not a pseudonym of at most 64 signs",
        remedy: "write the id of the profile into every row")
      return nil
    }
    if let row = rows[id] { return row }
    rows[id] = people.count
    people.append(Person(id: cell))
    return people.count - 1
  }

  private mutating func spoil(_ cell: CSVRows.Cell) {
    if let person = person(of: cell) { people[person].isWhole = false }
  }

  private func fact(field: CSVRows.Cell, value: CSVRows.Cell) -> TableFact? {
    guard let name = text(of: field), let words = text(of: value) else { return nil }
    guard let path = FactPath(name) else {
      log.report(
        "bad-field", line: field.line, column: field.column, message: "this is not the path of a field",
        remedy: "write it as home.region, or skills[0].level for the first skill")
      return nil
    }
    let node = DataNode(FactTypes.value(of: words, at: path), line: value.line, column: value.column)
    return TableFact(path: path, value: node, line: field.line, column: field.column)
  }

  private func text(of cell: CSVRows.Cell) -> String? {
    if let text = String(validating: cell.bytes, as: UTF8.self) { return text }
    log.report(
      "not-utf8", line: cell.line, column: cell.column, message: "the cell is not UTF-8",
      remedy: "save the file as “CSV UTF-8” and read it again")
    return nil
  }

  private func profile(_ person: Person) -> Profile {
    let errorsBefore = log.errorCount
    let (line, column) = (person.id.line, person.id.column)
    let id = DataNode(.text(FormulaGuard.text(of: text(of: person.id) ?? "")), line: line, column: column)
    var members = [DataNode.Member(key: "id", value: id, line: line, column: column)]
    if case .map(let others) = TableFact.tree(of: person.facts, log: log).value { members.append(contentsOf: others) }
    return Profile(
      tree: DataNode(.map(members), line: line, column: column),
      isWhole: person.isWhole && log.errorCount == errorsBefore)
  }
}
