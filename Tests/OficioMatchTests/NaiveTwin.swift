import Oficio

@testable import OficioMatch

/// The twin of rows, masks, lanes and lists: judges one pair from the values, asking every gate on one day after another,
/// and sorts all pairs of a person.
struct NaiveTwin: Sendable {
  struct Judgement: Equatable {
    var verdict: Verdict
    var score: Int
    /// By waiting alone, for the verdict `opens`.
    var opensOn: CivilDate?
    /// By steps; nil: never, no sooner than by waiting, or a step's time is unknown.
    var opensWithSteps: CivilDate?
  }

  let context: MatchContext
  /// Live postings in the order that breaks ties, cut into what they ask.
  private let postings: [(posting: Posting, asks: CompiledPosting)]

  init(_ postings: [Posting], _ context: MatchContext) {
    self.context = context
    self.postings =
      postings.filter { LiveCriterion.isLive($0, context) }
      .sorted { left, right in
        let (a, b) = (left.closesOn?.value ?? .distantFuture, right.closesOn?.value ?? .distantFuture)
        if a != b { return a < b }
        let (c, d) = (left.postedOn?.value ?? .distantPast, right.postedOn?.value ?? .distantPast)
        return c != d ? c > d : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
      }
      .map { ($0, CompiledPosting($0, context)) }
  }

  /// A person's leads, one a line: what `leadLine` writes of the engine's.
  func lines(of trainee: Trainee) -> [String] {
    let facts = TraineeFacts(trainee, context)
    let days = days(of: facts)
    let judged = postings.map { ($0, Self.judge(facts, $0.asks, on: days, context)) }
    var lines: [String] = []
    for list in 0..<3 {
      for verdict in Verdict.allCases {
        let all = judged.filter { $0.0.asks.section.list == list && $0.1.verdict == verdict }
        let lawful = all.filter { $0.0.asks.section != .breaksTheLaw }
        let unlawful = all.filter { $0.0.asks.section == .breaksTheLaw }
        // Sorting is not stable by promise: the place in the order of ties is part of the key.
        let sorted = [lawful, unlawful].flatMap { part in
          part.enumerated().sorted { ($1.element.1.score, $0.offset) < ($0.element.1.score, $1.offset) }.map(\.element)
        }
        for (place, (posting, judgement)) in sorted.enumerated() {
          lines.append(
            Self.line(
              trainee.id, posting.posting.key, posting.asks.section, rank: place + 1, judgement))
        }
      }
    }
    return lines
  }

  /// A lead of the engine as a line.
  static func line(_ lead: Lead) -> String {
    line(
      lead.trainee, lead.posting, lead.section, rank: lead.rank,
      Judgement(
        verdict: lead.verdict, score: lead.score, opensOn: lead.opensOn, opensWithSteps: lead.opensWithSteps))
  }

  private static func line(
    _ trainee: String, _ posting: String, _ section: Section, rank: Int, _ judgement: Judgement
  ) -> String {
    let days = [judgement.opensOn, judgement.opensWithSteps].map { $0?.description ?? "-" }
    return "\(trainee) \(posting) \(section) \(judgement.verdict) \(rank) \(judgement.score) \(days[0]) \(days[1])"
  }

  /// Every day of the horizon.
  static func everyDay(_ context: MatchContext) -> [CivilDate] {
    (0...context.policy.limits.horizonDays).map { context.asOf.adding(days: $0) }
  }

