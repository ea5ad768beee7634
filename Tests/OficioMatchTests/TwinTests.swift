import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite struct TwinTests {
  // One set after another: a full one holds half a million leads.
  @Test("engine and twin give the same bytes of leads", .serialized, arguments: TwinSet.all)
  func sameBytes(set: TwinSet) async throws {
    let (people, postings) = try set.draw()
    let catalog = set.timesKnown ? StepTimes.catalog : Shipped.catalog
    let matcher = Matcher(catalog: catalog, policy: Shipped.balanced, postings: postings, asOf: TwinSet.asOf)
    let twin = NaiveTwin(postings, matcher.context)
    let sections = matcher.table.postings.map { CompiledPosting($0, matcher.context).section }
    let halves = [people[..<(people.count / 2)], people[(people.count / 2)...]].map(Array.init)
    let differing = await withTaskGroup(of: [Trainee].self) { group in
      for half in halves {
        group.addTask {
          let engine = Self.lines(of: half, matcher, sections)
          return zip(half, engine).filter { twin.lines(of: $0) != $1 }.map(\.0)
        }
      }
      return await group.reduce([], +)
    }
    guard let person = differing.first else { return }
    Law.expect(seed: set.seed, [person], postings) { people, postings in
      Self.difference(people, postings, matcher.context)
    }
    Issue.record("\(set): \(differing.count) people have other leads")
  }

  /// What the kernel finds of every pair, as lines. Reasons, half of the engine's work, are left out.
  private static func lines(of people: [Trainee], _ matcher: Matcher, _ sections: [Section]) -> [[String]] {
    let (table, context) = (matcher.table, matcher.context)
    return stride(from: 0, to: people.count, by: TraineeLanes.count).flatMap { start in
      let facts = people[start..<min(people.count, start + TraineeLanes.count)].map { TraineeFacts($0, context) }
      let lanes = TraineeLanes(facts.map { TraineeRows($0, table, context) })
      let lists = Kernel.rank(table, lanes, top: table.postings.count)
      return facts.indices.map { lane in
        (0..<3).flatMap { list in
          Verdict.allCases.flatMap { verdict in
            lists[lane].best(list: list, verdict: verdict).enumerated().map { place, number in
              NaiveTwin.line(
                Explainer.verdict(
                  facts[lane], number, sections[number], rank: place + 1, lanes.rows[lane], table, context))
            }
          }
        }
      }
    }
  }

  /// The first lead of which engine and twin say different things.
  private static func difference(_ people: [Trainee], _ postings: [Posting], _ context: MatchContext) -> String? {
    let matcher = Matcher(catalog: context.catalog, policy: context.policy, postings: postings, asOf: context.asOf)
    let twin = NaiveTwin(postings, matcher.context)
    for person in people {
      let engine = matcher.leads(for: person, top: postings.count).map(NaiveTwin.line)
      let lines = twin.lines(of: person)
      if let place = lines.indices.first(where: { $0 >= engine.count || lines[$0] != engine[$0] }) {
        return "engine \(place < engine.count ? engine[place] : "nothing"), twin \(lines[place])"
      }
      if engine.count != lines.count { return "engine has \(engine.count) leads, twin \(lines.count)" }
    }
    return nil
  }

  @Test("judging on the days that may matter says the same as on every day", arguments: Seeds.range(4))
  func nothingChangesBetween(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    for catalog in [Shipped.catalog, StepTimes.catalog] {
      let context = MatchContext(catalog: catalog, policy: Shipped.balanced, asOf: world.asOf)
      let everyDay = NaiveTwin.everyDay(context)
      Law.expect(seed: seed, world.people(5), world.postings(30)) { people, postings in
        let (twin, compiled) = (NaiveTwin(postings, context), postings.map { CompiledPosting($0, context) })
        for person in people {
          let facts = TraineeFacts(person, context)
          let days = twin.days(of: facts)
          for (posting, asks) in zip(postings, compiled) where LiveCriterion.isLive(posting, context) {
            let some = NaiveTwin.judge(facts, asks, on: days, context)
            let all = NaiveTwin.judge(facts, asks, on: everyDay, context)
            if some != all { return "\(posting.key): \(some), on every day \(all)" }
          }
        }
        return nil
      }
    }
  }

  @Test("a lead that opens for a while within the year is listed among those that open")
  func opensForAWhile() {
    let asOf = TwinSet.asOf
    var person = Trainee(id: "T", jurisdiction: "PE", asOf: asOf)
    person.consent = Consent(match: true)
    person.certificates = [
      HeldCertificate(
        type: "pe.carne_sanidad", issuedOn: asOf.adding(days: 30), expiresOn: asOf.adding(days: 200), inHand: true)
    ]
    var posting = Posting(key: "f:1", feed: "f", sourceId: "1", title: "Puesto", text: "Aviso")
    posting.certificates = [
      CertificateAsk(kind: .foodHandlerCard, type: "pe.carne_sanidad", need: .required, Provenance(.stated))
    ]
    let leads = matcher([posting], asOf).leads(for: person, top: 1, verdicts: [.opens])
    #expect(leads.map(\.opensOn) == [asOf.adding(days: 30)])
  }

  @Test("the best of a list are the best of all pairs sorted, in every lane", arguments: [1, 3, 20, 1000])
  func topIsExact(top: Int) {
    var world = RandomWorld(seed: UInt64(top))
    let context = MatchContext(catalog: Shipped.catalog, policy: Shipped.balanced, asOf: world.asOf)
    let table = PostingTable(world.postings(300), context)
    let people = world.people(1 + top % TraineeLanes.count)
    let lanes = TraineeLanes(people.map { TraineeRows(TraineeFacts($0, context), table, context) })
    let lists = Kernel.rank(table, lanes, top: top)
    for (lane, rows) in lanes.rows.enumerated() {
      let outcomes = table.rows.indices.map { Kernel.outcome(of: $0, table, rows) }
      for list in 0..<3 {
        for verdict in Verdict.allCases {
          let all = table.rows.indices.filter {
            Int(table.rows[$0].list) == list && outcomes[$0].verdict == verdict
          }
          let sorted = all.sorted { left, right in
            let (a, b) = (table.rows[left], table.rows[right])
            if a.isLawful != b.isLawful { return a.isLawful }
            let (x, y) = (outcomes[left].score, outcomes[right].score)
            return x != y ? x > y : left < right
          }
          #expect(lists[lane].best(list: list, verdict: verdict) == Array(sorted.prefix(top)))
        }
      }
    }
  }
}
