import Oficio

/// Reads an office's own list of employer calls: a table (CSV), one job a row, heads in Spanish, Portuguese or English.
///
/// The mapping `own-sheet` (`Catalogs/feeds/sheet.yaml`) says which heads mean what and reads the cells as those of any
/// feed: dates, pay, words for yes and no. What says more than a value (notes, times of work, what is asked about records)
/// becomes the posting's text, for the import to read. A cell that cannot be read is a finding and is left out, and so is a
/// column that nobody knows; a row without employer or title is left out whole. So a slip in one cell withdraws no posting.
public struct OwnSheet {
  /// The columns there may be, as the mapping names them.
  public static let columns =
    plain.map(\.column) + ["id", "pay", "currency", "period", "hours", "records", "schedule", "notes"]

  /// The id of the mapping that reads such lists.
  public static let mappingID = "own-sheet"
  /// The id of the feed that they become.
  public static let feed = "own"

  /// Columns whose cell is one value, and the most bytes of it.
  private static let plain: [(column: String, limit: Int)] = [
    ("employer", 300), ("employerKind", 60), ("title", 300), ("place", 300), ("region", 100), ("phone", 100),
    ("whatsapp", 100), ("email", 200), ("contact", 200), ("address", 300), ("workTime", 60), ("contract", 60),
    ("formality", 60), ("vacancies", 20), ("startsOn", 40), ("closesOn", 40), ("lastTalk", 40),
    ("interviewsInside", 20), ("givesOfferLetter", 20), ("secondChance", 20), ("setting", 60), ("country", 60),
  ]

  private let mapping: FeedMapping
  private let country: String?
  /// Where the row of each id stands.
  private var rows: [String: String] = [:]

  /// - Parameters:
  ///   - mapping: the mapping `own-sheet`.
  ///   - country: ISO 3166-1 alpha-2 code for the rows that name none: it tells towns and currencies apart.
  public init(_ mapping: FeedMapping, country: String? = nil) {
    self.mapping = mapping
    self.country = country
  }

  /// The postings of one file in the order of its rows, and every finding. Rows are told apart over all files read.
  public mutating func read(_ bytes: [UInt8], file: String) -> (postings: [Posting], findings: [Finding]) {
    let log = FindingLog(file: file, isPrivate: true)
    let words = mapping.words
    // Several columns of notes or of times are all read.
    let form = ColumnTable.Form(
      columns: Self.columns.filter { $0 != "notes" && $0 != "schedule" }, needed: ["employer", "title"],
      subject: "employer calls", record: "job", dropsUnknown: true
    ) { words.value(of: $0, kind: "column") }
    var kept: [String: ColumnTable.Row] = [:]
    var feed = FeedBytes()
    for row in ColumnTable.rows(SheetText.utf8(bytes), form, log: log) {
      guard let id = id(of: row, file) else { continue }
      kept[id] = row
      feed.add(element(row, id))
    }
    guard !kept.isEmpty else { return ([], Self.unique(log.findings)) }
    var postings: [Posting] = []
    do throws(FeedError) {
      _ = try FeedReader(mappings: [mapping]).read(.bytes(feed.finished()), feed: Self.feed, mapping: mapping.id) {
        var posting = $0
        guard let row = kept.removeValue(forKey: posting.sourceId) else { return }
        report(posting.problems, row)
        posting.problems = []
        // The office writes in the money of the country that it names: nobody guesses.
        posting.pay?.value.currencyAssumed = false
        posting.recordChecks = records(row)
        postings.append(posting)
      }
    } catch {
      log.report(
        "unreadable-sheet", line: 1, message: "nothing of the list could be read (\(error))", remedy: "check it")
    }
    for id in kept.keys.sorted() {
      kept[id]?.report(
        "no-posting", "title", "the title says that there is no job", "write its title, or delete the row")
    }
    return (postings, Self.unique(log.findings))
  }

  /// A cell that is asked for twice is wrong once.
  private static func unique(_ findings: [Finding]) -> [Finding] {
    var seen: Set<Finding> = []
    return findings.filter { seen.insert($0).inserted }
  }

  /// The row's own id, else one made of employer, title and place, which stays what it is when other cells change; nil, and
  /// a finding, for a row that lacks what it needs or repeats another.
  private mutating func id(of row: ColumnTable.Row, _ file: String) -> String? {
    let said = ["employer", "title"].map { column in
      (column: column, text: row.text(column, limit: 300)?.folded ?? "")
    }
    for (column, text) in said where text.isEmpty {
      row.report("missing-value", column, "“\(column)” is empty; the row is left out", "fill it in")
    }
    guard said.allSatisfy({ !$0.text.isEmpty }) else { return nil }
    let parts = said.map(\.text) + [row.text("place", limit: 300)?.folded ?? ""]
    let id = row.text("id", limit: 100) ?? "h-" + Digest.of(Array(parts.joined(separator: "\n").utf8)).prefix(12)
    if let other = rows[id] {
      row.report(
        "doubled-row", row.text("id", limit: 100) == nil ? nil : "id", "the same job stands in \(other)",
        "give each job an id of its own, or write one row with its vacancies")
      return nil
    }
    rows[id] = "\(file):\(row.line)"
    return id
  }

