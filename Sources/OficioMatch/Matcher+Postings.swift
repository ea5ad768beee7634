import Oficio

/// The other side of the table: for each posting, the people who could have it.
extension Matcher {
  /// Hands over, for each live posting in the order of its closing date, the best `top` people of each verdict.
  ///
  /// The list is exact: the same as judging every pair. Each lead's `rank` is the person's place for this posting and
  /// verdict. Need puts those without a job first, then counts the leads that are open today, stand in the section
  /// `leads` and were not acted on; then whoever was told of a job or sent to one longest ago, or never, comes first. A
  /// pair acted on is left out. Holds the compiled form of all people at once.
  ///
  /// - Parameters:
  ///   - trainees: in any order; those without consent are left out.
  ///   - order: who comes first.
  ///   - top: people for each posting and verdict, at most.
  ///   - verdicts: those to list.
  ///   - each: called for every posting with at least one lead.
  public func match(
    byPosting trainees: [Trainee], order: PeopleOrder, top: Int, verdicts: Set<Verdict> = Set(Verdict.allCases),
    each: (Posting, [Lead]) throws -> Void
  ) rethrows {
    let people = trainees.filter { $0.consent.allowsMatching(on: context.asOf) }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      .map { TraineeFacts($0, context) }
    let lists = peopleLists(people, order, top, verdicts)
    for (number, posting) in table.postings.enumerated() {
      let alone = PostingTable([posting], context)
      let leads = Verdict.allCases.filter(verdicts.contains).flatMap { verdict in
        lists.best(posting: number, verdict).enumerated().map { place, person in
          Explainer.lead(
            people[person], 0, rank: place + 1, TraineeRows(people[person], alone, context), alone, context)
        }
      }
      if !leads.isEmpty { try each(posting, leads) }
    }
  }

  private func peopleLists(
    _ people: [TraineeFacts], _ order: PeopleOrder, _ top: Int, _ verdicts: Set<Verdict>
  ) -> PeopleLists {
    var lists = PeopleLists(postings: table.postings.count, top: top)
    guard top > 0 else { return lists }
    for (person, facts) in people.enumerated() {
      let rows = TraineeRows(facts, table, context)
      let outcomes = table.postings.indices.map { Kernel.outcome(of: $0, table, rows) }
      let actedOn = context.activity.postings(of: facts.trainee.id)
      func isOpenLead(_ posting: Int) -> Bool {
        table.rows[posting].isLead && outcomes[posting].verdict == .open
          && !actedOn.contains(table.postings[posting].key)
      }
      let hasJob = context.activity.employedSince(facts.trainee.id) != nil
      let openLeads = outcomes.indices.count(where: isOpenLead)
      let lastReferral = context.activity.lastReferral(of: facts.trainee.id).map { Int($0.daysSinceEpoch) } ?? .min
      for (posting, outcome) in outcomes.enumerated()
      where verdicts.contains(outcome.verdict) && !actedOn.contains(table.postings[posting].key) {
        // The posting itself is no other lead.
        let others = openLeads - (isOpenLead(posting) ? 1 : 0)
        let entry =
          order == .need
          ? PeopleLists.Entry(hasJob: hasJob, place: others, lastReferral: lastReferral, person: person)
          : PeopleLists.Entry(place: -outcome.score, person: person)
        lists.insert(entry, posting: posting, outcome.verdict)
      }
    }
    return lists
  }
}

extension PostingTable.Row {
  /// Listed in the section `leads`.
  fileprivate var isLead: Bool { list == Section.leads.list && isLawful }
}
