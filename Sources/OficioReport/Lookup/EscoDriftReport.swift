import Oficio

/// Writes what differs between two versions of ESCO in one of the forms, as bytes.
public struct EscoDriftReport: Sendable {
  private let sentences: Sentences
  private let top: Int

  /// A report; `top` rows of each change are for pages alone, data is always whole.
  public init(sentences: Sentences, top: Int) {
    self.sentences = sentences
    self.top = top
  }

  /// The differences in a form; colours are for tables alone.
  public func write(_ drift: EscoDrift, as format: ReportFormat, colour: Bool = false) -> [UInt8] {
    switch format {
    case .table: return page(drift, colour: colour)
    case .csv: return csv(drift)
    case .jsonl:
      var json = JSONWriter()
      for row in drift.rows {
        object(row, &json)
        json.newLine()
      }
      return json.takeBytes()
    case .json:
      var json = JSONWriter()
      json.lines(drift.rows) { object($1, &$0) }
      return json.takeBytes()
    }
  }

  private func page(_ drift: EscoDrift, colour: Bool) -> [UInt8] {
    var page = Page(colour: colour)
    if drift.rows.isEmpty { page.line(sentences.noDrift()) }
    for kind in LookupKind.allCases {
      for change in EscoDrift.Change.allCases {
        let rows = drift.rows.filter { $0.kind == kind && $0.change == change }
        guard !rows.isEmpty else { continue }
        page.gap()
        page.line("\(rows.count) \(sentences.change(change, kind))", style: .bold)
        for row in rows.prefix(top) { page.line(Self.text(row), indent: 2, hanging: 2) }
        if rows.count > top { page.line(sentences.more(rows.count - top), indent: 2, style: .dim) }
      }
    }
    return page.bytes
  }

  /// `albañil: 7112 → 7119`, `albañil + colocar ladrillos (essential)`.
  private static func text(_ row: EscoDrift.Row) -> String {
    if let skill = row.skillLabel {
      return "\(row.label): \(skill) (\([row.before, row.now].compactMap { $0 }.joined(separator: " → ")))"
    }
    guard row.before != nil || row.now != nil else { return "\(row.label) [\(row.uri)]" }
    let language = row.language.map { " (\($0.rawValue))" } ?? ""
    let change = "\(row.before ?? "–") → \(row.now ?? "–")\(language)"
    return row.change == .renamed ? change : "\(row.label): \(change)"
  }

  private func csv(_ drift: EscoDrift) -> [UInt8] {
    var csv = CSVWriter()
    let columns = ["change", "kind", "uri", "label", "before", "now", "language", "skill", "skillLabel"]
    for name in columns { csv.cell(plain: name) }
    csv.endRow()
    for row in drift.rows {
      let language = row.language?.rawValue
      csv.cell(plain: row.change.rawValue)
      csv.cell(plain: row.kind.rawValue)
      for text in [row.uri, row.label, row.before, row.now, language, row.skill, row.skillLabel] {
        csv.cell(text ?? "")
      }
      csv.endRow()
    }
    return csv.bytes
  }

  private func object(_ row: EscoDrift.Row, _ json: inout JSONWriter) {
    json.object {
      $0.member("change", row.change.rawValue)
      $0.member("kind", row.kind.rawValue)
      $0.member("uri", row.uri)
      $0.member("label", row.label)
      $0.member("before", row.before)
      $0.member("now", row.now)
      $0.member("language", row.language?.rawValue)
      $0.member("skill", row.skill)
      $0.member("skillLabel", row.skillLabel)
    }
  }
}
