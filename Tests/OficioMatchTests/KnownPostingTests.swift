import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("What other postings tell") struct KnownPostingTests {
  private static let asOf = Shipped.day("2026-11-21")

  private static func gone(_ number: Int, feed: String = "f", life: Int) -> Posting {
    var posting = Posting(key: "\(feed):\(number)", feed: feed, sourceId: "\(number)", title: "", text: "")
    posting.state = number % 2 == 0 ? .withdrawn : .expired
    posting.firstSeen = asOf.adding(days: -100)
    posting.lastSeen = asOf.adding(days: -101 + life)
    return posting
  }

  @Test(
    "a feed's life is the lower median of those that are gone, from the policy's number on", arguments: [19, 20, 21])
  func median(count: Int) {
    let postings = (1...count).map { Self.gone($0, life: $0) }
    let lives = FeedLives(postings + (1...5).map { Self.gone($0, feed: "g", life: 3) }, least: 20)
    #expect(lives["f"] == [19: nil, 20: 10, 21: 11][count])
    #expect(lives["g"] == nil)
  }

  @Test("a posting met twice is one life, whatever order they come in")
  func twice() {
    let postings = (1...20).map { Self.gone($0, life: 7) } + (1...20).map { Self.gone($0, life: 9) }
    #expect(FeedLives(postings, least: 20)["f"] == 9 && FeedLives(postings.reversed(), least: 20)["f"] == 9)
    #expect(FeedLives(Array(postings.prefix(20)) + postings.prefix(19), least: 21)["f"] == nil)
  }

  @Test("a lead that is no longer offered when it opens is explained alike alone and ranked")
  func likeIt() {
    var world = RandomWorld(seed: 41)
    let postings = world.postings(200).map { posting in
      var posting = posting
      posting.postedOn = Sourced(world.day(-150...0), Provenance(.stated))
      return posting
    }
    let matcher = Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: world.asOf)
    let apart = Matcher(
      catalog: Shipped.catalog, policy: Shipped.balanced, postings: [], others: world.shuffled(postings),
      asOf: world.asOf)
    var counts: [Int] = []
    for person in world.people(12) {
      for var lead in matcher.leads(for: person, top: 1000) {
        #expect(lead.postingsLikeIt == nil || lead.flags.contains(.opensAfterClosing))
        guard let like = lead.postingsLikeIt, let posting = matcher.posting(lead.posting) else { continue }
        lead.rank = 0
        #expect(apart.explain(person, posting) == lead && like.days == 90)
        counts.append(like.count)
      }
    }
    #expect(counts.count > 3 && counts.contains { $0 > 0 })
  }
}
