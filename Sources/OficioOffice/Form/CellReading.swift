import Oficio

/// Makes values of profiles of single cells.
struct CellReading {
  let catalog: FormCatalog
  let codes: FormCodes
  let rhythms: [RhythmReading]
  let log: FindingLog
  /// Whether anybody reads the log: looking for the nearest of thousands of words takes its time.
  private let isHeard: Bool

  init(_ catalog: FormCatalog, _ codes: FormCodes, log: FindingLog, isHeard: Bool = true) {
    self.isHeard = isHeard
    self.catalog = catalog
    self.codes = codes
    self.log = log
    rhythms = catalog.languages.map(RhythmReading.init)
  }

  /// The value of a cell; nil, and a finding, when it cannot be understood. A word for “not known” is null.
  func value(_ cell: PlacedCell, _ kind: FormColumn.Kind) -> DataNode? {
    if cell.value == .failure {
      return refuse(
        cell, "no-value", "the cell shows an error, or a formula that nobody has calculated",
        "write the value itself, or open the file in the spreadsheet and save it")
    }
    if let word = word(cell, kind) { return node(word, cell) }
    if let text = cell.text, !CellText.isQuoted(text), let marker = catalog.marker(text) {
      if marker == .unknown { return node(.null, cell) }
      if kind != .text {
        return refuse(
          cell, "no-none-here", "the word for “none” stands where a single value belongs",
          "leave the cell empty, or write the word for “not known”")
      }
    }
    switch kind {
    case .person, .text: return node(.text(plainText(cell.value)), cell)
    case .whole, .amount: return number(cell)
    case .day: return day(cell, isMonth: false)
    case .month: return day(cell, isMonth: true)
    case .time: return time(cell).map { node(.text($0.description), cell) }
    case .code(let table): return code(cell, table)
    case .openCode(let table):
      guard cell.text.map({ !CellText.isQuoted($0) }) ?? true,
        case .code(let code) = codes.meaning(of: plainText(cell.value), in: table)
      else { return node(.text(plainText(cell.value)), cell) }
      return node(.text(code), cell)
    case .openWord: return node(.text(plainText(cell.value)), cell)
    case .word(let group), .flag(let group): return unknownWord(cell, group)
    case .rhythm: return nil
    }
  }

  /// What a rhythm says, in any of the languages.
  func rhythm(_ cell: PlacedCell) -> StatedRhythm? {
    let text = plainText(cell.value)
    if let rhythm = rhythms.lazy.compactMap({ $0.read(text) }).first { return rhythm }
    let examples = catalog.languages.filter { !$0.words(.phrases, "nth").isEmpty }
      .map { "“\(RhythmWriting($0).words(of: "FREQ=MONTHLY;BYDAY=1MO")) 8–13”" }
    log.report(
      "not-a-rhythm", line: cell.line, column: cell.column, message: "this says of no days when they come again",
      remedy: "choose from the list, or write it as \(examples.joined(separator: ", ")), or a rule of RFC 5545")
    return nil
  }

  /// A time of day.
  func time(_ cell: PlacedCell) -> ClockTime? {
    switch cell.value {
    case .time(let time): return time
    case .number(let number):
      if number > 0, number <= 1, let time = ClockTime(minutes: Int((number * 1440).rounded())) { return time }
      if number == number.rounded(), (0...24).contains(number) { return ClockTime(minutes: Int(number) * 60) }
    case .text:
      let tokens = RhythmToken.tokens(of: plainText(cell.value)) ?? []
      if tokens.count == 1, let time = tokens[0].time { return time }
    default: break
    }
    _ = refuse(cell, "not-a-time", "this is not a time of day", "write it as 08:30")
    return nil
  }

  /// The text of a cell, whatever the spreadsheet made of it.
  func plainText(_ value: CellValue) -> String {
    switch value {
    case .text(let text): CellText.text(text)
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    case .day(let day, let isMonth): isMonth ? String(day.description.prefix(7)) : day.description
    case .time(let time): time.description
    case .flag(let flag): flag ? "true" : "false"
    case .failure: ""
    }
  }

  // MARK: - Words and codes

