import Oficio

/// What a person could do that opens most.
extension Matcher {
  /// The sets of one, two and three errands that open most leads for a person.
  ///
  /// Looked at are the leads of the sections `leads` and `breaksTheLaw` that are `unlockable`: what opens by waiting alone
  /// needs no errand. Steps that are good for one job alone (another shift, a trial day) are no errands. A lead weighs
  /// its score × its free vacancies. Each set that is returned has been judged again: the effects of its steps applied to
  /// the person, each posting judged on the day the errands are done; postings that are gone by then are named apart.
  ///
  /// - Parameters:
  ///   - trainee: without consent the plan is empty.
  ///   - top: sets of each size.
  /// - Complexity: sets of up to three of the `ErrandSearch.limit` errands whose leads are worth most are compared.
  public func plan(for trainee: Trainee, top: Int) -> Plan {
    var plan = Plan(trainee: trainee.id, asOf: context.asOf, policy: context.policy.id, openToday: 0, sets: [])
    guard trainee.consent.allowsMatching(on: context.asOf), top > 0 else { return plan }
    let facts = TraineeFacts(trainee, context)
    let rows = TraineeRows(facts, table, context)
    let actedOn = actedOn(trainee)
    let numbers = table.postings.indices.filter {
      table.rows[$0].list == Section.leads.list && !actedOn.contains($0)
    }
    let verdicts = numbers.map { Kernel.outcome(of: $0, table, rows).verdict }
    plan.openToday = verdicts.count { $0 <= .unclear }
    let shut = zip(numbers, verdicts).filter { $0.1 == .unlockable }.map {
      Explainer.lead(facts, $0.0, rank: 0, rows, table, context)
    }
    let doors = ShutDoors(shut, facts, table, context)
    let search = ErrandSearch(doors.searched)
    for size in 1...3 {
      // Counting takes today's scores, and an errand moves some: more are judged than are asked for.
      plan.sets += search.best(size: size, top: top * 4).map { judged($0, doors, facts) }
        .filter { !$0.opens.isEmpty || !$0.gone.isEmpty }
        .sorted { $0.precedes($1) }
        .prefix(top)
    }
    return plan
  }

  /// What some errands open, judged again.
  private func judged(_ chosen: [Int], _ doors: ShutDoors, _ facts: TraineeFacts) -> PlanSet {
    let errands = chosen.map { doors.errands[$0] }
    let earliest = Self.last(errands.map { $0.end(from: context.asOf, .earliest, facts) })
    var set = PlanSet(
      errands: errands.map(\.planned), worth: 0, opens: [], gone: [], earliest: earliest,
      latest: Self.last(errands.map { $0.end(from: context.asOf, .longest, facts) }))
    var after = facts.trainee
    for errand in errands { errand.apply(to: &after, on: earliest ?? context.asOf, context) }
    var byDay: [CivilDate: [Posting]] = [:]
    for door in doors.opened(by: chosen) {
      // What only time lifts is waited for as well.
      let day = max(earliest ?? context.asOf, door.waitsFor ?? context.asOf)
      if let last = LiveCriterion.lastDay(door.posting, context), last < day {
        set.gone.append(PlanGone(posting: door.posting, like: context.like.count(like: door.posting, context.places)))
      } else {
        byDay[day, default: []].append(door.posting)
      }
    }
    for (day, postings) in byDay { set.add(leads(of: after, postings, on: day, set)) }
    set.opens.sort { $0.precedes($1) }
    return set
  }

  /// Those of some postings that are open to a person on a day.
  private func leads(of trainee: Trainee, _ postings: [Posting], on day: CivilDate, _ set: PlanSet) -> [PlanLead] {
    let context = context.on(day)
    let table = PostingTable(postings, context, liveOnly: false)
    let rows = TraineeRows(TraineeFacts(trainee, context), table, context)
    return table.postings.enumerated().compactMap { number, posting in
      let outcome = Kernel.outcome(of: number, table, rows)
      guard outcome.verdict <= .unclear else { return nil }
      let last = LiveCriterion.lastDay(posting, self.context)
      return PlanLead(
        posting: posting, verdict: outcome.verdict, score: outcome.score,
        vacancies: context.activity.freeVacancies(posting), opensOn: set.earliest == nil ? nil : day,
        isGoneAtLatest: set.latest.flatMap { latest in last.map { $0 < latest } } ?? false)
    }
  }

  /// The last of some days; nil where one is not known.
  private static func last(_ days: [CivilDate?]) -> CivilDate? {
    days.contains { $0 == nil } ? nil : days.compactMap(\.self).max()
  }
}

extension PlanSet {
  fileprivate mutating func add(_ leads: [PlanLead]) {
    opens += leads
    worth += leads.reduce(0) { $0 + $1.score * $1.vacancies }
  }

  /// What opens most comes first; then what is done sooner, then the names of the steps.
  fileprivate func precedes(_ other: PlanSet) -> Bool {
    if worth != other.worth { return worth > other.worth }
    if let earliest, let otherDay = other.earliest, earliest != otherDay { return earliest < otherDay }
    if (earliest == nil) != (other.earliest == nil) { return earliest != nil }
    return errands.map(\.name).lexicographicallyPrecedes(other.errands.map(\.name))
  }
}

extension PlanErrand {
  fileprivate var name: String { "\(subject) \(steps.joined(separator: " "))" }
}

extension PlanLead {
  /// The better score first, then what needs no question, then the key in byte order.
  fileprivate func precedes(_ other: PlanLead) -> Bool {
    if score != other.score { return score > other.score }
    if verdict != other.verdict { return verdict < other.verdict }
    return posting.key.utf8.lexicographicallyPrecedes(other.posting.key.utf8)
  }
}
