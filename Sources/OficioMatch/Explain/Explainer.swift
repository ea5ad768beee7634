import Oficio

/// Runs every criterion once more with an `Account`, for the few leads that are shown.
enum Explainer {
  /// The lead of one person and one posting, from their rows; `rank` is 0 where it was not ranked.
  static func lead(
    _ facts: TraineeFacts, _ number: Int, rank: Int, _ rows: TraineeRows, _ table: PostingTable,
    _ context: MatchContext
  ) -> Lead {
    let posting = table.postings[number]
    let compiled = CompiledPosting(posting, context)
    let account = account(facts, posting, compiled, on: context.asOf, context)
    var lead = verdict(facts, number, compiled.section, rank: rank, rows, table, context)
    lead.factors = account.factors
    precondition(
      lead.factors.reduce(0) { $0 + $1.points } == lead.score, "the account of \(lead.posting) differs from its score")
    lead.assumed = lead.factors.reduce(0) { $0 + ($1.assumed ? $1.weight : 0) }
    lead.blockers = account.blockers.sorted { $0.gate.index < $1.gate.index }
    lead.questions = account.questions
    lead.callFirst = account.callFirst
    lead.flags = flags(account.flags, lead, facts, posting, context)
    if let day = lead.opensWithSteps {
      lead.laterBlockers = self.account(facts, posting, compiled, on: day, context).blockers
        .filter { later in !lead.blockers.contains { $0.covers(later) } }
        .sorted { $0.gate.index < $1.gate.index }
    }
    if let earliest = lead.opensWithSteps, lead.blockers.contains(where: \.hasRange) {
      lead.likelyWithSteps = likelyDay(facts, posting, after: earliest, context)
    }
    if lead.flags.contains(.opensAfterClosing) {
      lead.postingsLikeIt = context.like.count(like: posting, context.places)
    }
    return lead
  }

  /// A lead as the kernel found it: verdict, score and days, and no reason yet.
  static func verdict(
    _ facts: TraineeFacts, _ number: Int, _ section: Section, rank: Int, _ rows: TraineeRows, _ table: PostingTable,
    _ context: MatchContext
  ) -> Lead {
    let posting = table.postings[number]
    let outcome = Kernel.outcome(of: number, table, rows)
    var lead = Lead(trainee: facts.trainee.id, posting: posting.key, asOf: context.asOf, policy: context.policy.id)
    lead.rank = rank
    lead.verdict = LiveCriterion.isLive(posting, context) ? outcome.verdict : .closed
    lead.score = outcome.score
    lead.section = section
    lead.employedSince = context.activity.employedSince(facts.trainee.id)
    let openingDay = rows.change.first(of: outcome.cell.open)
    if lead.verdict == .opens { lead.opensOn = openingDay }
    if lead.verdict > .unclear, lead.verdict < .closed, outcome.cell.flags & Cell.stepTimeUnknown == 0,
      let day = rows.change.first(of: outcome.cell.withSteps), openingDay.map({ day < $0 }) ?? true
    {
      lead.opensWithSteps = day
    }
    return lead
  }

  /// What there is to say of a pair whose person has not agreed to matching: that, and nothing about the person.
  static func withoutConsent(_ trainee: Trainee, _ posting: Posting, _ context: MatchContext) -> Lead {
    var lead = Lead(trainee: trainee.id, posting: posting.key, asOf: context.asOf, policy: context.policy.id)
    lead.verdict = .closed
    lead.factors =
      Account(
        weights: context.weights, sources: SourceResolver(posting: posting, policy: context.policy.id)
      ).factors
    lead.blockers = [Blocker(gate: .choice, subject: "consent", source: "profile")]
    return lead
  }

  /// The first day on which every gate holds when steps take their likely time: judged again as a pair of its own. Nil
  /// where that time is not known, or makes it no later.
  private static func likelyDay(
    _ facts: TraineeFacts, _ posting: Posting, after earliest: CivilDate, _ context: MatchContext
  ) -> CivilDate? {
    var facts = facts
    facts.steps = facts.steps.likely
    let alone = PostingTable([posting], context, liveOnly: false)
    let rows = TraineeRows(facts, alone, context)
    let cell = Kernel.outcome(of: 0, alone, rows).cell
    guard cell.flags & Cell.stepTimeUnknown == 0, let day = rows.change.first(of: cell.withSteps) else { return nil }
    return day > earliest ? day : nil
  }

