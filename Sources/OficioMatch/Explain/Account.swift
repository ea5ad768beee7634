import Oficio

/// Keeps every reason that criteria post, with its source resolved against the posting's own words.
struct Account: Ledger {
  private struct Entry {
    var points = 0
    var value: Int?
    var assumed = false
    var evidence: [Evidence] = []
  }

  private let weights: FactorWeights
  private let sources: SourceResolver
  private var entries = [Entry](repeating: Entry(), count: Factor.allCases.count)
  private(set) var blockers: [Blocker] = []
  private(set) var questions: [Question] = []
  private(set) var callFirst: [Question] = []
  private(set) var flags: Set<Flag> = []

  init(weights: FactorWeights, sources: SourceResolver) {
    self.weights = weights
    self.sources = sources
  }

  mutating func score(_ factor: Factor, value: Int, assumed: Bool) {
    entries[factor.index].points += weights.points(factor, value)
    entries[factor.index].value = value
    if assumed { assume(factor) }
  }

  mutating func add(_ factor: Factor, points: Int) { entries[factor.index].points += points }

  /// Marks a factor as resting on an assumption.
  mutating func assume(_ factor: Factor) { entries[factor.index].assumed = true }

  mutating func note(
    _ factor: Factor, _ sign: Evidence.Sign, _ fact: @autoclosure () -> Fact, _ source: SourceRef
  ) {
    entries[factor.index].evidence.append(Evidence(sign, fact(), source: sources.text(source)))
  }

  mutating func block(_ lift: Lift, _ blocker: @autoclosure () -> BlockerDraft) {
    let draft = blocker()
    blockers.append(
      Blocker(
        gate: draft.gate, subject: draft.subject, opensOn: draft.opensOn, reading: draft.reading,
        source: sources.text(draft.source), steps: draft.steps))
  }

  mutating func unknown(_ question: @autoclosure () -> Question) {
    let question = question()
    if !questions.contains(question) { questions.append(question) }
  }

  mutating func callFirst(_ about: Question.About) {
    let question = Question(.employer, about)
    if !callFirst.contains(question) { callFirst.append(question) }
  }

  mutating func flag(_ flag: Flag) { flags.insert(flag) }

  /// One score for each factor, in order. Where points add up over several values, the value shown is the least one
  /// whose share of the weight is those points.
  var factors: [FactorScore] {
    Factor.allCases.map { factor in
      let (entry, weight) = (entries[factor.index], weights[factor])
      let value = entry.value ?? (weight > 0 ? (entry.points * 10_000 + weight - 1) / weight : 0)
      return FactorScore(
        factor: factor, value: value, weight: weight, points: entry.points, assumed: entry.assumed,
        evidence: entry.evidence)
    }
  }
}

/// Turns a symbolic source into the text of a lead: `profile`, `activity`, a catalog id, or an element path with its span.
struct SourceResolver {
  let posting: Posting
  let policy: String

  func text(_ source: SourceRef) -> String {
    switch source {
    case .profile: "profile"
    case .catalog(let id): id
    case .policy: "policy:\(policy)"
    case .activity: "activity"
    case .posting(let field): provenance(of: field).map(Self.text) ?? "posting"
    }
  }

  private static func text(_ provenance: Provenance) -> String {
    let path = provenance.from ?? provenance.origin.rawValue
    return provenance.span.map { "\(path)[\($0.lowerBound),\($0.upperBound)]" } ?? path
  }

  private func provenance(of field: PostingField) -> Provenance? {
    switch field {
    case .record(let kind): posting.recordChecks.first { $0.kind == kind }?.provenance
    case .certificate(let type): posting.certificates.first { $0.type == type }?.provenance
    case .certificateKind(let kind): posting.certificates.first { $0.kind == kind }?.provenance
    case .standing: posting.standing?.provenance
    case .deadline: posting.closesOn?.provenance
    case .education: posting.education?.provenance
    case .experience: posting.experience?.provenance
    case .shifts: posting.shifts.first?.provenance
    case .hours: posting.hoursPerWeek?.provenance ?? posting.shifts.first?.provenance
    case .pay: posting.pay?.provenance
    case .contract: posting.contract?.provenance ?? posting.formality?.provenance
    case .sector: posting.sector?.provenance ?? posting.formality?.provenance
    case .place: posting.places.first?.provenance
    case .remote: posting.remote?.provenance
    case .occupation: posting.occupation.first?.provenance
    case .employer: posting.secondChance?.provenance
    case .skill(let id): posting.skills.first { $0.skill == id }?.provenance
    }
  }
}
