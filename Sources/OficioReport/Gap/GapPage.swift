import OficioMatch

/// Gaps for reading on a terminal, within 100 columns: the counts, what alone keeps pairs out, then demand and
/// supply, and whom programmes leave out.
struct GapPage: Sendable {
  let sentences: Sentences
  /// Rows shown of each table.
  let top: Int
  let colour: Bool

  private static let blockerWidths = [56, 12, 10, 10]
  private static let tableWidths = [34, 14, 8, 8, 8, 8, 8]
  private static let programmeWidths = [30] + ProgrammeGap.Standing.allCases.map { _ in 8 }
  private static let indent = 4

  func write(_ gaps: Gaps) -> [UInt8] {
    var page = Page(colour: colour)
    page.line(sentences.gapsHeading(gaps), style: .bold)
    page.line(sentences.gapsPeople(gaps), hanging: 2)
    page.line(sentences.gapsPairs(gaps), hanging: 2)
    blockers(gaps, &page)
    for table in gaps.tables { self.table(table, gaps.minCell, &page) }
    programmes(gaps, &page)
    page.gap()
    for note in sentences.gapsNotes(gaps) { page.line(note, hanging: 2, style: .dim) }
    return page.bytes
  }

  private func blockers(_ gaps: Gaps, _ page: inout Page) {
    heading(sentences.blockersHeading(), &page)
    if gaps.blockers.isEmpty, gaps.otherBlockers == nil {
      return page.line(sentences.noBlockerShown(gaps), indent: 2)
    }
    page.columns([""] + sentences.blockerColumns(), widths: Self.blockerWidths, style: .dim)
    for blocker in gaps.blockers.prefix(top) {
      page.columns(
        [
          sentences.blocker(blocker), "\(blocker.pairs)", blocker.people.text(minCell: gaps.minCell),
          "\(blocker.postings)",
        ], widths: Self.blockerWidths)
      for way in blocker.ways { page.line(sentences.way(way), indent: Self.indent, hanging: 2) }
      if let others = blocker.otherPairs {
        page.line(sentences.otherWays(others), indent: Self.indent, hanging: 2)
      }
    }
    more(gaps.blockers.count, &page)
    if let others = gaps.otherBlockers {
      page.columns(
        [
          sentences.otherBlockers(), "\(others.pairs)", others.people.text(minCell: gaps.minCell),
          "\(others.postings)",
        ], widths: Self.blockerWidths)
    }
  }

  private func table(_ table: GapTable, _ minCell: Int, _ page: inout Page) {
    heading(sentences.gapKind(table.kind), &page)
    if table.rows.isEmpty { return page.line(sentences.nothingAsked(), indent: 2) }
    page.columns(
      ["", sentences.demandColumn()] + sentences.needColumns(table.kind)
        + table.kind.standings.map { sentences.standing($0, of: table.kind) }, widths: Self.tableWidths, style: .dim)
    for row in table.rows.prefix(top) {
      page.columns(
        [sentences.name(row.subject), "\(row.demand.postings) (\(row.demand.vacancies))"]
          + row.byNeed.map { "\($0.postings)" } + row.people.map { $0.text(minCell: minCell) },
        widths: Self.tableWidths)
    }
    more(table.rows.count, &page)
  }

  private func programmes(_ gaps: Gaps, _ page: inout Page) {
    heading(sentences.programmesReach(), &page)
    if gaps.programmes.isEmpty { return page.line(sentences.noProgrammeShown(gaps), indent: 2) }
    page.columns(
      [""] + ProgrammeGap.Standing.allCases.map(sentences.standing), widths: Self.programmeWidths, style: .dim)
    for programme in gaps.programmes.prefix(top) {
      page.columns(
        [sentences.names.programme(programme.programme)] + programme.people.map { $0.text(minCell: gaps.minCell) },
        widths: Self.programmeWidths)
    }
    more(gaps.programmes.count, &page)
  }

  private func heading(_ text: String, _ page: inout Page) {
    page.rule()
    page.line(text.uppercased(), style: .bold)
  }

  private func more(_ count: Int, _ page: inout Page) {
    if count > top { page.line(sentences.moreRows(count - top), indent: 2, style: .dim) }
  }
}
