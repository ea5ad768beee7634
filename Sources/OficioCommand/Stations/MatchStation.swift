import Oficio
import OficioMatch
import OficioReport

/// The engine, as the command needs it.
struct MatchStation {
  let catalog: Catalog
  let policy: Policy
  let postings: [Posting]
  let asOf: CivilDate

  /// The best leads of each person, in the order of the people.
  ///
  /// - Parameters:
  ///   - top: leads a person and verdict.
  ///   - verdicts: those to list.
  ///   - jobs: threads.
  func match(
    _ trainees: [Trainee], top: Int, verdicts: Set<Verdict>, jobs: Int, each: ([Lead]) throws -> Void
  ) throws {
    // TO WIRE: Matcher(catalog: catalog, policy: policy, postings: postings, asOf: asOf)
    //   .match(trainees, top: top, verdicts: verdicts, jobs: jobs, each: each)
    throw CommandFailure.partMissing(what: "this build cannot match", remedy: "build the finished project")
  }

  /// One person and one posting, with how every gate stands.
  func explain(_ trainee: Trainee, _ posting: Posting) throws -> ExplainedPair {
    // TO WIRE: let explanation = Matcher(…).explain(trainee, posting.key)
    //   return ExplainedPair(lead: explanation.lead, posting: posting, gates: explanation.gates…, catalog: catalog)
    throw CommandFailure.partMissing(what: "this build cannot explain", remedy: "build the finished project")
  }
}
