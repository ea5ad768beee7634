import Oficio

/// How long the postings of each feed stand, as far as those that are gone tell.
struct FeedLives: Sendable {
  /// Median days on which a posting stood, by feed.
  private var medians: [String: Int] = [:]

  /// - Parameters:
  ///   - postings: those no longer active whose first and last day are known tell of their feed; each key once, by its
  ///     longest life, so that the order they come in does not matter.
  ///   - least: how many lives of a feed make a median.
  init(_ postings: [Posting], least: Int) {
    var lives: [String: [String: Int]] = [:]
    for posting in postings where posting.state != .active {
      guard let first = posting.firstSeen, let last = posting.lastSeen, first <= last else { continue }
      lives[posting.feed, default: [:]][posting.key, default: 0].raise(to: last.days(since: first) + 1)
    }
    for (feed, days) in lives where days.count >= least {
      // Of an even number the lower of the two in the middle: the cautious one.
      medians[feed] = days.values.sorted()[(days.count - 1) / 2]
    }
  }

  /// The median life of a feed's postings in days; nil where too few are known.
  subscript(feed: String) -> Int? { medians[feed] }
}

extension Int {
  fileprivate mutating func raise(to other: Int) { self = Swift.max(self, other) }
}
