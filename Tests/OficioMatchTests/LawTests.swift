import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// What must always be true of leads (matching.md §6), with seeded random people and postings.
@Suite struct LawTests {
  private static let seeds = Seeds.range(4)

  private func matcher(_ postings: [Posting], _ asOf: CivilDate) -> Matcher {
    Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: asOf)
  }

  @Test("the order of postings in the input, and a posting given twice, change nothing", arguments: seeds)
  func inputOrder(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let (people, postings) = (world.people(4), world.postings(60))
    let mixed = world.shuffled(postings + postings.prefix(10))
    for trainee in people {
      let straight = matcher(postings, world.asOf).leads(for: trainee, top: 10)
      #expect(straight == matcher(mixed, world.asOf).leads(for: trainee, top: 10), "seed \(seed)")
    }
  }

  @Test("adding a posting never changes the order of the others", arguments: seeds)
  func addingAPosting(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let (trainee, postings) = (world.trainee("T"), world.postings(50))
    let before = matcher(Array(postings.dropLast()), world.asOf).leads(for: trainee, top: 1000).map(\.posting)
    let after = matcher(postings, world.asOf).leads(for: trainee, top: 1000).map(\.posting)
    #expect(before == after.filter { $0 != postings.last?.key }, "seed \(seed)")
  }

  @Test("the points of a lead add up to its score, and each factor's points are its share", arguments: seeds)
  func pointsAddUp(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let matcher = matcher(world.postings(60), world.asOf)
    for trainee in world.people(5) {
      for lead in matcher.leads(for: trainee, top: 1000) {
        #expect(lead.factors.reduce(0) { $0 + $1.points } == lead.score)
        for factor in lead.factors { #expect(factor.points == factor.weight * factor.value / 10_000) }
        #expect((0...10_000).contains(lead.score) && (0...10_000).contains(lead.assumed))
      }
    }
  }

  @Test("a lead that is not open has a blocker, and an open one has none", arguments: seeds)
  func everyRejectionHasAReason(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let matcher = matcher(world.postings(60), world.asOf)
    for trainee in world.people(5) {
      for lead in matcher.leads(for: trainee, top: 1000) {
        #expect((lead.verdict <= .unclear) == lead.blockers.isEmpty, "\(lead.posting) \(lead.verdict)")
        #expect((lead.verdict == .unclear) == (lead.blockers.isEmpty && !lead.questions.isEmpty))
      }
    }
  }

  @Test("asked again on the day a lead opens it is open, and on the day before it is not", arguments: seeds)
  func openingDayHolds(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    // Without deadlines: a posting that closes first is flagged, not judged.
    let postings = world.postings(80).map { posting in
      var posting = posting
      posting.closesOn = nil
      return posting
    }
    var seen = 0
    for trainee in world.people(12) {
      for lead in matcher(postings, world.asOf).leads(for: trainee, top: 1000, verdicts: [.opens]) {
        guard let day = lead.opensOn else {
          Issue.record("no day")
          continue
        }
        seen += 1
        let on = matcher(postings, day).explain(trainee, posting: lead.posting)
        let before = matcher(postings, day.adding(days: -1)).explain(trainee, posting: lead.posting)
        #expect(on.map { $0.verdict <= .unclear } == true, "seed \(seed) \(lead.posting) on \(day)")
        #expect(before.map { $0.verdict > .unclear } == true, "seed \(seed) \(lead.posting) before \(day)")
      }
    }
    #expect(seen > 0)
  }

  @Test("a new skill, level, clean paper or dropped duty never lowers a score or worsens a verdict", arguments: seeds)
  func gainsNeverHurt(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let postings = world.postings(80)
    let matcher = matcher(postings, world.asOf)
    for trainee in world.people(6) {
      var gains: [Trainee] = []
      func gain(_ change: (inout Trainee) -> Void) {
        var better = trainee
        change(&better)
        gains.append(better)
      }
      let skill = world.heldSkill()
      gain { $0.skills.append(skill) }
      gain {
        $0.skills = $0.skills.map {
          HeldSkill(skill: $0.skill, level: min(5, $0.level + 1), evidence: $0.evidence, lastUsed: $0.lastUsed)
        }
      }
      gain { $0.records = RecordKind.allCases.map { RecordState(kind: $0, shows: false, seenOn: world.asOf) } }
      gain { $0.obligations = $0.obligations.map { Array($0.dropLast()) } }
      if trainee.availability != nil {
        gain { $0.availability = [WeeklySpan(days: .all, from: ClockTime("00:00")!, to: ClockTime("24:00")!)] }
      }
      if let certificates = trainee.certificates {
        let paper = HeldCertificate(type: "pe.carne_sanidad", issuedOn: world.asOf, inHand: true)
        gain { $0.certificates = certificates + [paper] }
      }
      for better in gains {
        for posting in postings {
          guard let old = matcher.explain(trainee, posting: posting.key),
            let new = matcher.explain(better, posting: posting.key)
          else { continue }
          #expect(new.score >= old.score, "seed \(seed) \(posting.key)")
          #expect(new.verdict <= old.verdict, "seed \(seed) \(posting.key)")
        }
      }
    }
  }

  @Test("an empty profile has no points for skills or experience anywhere")
  func emptyProfile() {
    var world = RandomWorld(seed: 9)
    let matcher = matcher(world.postings(100), world.asOf)
    var nobody = Trainee(id: "T", jurisdiction: "PE", asOf: world.asOf)
    nobody.consent = Consent(match: true)
    for lead in matcher.leads(for: nobody, top: 1000) {
      #expect(lead.factors[Factor.skills.index].points == 0)
      #expect(lead.factors[Factor.experience.index].points == 0)
    }
  }

  @Test("swapping sex or age changes nothing", arguments: seeds)
  func groupIsBlind(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let matcher = matcher(world.postings(60), world.asOf)
    for trainee in world.people(4) {
      var (one, other) = (trainee, trainee)
      one.group = Group(sex: "F", birthYear: 1970)
      other.group = Group(sex: "M", birthYear: 2001)
      #expect(matcher.leads(for: one, top: 50) == matcher.leads(for: other, top: 50))
    }
  }

  @Test("any number of threads gives the same leads in the same order")
  func threads() async throws {
    var world = RandomWorld(seed: 11)
    let matcher = matcher(world.postings(60), world.asOf)
    let people = world.people(150)
    var results: [[[Lead]]] = []
    for jobs in [1, 2, 7] {
      var all: [[Lead]] = []
      await matcher.match(people, top: 3, jobs: jobs) { _, leads in all.append(leads) }
      results.append(all)
    }
    #expect(results[0] == results[1] && results[1] == results[2])
  }

  @Test(
    "an advert that hides pay, contract or hours never scores more than one stating the lowest lawful ones",
    arguments: seeds)
  func silenceIsCautious(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let trainee = world.trainee("T")
    for posting in world.postings(80) {
      func stated<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, Provenance(.stated)) }
      var (hidden, lowest) = (posting, posting)
      hidden.places = [stated(Place(locality: "Comas", region: "Lima", country: "PE"))]
      lowest.places = hidden.places
      (hidden.pay, hidden.contract, hidden.hoursPerWeek, hidden.formality) = (nil, nil, nil, nil)
      (hidden.shifts, hidden.rotating, lowest.shifts) = ([], nil, [])
      lowest.pay = stated(Pay(min: Amount(1130), max: Amount(1130), currency: "PEN", period: .month))
      lowest.contract = stated(.casual)
      lowest.hoursPerWeek = stated(WeeklyHours(min: 48, max: 48))
      lowest.formality = nil
      let scores = [hidden, lowest].map { matcher([$0], world.asOf).explain(trainee, posting: $0.key)?.score ?? 0 }
      #expect(scores[0] <= scores[1], "seed \(seed) \(posting.key)")
    }
  }

  @Test("without consent in date nobody is matched")
  func consent() {
    var world = RandomWorld(seed: 12)
    let matcher = matcher(world.postings(10), world.asOf)
    for consent in [Consent(), Consent(match: false), Consent(match: true, until: world.asOf.adding(days: -1))] {
      var trainee = world.trainee("T")
      trainee.consent = consent
      #expect(matcher.leads(for: trainee, top: 10).isEmpty)
    }
  }
}
