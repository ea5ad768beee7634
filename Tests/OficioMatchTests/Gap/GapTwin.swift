import Oficio
import OficioTestSupport

@testable import OficioMatch

/// The twin of gaps: explains every pair in full and counts, and asks every person about every single thing.
struct GapTwin {
  /// One pair of a person and a counted posting, as its lead tells it.
  struct Pair {
    var person: Int
    var posting: String
    /// `GATE:SUBJECT` of everything in the way today.
    var blockers: Set<String>
    var kind: GapWay.Kind
    var steps: [BlockerStep]
    var opensOn: CivilDate?
  }

  let people: [Trainee]
  let postings: [Posting]
  let pairs: [Pair]
  private let asOf: CivilDate

  init(_ trainees: [Trainee], _ postings: [Posting], asOf: CivilDate) {
    self.asOf = asOf
    people = trainees.filter { $0.consent.allowsMatching(on: asOf) }
    let matcher = Self.matcher(postings, asOf)
    var pairs: [Pair] = []
    var counted: Set<String> = []
    for (number, person) in people.enumerated() {
      for posting in postings {
        guard let lead = matcher.explain(person, posting: posting.key) else { continue }
        guard lead.section == .leads || lead.section == .breaksTheLaw else { continue }
        counted.insert(posting.key)
        pairs.append(Self.pair(number, lead))
      }
    }
    self.pairs = pairs
    self.postings = postings.filter { counted.contains($0.key) }
  }

