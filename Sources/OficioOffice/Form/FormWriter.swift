import Oficio

/// Makes rows of the form of profiles. What the sheets have no words for goes to the sheet of other facts, so that a form
/// holds whatever a profile holds.
struct FormWriter {
  private let catalog: FormCatalog
  private let words: FormWords
  private let codes: FormCodes
  private let rhythms: RhythmWriting
  /// Reads back what is written, with a log that nobody sees.
  private let cells: CellReading

  init(_ catalog: FormCatalog, _ codes: FormCodes, _ language: Language) {
    self.catalog = catalog
    self.codes = codes
    words = catalog[language]
    rhythms = RhythmWriting(words)
    cells = CellReading(catalog, codes, log: FindingLog(file: ""), isHeard: false)
  }

  /// The rows of a profile: one of people, then those of each field.
  func rows(of document: ProfileDocument) -> [FormRow] {
    var person = row(.people, document.id)
    var others: [FormRow] = []
    guard case .map(let members) = document.tree.value else { return [] }
    // In one order, so that the same people give the same workbook, however their files were ordered.
    for member in Self.inOrder(members) where member.key != "id" {
      let written = rows(member, document.id)
      if let written, isReadBack(written, as: member) {
        for row in written {
          if row.sheet == .people {
            person.cells.merge(row.cells) { first, _ in first }
          } else {
            others.append(row)
          }
        }
      } else {
        others += facts(member.value, path: member.key, document.id)
      }
    }
    return [person] + others
  }

  /// Whether rows say of a field what the profile says of it, nothing more and nothing less.
  private func isReadBack(_ rows: [FormRow], as member: DataNode.Member) -> Bool {
    let log = cells.log
    let errorsBefore = log.errorCount
    var reading = RowReading(cells)
    let facts = rows.flatMap { reading.facts(of: $0) }
    let tree = TableFact.tree(of: facts, log: log)
    guard log.errorCount == errorsBefore, case .map(let members) = tree.value, members.count == 1 else { return false }
    return members[0].key == member.key && members[0].value.statement == member.value.statement
  }

  // MARK: - Fields

  /// The rows of a field of the profile; nil when the sheets have none for it.
  private func rows(_ member: DataNode.Member, _ id: String) -> [FormRow]? {
    let node = member.value
    switch member.key {
    case "skills": return items(node, .skills, id)
    case "experience": return items(node, .work, id)
    case "records": return items(node, .records, id)
    case "certificates": return papers(node, id, sort: "certificate")
    case "papers": return papers(node, id, sort: "paper")
    case "obligations": return list(node, .duties, id, [:]) { duty($0, id) }
    case "availability": return list(node, .wishes, id, about(.available)) { available($0, id) }
    case "countries": return wishes(node, .country, id)
    case "barredFrom": return list(node, .wishes, id, about(.barred)) { barred($0, id) }
    case "exclusions":
      return list(node, .wishes, id, about(.excludedPlace)) {
        wish($0["place"], .excludedPlace, id, until: $0["until"])
      }
    case "contacts": return list(node, .wishes, id, about(.contact)) { wish($0["employer"], .contact, id) }
    default: return map(member, id)
    }
  }

  /// The cells of people for a single value or a map of them, and the rows of the lists within it.
  private func map(_ member: DataNode.Member, _ id: String) -> [FormRow]? {
    var person = row(.people, id)
    var rows: [FormRow] = []
    for (path, value) in Self.leaves(member.value, path: member.key) {
      if let column = FormSheet.people.columns.first(where: {
        $0.path == path || (value == .null && $0.unknown == path)
      }) {
        guard let cell = cell(DataNode(value), column.kind) else { return nil }
        person.set(column.key, cell)
      } else if let kind = WishKind.allCases.first(where: { $0.list == path }) {
        guard let items = wishes(DataNode(value), kind, id) else { return nil }
        rows += items
      } else if path.hasPrefix("status.eligible.") {
        let kind: WishKind =
          value == .bool(true) ? .qualifies : value == .bool(false) ? .qualifiesNot : .qualifiesUnknown
        guard let row = wish(DataNode(.text(String(path.dropFirst(16)))), kind, id) else { return nil }
        rows.append(row)
      } else {
        return nil
      }
    }
    return [person] + rows
  }

