import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// The shipped catalogs and the policy `balanced` on a day: what the laws of matching.md §6 are tried with.
func matcher(_ postings: [Posting], _ asOf: CivilDate) -> Matcher {
  Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: asOf)
}

extension RandomWorld {
  /// So many people, every second one under the law of another jurisdiction and ready to work in Peru, where the postings are.
  mutating func peopleOfSeveralLaws(_ count: Int) -> [Trainee] {
    people(count).enumerated().map { number, person in
      guard number % 2 == 1 else { return person }
      var person = person
      person.jurisdiction = pick(Shipped.catalog.jurisdictions.entries).id
      person.countries = ["PE"]
      return person
    }
  }
}

/// What must always be true of lists and of each lead (laws 1, 4, 7 and 8), with seeded random people and postings.
@Suite struct LawTests {
  private static let seeds = Seeds.range(4)

  @Test("the order of postings in the input, and a posting given twice, change nothing", arguments: seeds)
  func inputOrder(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    Law.expect(seed: seed, world.people(4), world.postings(60)) { people, postings in
      var random = SeededGenerator(seed: seed)
      let mixed = (postings + postings.prefix(10)).shuffled(using: &random)
      let (straight, other) = (matcher(postings, world.asOf), matcher(mixed, world.asOf))
      for person in people {
        let (one, two) = (straight.leads(for: person, top: 10), other.leads(for: person, top: 10))
        if one != two { return "\(one.map(\.posting)) became \(two.map(\.posting))" }
      }
      return nil
    }
  }

  @Test("adding a posting never changes the order of the others", arguments: seeds)
  func addingAPosting(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    Law.expect(seed: seed, [world.trainee("T")], world.postings(50)) { people, postings in
      let (less, more) = (matcher(Array(postings.dropLast()), world.asOf), matcher(postings, world.asOf))
      for person in people {
        let before = less.leads(for: person, top: 1000).map(\.posting)
        let after = more.leads(for: person, top: 1000).map(\.posting)
        if before != after.filter({ $0 != postings.last?.key }) { return "\(before) became \(after)" }
      }
      return nil
    }
  }

  @Test("the points of a lead add up to its score, and each factor's points are its share", arguments: seeds)
  func pointsAddUp(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    expectOfEveryLead(seed: seed, world.people(5), world.postings(60), world.asOf) { lead in
      if lead.factors.reduce(0, { $0 + $1.points }) != lead.score { return "its points are not its score" }
      if !lead.factors.allSatisfy({ $0.points == $0.weight * $0.value / 10_000 }) { return "points are not the share" }
      let isWithin = (0...10_000).contains(lead.score) && (0...10_000).contains(lead.assumed)
      return isWithin ? nil : "score \(lead.score), assumed \(lead.assumed)"
    }
  }

  @Test("a lead that is not open has a blocker, and an open one has none", arguments: seeds)
  func everyRejectionHasAReason(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    expectOfEveryLead(seed: seed, world.people(5), world.postings(60), world.asOf) { lead in
      if (lead.verdict <= .unclear) != lead.blockers.isEmpty { return "\(lead.verdict) with \(lead.blockers)" }
      let asks = lead.blockers.isEmpty && !lead.questions.isEmpty
      return (lead.verdict == .unclear) == asks ? nil : "\(lead.verdict) with \(lead.questions)"
    }
  }

  private func expectOfEveryLead(
    seed: UInt64, _ people: [Trainee], _ postings: [Posting], _ asOf: CivilDate,
    sourceLocation: SourceLocation = #_sourceLocation, _ breach: (Lead) -> String?
  ) {
    Law.expect(seed: seed, people, postings, sourceLocation: sourceLocation) { people, postings in
      let matcher = matcher(postings, asOf)
      for lead in people.flatMap({ matcher.leads(for: $0, top: 1000) }) {
        if let breach = breach(lead) { return "\(lead.posting): \(breach)" }
      }
      return nil
    }
  }

  /// Over ten thousand pairs of a person and a posting.
  @Test("asked again on the day a lead opens it is open, and on the day before it is not")
  func openingDayHolds() {
    let seeds = Seeds.range(11)
    var (seen, pairs) = (0, 0)
    for seed in seeds {
      var world = RandomWorld(seed: seed)
      // Without deadlines: a posting that closes first is flagged, not judged.
      let postings = world.postings(80).map { posting in
        var posting = posting
        posting.closesOn = nil
        return posting
      }
      Law.expect(seed: seed, world.peopleOfSeveralLaws(12), postings) { people, postings in
        let today = matcher(postings, world.asOf)
        var matchers: [CivilDate: Matcher] = [:]
        func verdict(_ person: Trainee, _ lead: Lead, on day: CivilDate) -> Verdict? {
          let then = matchers[day] ?? matcher(postings, day)
          matchers[day] = then
          return then.explain(person, posting: lead.posting)?.verdict
        }
        for person in people {
          pairs += postings.count
          for lead in today.leads(for: person, top: 1000, verdicts: [.opens]) {
            guard let day = lead.opensOn else { return "\(lead.posting) opens on no day" }
            seen += 1
            guard let on = verdict(person, lead, on: day), on <= .unclear else {
              return "\(lead.posting) is not open on \(day)"
            }
            guard let before = verdict(person, lead, on: day.adding(days: -1)), before > .unclear else {
              return "\(lead.posting) is open before \(day)"
            }
          }
        }
        return nil
      }
    }
    // A few worlds hold no such lead.
    #expect(seen > seeds.count && pairs > 10_000)
  }

  @Test("any number of threads gives the same leads in the same order", arguments: Seeds.range(2))
  func threads(seed: UInt64) async throws {
    var world = RandomWorld(seed: seed)
    let matcher = matcher(world.postings(60), world.asOf)
    let people = world.people(150)
    var results: [[[Lead]]] = []
    for jobs in [1, 2, 7] {
      var all: [[Lead]] = []
      await matcher.match(people, top: 3, jobs: jobs) { _, leads in all.append(leads) }
      results.append(all)
    }
    #expect(results[0] == results[1] && results[1] == results[2], "seed \(seed)")
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