  /// A word of a vocabulary comes before the words for “not known” and “none”: schooling may be none.
  private func word(_ cell: PlacedCell, _ kind: FormColumn.Kind) -> DataNode.Value? {
    switch kind {
    case .flag(let group):
      if case .flag(let flag) = cell.value { return .bool(flag) }
      let text = plainText(cell.value)
      // Yes and no are understood beside the vocabulary's own words.
      return (catalog.key(of: text, in: group) ?? catalog.key(of: text, in: .flags)).map { .bool($0 == "yes") }
    case .word(let group), .openWord(let group):
      guard cell.text.map({ !CellText.isQuoted(CellText.trimmed($0)) }) ?? true else { return nil }
      let text = plainText(cell.value)
      // Of an open vocabulary only exact words are taken, for any other text stands for itself.
      return catalog.key(of: text, in: group).map { .text($0) }
    default: return nil
    }
  }

  private func unknownWord(_ cell: PlacedCell, _ group: FormGroup) -> DataNode? {
    let keys = group.keys ?? []
    let words = catalog.languages.map { language in keys.map { language.word(group, $0) } }
    let near = NearestWord.to(plainText(cell.value).lowercased(), among: words.flatMap(\.self))
    return refuse(
      cell, "unknown-word", "this is no word of the list for this column",
      near.map { "did you mean “\($0)”?" } ?? "choose one of \((words.first ?? []).joined(separator: ", "))")
  }

  private func code(_ cell: PlacedCell, _ table: CodeTable) -> DataNode? {
    switch codes.meaning(of: plainText(cell.value), in: table) {
    case .code(let code): return node(.text(code), cell)
    case .several(let codes):
      return refuse(
        cell, "ambiguous-word", "this is a word of several entries of the catalogs",
        "write one of their codes: \(codes.prefix(5).joined(separator: ", "))")
    case .none:
      let nearest = isHeard ? codes.nearest(to: plainText(cell.value), in: table) : nil
      let skills = table == .skill ? "; or write it into the column for a skill in words" : ""
      return refuse(
        cell, "unknown-word", "the catalogs have nothing of this name",
        (nearest.map { "did you mean “\($0)”?" } ?? "choose from the list, or write a code of the catalogs") + skills)
    }
  }

  // MARK: - Numbers and days

  private func number(_ cell: PlacedCell) -> DataNode? {
    switch cell.value {
    case .number(let number): return node(Self.value(number), cell)
    case .text:
      do {
        return node(Self.value(try StatedNumbers.number(plainText(cell.value))), cell)
      } catch .ambiguous {
        return refuse(
          cell, "ambiguous-number", "the sign may part thousands or begin a fraction",
          "write the number without signs between thousands, as 1130 or 1130,50")
      } catch {}
    default: break
    }
    return refuse(cell, "not-a-number", "this is not a number", "write figures alone, as 1130 or 1130,50")
  }

  private static func value(_ number: Double) -> DataNode.Value {
    number == number.rounded() && abs(number) < 1e15 ? .integer(Int(number)) : .decimal(number)
  }

  private func day(_ cell: PlacedCell, isMonth: Bool) -> DataNode? {
    switch cell.value {
    case .day(let day, let isOnlyMonth):
      if isOnlyMonth, isMonth { return node(.text(String(day.description.prefix(7))), cell) }
      return node(.text(day.description), cell)
    case .text:
      switch StatedNumbers.day(plainText(cell.value)) {
      case .day(let day): return node(.text(day.description), cell)
      case .month(let day) where isMonth: return node(.text(String(day.description.prefix(7))), cell)
      case .month:
        return refuse(cell, "not-a-date", "the day of the month is missing", "write it as 25/11/2026")
      case .monthFirst:
        return refuse(
          cell, "wrong-date-order", "the month stands before the day", "write the day first, as 25/11/2026")
      case .shortYear:
        return refuse(cell, "short-year", "the year has two figures", "write it with four, as 25/11/2026")
      case .none: break
      }
    default: break
    }
    return refuse(
      cell, "not-a-date", "this is not a day of the calendar",
      isMonth ? "write a month as 11/2026, or a day as 25/11/2026" : "write it as 25/11/2026")
  }

  private func node(_ value: DataNode.Value, _ cell: PlacedCell) -> DataNode {
    DataNode(value, line: cell.line, column: cell.column)
  }

  private func refuse(_ cell: PlacedCell, _ code: String, _ message: String, _ remedy: String) -> DataNode? {
    log.report(code, line: cell.line, column: cell.column, message: message, remedy: remedy)
    return nil
  }
}

extension PlacedCell {
  /// The text of a cell of text.
  var text: String? { if case .text(let text) = value { text } else { nil } }
}