  private static func inOrder(_ members: [DataNode.Member]) -> [DataNode.Member] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// The values within a value that are no maps, by their paths.
  private static func leaves(_ node: DataNode, path: String) -> [(path: String, value: DataNode.Value)] {
    guard case .map(let members) = node.value, !members.isEmpty else { return [(path, node.value)] }
    return inOrder(members).flatMap { leaves($0.value, path: "\(path).\($0.key)") }
  }

  /// The rows of a list: one for each item, or one that says that it is empty or not known.
  private func list(
    _ node: DataNode, _ sheet: FormSheet, _ id: String, _ beside: [String: String], item: (DataNode) -> FormRow?
  ) -> [FormRow]? {
    func whole(_ marker: FormCatalog.Marker) -> [FormRow]? {
      guard let main = sheet.main else { return nil }
      var row = row(sheet, id)
      for (column, word) in beside { row.set(column, .text(word)) }
      row.set(main, .text(words.word(.markers, marker.rawValue)))
      return [row]
    }
    switch node.value {
    case .null: return whole(.unknown)
    case .list(let items) where items.isEmpty: return whole(.none)
    case .list(let items):
      let rows = items.map(item)
      return rows.contains { $0 == nil } ? nil : rows.compactMap(\.self)
    default: return nil
    }
  }

  private func items(_ node: DataNode, _ sheet: FormSheet, _ id: String) -> [FormRow]? {
    list(node, sheet, id, [:]) { item($0, sheet, id, Array(sheet.columns.dropFirst())) }
  }

  private func item(_ node: DataNode, _ sheet: FormSheet, _ id: String, _ columns: [FormColumn]) -> FormRow? {
    guard case .map(let members) = node.value else { return nil }
    var row = row(sheet, id)
    for member in members {
      guard let column = columns.first(where: { $0.path == member.key }),
        let cell = cell(member.value, column.kind)
      else { return nil }
      row.set(column.key, cell)
    }
    return row
  }

  private func papers(_ node: DataNode, _ id: String, sort: String) -> [FormRow]? {
    let word = words.word(.paperSorts, sort)
    let columns = FormSheet.papers.columns.dropFirst(2).map { column in
      column.key == "paper"
        ? FormColumn("paper", sort == "paper" ? .openWord(.paperTypes) : .code(.certificate), path: "type") : column
    }
    return list(node, .papers, id, ["sort": word]) { node in
      var row = item(node, .papers, id, columns)
      row?.set("sort", .text(word))
      return row
    }
  }

  private func duty(_ node: DataNode, _ id: String) -> FormRow? {
    guard case .map(let members) = node.value, case .text(let start)? = node["start"]?.value,
      case .integer(let minutes)? = node["minutes"]?.value
    else { return nil }
    let parts = start.split(separator: "T", maxSplits: 1)
    guard let first = parts.first, let day = CivilDate(first) else { return nil }
    let from = parts.count == 2 ? ClockTime(parts[1]) : nil
    if parts.count == 2, from == nil { return nil }
    let times = ["start", "minutes", "recurrence"]
    let rest = DataNode(.map(members.filter { !times.contains($0.key) }))
    guard var row = item(rest, .duties, id, Array(FormSheet.duties.columns.dropFirst())) else { return nil }
    switch node["recurrence"]?.value {
    case nil: break
    case .text(let rule): row.set("rhythm", .text(rhythms.words(of: rule)))
    default: row.set("rhythm", .text(words.word(.phrases, "once")))
    }
    row.set("since", .day(day, isMonth: false))
    guard let from else {
      row.set("minutes", .number(Double(minutes)))
      return row
    }
    row.set("from", .time(from))
    let end = (from.minutes + minutes) % 1440
    if minutes <= 1440, let to = ClockTime(minutes: end == 0 ? 1440 : end), from.minutes != 1440 || end != 0 {
      row.set("to", .time(to))
    } else {
      row.set("minutes", .number(Double(minutes)))
    }
    return row
  }

  private func available(_ node: DataNode, _ id: String) -> FormRow? {
    guard case .list(let days)? = node["days"]?.value, case .text(let from)? = node["from"]?.value,
      case .text(let to)? = node["to"]?.value, let from = ClockTime(from), let to = ClockTime(to), !days.isEmpty
    else { return nil }
    let weekdays = days.compactMap { day in if case .text(let code) = day.value { Weekday(code: code) } else { nil } }
    return wish(.text("\(rhythms.words(of: weekdays)) \(rhythms.words(of: from, to))"), .available, id)
  }

