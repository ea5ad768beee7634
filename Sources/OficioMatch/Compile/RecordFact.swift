import Oficio

/// What is known of one record of a person, and how law and practice read it.
struct RecordFact: Sendable {
  /// How a record stands on a day.
  enum Standing: Equatable, Sendable {
    case clean(Blocker.Reading)
    /// Shows; by waiting alone it is clean from `until` on (nil: not by waiting).
    case shows(Blocker.Reading, until: CivilDate?)
    /// Law and practice differ, or too little is known; with the dates each gives.
    case unknown(law: CivilDate?, practice: CivilDate?)
  }

  /// The day a reading gives, and whether something must be done for it.
  private struct ReadingDay: Sendable {
    var day: CivilDate
    var needsRequest: Bool
    /// A debt that must be paid first: true owed, nil unknown.
    var owes: Bool?
  }

  let state: RecordState
  private let law: ReadingDay?
  private let practice: ReadingDay?
  /// Whether the catalog knows a practice at all on the as-of date; where it knows none, the law stands alone.
  private let hasPractice: Bool
  /// Catalog entry of the law's reading, for citing.
  let source: String?

  /// Facts for every kind that the person's list names.
  static func all(of trainee: Trainee, _ context: MatchContext) -> [RecordKind: RecordFact] {
    var facts: [RecordKind: RecordFact] = [:]
    for state in trainee.records ?? [] { facts[state.kind] = RecordFact(state, trainee, context) }
    return facts
  }

  private init(_ state: RecordState, _ trainee: Trainee, _ context: MatchContext) {
    self.state = state
    let rules = context.catalog.records.entries.filter {
      $0.jurisdiction == trainee.jurisdiction && $0.kinds.contains(state.kind) && !$0.rules.steps.isEmpty
    }
    let law = rules.first { $0.reading == .law }
    let practice = rules.first { $0.reading == .practice }
    self.law = law.flatMap { Self.reading($0, state, trainee, context.asOf) }
    self.practice = practice.flatMap { Self.reading($0, state, trainee, context.asOf) }
    hasPractice = practice?.rules.value(on: context.asOf) != nil
    source = law?.id ?? practice?.id
  }

  /// How the paper of this kind stands on a day.
  func standing(on day: CivilDate) -> Standing {
    if let until = state.showsUntil { return day < until ? .shows(.registry, until: until) : .clean(.registry) }
    if state.seenOn != nil, let shows = state.shows {
      return shows ? .shows(.seen, until: clearsByItself(after: day)) : .clean(.seen)
    }
    let byLaw = law.flatMap { clean($0, on: day) }
    let byPractice = hasPractice ? practice.flatMap { clean($0, on: day) } : byLaw
    switch (byLaw, byPractice) {
    case (true?, true?): return .clean(.law)
    case (false?, false?): return .shows(.law, until: clearsByItself(after: day))
    default: return .unknown(law: law?.day, practice: practice?.day)
    }
  }

  /// Days on which the standing may change.
  var changeDays: [CivilDate] {
    [state.showsUntil, state.sentenceServedOn, law?.day, practice?.day].compactMap(\.self)
  }

  /// A paper seen to show clears on the law's day when that is still to come and nothing is owed; once that day has
  /// passed and the paper shows all the same, waiting does not help.
  private func clearsByItself(after day: CivilDate) -> CivilDate? {
    guard let law, law.owes == false, !law.needsRequest, day < law.day else { return nil }
    return law.day
  }

  private func clean(_ reading: ReadingDay, on day: CivilDate) -> Bool? {
    if day < reading.day { return false }
    // A request not known to be made leaves the paper as it was.
    if reading.needsRequest { return false }
    return reading.owes.map { !$0 }
  }

  private static func reading(
    _ entry: RecordLaw, _ state: RecordState, _ trainee: Trainee, _ asOf: CivilDate
  ) -> ReadingDay? {
    guard let rule = entry.rules.value(on: asOf) else { return nil }
    let anchor: CivilDate? =
      switch rule.anchor {
      case .sentenceServedOn: state.sentenceServedOn
      case .releasedOn: trainee.status?.releasedOn ?? state.sentenceServedOn
      }
    guard let anchor else { return nil }
    let debts = [(RecordLaw.Need.reparationPaid, state.reparationPaid), (.finePaid, state.finePaid)]
      .filter { rule.needs.contains($0.0) }.map(\.1)
    let owes: Bool? = debts.contains(false) ? true : debts.contains(nil) ? nil : false
    return ReadingDay(
      day: anchor.adding(months: rule.years * 12), needsRequest: rule.needs.contains(.request), owes: owes)
  }
}