  /// The row as an item of a feed.
  private func element(_ row: ColumnTable.Row, _ id: String) -> ItemElement {
    var element = ItemElement("row")
    func set(_ field: FeedField, _ text: String, isMarkup: Bool = false) {
      guard let path = mapping.fields[field]?.first else { return }
      element.set(WritablePath(path), text, isMarkup: isMarkup)
    }
    func set(column: String, _ text: String) {
      for (field, paths) in mapping.fields where paths.first?.text == column { set(field, text) }
    }
    set(.sourceId, id)
    var hasPlace = false
    for (column, limit) in Self.plain {
      guard let text = row.text(column, limit: limit) else { continue }
      set(column: column, text)
      if ["place", "region", "country"].contains(column) { hasPlace = true }
    }
    if hasPlace, let country, row.text("country", limit: 60) == nil { set(.placeCountry, country) }
    if let pay = row.text("pay", limit: 200) {
      let parts = [pay] + ["currency", "period"].compactMap { row.text($0, limit: 60) }
      set(.payRaw, parts.joined(separator: " "))
    }
    if let hours = hours(row) {
      set(.hoursMin, "\(hours.min)")
      set(.hoursMax, "\(hours.max)")
    }
    let text = text(row)
    if !text.isEmpty { set(.text, text, isMarkup: true) }
    return element
  }

  /// Hours a week: one number, or two.
  private func hours(_ row: ColumnTable.Row) -> WeeklyHours? {
    guard let text = row.text("hours", limit: 40) else { return nil }
    let numbers = text.split { !("0"..."9").contains($0) }.map { $0.utf8.count <= 3 ? Int($0) ?? 0 : 0 }
    guard (1...2).contains(numbers.count), numbers.allSatisfy({ (1...168).contains($0) }),
      numbers[0] <= numbers.last ?? 0
    else {
      row.report("unparsed-hours", "hours", "“hours” is no number of hours a week", "write it as 48 or 40-48")
      return nil
    }
    return WeeklyHours(min: numbers[0], max: numbers[numbers.count - 1])
  }

  /// Notes, then what other columns say in words, each behind its head.
  private func text(_ row: ColumnTable.Row) -> String {
    var lines = row.texts("notes", limit: 4000).map(\.text)
    lines += row.texts("schedule", limit: 500).map { "\($0.head): \($0.text)" }
    if let asked = row.texts("records", limit: 500).first, flag(asked.text) == nil {
      lines.append("\(asked.head): \(asked.text)")
    }
    return lines.joined(separator: "\n")
  }

  /// A plain yes asks for a record without saying which, as the bare word does in an advert; a plain no asks for none.
  private func records(_ row: ColumnTable.Row) -> [RecordCheck] {
    guard let asked = row.texts("records", limit: 500).first, let isAsked = flag(asked.text) else { return [] }
    return (isAsked ? [.criminal] : RecordKind.allCases).map { kind in
      RecordCheck(
        kind: kind, rule: isAsked ? .clean : .notAsked, specified: !isAsked,
        Provenance(.stated, from: "records", raw: "\(asked.head): \(asked.text)"))
    }
  }

  private func flag(_ text: String) -> Bool? { mapping.words.value(of: text, kind: "boolean").map { $0 == "true" } }

  /// What could not be read, at its cell.
  private func report(_ problems: [Problem], _ row: ColumnTable.Row) {
    for problem in problems {
      let field = FeedField(name: problem.field)
      let column = field.flatMap { mapping.fields[$0]?.first?.text } ?? problem.field
      let isColumn = Self.columns.contains(column)
      row.report(
        problem.code, isColumn ? column : nil, "“\(column)” cannot be read and is left out",
        "write it otherwise: days as 21/11/2026, amounts as 1130 or 1130-1300, yes or no, numbers in figures")
    }
  }
}

/// A feed being made of rows.
private struct FeedBytes {
  private var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sheet xmlns=\"urn:oficio:sheet:1\">\n".utf8)

  mutating func add(_ element: ItemElement) { element.write(indent: 2, to: &bytes) }

  func finished() -> [UInt8] { bytes + Array("</sheet>\n".utf8) }
}
