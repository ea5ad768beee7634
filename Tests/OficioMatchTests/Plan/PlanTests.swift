import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("A plan keeps what it promises") struct PlanTests {
  private func matcher(_ postings: [Posting], _ day: CivilDate) -> Matcher {
    Matcher(catalog: StepTimes.catalog, policy: Shipped.balanced, postings: postings, asOf: day)
  }

  /// Each lead of each plan of some people, with the set it stands in.
  private func promises(
    seed: UInt64, _ check: (Matcher, Trainee, PlanSet, PlanLead) -> Void
  ) -> Int {
    var world = RandomWorld(seed: seed)
    let (people, postings) = (world.people(12), world.postings(80))
    let today = matcher(postings, world.asOf)
    var seen = 0
    for trainee in people {
      for set in today.plan(for: trainee, top: 3).sets {
        for lead in set.opens {
          seen += 1
          check(today, trainee, set, lead)
        }
      }
    }
    return seen
  }

  @Test(
    "what a single errand opens is open when its steps are done, judged as a pair of its own", arguments: Seeds.range(8)
  )
  func judgedAgain(seed: UInt64) {
    let seen = promises(seed: seed) { today, trainee, set, promised in
      guard set.errands.count == 1, let errand = set.errands.first, let day = promised.opensOn else { return }
      let lead = today.explain(trainee, promised.posting)
      #expect(lead.verdict == .unlockable)
      // The steps that the lead itself names, and nothing else, done on the day.
      let steps = lead.blockers.flatMap(\.steps).filter { errand.steps.contains($0.step) }
      let then = today.after(steps, of: lead, trainee, promised.posting, on: set.earliest ?? day)
      let again = matcher([promised.posting], day).explain(then.trainee, then.posting)
      #expect(again.verdict == promised.verdict, "\(promised.posting.key) after \(errand.steps): \(again.blockers)")
      #expect(again.score == promised.score)
    }
    #expect(seen > 0)
  }

  @Test(
    "nothing is promised of an advert that will be gone, and worth is score times vacancies", arguments: Seeds.range(8))
  func deadlines(seed: UInt64) {
    _ = promises(seed: seed) { _, _, set, lead in
      if let opens = lead.opensOn, let closes = lead.posting.closesOn?.value { #expect(opens <= closes) }
      #expect(lead.vacancies == lead.posting.vacancies?.value ?? 1)
      #expect(lead.verdict <= .unclear)
      #expect(set.worth == set.opens.reduce(0) { $0 + $1.score * $1.vacancies })
    }
  }

  @Test(
    "an errand opens at least what every posting alone says of it, or tells that it will be gone",
    arguments: Seeds.range(8))
  func complete(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let (people, postings) = (world.people(12), world.postings(80).map(Self.withoutDeadline))
    let today = matcher(postings, world.asOf)
    for trainee in people {
      for set in today.plan(for: trainee, top: 1000).sets where set.errands.count == 1 {
        let errand = set.errands[0]
        let named = Set(set.opens.map(\.posting.key) + set.gone.map(\.posting.key))
        for lead in today.leads(for: trainee, top: 1000, verdicts: [.unlockable]) where lead.section.list == 0 {
          guard let blocker = lead.blockers.first, lead.blockers.count == 1, blocker.gate == errand.gate,
            blocker.subject == errand.subject, blocker.gate == .certificate || blocker.gate == .schedule,
            blocker.steps.contains(where: { $0.step == errand.steps.last }),
            today.likelyOpen(after: blocker, of: lead, trainee, on: set.earliest)
          else { continue }
          #expect(named.contains(lead.posting), "\(lead.posting) stands under no promise of \(errand)")
        }
      }
    }
  }

  @Test("without consent there is no plan, and without postings nothing to open")
  func empty() {
    var world = RandomWorld(seed: 1)
    var trainee = world.trainee("T-1")
    #expect(matcher([], world.asOf).plan(for: trainee, top: 3).sets.isEmpty)
    trainee.consent = Consent()
    let plan = matcher(world.postings(50), world.asOf).plan(for: trainee, top: 3)
    #expect(plan.sets.isEmpty && plan.openToday == 0)
  }

  private static func withoutDeadline(_ posting: Posting) -> Posting {
    var posting = posting
    (posting.closesOn, posting.startsOn) = (nil, nil)
    return posting
  }
}

extension Matcher {
  /// Whether a pair is open on a day with the steps of one blocker done.
  fileprivate func likelyOpen(after blocker: Blocker, of lead: Lead, _ trainee: Trainee, on day: CivilDate?) -> Bool {
    guard let day, let posting = posting(lead.posting) else { return false }
    let then = after(blocker.steps, of: lead, trainee, posting, on: day)
    let again = Matcher(catalog: StepTimes.catalog, policy: Shipped.balanced, postings: [then.posting], asOf: day)
    return again.explain(then.trainee, then.posting).verdict <= .unclear
  }
}
