import Oficio

@testable import OficioMatch

/// The twin of rows, masks and kernel: judges one pair from the values, asking every gate on every day of the horizon.
enum NaiveTwin {
  struct Judgement: Equatable {
    var verdict: Verdict
    var score: Int
    var opensOn: CivilDate?
    /// nil: never, or a step's time is unknown.
    var opensWithSteps: CivilDate?
    var stepTimeUnknown = false
  }

  static func judge(_ trainee: Trainee, _ posting: Posting, _ context: MatchContext) -> Judgement {
    let facts = TraineeFacts(trainee, context)
    let compiled = CompiledPosting(posting, context)
    let days = (0...context.policy.limits.horizonDays).map { context.asOf.adding(days: $0) }
    let today = tallies(facts, compiled, on: context.asOf, context)
    var score = today.reduce(0) { $0 + $1.points }
    for share in compiled.skills {
      var tally = Tally(weights: context.weights)
      SkillCriterion.judge(share, facts, context, to: &tally)
      score += tally.points
    }
    var offer = Tally(weights: context.weights)
    OfferCriterion.judge(compiled.terms, context, to: &offer)
    score += offer.points
    var opensOn: CivilDate?
    var withSteps: CivilDate?
    var stepTimeUnknown = false
    for (number, day) in days.enumerated() {
      let tallies = tallies(facts, compiled, on: day, context)
      if opensOn == nil, tallies.allSatisfy(\.holds) { opensOn = day }
      if tallies.contains(where: { !$0.holds && $0.liftable && $0.stepTimeUnknown }) { stepTimeUnknown = true }
      if withSteps == nil, tallies.allSatisfy({ $0.holds || $0.liftable && $0.stepDays <= number }) { withSteps = day }
    }
    let isUnknown = today.contains(where: \.isUnknown)
    let verdict: Verdict =
      opensOn == context.asOf
      ? (isUnknown ? .unclear : .open) : opensOn != nil ? .opens : withSteps != nil ? .unlockable : .closed
    return Judgement(
      verdict: verdict, score: score, opensOn: opensOn, opensWithSteps: withSteps, stepTimeUnknown: stepTimeUnknown)
  }

  private static func tallies(
    _ facts: TraineeFacts, _ posting: CompiledPosting, on day: CivilDate, _ context: MatchContext
  ) -> [Tally] {
    let gates: [(inout Tally) -> Void] = [
      { RecordCriterion.judge(posting.record, facts, on: day, context, to: &$0) },
      { CertificateCriterion.judge(posting.certificate, facts, on: day, context, to: &$0) },
      { HiringCriterion.judge(posting.hiring, facts, on: day, context, to: &$0) },
      { BarCriterion.judge(posting.bar, facts, on: day, context, to: &$0) },
      { EducationCriterion.judge(posting.education, facts, on: day, context, to: &$0) },
      { ExperienceCriterion.judge(posting.experience, facts, on: day, context, to: &$0) },
      { SkillCriterion.judge(posting.must, facts, on: day, context, to: &$0) },
      { NeedCriterion.judge(posting.need, facts, on: day, context, to: &$0) },
      { ScheduleCriterion.judge(posting.schedule, facts, on: day, context, to: &$0) },
      { PlaceCriterion.judge(posting.place, facts, on: day, context, to: &$0) },
      { EmployerCriterion.judge(posting.employer, facts, context, to: &$0) },
      { ChoiceCriterion.judge(posting.choice, facts, on: day, context, to: &$0) },
    ]
    return gates.map { gate in
      var tally = Tally(weights: context.weights)
      gate(&tally)
      return tally
    }
  }
}
