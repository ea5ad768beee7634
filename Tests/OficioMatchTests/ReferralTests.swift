import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("What was done with leads") struct ReferralTests {
  private static func acts(_ world: inout RandomWorld, _ people: [Trainee], _ postings: [Posting]) -> [Activity] {
    (0..<60).map { _ in
      let posting = world.maybe(80) { $0.pick(postings).key }
      return Activity(
        trainee: world.pick(people).id, posting: posting, employer: posting == nil ? "Bodega" : nil,
        date: world.day(-200...20), state: world.pick(Activity.State.allCases))
    }
  }

  private static func live(_ postings: [Posting]) -> [Posting] {
    postings.map { posting in
      var posting = posting
      posting.vacancies = nil
      return posting
    }
  }

  @Test(
    "the people of a posting come by having no job, fewest other open leads, longest since a referral, and id",
    arguments: [1, 2, 1000])
  func order(top: Int) {
    var world = RandomWorld(seed: 31)
    let (people, postings) = (world.people(30), Self.live(world.postings(30)))
    let acts = Self.acts(&world, people, postings)
    let matcher = Matcher(
      catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, activity: acts, asOf: world.asOf)
    let past = acts.filter { $0.date <= world.asOf }
    let acted = Set(past.compactMap { act in act.posting.map { "\(act.trainee) \($0)" } })
    let pairs = people.flatMap { person in postings.compactMap { matcher.explain(person, posting: $0.key) } }
      .filter { !acted.contains("\($0.trainee) \($0.posting)") }
    let openLeads = Dictionary(grouping: pairs.filter { $0.verdict == .open && $0.section == .leads }, by: \.trainee)
      .mapValues(\.count)
    let referred = Dictionary(
      past.filter { $0.state == .sent || $0.state == .proposed }.map { ($0.trainee, Int($0.date.daysSinceEpoch)) },
      uniquingKeysWith: max)
    let employed = Set(
      ActedLead.all(of: acts, postings: postings, asOf: world.asOf)
        .filter { $0.stints.contains { $0.leftOn == nil } }.map(\.trainee))
    #expect(!employed.isEmpty)
    var (seen, ties) = (0, 0)
    matcher.match(byPosting: world.shuffled(people), order: .need, top: top) { posting, leads in
      for verdict in Verdict.allCases {
        let sorted = pairs.filter { $0.posting == posting.key && $0.verdict == verdict }.sorted { left, right in
          let haveJob = [left, right].map { employed.contains($0.trainee) }
          if haveJob[0] != haveJob[1] { return haveJob[1] }
          let places = [left, right].map { lead in
            let isOne = lead.verdict == .open && lead.section == .leads
            return (openLeads[lead.trainee] ?? 0) - (isOne ? 1 : 0)
          }
          if places[0] != places[1] { return places[0] < places[1] }
          let days = [left, right].map { referred[$0.trainee] ?? .min }
          if days[0] != days[1] {
            ties += 1
            return days[0] < days[1]
          }
          return left.trainee.utf8.lexicographicallyPrecedes(right.trainee.utf8)
        }
        #expect(
          leads.filter { $0.verdict == verdict }.map(\.trainee) == sorted.prefix(top).map(\.trainee),
          "\(posting.key) \(verdict)")
        seen += sorted.count
      }
    }
    #expect(seen > 30 && ties > 0)
  }

  @Test("leads acted on leave a person's list, and the next ones move up", arguments: [1, 3, 1000])
  func actedOn(top: Int) {
    var world = RandomWorld(seed: 32)
    let (people, postings) = (world.people(12), Self.live(world.postings(80)))
    let acts = Self.acts(&world, people, postings).map { act in
      // None that could bring points.
      var act = act
      act.state = .proposed
      return act
    }
    func matcher(_ acts: [Activity]) -> Matcher {
      Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, activity: acts, asOf: world.asOf)
    }
    let acted = Set(
      acts.filter { $0.date <= world.asOf }.compactMap { act in act.posting.map { "\(act.trainee) \($0)" } })
    var left = 0
    for person in people {
      let all = matcher([]).leads(for: person, top: 1000)
      let wanted = all.filter { !acted.contains("\($0.trainee) \($0.posting)") }
      left += all.count - wanted.count
      var expected: [Lead] = []
      for var lead in wanted {
        lead.rank = 1 + expected.count { $0.verdict == lead.verdict && $0.section.list == lead.section.list }
        if lead.rank <= top { expected.append(lead) }
      }
      #expect(matcher(acts).leads(for: person, top: top) == expected, "\(person.id)")
    }
    #expect(left > 10)
  }

  @Test("the order of rows changes nothing, and rows after the day change nothing")
  func anyOrder() {
    var world = RandomWorld(seed: 33)
    let (people, postings) = (world.people(8), world.postings(60))
    let acts = Self.acts(&world, people, postings)
    func leads(_ acts: [Activity]) -> [Lead] {
      let matcher = Matcher(
        catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, activity: acts, asOf: world.asOf)
      return people.flatMap { matcher.leads(for: $0, top: 5) }
    }
    let once = leads(acts)
    #expect(leads(world.shuffled(acts)) == once)
    #expect(leads(acts.filter { $0.date <= world.asOf }) == once && leads(acts + acts) == once)
  }
}
