/// One of several feeds that carry the same job offer.
public struct PostingSource: Hashable, Sendable {
  /// Id of the feed.
  public var feed: String
  /// Key of the posting as that feed has it.
  public var key: String
  /// Address to apply at, as that feed gives it.
  public var url: String?

  /// A posting of a feed.
  public init(feed: String, key: String, url: String? = nil) {
    self.feed = feed
    self.key = key
    self.url = url
  }
}

extension Posting {
  /// Ids of the other feeds that carry the same offer, in one line; nil: there is none.
  public var otherFeeds: String? {
    let others = sources.filter { $0.key != key }.map(\.feed)
    return others.isEmpty ? nil : others.joined(separator: ", ")
  }

  /// Whether a key is its own, or that of the same offer in another feed.
  public func isKnown(as key: String) -> Bool { self.key == key || sources.contains { $0.key == key } }
}