  private static func account(
    _ facts: TraineeFacts, _ posting: Posting, _ compiled: CompiledPosting, on day: CivilDate, _ context: MatchContext
  ) -> Account {
    var account = Account(
      weights: context.weights, sources: SourceResolver(posting: posting, policy: context.policy.id))
    LiveCriterion.judge(posting, context, to: &account)
    for share in compiled.skills { SkillCriterion.judge(share, facts, context, to: &account) }
    if let occupation = compiled.skillsAssumedFrom {
      account.assume(.skills)
      account.note(.skills, .neutral, .skillsAssumedFromOccupation(occupation), .catalog(occupation))
    } else if compiled.skills.isEmpty {
      account.assume(.skills)
      account.note(.skills, .neutral, .skillsUnknown, .posting(.occupation))
    }
    SkillCriterion.judge(compiled.must, facts, on: day, context, to: &account)
    ExperienceCriterion.judge(compiled.experience, facts, on: day, context, to: &account)
    EducationCriterion.judge(compiled.education, facts, on: day, context, to: &account)
    CertificateCriterion.judge(compiled.certificate, facts, on: day, context, to: &account)
    HiringCriterion.judge(compiled.hiring, facts, on: day, context, to: &account)
    RecordCriterion.judge(compiled.record, facts, on: day, context, to: &account)
    BarCriterion.judge(compiled.bar, facts, on: day, context, to: &account)
    ScheduleCriterion.judge(compiled.schedule, facts, on: day, context, to: &account)
    OfferCriterion.judge(compiled.terms, context, to: &account)
    PlaceCriterion.judge(compiled.place, facts, on: day, context, to: &account)
    NeedCriterion.judge(compiled.need, facts, on: day, context, to: &account)
    EmployerCriterion.judge(compiled.employer, facts, context, to: &account)
    ChoiceCriterion.judge(compiled.choice, facts, on: day, context, to: &account)
    return account
  }

  /// Flags of the criteria and those that need the whole posting or the verdict, in their fixed order.
  private static func flags(
    _ posted: Set<Flag>, _ lead: Lead, _ facts: TraineeFacts, _ posting: Posting, _ context: MatchContext
  ) -> [Flag] {
    var flags = posted
    if posting.asks.age != nil { flags.insert(.asksAge) }
    if posting.asks.sex != nil { flags.insert(.asksSex) }
    if posting.riskChecked?.value == true { flags.insert(.riskChecked) }
    if let expires = posting.expiresOn?.value, expires < context.asOf { flags.insert(.listedAfterExpiry) }
    if facts.isInside(on: context.asOf) != false {
      if posting.interviewsInside?.value == true { flags.insert(.interviewsInside) }
      // Nobody is promised a letter whose writer is not named.
      if posting.givesOfferLetter?.value == true, posting.employer.name != nil { flags.insert(.givesOfferLetter) }
    }
    let opens = [lead.opensOn, lead.opensWithSteps].compactMap(\.self).min()
    if let opens, let last = LiveCriterion.lastDay(posting, context), last < opens { flags.insert(.opensAfterClosing) }
    return Flag.allCases.filter(flags.contains)
  }
}

extension Blocker {
  /// Whether a step may take longer than its shortest time, by a known range.
  fileprivate var hasRange: Bool { steps.contains { $0.likelyDays != nil && $0.likelyDays != $0.days } }

  /// Whether what lifts this one lifts another as well: the same subject, and no step besides.
  fileprivate func covers(_ other: Blocker) -> Bool {
    gate == other.gate && subject == other.subject
      && other.steps.allSatisfy { step in
        steps.contains { $0.step == step.step }
      }
  }
}

extension Gate {
  /// Position in the fixed order of gates.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
