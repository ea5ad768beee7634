import Oficio
import OficioMatch

/// One lead as lines: rank, score, verdict, title; employer, place and pay; points; reasons; blockers; what to ask.
/// In the list of a posting the trainee's id stands for the title, and the posting's facts stand once above.
struct LeadLines {
  let context: ReportContext
  let subject: LeadSubject

  private static let indent = 5
  private var sentences: Sentences { context.sentences }

  func write(_ lead: Lead, to page: inout Page) {
    let name = subject == .trainee ? title(lead) : lead.trainee
    page.line(
      "\(rank(lead)) \(lead.score) · \(name) · \(sentences.verdict(of: lead))", hanging: Self.indent, style: .bold)
    if subject == .trainee { page.line(facts(lead), indent: Self.indent, hanging: 2) }
    page.line(points(of: lead), indent: Self.indent, hanging: 2, style: .dim)
    reasons(of: lead, &page)
    answered(lead, &page)
    for blocker in lead.blockers { write(blocker, &page) }
    for blocker in lead.laterBlockers { write(blocker, before: sentences.byThen(), &page) }
    note(sentences.askLabel() + " ", sentences.questions(lead.questions), &page)
    note(sentences.callFirstLabel() + ": ", sentences.topics(lead.callFirst), &page)
    if !lead.flags.isEmpty {
      let flags = lead.flags.map(sentences.flag).joined(separator: "; ")
      page.line("\(sentences.flagsLabel()): \(flags).", indent: Self.indent, hanging: 2, style: .yellow)
    }
    note("", lead.postingsLikeIt.map(sentences.postingsLikeIt) ?? "", &page)
    note("", lead.sharedWith.map(sentences.sharedWith) ?? "", &page)
    if subject == .posting { note("", lead.employedSince.map(sentences.employed(since:)) ?? "", &page) }
  }

  /// Whose list it is, how many leads it has, and as of when.
  func heading(_ lead: Lead, count: Int) -> String {
    sentences.listHeading(
      subject == .trainee ? lead.trainee : title(lead), leads: count, asOf: lead.asOf, policy: lead.policy)
  }

  private func rank(_ lead: Lead) -> String { lead.rank > 0 ? "\(lead.rank)." : "·" }

  private func title(_ lead: Lead) -> String {
    let title = TerminalText.clean(context.posting(lead.posting)?.title ?? "")
    return title.isEmpty ? sentences.untitled() : TerminalText.fit(title, 80)
  }

  /// Employer, places, pay and key.
  func facts(_ lead: Lead) -> String {
    let key = "[\(TerminalText.fit(TerminalText.clean(lead.posting), 60))]"
    guard let posting = context.posting(lead.posting) else { return key }
    let employer = TerminalText.clean(posting.employer.name ?? "")
    var parts = [employer.isEmpty ? sentences.unknownEmployer() : TerminalText.fit(employer, 60)]
    let places = posting.places.prefix(3).compactMap { sentences.place($0.value) }
    parts.append(places.isEmpty ? sentences.unknownPlace() : TerminalText.fit(places.joined(separator: " / "), 60))
    if let pay = posting.pay.flatMap({ sentences.pay($0.value) }) { parts.append(pay) }
    if let others = posting.otherFeeds {
      parts.append("\(sentences.label(.alsoIn)) \(TerminalText.fit(TerminalText.clean(others), 60))")
    }
    return parts.joined(separator: " · ") + "  " + key
  }

  /// `hab 2460 exp 700 cer 800* …`, an asterisk where the points rest on an assumption.
  private func points(of lead: Lead) -> String {
    lead.factors.map { "\(sentences.shortFactor($0.factor)) \($0.points)\($0.assumed ? "*" : "")" }
      .joined(separator: "  ")
  }

  /// What speaks for the lead, then against it, each once; what is neither is left to `explain`.
  private func reasons(of lead: Lead, _ page: inout Page) {
    let evidence = lead.factors.flatMap(\.evidence)
    for (sign, mark) in [(Evidence.Sign.plus, "+"), (.minus, "−")] {
      var facts: [String] = []
      for fact in evidence.filter({ $0.sign == sign }).map({ sentences.fact($0.fact) }) where !facts.contains(fact) {
        facts.append(fact)
      }
      if facts.isEmpty { continue }
      page.item(mark, facts.joined(separator: "; "), indent: Self.indent)
    }
  }

  /// What staff were told of the posting, each with its day: `sueldo: 1300 PEN al mes (20 de noviembre de 2026)`.
  private func answered(_ lead: Lead, _ page: inout Page) {
    guard let posting = context.posting(lead.posting) else { return }
    let facts = PostingFacts(sentences: sentences).all(posting).compactMap { fact in
      fact.provenance?.answeredOn.map { "\(fact.label): \(fact.value) (\(sentences.day($0)))" }
    }
    note(sentences.answeredLabel() + ": ", facts.joined(separator: "; "), &page)
  }

  private func write(_ blocker: Blocker, before: String = "", _ page: inout Page) {
    page.item("✗", before + sentences.blocker(blocker), indent: Self.indent)
    for (index, step) in blocker.steps.enumerated() {
      page.item("\(sentences.stepLabel()) \(index + 1):", sentences.step(step), indent: Self.indent + 2)
    }
  }

  private func note(_ label: String, _ text: String, _ page: inout Page) {
    if !text.isEmpty { page.line("\(label)\(text).", indent: Self.indent, hanging: 2) }
  }
}
