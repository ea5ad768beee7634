import Oficio
import OficioCorpus
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Not everybody to one door") struct ShareTests {
  /// Many people for few adverts, of which some want several.
  private static func draw(_ seed: UInt64, people: Int = 24, postings: Int = 40) throws -> ([Trainee], [Posting]) {
    var world = RandomWorld(seed: seed)
    let set = TwinSet(
      shape: seed % 2 == 0 ? .dense : .lima, seed: seed, people: people, postings: postings, timesKnown: false)
    var (people, postings) = try set.draw()
    for number in postings.indices {
      postings[number].vacancies = world.maybe(25) { Sourced($0.number(0...3), Provenance(.stated)) }
    }
    people[0].consent.match = false
    return (people, postings)
  }

  private static func matcher(_ postings: [Posting], _ acts: [Activity] = []) -> Matcher {
    Matcher(
      catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, activity: acts, asOf: TwinSet.asOf)
  }

  private static func leads(
    _ matcher: Matcher, _ people: [Trainee], share: Int?, top: Int, jobs: Int = 2
  ) async -> ([String: [Lead]], ShareSummary?) {
    var lists: [String: [Lead]] = [:]
    guard let share else {
      await matcher.match(people, top: top, jobs: jobs) { lists[$0.id] = $1 }
      return (lists, nil)
    }
    let summary = await matcher.match(people, share: share, top: top, jobs: jobs) { lists[$0.id] = $1 }
    return (lists, summary)
  }

  private static func isCounted(_ lead: Lead) -> Bool { lead.verdict <= .unclear && lead.section.list == 0 }
  private static func isDecent(_ lead: Lead) -> Bool { lead.verdict == .open && lead.section == .leads }

  /// How many people can have a lead at once (Kuhn 1955), from whole lists.
  private static func most(_ lists: [String: [Lead]], room: [String: Int]) -> Int {
    var holders: [String: [String]] = [:]
    func find(_ person: String, _ seen: inout Set<String>) -> Bool {
      for lead in lists[person] ?? [] where isDecent(lead) && seen.insert(lead.posting).inserted {
        if holders[lead.posting, default: []].count < room[lead.posting] ?? 0 {
          holders[lead.posting, default: []].append(person)
          return true
        }
        for (place, other) in (holders[lead.posting] ?? []).enumerated() where find(other, &seen) {
          holders[lead.posting]?[place] = person
          return true
        }
      }
      return false
    }
    return lists.keys.sorted().count { person in
      var seen: Set<String> = []
      return find(person, &seen)
    }
  }

  @Test(
    "no posting is over its limit, as many as can keep an open lead, and the loss is as it is told",
    arguments: 1...6 as ClosedRange<UInt64>)
  func laws(seed: UInt64) async throws {
    let (people, postings) = try Self.draw(seed)
    let matcher = Self.matcher(postings)
    let limit = Int(seed % 2) + 1
    let top = 3
    let (whole, _) = await Self.leads(matcher, people, share: nil, top: 1000)
    let (free, _) = await Self.leads(matcher, people, share: nil, top: top)
    let (shared, summary) = await Self.leads(matcher, people, share: limit, top: top)
    let sheets = Dictionary(grouping: shared.values.joined().filter(Self.isCounted), by: \.posting).mapValues(\.count)
    let room = Dictionary(uniqueKeysWithValues: postings.map { ($0.key, limit * max(1, $0.vacancies?.value ?? 1)) })
    for (posting, count) in sheets { #expect(count <= room[posting]!, "\(posting)") }
    let most = Self.most(whole, room: room)
    #expect(shared.values.count { $0.contains(where: Self.isDecent) } == most)
    for person in people {
      let (list, all) = (shared[person.id]!, whole[person.id]!)
      for lead in list {
        #expect(lead.sharedWith == (Self.isCounted(lead) ? sheets[lead.posting]! - 1 : nil))
      }
      // The same leads in the same order, with gaps where others have them.
      for verdict in Verdict.allCases {
        for number in 0..<3 {
          func keys(_ leads: [Lead]) -> [String] {
            leads.filter { $0.verdict == verdict && $0.section.list == number }.map(\.posting)
          }
          let listed = keys(list)
          #expect(listed == keys(all).filter(listed.contains) && listed.count <= top)
          if number > 0 || verdict > .unclear { #expect(listed == keys(free[person.id]!)) }
        }
      }
      for lead in list {
        let place =
          1 + list.prefix { $0 != lead }.count { $0.verdict == lead.verdict && $0.section.list == lead.section.list }
        #expect(lead.rank == place)
      }
    }
    let told = try #require(summary)
    func score(_ lists: [String: [Lead]]) -> Int {
      lists.values.joined().filter(Self.isCounted).reduce(0) { $0 + $1.score }
    }
    #expect(told.unlimitedScore == score(free) && told.score == score(shared) && told.lostScore > 0)
    #expect(told.leads == sheets.values.reduce(0, +))
    #expect(told.withOpenLead == free.values.count { $0.contains(where: Self.isDecent) })
    #expect(told.leftWithout == told.withOpenLead - most)
    #expect(
      told.firstChanged
        == people.count { person in
          let first = [free, shared].map { $0[person.id]!.first(where: Self.isCounted)?.posting }
          return first[0] != first[1]
        })
  }

  @Test("the worlds of these tests leave people without, and give people a lead far down their list")
  func isContested() async throws {
    var (without, far) = (0, 0)
    for seed in 1...6 as ClosedRange<UInt64> {
      let (people, postings) = try Self.draw(seed)
      let (free, _) = await Self.leads(Self.matcher(postings), people, share: nil, top: 3)
      let (shared, summary) = await Self.leads(Self.matcher(postings), people, share: Int(seed % 2) + 1, top: 3)
      without += summary?.leftWithout ?? 0
      far += people.count { person in
        let best = Set(free[person.id]!.filter(Self.isCounted).map(\.posting))
        return shared[person.id]!.contains { Self.isCounted($0) && !best.contains($0.posting) }
      }
    }
    #expect(without > 0 && far > 20, "\(without) \(far)")
  }

  @Test(
    "lists that are looked at only as far as needed come out as whole ones", arguments: 1...6 as ClosedRange<UInt64>)
  func depth(seed: UInt64) async throws {
    let (people, postings) = try Self.draw(seed)
    let matcher = Self.matcher(postings)
    func lists(_ depth: Int) async -> [[[Int]?]] {
      let shares = await matcher.share(
        people, limit: 1, top: 2, verdicts: Set(Verdict.allCases), jobs: 2, depth: depth)
      return people.indices.map { person in
        SheetCandidates.verdicts.map { shares.list(of: person, list: 0, $0) }
      }
    }
    let whole = await lists(1000)
    #expect(await lists(1) == whole)
    #expect(await lists(7) == whole)
  }

  @Test("a limit that nothing reaches changes nothing but the number of others", arguments: [7, 8] as [UInt64])
  func unlimited(seed: UInt64) async throws {
    let (people, postings) = try Self.draw(seed)
    let matcher = Self.matcher(postings)
    let (free, _) = await Self.leads(matcher, people, share: nil, top: 5)
    for limit in [1000, .max] {
      let (shared, summary) = await Self.leads(matcher, people, share: limit, top: 5)
      let bare = shared.mapValues { leads in
        leads.map { lead in
          var lead = lead
          lead.sharedWith = nil
          return lead
        }
      }
      #expect(bare == free && summary?.lostScore == 0 && summary?.firstChanged == 0)
      #expect(shared.values.joined().contains { $0.sharedWith ?? 0 > 0 })
    }
  }

  @Test("neither the order of people and postings nor the number of threads changes anything")
  func anyOrder() async throws {
    let (people, postings) = try Self.draw(9)
    var world = RandomWorld(seed: 9)
    let (once, summary) = await Self.leads(Self.matcher(postings), people, share: 1, top: 4, jobs: 1)
    for jobs in [1, 2, 5] {
      let (again, told) = await Self.leads(
        Self.matcher(world.shuffled(postings)), world.shuffled(people), share: 1, top: 4, jobs: jobs)
      #expect(again == once && told == summary)
    }
  }

  @Test("who has a job chooses last, people hired take vacancies, and what was acted on stays off")
  func activity() async throws {
    let (drawn, given) = try Self.draw(2)
    let postings = given.map { posting in
      var posting = posting
      posting.vacancies = nil
      return posting
    }
    let (whole, _) = await Self.leads(Self.matcher(postings), drawn, share: nil, top: 1000)
    let person = try #require(drawn.first { whole[$0.id]!.count(where: Self.isDecent) > 2 })
    // Two alike: whoever chooses first has the better lead.
    var people = [person, person]
    (people[0].id, people[1].id) = ("A", "B")
    func first(_ acts: [Activity]) async -> [String?] {
      let (lists, _) = await Self.leads(Self.matcher(postings, acts), people, share: 1, top: 1)
      return people.map { lists[$0.id]!.first(where: Self.isDecent)?.posting }
    }
    let before = await first([])
    try #require(before[0] != nil && before[0] != before[1])
    let job = Activity(trainee: "A", employer: "Otra Casa", date: TwinSet.asOf.adding(days: -9), state: .hired)
    let after = await first([job])
    #expect(after == [before[1], before[0]])
    let acted = Activity(trainee: "A", posting: before[0], date: TwinSet.asOf.adding(days: -9), state: .proposed)
    let off = await first([acted])
    #expect(off[0] != before[0] && off[1] == before[0])
    // Three vacancies less one person hired: two sheets.
    var wanted = try #require(postings.first { $0.key == before[0] })
    wanted.vacancies = Sourced(3, Provenance(.stated))
    let many = (0..<5).map { number in
      var one = person
      one.id = "P\(number)"
      return one
    }
    let hired = Activity(trainee: "Z", posting: wanted.key, date: TwinSet.asOf.adding(days: -9), state: .hired)
    let (lists, _) = await Self.leads(Self.matcher([wanted], [hired]), many, share: 1, top: 1)
    #expect(many.map { lists[$0.id]!.count(where: Self.isDecent) } == [1, 1, 0, 0, 0])
  }

  @Test("verdicts that are not listed take no room")
  func verdicts() async throws {
    let (people, postings) = try Self.draw(4)
    var lists: [Lead] = []
    _ = await Self.matcher(postings).match(people, share: 1, top: 3, verdicts: [.unclear, .opens], jobs: 2) {
      lists += $1
    }
    #expect(lists.allSatisfy { [.unclear, .opens].contains($0.verdict) })
  }
}
