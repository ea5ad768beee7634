import Oficio

/// What every criterion may look at: the day, the policy, and the catalogs in the form matching needs.
struct MatchContext: Sendable {
  let asOf: CivilDate
  let policy: Policy
  let catalog: Catalog
  let weights: FactorWeights
  let skills: SkillGraph
  let places: PlaceIndex
  let steps: StepIndex
  let certificates: CertificateCover

  init(catalog: Catalog, policy: Policy, asOf: CivilDate) {
    self.asOf = asOf
    self.policy = policy
    self.catalog = catalog
    weights = FactorWeights(policy)
    skills = SkillGraph(catalog.skills)
    places = PlaceIndex(catalog.places)
    steps = StepIndex(catalog.steps)
    certificates = CertificateCover(catalog.certificates)
  }
}

/// Which certificates satisfy which: a licence covers the lower ones of its ladder, over any number of rungs.
struct CertificateCover: Sendable {
  private var covered: [String: Set<String>] = [:]

  init(_ table: CatalogTable<Certificate>) {
    for certificate in table.entries {
      var reached: Set<String> = [certificate.id]
      var open = certificate.covers
      while let next = open.popLast() {
        if reached.insert(next).inserted { open += table[next]?.covers ?? [] }
      }
      covered[certificate.id] = reached
    }
  }

  /// Whether holding one certificate satisfies a demand for another.
  func holding(_ held: String, satisfies asked: String) -> Bool {
    held == asked || covered[held]?.contains(asked) == true
  }
}

/// The steps of the catalog by what they lift.
struct StepIndex: Sendable {
  private struct Key: Hashable {
    var gate: Gate
    var effect: String?
  }

  private let table: CatalogTable<Step>
  /// Looked up for every value that does not hold, so made once.
  private var lifting: [Key: [(jurisdiction: String?, step: BlockerStep)]] = [:]

  init(_ table: CatalogTable<Step>) {
    self.table = table
    for entry in table.entries {
      guard let gate = Gate(rawValue: entry.lifts), let step = step(entry.id) else { continue }
      var effects: [String?] = [nil]
      if case .map(let members)? = entry.effect?.value { effects += members.map(\.key) }
      for effect in effects { lifting[Key(gate: gate, effect: effect), default: []].append((entry.jurisdiction, step)) }
    }
  }

  /// A step by its id, with the time it takes including the steps it needs first.
  func step(_ id: String?) -> BlockerStep? {
    guard let id, let step = table[id] else { return nil }
    return BlockerStep(step: id, days: days(id, depth: 0), source: step.citation.sources.first ?? "")
  }

  /// Steps that lift a gate in a jurisdiction (or anywhere), whose effect has a key, in catalog order.
  func steps(lifting gate: Gate, in jurisdiction: String, effect key: String? = nil) -> [BlockerStep] {
    (lifting[Key(gate: gate, effect: key)] ?? []).compactMap { entry in
      entry.jurisdiction == nil || entry.jurisdiction == jurisdiction ? entry.step : nil
    }
  }

  /// Steps that move a duty in time; who cares in one's place only helps with duties of care, and no profile names those.
  func steps(moving jurisdiction: String) -> [BlockerStep] {
    steps(lifting: .schedule, in: jurisdiction, effect: "obligation").filter {
      table[$0.step]?.effect?["obligation"]?.value == .text("moved")
    }
  }

  /// The days that steps may take, each once: whatever is done side by side takes one of them.
  var allDays: Set<Int> { Set(table.entries.compactMap { days($0.id, depth: 0) }) }

  /// The days that steps for a record may take.
  var recordDays: Set<Int> { Set((lifting[Key(gate: .record, effect: nil)] ?? []).compactMap(\.step.days)) }

  /// Prerequisites come first; those of one step go side by side. The depth bound outlives a cycle in the catalog.
  private func days(_ id: String, depth: Int) -> Int? {
    guard depth < 16, let step = table[id], let own = step.daysMin else { return nil }
    var before = 0
    for need in step.needs {
      guard let days = days(need, depth: depth + 1) else { return nil }
      before = max(before, days)
    }
    return before + own
  }
}
