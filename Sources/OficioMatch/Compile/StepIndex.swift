import Oficio

/// The steps of the catalog by what they lift, with the time they take.
struct StepIndex: Sendable {
  /// Which reading of a step's term counts.
  enum Term: Sendable { case earliest, likely, longest }

  private struct Key: Hashable {
    var gate: Gate
    var effect: String?
  }

  private let table: CatalogTable<Step>
  private let term: Term
  /// Steps whose effect a person has already: where another one needs them they take no time.
  private let done: Set<String>
  /// Looked up for every value that does not hold, so made once.
  private var lifting: [Key: [(jurisdiction: String?, step: BlockerStep)]] = [:]

  init(_ table: CatalogTable<Step>, term: Term = .earliest, done: Set<String> = []) {
    self.table = table
    self.term = term
    self.done = done
    for entry in table.entries {
      guard let gate = Gate(rawValue: entry.lifts), let step = step(entry.id) else { continue }
      var effects: [String?] = [nil]
      if case .map(let members)? = entry.effect?.value { effects += members.map(\.key) }
      for effect in effects { lifting[Key(gate: gate, effect: effect), default: []].append((entry.jurisdiction, step)) }
    }
  }

  /// The steps as they are for one person: what is done already takes no time where another step needs it.
  func of(_ trainee: Trainee, _ catalog: Catalog, on day: CivilDate) -> StepIndex {
    let needed = Set(table.entries.flatMap(\.needs))
    let done = needed.filter { table[$0]?.isDone(by: trainee, catalog, on: day) == true }
    return done.isEmpty ? self : StepIndex(table, term: term, done: done)
  }

  /// The same steps, each with the time it is likely to take.
  var likely: StepIndex { StepIndex(table, term: .likely, done: done) }

  /// A step by its id, with the time it takes including the steps it needs first.
  func step(_ id: String?) -> BlockerStep? {
    guard let id, let step = table[id] else { return nil }
    let likelyDays = days(id, .likely, depth: 0)
    return BlockerStep(
      step: id, days: term == .likely ? likelyDays : days(id, .earliest, depth: 0), likelyDays: likelyDays,
      source: step.citation.sources.first ?? "")
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
  var allDays: Set<Int> { Set(table.entries.compactMap { days($0.id, term, depth: 0) }) }

  /// The days that steps for a record may take.
  var recordDays: Set<Int> { Set((lifting[Key(gate: .record, effect: nil)] ?? []).compactMap(\.step.days)) }

  /// The days a step takes by a reading of its term, with those it needs first; nil: unknown.
  func days(_ id: String, _ term: Term) -> Int? { days(id, term, depth: 0) }

  /// The steps to be done for one, what it needs first coming before it; those that are done already are left out.
  func chain(_ id: String) -> [Step] { chain(id, depth: 0) }

  private func chain(_ id: String, depth: Int) -> [Step] {
    guard depth < 16, let step = table[id] else { return [] }
    var chain: [Step] = []
    for need in step.needs where !done.contains(need) {
      for before in self.chain(need, depth: depth + 1) where !chain.contains(where: { $0.id == before.id }) {
        chain.append(before)
      }
    }
    return chain + [step]
  }

  /// Prerequisites come first; those of one step go side by side. The depth bound outlives a cycle in the catalog.
  private func days(_ id: String, _ term: Term, depth: Int) -> Int? {
    guard depth < 16, let step = table[id], let own = step.days(term) else { return nil }
    var before = 0
    for need in step.needs where !done.contains(need) {
      guard let days = days(need, term, depth: depth + 1) else { return nil }
      before = max(before, days)
    }
    return before + own
  }
}

extension Step {
  /// The days it takes by itself; nil: unknown.
  fileprivate func days(_ term: StepIndex.Term) -> Int? {
    switch term {
    case .earliest: daysMin
    case .likely: likelyDays
    case .longest: daysMax
    }
  }
}
