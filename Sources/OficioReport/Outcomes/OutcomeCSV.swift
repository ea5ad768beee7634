import OficioMatch

/// Outcomes as one sheet: the total, a row for each group, the unnamed ones together. Keys of the header are English in
/// every language.
struct OutcomeCSV: Sendable {
  let sentences: Sentences

  func write(_ outcomes: Outcomes) -> [UInt8] {
    var csv = CSVWriter()
    for column in ["row", "by", "id", "name"] + outcomes.measures.map(\.rawValue) { csv.cell(plain: column) }
    csv.endRow()
    add("total", outcomes.total, sentences.name(outcomes.total.group, of: outcomes.by), outcomes, &csv)
    for row in outcomes.rows { add(row.group.word, row, sentences.name(row.group, of: outcomes.by), outcomes, &csv) }
    if let others = outcomes.others { add("others", others, sentences.otherGroups(), outcomes, &csv) }
    return csv.bytes
  }

  private func add(_ word: String, _ row: OutcomeRow, _ name: String, _ outcomes: Outcomes, _ csv: inout CSVWriter) {
    csv.cell(plain: word)
    csv.cell(plain: outcomes.by?.rawValue ?? "")
    csv.cell(row.group.id)
    csv.cell(name)
    for measure in outcomes.measures { csv.cell(row.figures[measure]?.text(minCell: outcomes.minCell) ?? "") }
    csv.endRow()
  }
}