  /// The days on which anything could change for a person, each with its neighbours: every date written in the profile or
  /// in an advert, the ends that law and terms give them, and the days steps take from the as-of date and from the day they
  /// can begin. `TwinTests` compares them with every day.
  func days(of facts: TraineeFacts) -> [CivilDate] {
    let trainee = facts.trainee
    let begins = facts.records.values.compactMap(\.stepsFrom)
    var days = Set([context.asOf])
    days.formUnion(
      ([context.asOf] + begins).flatMap { start in facts.steps.allDays.map { start.adding(days: $0) } })
    for record in facts.records.values {
      days.formUnion(record.changeDays)
      for check in postings.flatMap(\.asks.record.checks) {
        if let end = RecordCriterion.lookBackEnd(check, record) { days.insert(end) }
      }
    }
    for certificate in facts.certificates ?? [] {
      if case .on(let end) = certificate.expiry { days.insert(end) }
      if let issued = certificate.issuedOn { days.insert(issued) }
    }
    days.formUnion((trainee.papers ?? []).compactMap(\.expiresOn))
    days.formUnion((facts.duties ?? []).flatMap { [$0.obligation.start, $0.end].compactMap(\.self) })
    days.formUnion(trainee.exclusions.compactMap(\.until))
    days.formUnion((trainee.barredFrom ?? []).compactMap(\.until))
    days.formUnion(postings.compactMap { $0.posting.startsOn?.value })
    let last = context.asOf.adding(days: context.policy.limits.horizonDays)
    let near = days.flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }
    return Set(near.filter { context.asOf <= $0 && $0 <= last }).sorted()
  }

  static func judge(
    _ facts: TraineeFacts, _ posting: CompiledPosting, on days: [CivilDate], _ context: MatchContext
  ) -> Judgement {
    let today = gates.map { tally(of: $0, facts, posting, on: context.asOf, context) }
    var score = today.reduce(0) { $0 + $1.points }
    for share in posting.skills {
      var tally = Tally(weights: context.weights)
      SkillCriterion.judge(share, facts, context, to: &tally)
      score += tally.points
    }
    var offer = Tally(weights: context.weights)
    OfferCriterion.judge(posting.terms, context, to: &offer)
    score += offer.points
    if today.allSatisfy(\.holds) {
      return Judgement(verdict: today.contains(where: \.isUnknown) ? .unclear : .open, score: score)
    }
    // One gate that stays shut on every day closes the pair, and the others need not be asked: most pairs end here.
    let isClosed = zip(gates, today).contains { gate, tally in
      !tally.holds && !tally.liftable
        && days.allSatisfy { day in
          let later = Self.tally(of: gate, facts, posting, on: day, context)
          return !later.holds && !later.liftable
        }
    }
    if isClosed { return Judgement(verdict: .closed, score: score) }
    var opensOn: CivilDate?
    var withSteps: CivilDate?
    var stepTimeUnknown = false
    for day in days {
      let tallies = day == context.asOf ? today : gates.map { tally(of: $0, facts, posting, on: day, context) }
      let number = day.days(since: context.asOf)
      if opensOn == nil, tallies.allSatisfy(\.holds) { opensOn = day }
      if tallies.contains(where: { !$0.holds && $0.liftable && $0.stepTimeUnknown }) { stepTimeUnknown = true }
      if withSteps == nil, tallies.allSatisfy({ $0.holds || $0.liftable && $0.stepDays <= number }) { withSteps = day }
    }
    let sooner = withSteps.flatMap { day in stepTimeUnknown || opensOn.map { $0 <= day } ?? false ? nil : day }
    return Judgement(
      verdict: opensOn != nil ? .opens : withSteps != nil ? .unlockable : .closed, score: score, opensOn: opensOn,
      opensWithSteps: sooner)
  }

  private typealias Gate =
    @Sendable (
      _ facts: TraineeFacts, _ posting: CompiledPosting, _ day: CivilDate, _ context: MatchContext, _ tally: inout Tally
    ) -> Void

  private static let gates: [Gate] = [
    { RecordCriterion.judge($1.record, $0, on: $2, $3, to: &$4) },
    { CertificateCriterion.judge($1.certificate, $0, on: $2, $3, to: &$4) },
    { HiringCriterion.judge($1.hiring, $0, on: $2, $3, to: &$4) },
    { BarCriterion.judge($1.bar, $0, on: $2, $3, to: &$4) },
    { EducationCriterion.judge($1.education, $0, on: $2, $3, to: &$4) },
    { ExperienceCriterion.judge($1.experience, $0, on: $2, $3, to: &$4) },
    { SkillCriterion.judge($1.must, $0, on: $2, $3, to: &$4) },
    { NeedCriterion.judge($1.need, $0, on: $2, $3, to: &$4) },
    { ScheduleCriterion.judge($1.schedule, $0, on: $2, $3, to: &$4) },
    { PlaceCriterion.judge($1.place, $0, on: $2, $3, to: &$4) },
    { EmployerCriterion.judge($1.employer, $0, $3, to: &$4) },
    { ChoiceCriterion.judge($1.choice, $0, on: $2, $3, to: &$4) },
  ]

  private static func tally(
    of gate: Gate, _ facts: TraineeFacts, _ posting: CompiledPosting, on day: CivilDate, _ context: MatchContext
  ) -> Tally {
    var tally = Tally(weights: context.weights)
    gate(facts, posting, day, context, &tally)
    return tally
  }
}

extension CivilDate {
  fileprivate static let distantFuture = CivilDate("9999-12-31")!
  fileprivate static let distantPast = CivilDate("0001-01-01")!
}
