import Oficio

/// Gate *hiring papers*: what law or payroll needs of anybody, whether the advert says it or not.
enum HiringCriterion {
  static func judge(
    _ ask: HiringAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    guard let country = ask.country, let jurisdiction = context.catalog.jurisdictions[country] else { return }
    for paper in jurisdiction.hiringPapers where ask.isFormal || paper.scope == "any" {
      guard let papers = person.trainee.papers else {
        ledger.unknown(Question(.staff, .paper(paper.type)))
        continue
      }
      let held = papers.filter { $0.type == paper.type || $0.type == paper.certificate }
      let inForce = held.filter { $0.expiresOn.map { day < $0 } ?? true }
      if inForce.contains(where: { $0.inHand == true }) { continue }
      if inForce.contains(where: { $0.inHand == nil }) {
        ledger.unknown(Question(.person, .paper(paper.type)))
        continue
      }
      let steps = [person.steps.step(paper.step)].compactMap(\.self)
      ledger.block(
        .all(steps),
        BlockerDraft(gate: .hiringPapers, subject: paper.type, source: .catalog(jurisdiction.id), steps: steps))
    }
  }
}

/// Gate *bar*: statutory bars meet only what staff state under `barredFrom`, never a guess; the end that staff state
/// lifts one.
enum BarCriterion {
  static func judge(
    _ ask: BarAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    for id in ask.bars {
      guard let bar = context.catalog.bars[id] else { continue }
      guard let stated = person.trainee.barredFrom else {
        ledger.unknown(Question(.staff, .bar(bar.field)))
        continue
      }
      let inForce = stated.filter { $0.bar == bar.field && $0.until.map { day <= $0 } ?? true }
      guard !inForce.isEmpty else { continue }
      // Of several entries for one bar the last to end counts, and one without an end never does.
      let ends = inForce.compactMap(\.until)
      ledger.block(
        .never,
        BlockerDraft(
          gate: .bar, subject: bar.field, opensOn: ends.count == inForce.count ? ends.max()?.adding(days: 1) : nil,
          source: .catalog(bar.id)))
    }
  }
}