  private func barred(_ node: DataNode, _ id: String) -> FormRow? {
    if case .text = node.value { return wish(node, .barred, id) }
    return wish(node["bar"], .barred, id, until: node["until"])
  }

  private func wishes(_ node: DataNode, _ kind: WishKind, _ id: String) -> [FormRow]? {
    list(node, .wishes, id, about(kind)) { wish($0, kind, id) }
  }

  private func wish(_ node: DataNode?, _ kind: WishKind, _ id: String, until: DataNode? = nil) -> FormRow? {
    guard let node, node.value != .null, let what = cell(node, kind.kind) else { return nil }
    var row = wish(what, kind, id)
    if let until {
      guard let cell = cell(until, .day) else { return nil }
      row.set("until", cell)
    }
    return row
  }

  private func wish(_ what: CellValue, _ kind: WishKind, _ id: String) -> FormRow {
    var row = row(.wishes, id)
    row.set("about", .text(words.word(.wishes, kind.rawValue)))
    row.set("what", what)
    return row
  }

  private func about(_ kind: WishKind) -> [String: String] { ["about": words.word(.wishes, kind.rawValue)] }

  /// The rows of the sheet of other facts for a value: one for each single value in it.
  private func facts(_ node: DataNode, path: String, _ id: String) -> [FormRow] {
    switch node.value {
    case .map(let members) where !members.isEmpty:
      return Self.inOrder(members).flatMap { facts($0.value, path: "\(path).\($0.key)", id) }
    case .list(let items) where !items.isEmpty:
      return items.enumerated().flatMap { facts($1, path: "\(path)[\($0)]", id) }
    default:
      var row = row(.facts, id)
      row.set("field", .text(path))
      row.set("value", .text(fact(node.value)))
      return [row]
    }
  }

  private func fact(_ value: DataNode.Value) -> String {
    switch value {
    case .null: words.word(.markers, "unknown")
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): String(number)
    case .decimal(let number): "\(number)"
    case .text(let text): CellText.cell(FormulaGuard.cell(of: text), catalog)
    case .list: "[]"
    case .map: "{}"
    }
  }

  // MARK: - Cells

  private func row(_ sheet: FormSheet, _ id: String) -> FormRow {
    var row = FormRow(sheet: sheet, person: id)
    row.set(FormSheet.person, .text(id))
    return row
  }

  /// A value as a cell; nil when the column cannot show it.
  private func cell(_ node: DataNode, _ kind: FormColumn.Kind) -> CellValue? {
    switch (node.value, kind) {
    case (.null, _): return .text(words.word(.markers, "unknown"))
    case (.bool(let flag), .flag(let group)): return .text(words.word(group, flag ? "yes" : "no"))
    case (.integer(let number), .whole), (.integer(let number), .amount): return .number(Double(number))
    case (.decimal(let number), .amount):
      // A number of more figures than libxlsxwriter writes stands as a text.
      return "\(number)".utf8.count <= 15 ? .number(number) : nil
    case (.text(let text), .day):
      return CivilDate(text).map { CellStyles.serial(of: $0) == nil ? .text(text) : .day($0, isMonth: false) }
    case (.text(let text), .month):
      if let day = CivilDate(text) {
        return CellStyles.serial(of: day) == nil ? .text(text) : .day(day, isMonth: false)
      }
      guard text.utf8.count == 7, let day = CivilDate(text + "-01") else { return nil }
      return CellStyles.serial(of: day) == nil ? .text(text) : .day(day, isMonth: true)
    case (.text(let text), .code(let table)): return .text(codes.shown(text, in: table, words.language))
    case (.text(let text), .openCode(let table)):
      let shown = codes.shown(text, in: table, words.language)
      return .text(shown == text ? CellText.cell(text, catalog) : shown)
    case (.text(let text), .word(let group)):
      return words.words(group, text).isEmpty ? nil : .text(words.word(group, text))
    case (.text(let text), .openWord(let group)):
      return .text(words.words(group, text).isEmpty ? CellText.cell(text, catalog) : words.word(group, text))
    case (.text(let text), .text): return .text(CellText.cell(text, catalog))
    default: return nil
    }
  }
}
