import Oficio
import OficioTestSupport
import Testing

/// What is shown of a broken law, tried with laws that are false.
@Suite("A counterexample is cut down") struct CounterexampleTests {
  @Test("to the one person and the one posting at fault, with the guilty facts alone", arguments: Seeds.range(8))
  func smallest(seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    let (people, postings) = (world.people(40), world.postings(60))
    // False: nobody owes a duty that ends, where a posting asks for a record.
    func check(_ people: [Trainee], _ postings: [Posting]) -> String? {
      let owes = people.contains { $0.obligations?.contains { $0.until != nil } == true }
      return owes && postings.contains { !$0.recordChecks.isEmpty } ? "a duty meets a record" : nil
    }
    let found = try #require(Counterexample(seed: seed, people, postings, check))
    let (person, posting) = (try #require(found.people.first), try #require(found.postings.first))
    #expect(found.people.count == 1 && found.postings.count == 1)
    var bare = Trainee(id: person.id, jurisdiction: "PE", asOf: person.asOf)
    bare.consent = person.consent
    var duty = try #require(person.obligations?.first)
    bare.obligations = [duty]
    #expect(person == bare, "\(found)")
    (duty.canMove, duty.recurrence, duty.travelMinutes, duty.within) = (nil, nil, 0, nil)
    #expect(person.obligations == [duty], "\(found)")
    var silent = Posting(
      key: posting.key, feed: posting.feed, sourceId: posting.sourceId, title: posting.title, text: posting.text)
    silent.recordChecks = Array(posting.recordChecks.prefix(1))
    #expect(posting == silent, "\(found)")
  }

  @Test("to as many as it takes, wherever they stand", arguments: [(0, 99), (31, 32), (98, 99), (0, 1)])
  func pairOfPostings(first: Int, second: Int) throws {
    var world = RandomWorld(seed: 1)
    let postings = world.postings(100)
    let guilty = Set([postings[first].key, postings[second].key])
    let found = Counterexample(seed: 1, [], postings) { guilty.isSubset(of: $1.map(\.key)) ? "both are there" : nil }
    #expect(found.map { Set($0.postings.map(\.key)) } == guilty && found?.postings.count == 2)
  }

  @Test("and shown with its seed, the breach and what is known")
  func shown() throws {
    var world = RandomWorld(seed: 3)
    let found = try #require(
      Counterexample(seed: 3, world.people(5), world.postings(5)) { people, postings in
        people.contains { $0.maxCommuteMinutes != nil } && !postings.isEmpty ? "somebody has a limit" : nil
      })
    let minutes = try #require(found.people.first?.maxCommuteMinutes)
    let lines = "\(found)".split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == "seed 3: somebody has a limit")
    #expect(lines[1].contains("maxCommuteMinutes: \(minutes)") && !lines[1].contains("skills"))
    #expect(lines[2].hasPrefix("posting {key: feed:p") && !lines[2].contains("nil"))
  }

  @Test("but a law that is kept has none") func kept() {
    var world = RandomWorld(seed: 4)
    let none = Counterexample(seed: 4, world.people(3), world.postings(3)) { _, _ in nil }
    #expect(none == nil)
  }
}
