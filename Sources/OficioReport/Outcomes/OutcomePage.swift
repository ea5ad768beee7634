import OficioMatch

/// Outcomes for reading on a terminal, within 100 columns: the total above the rows, then what the columns count.
struct OutcomePage: Sendable {
  let sentences: Sentences
  let colour: Bool

  private static let widths = [24] + Array(repeating: 7, count: 9)

  func write(_ outcomes: Outcomes) -> [UInt8] {
    var page = Page(colour: colour)
    page.line(sentences.outcomesHeading(outcomes), style: .bold)
    let columns = Self.columns(of: outcomes)
    page.columns([""] + columns.map(sentences.column), widths: Self.widths, style: .dim)
    add(outcomes.total, sentences.name(outcomes.total.group, of: outcomes.by), outcomes, &page)
    if outcomes.by != nil { page.rule() }
    for row in outcomes.rows { add(row, sentences.name(row.group, of: outcomes.by), outcomes, &page) }
    if let others = outcomes.others { add(others, sentences.otherGroups(), outcomes, &page) }
    page.gap()
    for note in sentences.outcomesNotes(outcomes) { page.line(note, hanging: 2, style: .dim) }
    return page.bytes
  }

  private func add(_ row: OutcomeRow, _ name: String, _ outcomes: Outcomes, _ page: inout Page) {
    let cells = Self.columns(of: outcomes).map { measure in
      let text = row.figures[measure]?.text(minCell: outcomes.minCell) ?? ""
      guard let due = measure.due else { return text }
      return "\(text)/\(row.figures[due]?.text(minCell: outcomes.minCell) ?? "")"
    }
    page.columns([name] + cells, widths: Self.widths)
  }

  /// What has a column of its own: who was due stands beside who was kept, and refusals have a page of their own.
  private static func columns(of outcomes: Outcomes) -> [OutcomeMeasure] {
    if outcomes.by == .reason { return outcomes.measures }
    return [.people, .proposed, .sent, .interviewed, .hired, .kept30, .kept90, .kept180, .left]
  }
}

extension OutcomeMeasure {
  /// Those among whom the ones kept are counted; nil for other measures.
  fileprivate var due: OutcomeMeasure? {
    switch self {
    case .kept30: .due30
    case .kept90: .due90
    case .kept180: .due180
    default: nil
    }
  }
}
