import Oficio

/// Gate and factor *record*: every kind of record asked for must pass the posting's rule on the day asked.
enum RecordCriterion {
  static func judge(
    _ ask: RecordAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    let values = context.policy.values
    if ask.checks.isEmpty {
      ledger.score(.records, value: values.recordSilent[ask.use] ?? 0, assumed: true)
      ledger.note(.records, .neutral, .recordSilent(ask.use), .policy)
      ledger.callFirst(.recordCheck)
      return
    }
    var value = values.recordPasses
    for check in ask.checks {
      value = min(value, judge(check, person, on: day, context, to: &ledger))
    }
    ledger.score(.records, value: value, assumed: false)
  }

  /// Judges one kind and returns its value, 0 … 10 000.
  private static func judge(
    _ check: RecordAsk.Check, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext,
    to ledger: inout some Ledger
  ) -> Int {
    let values = context.policy.values
    let (kind, source) = (check.kind, SourceRef.posting(.record(check.kind)))
    if check.isTooEarly { ledger.flag(.asksRecordBeforeSelection) }
    if let limit = check.limit { ledger.note(.records, .neutral, .recordAskLimited(kind), .catalog(limit)) }
    switch check.rule {
    case .notAsked:
      ledger.note(.records, .plus, .recordNotAsked, source)
      return values.recordNotAsked
    case .assessed:
      ledger.note(.records, .neutral, .recordAssessed(kind), source)
      return values.recordAssessed
    case .clean, .years:
      break
    }
    guard let record = person.records[kind] else {
      // An empty list is complete: nothing shows anywhere. One that names other papers was begun and not finished.
      guard person.trainee.records?.isEmpty == true else { return unknown(kind, source, &ledger) }
      ledger.note(.records, .plus, .recordPasses(kind), .profile)
      return values.recordAssessed
    }
    let lookBack = check.rule == .years ? lookBackEnd(check, record) : nil
    if let lookBack, lookBack <= day {
      ledger.note(.records, .plus, .recordPasses(kind), source)
      return values.recordAssessed
    }
    switch record.standing(on: day) {
    case .clean(let reading):
      ledger.note(.records, .plus, .recordPasses(kind), reading == .law ? .catalog(record.source ?? "") : .profile)
      if let until = record.provisionalUntil(on: day) {
        ledger.note(.records, .neutral, .recordProvisional(kind, until: until), .catalog(record.source ?? ""))
      }
      return reading == .law ? values.recordAssessed : values.recordPasses
    case .unknown:
      return unknown(kind, source, &ledger)
    case .shows(let reading, let until):
      let steps = steps(for: record, reading, person, context)
      ledger.note(.records, .minus, .recordNotPassing(kind), source)
      if let since = record.clearedByLaw {
        ledger.note(.records, .neutral, .recordClearedByLaw(kind, since: since), .catalog(record.source ?? ""))
      }
      ledger.block(
        lift(steps, record, on: day, context),
        BlockerDraft(
          gate: .record, subject: kind.rawValue, opensOn: [until, lookBack].compactMap(\.self).min(), reading: reading,
          source: reading == .law ? .catalog(record.source ?? "") : .profile, steps: steps))
      return 0
    }
  }

  private static func unknown(_ kind: RecordKind, _ source: SourceRef, _ ledger: inout some Ledger) -> Int {
    ledger.note(.records, .neutral, .recordUnknown(kind), source)
    ledger.unknown(Question(.staff, .record(kind)))
    return 0
  }

  /// The day from which a look-back of so many years no longer reaches the sentence.
  static func lookBackEnd(_ check: RecordAsk.Check, _ record: RecordFact) -> CivilDate? {
    guard let years = check.years, let served = record.state.sentenceServedOn else { return nil }
    return served.adding(months: years * 12)
  }

  /// All steps, none of which can begin before the sentence is served, or before the law's term for asking.
  private static func lift(
    _ steps: [BlockerStep], _ record: RecordFact, on day: CivilDate, _ context: MatchContext
  ) -> Lift {
    guard let begin = record.stepsFrom else { return .all(steps) }
    if day < begin { return .never }
    guard case .steps(let days) = Lift.all(steps) else { return .all(steps) }
    return .steps(days: days + max(0, begin.days(since: context.asOf)))
  }

  /// Pay what is owed, then ask for cancellation; for a record nobody has seen, the own paper comes first. Nothing can be
  /// asked for before the sentence is served: when that lies beyond the horizon, no step is named. Where the law has
  /// cleared the paper and no office of the country is known to be asked, the one that keeps the register is.
  private static func steps(
    for record: RecordFact, _ reading: Blocker.Reading, _ person: TraineeFacts, _ context: MatchContext
  ) -> [BlockerStep] {
    let horizon = context.asOf.adding(days: context.policy.limits.horizonDays)
    if let begin = record.stepsFrom, horizon < begin { return [] }
    let jurisdiction = person.trainee.jurisdiction
    func steps(_ effect: String) -> [BlockerStep] {
      person.steps.steps(lifting: .record, in: jurisdiction, effect: effect)
    }
    let kinds = ["all", "asked", record.state.kind.rawValue].map { DataNode.Value.text($0) }
    let ways = steps("shows").filter {
      context.catalog.steps[$0.step]?.effect?["record"].map { kinds.contains($0.value) } == true
    }
    let own = ways.filter { context.catalog.steps[$0.step]?.jurisdiction != nil }
    let clearing = own.isEmpty && record.clearedByLaw != nil ? ways : own
    // To look or to pay opens nothing where nothing clears the paper.
    if clearing.isEmpty { return [] }
    var list: [BlockerStep] = []
    if reading == .law { list += steps("seenOn").prefix(1) }
    if record.state.reparationPaid != true { list += steps("reparationPaid") }
    if record.state.finePaid != true { list += steps("finePaid") }
    return list + clearing
  }
}
