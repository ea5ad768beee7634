import OficioFeed

/// What a feed as a whole came to, as the manifest records it.
public struct FeedRunSummary: Hashable, Sendable {
  /// Id of the feed.
  public var feed: String
  /// What the run was judged to be.
  public var status: FeedReport.Status
  /// Why it is not complete, or why it is although it has lost much.
  public var reason: String?
  /// Whether a guard has tripped, so that nothing of it is withdrawn.
  public var isFrozen: Bool
  /// Postings listed, each key once.
  public var postings: Int
  /// What has changed since the last run; nil without a store.
  public var counts: FeedUpdate.Counts?

  init(_ update: FeedUpdate, hasStore: Bool) {
    feed = update.feed
    status = update.verdict.status
    reason = update.verdict.reason
    isFrozen = update.verdict.tripped != nil
    postings = update.reading.postings
    counts = hasStore ? update.counts : nil
  }
}
