import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("By posting") struct ByPostingTests {
  @Test(
    "the people of a posting are the best of all pairs sorted by need or score", arguments: PeopleOrder.allCases,
    [1, 3, 1000])
  func exact(order: PeopleOrder, top: Int) {
    var world = RandomWorld(seed: 21)
    let (people, postings) = (world.people(25), world.postings(30))
    let matcher = Matcher(
      catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: world.asOf)
    let pairs = people.flatMap { person in postings.compactMap { matcher.explain(person, posting: $0.key) } }
    let openLeads = Dictionary(grouping: pairs.filter { $0.verdict == .open && $0.section == .leads }, by: \.trainee)
      .mapValues(\.count)
    var seen = 0
    matcher.match(byPosting: world.shuffled(people), order: order, top: top) { posting, leads in
      for verdict in Verdict.allCases {
        let sorted = pairs.filter { $0.posting == posting.key && $0.verdict == verdict }.sorted { left, right in
          let (a, b) =
            order == .need
            ? (openLeads[left.trainee] ?? 0, openLeads[right.trainee] ?? 0) : (right.score, left.score)
          return a != b ? a < b : left.trainee.utf8.lexicographicallyPrecedes(right.trainee.utf8)
        }
        var expected = Array(sorted.prefix(top))
        for place in expected.indices { expected[place].rank = place + 1 }
        #expect(leads.filter { $0.verdict == verdict } == expected, "\(posting.key) \(verdict)")
        seen += expected.count
      }
    }
    #expect(seen > 30)
  }

  @Test("a lead says the same whether it is asked for alone or ranked among all")
  func explainedAlike() {
    var world = RandomWorld(seed: 22)
    let (people, postings) = (world.people(6), world.postings(60))
    let matcher = Matcher(
      catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: world.asOf)
    for person in people {
      for var lead in matcher.leads(for: person, top: 1000) {
        lead.rank = 0
        #expect(matcher.explain(person, posting: lead.posting) == lead)
      }
    }
  }
}

@Suite("Pairs that are no leads are explained") struct RejectedPairTests {
  private static let asOf = CivilDate("2026-11-21")!

  private static func posting(_ change: (inout Posting) -> Void) -> Posting {
    var posting = Posting(key: "f:1", feed: "f", sourceId: "1", title: "Ayudante", text: "")
    change(&posting)
    return posting
  }

  private static func trainee(consents: Bool) -> Trainee {
    var trainee = Trainee(id: "T", jurisdiction: "PE", asOf: asOf)
    trainee.consent = Consent(match: consents)
    return trainee
  }

  private func lead(_ posting: Posting, consents: Bool = true) -> Lead {
    Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: [], asOf: Self.asOf)
      .explain(Self.trainee(consents: consents), posting)
  }

  @Test(
    "an advert that is withdrawn, past its deadline or long unseen is closed by the gate live",
    arguments: [
      (posting { $0.state = .withdrawn }, "withdrawn"),
      (posting { $0.closesOn = Sourced(asOf.adding(days: -1), Provenance(.stated)) }, "closed"),
      (posting { $0.lastSeen = asOf.adding(days: -46) }, "presumedGone"),
    ])
  func notLive(posting: Posting, subject: String) {
    let lead = lead(posting)
    #expect(lead.verdict == .closed)
    #expect(lead.blockers.first.map { $0.gate == .live && $0.subject == subject } == true)
    #expect(lead.opensOn == nil && lead.opensWithSteps == nil)
    #expect(lead.factors.reduce(0) { $0 + $1.points } == lead.score)
  }

  @Test(
    "on its last day an advert is still live",
    arguments: [
      posting { $0.closesOn = Sourced(asOf, Provenance(.stated)) }, posting { $0.lastSeen = asOf.adding(days: -45) },
    ])
  func lastDay(posting: Posting) { #expect(!lead(posting).blockers.contains { $0.gate == .live }) }

  @Test("without consent nothing about the person is judged, and that is said")
  func noConsent() {
    let lead = lead(Self.posting { _ in }, consents: false)
    #expect(lead.verdict == .closed && lead.score == 0)
    #expect(lead.blockers == [Blocker(gate: .choice, subject: "consent", source: "profile")])
    #expect(lead.questions.isEmpty && lead.flags.isEmpty && lead.factors.allSatisfy(\.evidence.isEmpty))
  }
}
