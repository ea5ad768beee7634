import OficioMatch

/// Gaps as one sheet: a row for each blocker and each of its ways, then one for each thing asked for, and one for each
/// programme. What a row has nothing to say about is empty; keys of the header are English in every language.
struct GapCSV: Sendable {
  let sentences: Sentences

  private static let needs = GapKind.allCases.flatMap(\.needs)
  /// `unknown` is a column of both.
  private static let standings =
    GapStanding.allCases.map(\.rawValue)
    + ProgrammeGap.Standing.allCases.filter { $0 != .unknown }.map(\.rawValue)
  private static let columns =
    ["table", "id", "name", "way", "steps", "halfBy", "pairs", "people", "postings", "vacancies"] + needs + standings

  func write(_ gaps: Gaps) -> [UInt8] {
    var csv = CSVWriter()
    add(Self.columns, to: &csv)
    for blocker in gaps.blockers { add(blocker, minCell: gaps.minCell, to: &csv) }
    if let others = gaps.otherBlockers {
      add(
        [
          "blocker", "", sentences.otherBlockers(), "", "", "", "\(others.pairs)",
          others.people.text(minCell: gaps.minCell), "\(others.postings)",
        ], to: &csv)
    }
    for table in gaps.tables {
      for row in table.rows { add(row, minCell: gaps.minCell, to: &csv) }
    }
    for programme in gaps.programmes {
      let people = zip(ProgrammeGap.Standing.allCases.map(\.rawValue), programme.people)
      add(
        ["programme", programme.programme, sentences.names.programme(programme.programme), "", "", "", "", "", "", ""]
          + Self.needs.map { _ in "" } + cells(people, gaps.minCell), to: &csv)
    }
    return csv.bytes
  }

  private func add(_ blocker: SingleBlocker, minCell: Int, to csv: inout CSVWriter) {
    let name = sentences.blocker(blocker)
    add(
      [
        "blocker", blocker.id, name, "", "", "", "\(blocker.pairs)", blocker.people.text(minCell: minCell),
        "\(blocker.postings)",
      ], to: &csv)
    for way in blocker.ways {
      let steps = way.steps.map(\.step).joined(separator: " ")
      add(
        ["way", blocker.id, name, way.kind.rawValue, steps, way.halfBy?.description ?? "", "\(way.pairs)"], to: &csv)
    }
    if let others = blocker.otherPairs {
      add(["way", blocker.id, name, "other", "", "", "\(others)"], to: &csv)
    }
  }

  private func add(_ row: GapRow, minCell: Int, to csv: inout CSVWriter) {
    let kind = row.subject.kind
    let needs = Dictionary(uniqueKeysWithValues: zip(kind.needs, row.byNeed.map { String($0.postings) }))
    let people = zip(kind.standings.map(\.rawValue), row.people)
    add(
      [
        kind.rawValue, row.subject.id, sentences.name(row.subject), "", "", "", "", "", "\(row.demand.postings)",
        "\(row.demand.vacancies)",
      ] + Self.needs.map { needs[$0] ?? "" } + cells(people, minCell), to: &csv)
  }

  /// Figures under the columns of their standings.
  private func cells(_ people: Zip2Sequence<[String], [Figure]>, _ minCell: Int) -> [String] {
    let people = Dictionary(uniqueKeysWithValues: people)
    return Self.standings.map { people[$0]?.text(minCell: minCell) ?? "" }
  }

  private func add(_ cells: [String], to csv: inout CSVWriter) {
    for column in Self.columns.indices { csv.cell(column < cells.count ? cells[column] : "") }
    csv.endRow()
  }
}
