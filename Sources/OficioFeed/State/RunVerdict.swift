import Oficio

/// What a run of a feed is, judged by its reading and by the runs of earlier days; it says what absence may do.
///
/// Only a complete run of a feed that is the whole truth withdraws what is absent. Three guards keep a bad night from
/// doing so: fewer than half of the postings, bad items, nothing at all. A guard that trips freezes the feed for the
/// night: what was read counts, and nothing is withdrawn.
public struct RunVerdict: Hashable, Sendable {
  /// What stops a feed's absences from counting, and must be told.
  public enum Guard: Hashable, Sendable {
    /// Fewer than half of what the last complete run had.
    case shrunk(from: Int, on: CivilDate)
    /// Nothing in it, for the so-manieth day in a row.
    case empty(days: Int)
    /// More than five items in a hundred cannot be read.
    case badItems(Int, of: Int)
  }

  /// What the run is.
  public var status: FeedReport.Status
  /// Why it is not complete, or why it is although it has lost much (`accepted`, `shrink-confirmed`, `empty-confirmed`).
  public var reason: String?
  /// The guard that has tripped; nil: the feed is not frozen.
  public var tripped: Guard?
  /// Whether absence withdraws.
  public var withdraws: Bool

  /// Whether a posting that is absent and past its own end is closed: nobody lists it, and it said so itself. What is
  /// absent because a feed broke off or shrank may be listed all the same.
  public var closesExpired: Bool { withdraws || (status == .partial && reason == FeedReading.window) }

  /// Days in a row after which an empty feed is believed.
  public static let emptyDays = 3
  /// Bad items in a hundred above which a feed is frozen.
  public static let badItemsInHundred = 5

  /// Judges a run.
  ///
  /// - Parameters:
  ///   - reading: what the pages of the day came to.
  ///   - runs: of the same feed on earlier days, oldest first.
  ///   - accepted: somebody has looked, and says that the feed is as small as it is.
  public init(_ reading: FeedReading, after runs: [PastRun], accepted: Bool = false) {
    status = reading.status
    reason = reading.reason
    withdraws = false
    let items = reading.postings + reading.quarantined
    // A feed that breaks off withdraws nothing anyway, and the item it breaks off in is not one of many bad ones.
    if reading.status != .broken, reading.quarantined * 100 > items * Self.badItemsInHundred {
      tripped = .badItems(reading.quarantined, of: items)
    }
    switch reading.status {
    case .broken, .partial: break
    case .empty: judgeEmpty(reading, runs, accepted)
    case .complete where reading.quarantined > 0:
      // What could not be read is listed all the same, and nobody knows which posting it is.
      status = .partial
      reason = "broken-items"
    case .complete: judgeCount(reading, runs, accepted)
    }
  }

  /// An empty feed may be honest: it is believed once an empty run was, after three days, or when somebody says so.
  private mutating func judgeEmpty(_ reading: FeedReading, _ runs: [PastRun], _ accepted: Bool) {
    let empties = runs.reversed().prefix(while: \.isEmpty)
    let isKnown = empties.contains { $0.status != .empty }
    guard isKnown || accepted || empties.count + 1 >= Self.emptyDays else {
      tripped = .empty(days: empties.count + 1)
      return
    }
    // An empty document does not always show its dialect; the last one with postings did.
    let isWhole = reading.withdraws && runs.last { $0.postings > 0 }?.withdraws ?? true
    status = isWhole ? .complete : .partial
    reason = isWhole ? (isKnown ? nil : accepted ? "accepted" : "empty-confirmed") : FeedReading.window
    withdraws = isWhole
  }

  /// A feed that lost more than half is believed on the second day of about the same, or when somebody says so.
  private mutating func judgeCount(_ reading: FeedReading, _ runs: [PastRun], _ accepted: Bool) {
    withdraws = reading.withdraws
    guard let last = runs.last(where: { $0.status == .complete }), reading.postings * 2 < last.postings else { return }
    if accepted {
      reason = "accepted"
    } else if let before = runs.last, before.status == .partial, before.reason == Self.shrunk,
      Self.isAboutTheSame(before.postings, reading.postings)
    {
      reason = "shrink-confirmed"
    } else {
      status = .partial
      reason = Self.shrunk
      withdraws = false
      tripped = .shrunk(from: last.postings, on: last.day)
    }
  }

  private static let shrunk = "shrunk"

  /// Within a quarter of the larger.
  private static func isAboutTheSame(_ one: Int, _ other: Int) -> Bool { abs(one - other) * 4 <= max(one, other) }
}
