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
    /// The day from which it has cleared whatever the sentence was; nil: not known.
    var surely: CivilDate?
    var needsRequest: Bool
    /// A debt that must be paid first: true owed, nil unknown.
    var owes: Bool?
    /// Until then a new sentence undoes the clearing; nil: no such term.
    var provisionalUntil: CivilDate?
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
      if !shows { return .clean(.seen) }
      // What was seen before the law's day tells nothing of the paper after it; seen since, waiting does not help.
      guard let clears = clearsByItself, state.seenOn.map({ $0 < clears }) == true else {
        return .shows(.seen, until: nil)
      }
      if day < clears { return .shows(.seen, until: clears) }
    }
    switch cleanByReadings(on: day) {
    case (true?, true?): return .clean(.law)
    case (false?, false?):
      let until = changeDays.filter { day < $0 && cleanByReadings(on: $0) != (false, false) }.min()
      return .shows(.law, until: until)
    default: return .unknown(law: law?.day, practice: practice?.day)
    }
  }

  /// Days on which the standing may change.
  var changeDays: [CivilDate] {
    let stated = [state.showsUntil, state.sentenceServedOn]
    return (stated + [law, practice].flatMap { [$0?.day, $0?.surely] }).compactMap(\.self)
  }

  /// The day before which no step can clear the paper; nil: not known.
  var stepsFrom: CivilDate? {
    [state.sentenceServedOn, law?.needsRequest == true ? law?.day : nil].compactMap(\.self).max()
  }

  /// The day since which the law has cleared what a paper seen later shows all the same.
  var clearedByLaw: CivilDate? {
    guard state.showsUntil == nil, state.shows == true, let clears = clearsByItself else { return nil }
    return state.seenOn.map { clears <= $0 } == true ? clears : nil
  }

  /// Until when a new sentence undoes what has cleared by a day; nil: no longer, or no such term.
  func provisionalUntil(on day: CivilDate) -> CivilDate? {
    guard let law, law.day <= day, let until = law.provisionalUntil, until > day else { return nil }
    return until
  }

  /// The day on which the law clears the paper with nothing asked for and nothing owed.
  private var clearsByItself: CivilDate? {
    guard let law, law.owes == false, !law.needsRequest else { return nil }
    return law.surely
  }

  private func cleanByReadings(on day: CivilDate) -> (law: Bool?, practice: Bool?) {
    // Whether a request that the law wants was granted no profile tells; offices that want one leave the paper as it was.
    let byLaw = law.flatMap { clean($0, on: day, unasked: nil) }
    return (byLaw, hasPractice ? practice.flatMap { clean($0, on: day, unasked: false) } : byLaw)
  }

  private func clean(_ reading: ReadingDay, on day: CivilDate, unasked: Bool?) -> Bool? {
    if day < reading.day || reading.owes == true { return false }
    if reading.needsRequest { return unasked }
    // Between the shortest and the longest term only staff can say which one is the person's.
    guard let surely = reading.surely, surely <= day else { return nil }
    return reading.owes == false ? true : nil
  }

  private static func reading(
    _ entry: RecordLaw, _ state: RecordState, _ trainee: Trainee, _ asOf: CivilDate
  ) -> ReadingDay? {
    guard let rule = entry.rules.value(on: asOf) else { return nil }
    let anchor: CivilDate? =
      switch rule.anchor {
      case .sentenceServedOn: state.sentenceServedOn
      case .dayAfterServing: state.sentenceServedOn?.adding(days: 1)
      case .releasedOn: trainee.status?.releasedOn ?? state.sentenceServedOn
      }
    guard let anchor else { return nil }
    let debts = [(RecordLaw.Need.reparationPaid, state.reparationPaid), (.finePaid, state.finePaid)]
      .filter { rule.needs.contains($0.0) }.map(\.1)
    let owes: Bool? = debts.contains(false) ? true : debts.contains(nil) ? nil : false
    let day = anchor.adding(months: rule.months)
    return ReadingDay(
      day: day, surely: rule.monthsMost.map { anchor.adding(months: $0) }, needsRequest: rule.needs.contains(.request),
      owes: owes, provisionalUntil: rule.provisionalYears.map { day.adding(months: $0 * 12) })
  }
}
