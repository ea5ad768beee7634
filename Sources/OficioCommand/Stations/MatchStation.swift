import Oficio
import OficioMatch
import OficioReport

/// The engine, as the command needs it.
struct MatchStation {
  let catalog: Catalog
  let policy: Policy
  var postings: [Posting]
  /// Postings that are known and not judged.
  var others: [Posting] = []
  var activity: [Activity] = []
  let asOf: CivilDate

  private var matcher: Matcher {
    Matcher(
      catalog: catalog, policy: policy, postings: postings, others: others, activity: activity, asOf: asOf)
  }

  /// The same for people who are still inside: jobs that exist before the release, and those of employers who interview
  /// inside or, with their name, write letters that offer the job.
  var beforeRelease: MatchStation {
    var station = self
    station.others = postings
    station.postings = postings.filter { posting in
      posting.setting.map { $0.value != .outside } == true || posting.interviewsInside?.value == true
        || posting.givesOfferLetter?.value == true && posting.employer.name != nil
    }
    return station
  }

  /// The best leads of each person, in the order of the people.
  ///
  /// - Parameters:
  ///   - limit: sheets on which a posting may stand, for each vacancy; nil: as many as come.
  ///   - top: leads a person, list and verdict.
  ///   - verdicts: those to list.
  ///   - jobs: threads.
  /// - Returns: what the limit cost.
  @discardableResult
  func match(
    _ trainees: [Trainee], share limit: Int? = nil, top: Int, verdicts: Set<Verdict>, jobs: Int,
    each: (Trainee, [Lead]) throws -> Void
  ) async throws -> ShareSummary? {
    if let limit {
      return try await matcher.match(trainees, share: limit, top: top, verdicts: verdicts, jobs: jobs) {
        try each($0, $1)
      }
    }
    try await matcher.match(trainees, top: top, verdicts: verdicts, jobs: jobs) { try each($0, $1) }
    return nil
  }

  /// The people of each posting, in the order of the closing dates.
  func match(
    byPosting trainees: [Trainee], order: PeopleOrder, top: Int, verdicts: Set<Verdict>,
    each: (Posting, [Lead]) throws -> Void
  ) throws {
    try matcher.match(byPosting: trainees, order: order, top: top, verdicts: verdicts, each: each)
  }

  /// Judges people against the postings of employers that their consent names; pairs that staff have acted on are left out.
  func match(
    told trainees: [Trainee], each: (Trainee, [(posting: Posting, lead: Lead)]) throws -> Void
  ) rethrows {
    // Pairs need no other posting compiled, but what they tell of their feeds and of each other.
    let matcher = Matcher(
      catalog: catalog, policy: policy, postings: [], others: postings, activity: activity, asOf: asOf)
    for trainee in trainees {
      let named = postings.filter {
        EmployerSlipMaker.mayTell(trainee, of: $0, on: asOf) && !matcher.hasActed(trainee.id, on: $0.key)
      }
      try each(trainee, named.map { ($0, matcher.explain(trainee, $0)) })
    }
  }

  /// What a cohort lacks; figures about fewer people than `minCell` are hidden.
  func gaps(of trainees: [Trainee], minCell: Int, jobs: Int) async -> Gaps {
    await matcher.gaps(of: trainees, minCell: minCell, jobs: jobs)
  }

  /// The errands that open most for a person.
  func plan(for trainee: Trainee, top: Int) -> Plan { matcher.plan(for: trainee, top: top) }

  /// One person and one posting, live or not.
  func explain(_ trainee: Trainee, _ posting: Posting) -> ExplainedPair {
    // One pair needs no other posting compiled, but what they tell of their feeds and of each other.
    let matcher = Matcher(
      catalog: catalog, policy: policy, postings: [], others: postings, activity: activity, asOf: asOf)
    return ExplainedPair(lead: matcher.explain(trainee, posting), posting: posting, catalog: catalog)
  }
}
