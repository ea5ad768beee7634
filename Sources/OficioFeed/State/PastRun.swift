import Oficio

/// A run of a feed on an earlier day, as it is remembered: what the rules of later days look back at.
public struct PastRun: Hashable, Sendable {
  /// The day; a feed has one run a day, the last one.
  public var day: CivilDate
  /// What it was judged to be.
  public var status: FeedReport.Status
  /// Why.
  public var reason: String?
  /// Postings, each key once.
  public var postings: Int
  /// Whether the mapping says that what is absent is withdrawn.
  public var withdraws: Bool

  /// A run of a day.
  public init(
    _ day: CivilDate, _ status: FeedReport.Status, reason: String? = nil, postings: Int, withdraws: Bool = true
  ) {
    self.day = day
    self.status = status
    self.reason = reason
    self.postings = postings
    self.withdraws = withdraws
  }

  /// Whether it found a feed without postings that was otherwise in order.
  var isEmpty: Bool {
    postings == 0 && (status == .empty || status == .complete || reason == FeedReading.window)
  }
}
