import Oficio
import OficioMatch
import OficioReport

/// The engine, as the command needs it.
struct MatchStation {
  let catalog: Catalog
  let policy: Policy
  let postings: [Posting]
  let asOf: CivilDate

  private var matcher: Matcher { Matcher(catalog: catalog, policy: policy, postings: postings, asOf: asOf) }

  /// The best leads of each person, in the order of the people.
  ///
  /// - Parameters:
  ///   - top: leads a person, list and verdict.
  ///   - verdicts: those to list.
  ///   - jobs: threads.
  func match(
    _ trainees: [Trainee], top: Int, verdicts: Set<Verdict>, jobs: Int, each: (Trainee, [Lead]) throws -> Void
  ) async throws {
    try await matcher.match(trainees, top: top, verdicts: verdicts, jobs: jobs) { try each($0, $1) }
  }

  /// One person and one posting; nil when the posting is not live on the day or the person has not agreed.
  func explain(_ trainee: Trainee, _ posting: Posting) -> ExplainedPair? {
    matcher.explain(trainee, posting: posting.key).map { ExplainedPair(lead: $0, posting: posting, catalog: catalog) }
  }
}
