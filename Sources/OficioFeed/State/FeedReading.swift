/// What the pages of a feed came to on one day, taken together.
public struct FeedReading: Hashable, Sendable {
  /// What absence proves, by this day alone.
  public var status: FeedReport.Status
  /// Why the status is not `complete`.
  public var reason: String?
  /// Whether the mappings say that what is absent is withdrawn.
  public var withdraws: Bool
  /// Postings, each key once.
  public var postings: Int
  /// Items that could not be read.
  public var quarantined: Int

  /// A reading of which everything is known.
  public init(
    _ status: FeedReport.Status, reason: String? = nil, withdraws: Bool = true, postings: Int, quarantined: Int = 0
  ) {
    self.status = status
    self.reason = reason
    self.withdraws = withdraws
    self.postings = postings
    self.quarantined = quarantined
  }

  /// The reading of a feed by its pages; nil for one that could not be read at all.
  ///
  /// One page is missing, cut or broken: so is the feed. A feed is empty when all of its pages are.
  /// - Parameters:
  ///   - pages: a report each; nil: a page that could not be read at all.
  ///   - postings: keys over all pages, each counted once.
  public init(pages: [FeedReport?], postings: Int) {
    let reports = pages.compactMap { $0 }
    let isMissing = reports.count < pages.count || pages.isEmpty
    let worst =
      reports.first { $0.status == .broken } ?? reports.first { $0.status == .partial && $0.reason != Self.window }
      ?? reports.first { $0.status == .partial }
    if isMissing {
      status = .broken
      reason = "unreadable"
    } else if let worst {
      status = worst.status
      reason = worst.reason
    } else {
      status = reports.allSatisfy { $0.status == .empty } ? .empty : .complete
    }
    withdraws = !isMissing && reports.allSatisfy(\.withdraws)
    self.postings = postings
    quarantined = reports.map(\.quarantinedCount).reduce(0, +)
  }

  /// The reason of a feed that shows its latest postings only.
  static let window = "window"
}
