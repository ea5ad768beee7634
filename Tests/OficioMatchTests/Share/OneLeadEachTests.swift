import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("One lead for everybody") struct OneLeadEachTests {
  /// People who like some of the postings, each in an order of their own; the last ones may be unlawful.
  private static func draw(_ world: inout RandomWorld, people: Int, postings: Int) -> [SheetCandidates] {
    (0..<people).map { number in
      let liked = world.shuffled(Array(0..<postings)).prefix(world.number(0...postings))
      let lawful = world.number(0...liked.count)
      return person(number, open: liked.enumerated().map { ($1, 100 - $0, $0 < lawful) })
    }
  }

  static func person(_ number: Int, open: [SheetCandidates.Candidate], unclear: [SheetCandidates.Candidate] = [])
    -> SheetCandidates
  {
    SheetCandidates(
      trainee: "T-\(number)", hasJob: false,
      ranked: [open, unclear].map { SheetCandidates.Ranked(found: $0, isWhole: true) },
      openLeads: open.count { $0.isLawful })
  }

  /// Every way to give out leads; the best: most people, then the first served, then the second …, then the best lead for
  /// the first, for the second …
  private static func best(_ people: [SheetCandidates], _ room: [Int]) -> [Int?] {
    var best: (key: [Int], given: [Int?]) = ([], [])
    func go(_ given: [Int?], _ room: [Int], _ places: [Int]) {
      guard given.count < people.count else {
        let served = given.map { $0 == nil ? 1 : 0 }
        let key = [served.reduce(0, +)] + served + places
        if best.given.count < given.count || key.lexicographicallyPrecedes(best.key) { best = (key, given) }
        return
      }
      go(given + [nil], room, places + [0])
      for (place, lead) in people[given.count].ranked[0].found.enumerated()
      where lead.isLawful && room[lead.posting] > 0 {
        var left = room
        left[lead.posting] -= 1
        go(given + [lead.posting], left, places + [place])
      }
    }
    go([], room, [])
    return best.given
  }

  /// People, and the room of the postings.
  private static func draw(seed: UInt64) -> ([SheetCandidates], room: [Int]) {
    var world = RandomWorld(seed: seed)
    let people = Self.draw(&world, people: world.number(2...6), postings: world.number(1...4))
    return (people, (0..<4).map { _ in world.pick([1, 1, 2]) })
  }

  @Test("it is the best of all ways to give out leads", arguments: Seeds.range(200))
  func best(seed: UInt64) {
    let (people, room) = Self.draw(seed: seed)
    let found = OneLeadEach(people, room: room)
    #expect(found.wanting.isEmpty)
    #expect(found.given == Self.best(people, room), "\(people.map { $0.ranked[0].found }) \(room)")
  }

  @Test("the trials hold people who must make way, and people who go without")
  func isContested() {
    var (moved, without) = (0, 0)
    for seed in Seeds.range(200) {
      let (people, room) = Self.draw(seed: seed)
      for (person, given) in zip(people, OneLeadEach(people, room: room).given) {
        guard let first = person.ranked[0].found.first, first.isLawful else { continue }
        if given == nil { without += 1 } else if given != first.posting { moved += 1 }
      }
    }
    #expect(moved > 10 && without > 5, "\(moved) \(without)")
  }

  /// The rounds as one would do them by hand.
  private static func rounds(_ people: [SheetCandidates], _ given: [Int?], _ room: [Int], top: Int) -> [[[Int]]] {
    var (room, lists) = (room, people.map { _ in [[Int](), [Int]()] })
    for (person, posting) in given.enumerated() where posting != nil {
      lists[person][0] = [posting!]
      room[posting!] -= 1
    }
    for _ in 0..<100 {
      for person in people.indices {
        let wanted = (0..<2).lazy.filter { lists[person][$0].count < top }.flatMap { verdict in
          people[person].ranked[verdict].found.map { (verdict, $0.posting) }
        }
        let next = wanted.first { room[$1] > 0 && !lists[person][$0].contains($1) }
        guard let (verdict, posting) = next else { continue }
        lists[person][verdict].append(posting)
        room[posting] -= 1
      }
    }
    return lists.enumerated().map { person, lists in
      lists.enumerated().map { verdict, list in
        people[person].ranked[verdict].found.map(\.posting).filter(list.contains)
      }
    }
  }

  @Test("lists are filled as one would do it by hand", arguments: Seeds.range(40))
  func rounds(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let postings = world.number(2...12)
    let people = (0..<world.number(1...7)).map { number in
      let liked = world.shuffled(Array(0..<postings))
      let open = liked.prefix(world.number(0...postings))
      let unclear = liked.dropFirst(open.count).prefix(world.number(0...postings))
      return Self.person(number, open: open.map { ($0, 50, true) }, unclear: unclear.map { ($0, 50, true) })
    }
    let room = (0..<postings).map { _ in world.number(1...3) }
    let top = world.number(1...4)
    let given = OneLeadEach(people, room: room).given
    let rounds = SheetRounds(people, top: top, given: given, room: room)
    #expect(rounds.wanting.isEmpty)
    let lists = people.indices.map { rounds.lists(of: $0).map { $0.map(\.posting) } }
    #expect(lists == Self.rounds(people, given, room, top: top))
  }

  @Test("who would have to look further than anybody has is named, and nothing is decided on it")
  func wanting() {
    var short = Self.person(0, open: [(0, 9, true)])
    short.ranked[0].isWhole = false
    let other = Self.person(1, open: [(0, 9, true)])
    #expect(OneLeadEach([other, short], room: [1]).wanting == [1])
    #expect(OneLeadEach([short], room: [1]).wanting.isEmpty)
    #expect(SheetRounds([short], top: 2, given: [0], room: [1]).wanting == [0])
    #expect(SheetRounds([short], top: 1, given: [0], room: [1]).wanting.isEmpty)
    // An unlawful lead ends the lawful ones, whatever comes behind.
    short.ranked[0].found.append((1, 5, false))
    #expect(OneLeadEach([other, short], room: [1, 1]).wanting.isEmpty)
  }
}
