import Oficio
import OficioMatch

/// Sets of errands by size: what is done, when, and the first of the leads that it opens.
struct PlanPage {
  let sentences: Sentences
  let colour: Bool
  /// Leads named of each set.
  private static let shown = 3

  func write(_ plan: Plan) -> [UInt8] {
    var page = Page(colour: colour)
    page.line(sentences.planHeading(plan), style: .bold)
    guard !plan.sets.isEmpty else {
      page.line(sentences.noPlan())
      return page.bytes
    }
    for size in 1...3 {
      let sets = plan.sets.filter { $0.errands.count == size }
      if sets.isEmpty { continue }
      page.gap()
      page.line(sentences.errands(size), style: .bold)
      for (place, set) in sets.enumerated() { write(set, rank: place + 1, &page) }
    }
    return page.bytes
  }

  private func write(_ set: PlanSet, rank: Int, _ page: inout Page) {
    page.line("\(rank). \(sentences.opened(set)) · \(sentences.time(of: set))", hanging: 3)
    for errand in set.errands {
      let steps = errand.steps.map(sentences.errandStep).joined(separator: " → ")
      page.item("·", "\(sentences.lifted(errand)): \(steps)", indent: 3)
    }
    for lead in set.opens.prefix(Self.shown) { page.item("+", words(lead), indent: 3, style: .dim) }
    if set.opens.count > Self.shown {
      page.item("+", sentences.morePostings(set.opens.count - Self.shown), indent: 3, style: .dim)
    }
    let late = set.opens.count(where: \.isGoneAtLatest)
    if late > 0 { page.item("!", sentences.goneAtLatest(late), indent: 3, style: .yellow) }
    if !set.gone.isEmpty { page.item("!", sentences.gone(set.gone), indent: 3, style: .yellow) }
  }

  private func words(_ lead: PlanLead) -> String {
    let title = TerminalText.clean(lead.posting.title)
    let employer = TerminalText.clean(lead.posting.employer.name ?? "")
    return [
      "\(lead.score)", title.isEmpty ? sentences.untitled() : TerminalText.fit(title, 60),
      employer.isEmpty ? sentences.unknownEmployer() : TerminalText.fit(employer, 40),
      "[\(TerminalText.fit(TerminalText.clean(lead.posting.key), 60))]",
    ].joined(separator: " · ")
  }
}
