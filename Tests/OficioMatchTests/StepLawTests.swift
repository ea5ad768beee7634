import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// Steps and days that the engine names are judged again (matching.md §6.3).
@Suite("Steps keep what they promise") struct StepLawTests {
  private func matcher(_ posting: Posting, _ day: CivilDate) -> Matcher {
    Matcher(catalog: StepTimes.catalog, policy: Shipped.balanced, postings: [posting], asOf: day)
  }

  @Test(
    "with all named steps done, a lead is open on the day that opensWithSteps gives", arguments: Seeds.range(6))
  func opensWithSteps(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    var seen = 0
    Law.expect(seed: seed, world.peopleOfSeveralLaws(12), world.postings(60).map(Self.withoutDeadline)) {
      people, postings in
      for posting in postings {
        let today = matcher(posting, world.asOf)
        for trainee in people {
          let lead = today.explain(trainee, posting)
          guard let day = lead.opensWithSteps else { continue }
          seen += 1
          let steps = (lead.blockers + lead.laterBlockers).flatMap(\.steps)
          // Everything is done on the day: no paper can have run out in between.
          let then = today.after(steps, of: lead, trainee, posting, on: day)
          let again = matcher(then.posting, day).explain(then.trainee, then.posting)
          if again.verdict > .unclear {
            return "\(posting.key) is \(again.verdict) on \(day): \(again.blockers) after \(lead.blockers)"
          }
        }
      }
      return nil
    }
    #expect(seen > 20)
  }

  /// Over ten thousand pairs of a person and a posting.
  @Test("steps of one blocker remove that blocker and bring no other", arguments: Seeds.range(32))
  func liftsItsBlocker(seed: UInt64) {
    expect(seed: seed) { lead, blocker, after in
      let (before, left) = (Set(lead.blockers.map(Self.name)), Set(after(blocker.steps).blockers.map(Self.name)))
      if left.contains(Self.name(blocker)) { return "\(Self.name(blocker)) stands after \(blocker.steps)" }
      return left.isSubset(of: before) ? nil : "\(left) after \(before)"
    }
  }

  @Test(
    "each step is a way of its own or is needed beside the others; none brings a blocker or lifts one that does not name it",
    arguments: Seeds.range(16))
  func oneByOne(seed: UInt64) {
    expect(seed: seed) { lead, blocker, after in
      let before = Self.standing(lead)
      let alone = blocker.steps.map { Self.standing(after([$0])) }
      let others = blocker.steps.map { step in Self.standing(after(blocker.steps.filter { $0 != step })) }
      let areWays = alone.allSatisfy { !$0.contains(Self.name(blocker)) }
      let areNeeded = others.allSatisfy { $0.contains(Self.name(blocker)) }
      if areWays == areNeeded, blocker.steps.count > 1 { return "an idle step in \(blocker)" }
      for (step, left) in zip(blocker.steps, alone) {
        if !left.isSubset(of: before) { return "\(left) after \(step), before \(before)" }
        for gone in lead.blockers where !left.contains(Self.name(gone)) && !gone.steps.contains(step) {
          return "\(gone) is gone after \(step) of \(blocker)"
        }
      }
      return nil
    }
  }

  /// Tries a law on every blocker that steps lift, of 320 pairs; `after` judges the pair again with some steps done.
  private func expect(
    seed: UInt64, _ law: (_ lead: Lead, _ blocker: Blocker, _ after: ([BlockerStep]) -> Lead) -> String?
  ) {
    var world = RandomWorld(seed: seed)
    Law.expect(seed: seed, world.peopleOfSeveralLaws(8), world.postings(40).map(Self.withoutDeadline)) {
      people, postings in
      let today = Matcher(catalog: StepTimes.catalog, policy: Shipped.balanced, postings: postings, asOf: world.asOf)
      for posting in postings {
        for trainee in people {
          let lead = today.explain(trainee, posting)
          for blocker in lead.blockers where !blocker.steps.isEmpty && blocker.reading != .law {
            let breach = law(lead, blocker) { steps in
              let then = today.after(steps, of: lead, trainee, posting, on: world.asOf)
              return today.explain(then.trainee, then.posting)
            }
            if let breach { return "\(posting.key): \(breach)" }
          }
        }
      }
      return nil
    }
  }

  /// What is in the way, or may be: a paper from before the law's clearing day leaves a question in the place of its blocker.
  private static func standing(_ lead: Lead) -> Set<String> {
    let asked = lead.questions.compactMap { question in
      if case .record(let kind) = question.about { "\(Gate.record) \(kind.rawValue)" } else { nil }
    }
    return Set(lead.blockers.map(name) + asked)
  }

  /// Of two duties with one name the one that can be moved is another than the one that cannot.
  private static func name(_ blocker: Blocker) -> String {
    let steps = blocker.gate == .schedule ? blocker.steps.map(\.step) : []
    return (["\(blocker.gate) \(blocker.subject)"] + steps).joined(separator: ", ")
  }

  @Test(
    "steps for a record end no sooner than they can when begun as the sentence is served", arguments: Seeds.range(6))
  func recordStepsTakeTheirTime(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    var seen = 0
    Law.expect(seed: seed, world.people(30), world.postings(60).map(Self.withoutDeadline)) { people, postings in
      let today = Matcher(
        catalog: StepTimes.catalog, policy: Shipped.balanced, postings: postings, asOf: world.asOf)
      var later: [CivilDate: Matcher] = [:]
      for trainee in people {
        for lead in today.leads(for: trainee, top: 1000, verdicts: [.opens, .unlockable]) {
          guard let day = lead.opensWithSteps, let posting = today.posting(lead.posting) else { continue }
          let then = later[day] ?? matcher(posting, day)
          later[day] = then
          // What waiting has lifted by then needs no step.
          let standing = then.explain(trainee, posting).blockers.filter { $0.gate == .record }.map(\.subject)
          for blocker in lead.blockers where blocker.gate == .record && standing.contains(blocker.subject) {
            seen += 1
            let record = trainee.records?.first { $0.kind.rawValue == blocker.subject }
            let begun = max(world.asOf, record?.sentenceServedOn ?? world.asOf)
            let done = begun.adding(days: blocker.steps.compactMap(\.days).max() ?? 0)
            if day < done { return "\(lead.posting) opens on \(day), the steps of \(blocker) end on \(done)" }
          }
        }
      }
      return nil
    }
    #expect(seen > 0)
  }

  private static func withoutDeadline(_ posting: Posting) -> Posting {
    var posting = posting
    (posting.closesOn, posting.startsOn) = (nil, nil)
    return posting
  }
}
