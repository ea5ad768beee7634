import Oficio

/// Judges people against the postings of a run and ranks their leads.
///
/// Compiled once for a catalog, a policy, a day and a set of postings; then any number of people can be judged, on any
/// number of threads, with the same result.
public struct Matcher: Sendable {
  let context: MatchContext
  let table: PostingTable

  /// How many postings came in.
  public let postingCount: Int
  /// How many of them are live on the day, each key once.
  public var liveCount: Int { table.rows.count }

  /// Compiles the postings that are live on a day.
  ///
  /// - Parameters:
  ///   - catalog: what is known of law, practice, trades and places.
  ///   - policy: weights and limits.
  ///   - postings: in any order; of several with one key, one is kept.
  ///   - others: postings that are known and not judged: they too tell how long adverts of a feed stand and how many like
  ///     one there were.
  ///   - activity: what was done with leads so far. Leads acted on are left out of the lists, postings whose vacancies are
  ///     filled are gone, and employers who hired before are known.
  ///   - asOf: the day to judge as of.
  public init(
    catalog: Catalog, policy: Policy, postings: [Posting], others: [Posting] = [], activity: [Activity] = [],
    asOf: CivilDate
  ) {
    context = MatchContext(
      catalog: catalog, policy: policy, asOf: asOf, known: others.isEmpty ? postings : postings + others,
      activity: activity)
    table = PostingTable(postings, context)
    postingCount = postings.count
  }

  /// The best leads of one person: at most `top` for each list and verdict, in the order they are worked through.
  ///
  /// Without consent in date there are none: nobody is matched who has not agreed to it.
  public func leads(for trainee: Trainee, top: Int, verdicts: Set<Verdict> = Set(Verdict.allCases)) -> [Lead] {
    leads(of: [trainee], top: top, verdicts: verdicts, shares: nil)[0]
  }

  /// The leads of people who share the kernel's lanes, in their order.
  ///
  /// - Parameter shares: by the numbers of the people; nil: nothing is shared out.
  private func leads(
    of people: ArraySlice<Trainee>, top: Int, verdicts: Set<Verdict>, shares: SheetShares?
  ) -> [[Lead]] {
    var leads = [[Lead]](repeating: [], count: people.count)
    let willing = people.indices.filter { people[$0].consent.allowsMatching(on: context.asOf) }
    let facts = willing.map { TraineeFacts(people[$0], context) }
    let lanes = TraineeLanes(facts.map { TraineeRows($0, table, context) })
    // As many more are kept as may have to leave the list.
    let actedOn = facts.map { self.actedOn($0.trainee) }
    let lists = Kernel.rank(table, lanes, top: top + (actedOn.map(\.count).max() ?? 0))
    for (lane, person) in willing.enumerated() {
      for list in 0..<3 {
        for verdict in Verdict.allCases where verdicts.contains(verdict) {
          let shared = shares?.list(of: person, list: list, verdict)
          let best =
            shared ?? lists[lane].best(list: list, verdict: verdict).filter { !actedOn[lane].contains($0) }
          for (place, posting) in best.prefix(top).enumerated() {
            var lead = Explainer.lead(facts[lane], posting, rank: place + 1, lanes.rows[lane], table, context)
            if shared != nil { lead.sharedWith = shares?.others(with: posting) }
            leads[person - people.startIndex].append(lead)
          }
        }
      }
    }
    return leads
  }

  /// Numbers of the postings that staff have done something with for a person.
  func actedOn(_ trainee: Trainee) -> Set<Int> {
    Set(context.activity.postings(of: trainee.id).compactMap { table.numbers[$0] })
  }

  /// Judges people on several threads and hands over each one's leads in the order of the people.
  ///
  /// Works in windows, so that memory does not grow with the number of people.
  public func match(
    _ trainees: [Trainee], top: Int, verdicts: Set<Verdict> = Set(Verdict.allCases), jobs: Int,
    each: (Trainee, [Lead]) async throws -> Void
  ) async rethrows {
    try await match(trainees, top: top, verdicts: verdicts, jobs: jobs, shares: nil, each: each)
  }

  /// The same with the lists that were shared out, if any.
  func match(
    _ trainees: [Trainee], top: Int, verdicts: Set<Verdict>, jobs: Int, shares: SheetShares?,
    each: (Trainee, [Lead]) async throws -> Void
  ) async rethrows {
    let window = max(1, jobs) * 64
    for start in stride(from: 0, to: trainees.count, by: window) {
      let people = trainees[start..<min(trainees.count, start + window)]
      let results = await LaneWork.results(of: people.indices, jobs: jobs) { numbers in
        leads(of: people[numbers], top: top, verdicts: verdicts, shares: shares)
      }
      for (trainee, leads) in zip(people, results) { try await each(trainee, leads) }
    }
  }

  /// The two parts of a ranking apart, for benchmarks: rows of at most eight people, side by side.
  @_spi(Measuring) public struct Prepared { let lanes: TraineeLanes }

  /// Fills the rows of at most eight people.
  @_spi(Measuring) public func prepare(_ people: [Trainee]) -> Prepared {
    Prepared(lanes: TraineeLanes(people.map { TraineeRows(TraineeFacts($0, context), table, context) }))
  }

  /// Runs the loop over all postings with the best `top` of each list kept; nothing is explained.
  @_spi(Measuring) public func rank(_ prepared: Prepared, top: Int) {
    withExtendedLifetime(Kernel.rank(table, prepared.lanes, top: top)) {}
  }

  /// Whether staff have already done something with a lead, so that it is off the person's list.
  public func hasActed(_ trainee: String, on posting: String) -> Bool {
    context.activity.hasActed(trainee, on: posting)
  }

  /// The posting of a lead.
  public func posting(_ key: String) -> Posting? { table.numbers[key].map { table.postings[$0] } }

  /// The pair as it would be on a later day with the named steps done: their effects applied to the person, or to the
  /// posting. Whoever promises that a step opens a lead can judge it again.
  ///
  /// - Parameters:
  ///   - steps: those done; a step that no blocker of the lead names has no effect, nor one whose blocker names a step that it
  ///     needs first and that is not among them.
  ///   - lead: of this person and posting, as judged by this matcher.
  ///   - trainee: the person as of the day of the run.
  ///   - posting: the posting as it is now.
  ///   - day: when the steps are done.
  public func after(_ steps: [BlockerStep], of lead: Lead, _ trainee: Trainee, _ posting: Posting, on day: CivilDate)
    -> (trainee: Trainee, posting: Posting)
  {
    var (trainee, posting) = (trainee, posting)
    for blocker in lead.blockers + lead.laterBlockers {
      let undone = Set(blocker.steps.filter { !steps.contains($0) }.map(\.step))
      for step in blocker.steps where steps.contains(step) {
        guard let entry = context.catalog.steps[step.step], undone.isDisjoint(with: entry.needs) else { continue }
        entry.apply(for: blocker, to: &trainee, &posting, on: day, context)
      }
    }
    return (trainee, posting)
  }

  /// Everything behind any pair: also why a posting that is withdrawn, closed or presumed gone is no lead. Without
  /// consent nothing is judged, and the lead says so.
  public func explain(_ trainee: Trainee, _ posting: Posting) -> Lead {
    guard trainee.consent.allowsMatching(on: context.asOf) else {
      return Explainer.withoutConsent(trainee, posting, context)
    }
    let facts = TraineeFacts(trainee, context)
    let table = PostingTable([posting], context, liveOnly: false)
    return Explainer.lead(facts, 0, rank: 0, TraineeRows(facts, table, context), table, context)
  }
}
