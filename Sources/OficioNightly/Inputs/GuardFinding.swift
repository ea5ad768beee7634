import Oficio
import OficioFeed

/// What has to be said of a feed as a whole: that a guard has tripped, or that less of it than before is believed.
enum GuardFinding {
  static func all(_ update: FeedUpdate, _ path: String) -> [Finding] {
    let feed = update.feed
    return switch update.verdict.tripped {
    case .shrunk(let before, let day):
      [
        Finding(
          "feed-shrunk", file: path,
          message:
            "the feed has \(update.reading.postings) postings, and had \(before) on \(day); none of it is withdrawn",
          remedy: "see whether its publisher means it: a second day like this one counts, or run again with "
            + "--accept-shrink \(feed)")
      ]
    case .empty(let days):
      [
        Finding(
          "feed-empty", file: path,
          message: "the feed has no postings" + (days > 1 ? ", for the \(ordinal(days)) day in a row" : ""),
          remedy: "see whether its publisher means it: it counts after \(RunVerdict.emptyDays) days, or run again with "
            + "--accept-shrink \(feed)")
      ]
    case .badItems(let bad, let all):
      [
        Finding(
          "feed-bad-items", file: path, message: "\(bad) of \(all) postings cannot be read; none of it is withdrawn",
          remedy: "tell its publisher; each is listed above")
      ]
    case nil: confirmed(update, path)
    }
  }

  /// What was frozen before counts now: worth a line, and no reason to be called.
  private static func confirmed(_ update: FeedUpdate, _ path: String) -> [Finding] {
    guard let reason = update.verdict.reason, update.verdict.withdraws else { return [] }
    return [
      Finding(
        "feed-believed", .warning, file: path,
        message: "the feed has \(update.reading.postings) postings and is believed (\(reason)): "
          + "\(update.counts.withdrawn) are withdrawn",
        remedy: "nothing is to be done")
    ]
  }

  private static func ordinal(_ number: Int) -> String { number == 2 ? "second" : "\(number)th" }
}