  private static func matcher(_ postings: [Posting], _ asOf: CivilDate) -> Matcher {
    Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: asOf)
  }

  private static func pair(_ person: Int, _ lead: Lead) -> Pair {
    var steps: [BlockerStep] = []
    for step in lead.blockers.flatMap(\.steps) where !steps.contains(step) { steps.append(step) }
    let kind: GapWay.Kind =
      switch lead.verdict {
      case .opens: lead.opensWithSteps == nil ? .waiting : .sooner
      case .unlockable: .steps
      case .open, .unclear, .closed: .none
      }
    return Pair(
      person: person, posting: lead.posting, blockers: Set(lead.blockers.map { "\($0.gate.rawValue):\($0.subject)" }),
      kind: kind, steps: kind == .steps || kind == .sooner ? steps : [], opensOn: lead.opensOn)
  }

  /// Pairs that one blocker alone keeps out, by it.
  var single: [String: [Pair]] {
    Dictionary(grouping: pairs.filter { $0.blockers.count == 1 }) { $0.blockers.first ?? "" }
  }

  /// Every blocker with nothing hidden, in the order of the report.
  var blockers: [SingleBlocker] {
    single.map { id, pairs in
      let parts = id.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return SingleBlocker(
        gate: Gate(rawValue: parts[0])!, subject: parts[1], pairs: pairs.count,
        people: .shown(Set(pairs.map(\.person)).count), postings: Set(pairs.map(\.posting)).count, ways: ways(pairs),
        otherPairs: nil)
    }.sorted { Self.comesFirst(($0.pairs, $0.id), ($1.pairs, $1.id)) }
  }

  private func ways(_ pairs: [Pair]) -> [GapWay] {
    struct Key: Hashable {
      var kind: GapWay.Kind
      var steps: [BlockerStep]
    }
    let groups = Dictionary(grouping: pairs) { Key(kind: $0.kind, steps: $0.steps) }
    return GapWay.Kind.allCases.flatMap { kind in
      groups.filter { $0.key.kind == kind }.map { key, pairs in
        GapWay(kind: kind, steps: key.steps, pairs: pairs.count, halfBy: halfBy(pairs))
      }.sorted {
        Self.comesFirst(
          ($0.pairs, $0.steps.map(\.step).joined(separator: " ")),
          ($1.pairs, $1.steps.map(\.step).joined(separator: " ")))
      }
    }
  }

  /// The first day on which half of the people have a pair open, found by trying the days.
  private func halfBy(_ pairs: [Pair]) -> CivilDate? {
    let people = Set(pairs.map(\.person)).count
    return pairs.compactMap(\.opensOn).sorted().first { day in
      Set(pairs.filter { $0.opensOn.map { $0 <= day } ?? false }.map(\.person)).count * 2 >= people
    }
  }

  /// Everything that counted postings ask for or people have, with demand and exact supply.
  func table(_ kind: GapKind) -> [GapRow] {
    var asked: [GapSubject: [(need: Int, vacancies: Int)]] = [:]
    for posting in postings {
      for (subject, need) in asks(posting, kind) {
        asked[subject, default: []].append((need, posting.vacancies?.value ?? 1))
      }
    }
    let held = Set(asked.keys).union(candidates(kind))
    return held.compactMap { subject -> GapRow? in
      let asks = asked[subject] ?? []
      let people = supply(subject)
      if asks.isEmpty, people[0] == 0 { return nil }
      func demand(_ asks: [(need: Int, vacancies: Int)]) -> Demand {
        Demand(postings: asks.count, vacancies: asks.reduce(0) { $0 + $1.vacancies })
      }
      return GapRow(
        subject: subject, demand: demand(asks),
        byNeed: kind.needs.indices.map { need in demand(asks.filter { $0.need == need }) },
        people: people.map { .shown($0) })
    }.sorted { Self.comesFirst(($0.demand.postings, $0.subject.id), ($1.demand.postings, $1.subject.id)) }
  }

  /// What one posting asks for, with the strongest need.
  private func asks(_ posting: Posting, _ kind: GapKind) -> [GapSubject: Int] {
    let carrier = { (ask: CertificateAsk) in ask.type.flatMap { Shipped.catalog.records[$0] }.map(\.carries) ?? [] }
    var asks: [(GapSubject, Int)] = []
    switch kind {
    case .skill:
      asks = posting.skills.map { (.skill($0.skill), SkillNeed.allCases.firstIndex(of: $0.need)!) }
    case .certificate:
      for ask in posting.certificates where ask.kind != .idDocument && carrier(ask).isEmpty {
        let subject = GapSubject.certificate(ask.type ?? ask.kind.rawValue)
        if ask.need == .required { asks.append((subject, 0)) }
        if ask.need == .preferred { asks.append((subject, 1)) }
      }
    case .record:
      asks = posting.recordChecks.map { (.record($0.kind, $0.rule, years: $0.years), 0) }
      for kind in posting.certificates.filter({ $0.need == .required }).flatMap(carrier)
      where !posting.recordChecks.contains(where: { $0.kind == kind }) {
        asks.append((.record(kind, .clean, years: nil), 0))
      }
    case .occupation:
      if let first = posting.occupation.first(where: { $0.scheme == "isco08" }) {
        asks = [(.occupation(first.code), 0)]
      }
    }
    return Dictionary(asks) { min($0, $1) }
  }

  /// What people may have that no posting asks for.
  private func candidates(_ kind: GapKind) -> [GapSubject] {
    switch kind {
    case .skill: Shipped.catalog.skills.entries.map { .skill($0.id) }
    case .certificate:
      Shipped.catalog.certificates.entries.filter {
        $0.kind != .idDocument && Shipped.catalog.records[$0.id]?.carries.isEmpty != false
      }.map { .certificate($0.id) }
    case .record: []
    case .occupation: people.flatMap(\.experience).map { .occupation($0.occupation) }
    }
  }

  /// Everybody by how they stand, found by explaining a posting that asks for this one thing.
  private func supply(_ subject: GapSubject) -> [Int] {
    if case .occupation(let unit) = subject {
      let worked = people.map { Set($0.experience.filter { $0.months > 0 }.map(\.occupation)) }
      let here = worked.filter { $0.contains(unit) }.count
      let near = worked.filter { !$0.contains(unit) && $0.contains { $0.prefix(3) == unit.prefix(3) } }.count
      return [here, near, people.count - here - near]
    }
    var posting = Posting(key: "a:1", feed: "a", sourceId: "1", title: "", text: "")
    switch subject {
    case .skill(let id): posting.skills = [SkillAsk(skill: id, need: .must, Provenance(.stated))]
    case .certificate(let id):
      let entry = Shipped.catalog.certificates[id]
      if let country = entry?.jurisdiction { posting.places = [Sourced(Place(country: country), Provenance(.stated))] }
      posting.certificates = [
        CertificateAsk(
          kind: entry?.kind ?? CertificateKind(rawValue: id)!, type: entry?.id, need: .required, Provenance(.stated))
      ]
    case .record(let kind, let rule, let years):
      posting.recordChecks = [RecordCheck(kind: kind, rule: rule, years: years, Provenance(.stated))]
    case .occupation: break
    }
    let matcher = Self.matcher([posting], asOf)
    let gate: Gate =
      switch subject.kind {
      case .skill: .skill
      case .certificate: .certificate
      case .record: .record
      case .occupation: .experience
      }
    let leads = people.compactMap { matcher.explain($0, posting: "a:1") }
    let lacks = leads.filter { $0.blockers.contains { $0.gate == gate } }.count
    let unknown = leads.filter { lead in
      lead.questions.contains { question in
        switch question.about {
        case .certificate: gate == .certificate
        case .record: gate == .record
        default: false
        }
      }
    }.count
    let holds = leads.count - lacks - unknown
    return gate == .skill ? [holds, lacks] : [holds, unknown, lacks]
  }

  private static func comesFirst(_ left: (Int, String), _ right: (Int, String)) -> Bool {
    left.0 != right.0 ? left.0 > right.0 : left.1.utf8.lexicographicallyPrecedes(right.1.utf8)
  }
}
