import Oficio

/// How the people of a cohort stand towards what postings ask for, on the as-of date (see `GapStanding`). Counts of
/// several threads add up.
struct SupplyCounts: Sendable {
  /// What people are asked about: every certificate of the catalog and of the postings, every record check of the
  /// postings. Skills and occupations are counted from what the people have.
  struct Questions: Sendable {
    fileprivate let certificates: [(subject: GapSubject, ask: CertificateAskSet)]
    fileprivate let checks: [(subject: GapSubject, ask: RecordAsk)]

    init(_ demand: DemandCounts, _ context: MatchContext) {
      var items = demand.certificates
      for certificate in context.catalog.certificates.entries where certificate.kind != .idDocument {
        if context.catalog.records[certificate.id]?.carries.isEmpty == false { continue }
        items[.certificate(certificate.id)] = CertificateAskSet.Item(type: certificate.id, kind: certificate.kind)
      }
      certificates = items.map { subject, item in
        let country = item.type.flatMap { context.catalog.certificates[$0]?.jurisdiction }
        return (subject, CertificateAskSet(required: [[item]], preferred: [], country: country))
      }
      checks = demand.checks.map { ($0, RecordAsk(checks: [$1], use: .sometimes)) }
    }
  }

  /// People who stand in one of these ways; the others lack it.
  struct Standings: Sendable {
    var holds = 0
    var near = 0
    var unknown = 0

    static func + (left: Standings, right: Standings) -> Standings {
      Standings(holds: left.holds + right.holds, near: left.near + right.near, unknown: left.unknown + right.unknown)
    }
  }

  private(set) var people = 0
  private(set) var standings: [GapSubject: Standings] = [:]
  /// People by the minor group (three digits) they have worked in.
  private var minorGroups: [Substring: Int] = [:]

  mutating func add(_ facts: TraineeFacts, _ questions: Questions, _ context: MatchContext) {
    people += 1
    addSkills(facts, context)
    addOccupations(facts)
    for (subject, ask) in questions.certificates {
      add(subject, context) { CertificateCriterion.judge(ask, facts, on: context.asOf, context, to: &$0) }
    }
    for (subject, ask) in questions.checks {
      add(subject, context) { RecordCriterion.judge(ask, facts, on: context.asOf, context, to: &$0) }
    }
  }

  /// Adds what another thread counted, of other people.
  mutating func add(_ other: SupplyCounts) {
    people += other.people
    standings.merge(other.standings, uniquingKeysWith: +)
    minorGroups.merge(other.minorGroups, uniquingKeysWith: +)
  }

  /// Everybody by how they stand, in the order of the kind's standings.
  func parts(_ subject: GapSubject) -> [Int] {
    var known = standings[subject] ?? Standings()
    if case .occupation(let unit) = subject { known.near = (minorGroups[unit.prefix(3)] ?? 0) - known.holds }
    return subject.kind.standings.map { standing in
      switch standing {
      case .holds: known.holds
      case .near: known.near
      case .unknown: known.unknown
      case .lacks: people - known.holds - known.near - known.unknown
      }
    }
  }

  /// Puts the person where a gate of one requirement says.
  private mutating func add(_ subject: GapSubject, _ context: MatchContext, _ judge: (inout Tally) -> Void) {
    var tally = Tally(weights: context.weights)
    judge(&tally)
    guard tally.holds else { return }
    if tally.isUnknown {
      standings[subject, default: Standings()].unknown += 1
    } else {
      standings[subject, default: Standings()].holds += 1
    }
  }

  private mutating func addSkills(_ facts: TraineeFacts, _ context: MatchContext) {
    var reached: Set<Int> = []
    for held in facts.trainee.skills {
      if let row = context.skills.row(of: held.skill) { reached.formUnion(context.skills.targets(of: row).map(\.row)) }
    }
    for row in reached {
      let cover = SkillCriterion.cover(row, level: nil, facts, context)?.value ?? 0
      guard cover >= context.policy.limits.mustSkillFloor else { continue }
      standings[.skill(context.skills.ids[row]), default: Standings()].holds += 1
    }
  }

  private mutating func addOccupations(_ facts: TraineeFacts) {
    let units = Set(facts.trainee.experience.filter { $0.months > 0 }.map(\.occupation))
    for unit in units { standings[.occupation(unit), default: Standings()].holds += 1 }
    for group in Set(units.map { $0.prefix(3) }) { minorGroups[group, default: 0] += 1 }
  }
}
