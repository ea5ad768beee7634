import Oficio
import OficioMatch

/// One pair for reading on a terminal: the advert with origins and words, every factor with all its evidence, every
/// gate, what stands in the way, what to ask, and the sources of the catalogs.
public struct ExplainReport: Sendable {
  private let context: ReportContext
  private let colour: Bool
  private var sentences: Sentences { context.sentences }

  /// A report in the language of the context.
  public init(context: ReportContext, colour: Bool = false) {
    self.context = context
    self.colour = colour
  }

  /// The whole page.
  public func write(_ pair: ExplainedPair) -> [UInt8] {
    var page = Page(colour: colour)
    let lead = pair.lead
    page.line("\(lead.trainee) × \(lead.posting)", style: .bold)
    page.line(sentences.verdict(of: lead), style: lead.verdict == .open ? .green : .yellow)
    page.line(sentences.scoreLine(lead))
    if lead.section != .leads { page.line(sentences.section(lead.section), style: .red) }
    heading(sentences.advertLabel(), &page)
    for fact in PostingFacts(sentences: sentences).all(pair.posting) { write(fact, &page) }
    heading(sentences.factorsLabel(), &page)
    for score in lead.factors { write(score, &page) }
    heading(sentences.gatesLabel(), &page)
    for standing in pair.gates { write(standing, &page) }
    ways(lead, &page)
    sources(pair.sources, &page)
    return page.bytes
  }

  private func heading(_ text: String, _ page: inout Page) {
    page.gap()
    page.line(text, style: .bold)
  }

  private func write(_ fact: PostingFacts.Line, _ page: inout Page) {
    page.item("·", "\(fact.label): \(fact.value)", indent: 2)
    guard let provenance = fact.provenance else { return }
    var origin = sentences.origin(provenance)
    if let from = provenance.from, provenance.answeredOn == nil { origin += ", \(from)" }
    if let span = provenance.span { origin += "[\(span.lowerBound),\(span.upperBound)]" }
    if let raw = provenance.raw { origin += ": «\(TerminalText.fit(TerminalText.clean(raw), 160))»" }
    page.line(origin, indent: 6, style: .dim)
  }

  private func write(_ score: FactorScore, _ page: inout Page) {
    page.line(sentences.factorLine(score), indent: 2)
    for evidence in score.evidence {
      let mark =
        switch evidence.sign {
        case .plus: "+"
        case .minus: "−"
        case .neutral: "="
        }
      page.item(mark, "\(sentences.fact(evidence.fact)) [\(evidence.source)]", indent: 4)
    }
  }

  private func write(_ standing: GateStanding, _ page: inout Page) {
    let mark =
      switch standing.state {
      case .holds: "✓"
      case .fails: "✗"
      case .unknown: "?"
      }
    page.item(mark, "\(sentences.gate(standing.gate)): \(sentences.standing(standing.state))", indent: 2)
  }

  private func ways(_ lead: Lead, _ page: inout Page) {
    if !lead.blockers.isEmpty { heading(sentences.blockersLabel(), &page) }
    let all = lead.blockers.map { ("", $0) } + lead.laterBlockers.map { (sentences.byThen(), $0) }
    for (before, blocker) in all {
      page.item("✗", "\(before)\(sentences.blocker(blocker)) [\(blocker.source)]", indent: 2)
      for (index, step) in blocker.steps.enumerated() {
        page.item(
          "\(sentences.stepLabel()) \(index + 1):", "\(sentences.step(step)) [\(step.source)]", indent: 4)
      }
    }
    for (label, questions) in [
      (sentences.askLabel(), lead.questions), (sentences.callFirstLabel(), lead.callFirst),
    ] where !questions.isEmpty {
      heading(label, &page)
      for question in questions {
        page.item("?", "\(sentences.whom(question.ask)): \(sentences.about(question.about))", indent: 2)
      }
    }
    if !lead.flags.isEmpty { heading(sentences.flagsLabel(), &page) }
    for flag in lead.flags { page.item("!", sentences.flag(flag), indent: 2, style: .yellow) }
    if let like = lead.postingsLikeIt { page.item("·", sentences.postingsLikeIt(like), indent: 2) }
  }

  private func sources(_ sources: [Source], _ page: inout Page) {
    guard !sources.isEmpty else { return }
    heading(sentences.sourcesLabel(), &page)
    for source in sources { page.item("·", "\(source.id): \(source.title). \(source.location)", indent: 2) }
  }
}
