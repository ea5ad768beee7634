import Oficio
import OficioTestSupport

@testable import OficioFeed

/// Runs in short: `c100` complete with a hundred postings, `s40` frozen because it shrank, `e` empty, `b3` broken, `w50`
/// the latest fifty of a window.
enum RunNotation {
  static let start = Shipped.day("2026-11-01")

  /// Runs of successive days.
  static func runs(_ text: String) -> [PastRun] {
    text.split(separator: " ").enumerated().map { index, word in
      let reading = reading(String(word))
      return PastRun(
        start.adding(days: index), reading.status, reason: word.hasPrefix("s") ? "shrunk" : reading.reason,
        postings: reading.postings, withdraws: reading.withdraws)
    }
  }

  /// The reading of one day; `c100/6` has six bad items beside.
  static func reading(_ word: String) -> FeedReading {
    let numbers = word.dropFirst().split(separator: "/").compactMap { Int($0) }
    let (postings, bad) = (numbers.first ?? 0, numbers.count > 1 ? numbers[1] : 0)
    return switch word.prefix(1) {
    case "e": FeedReading(.empty, postings: 0)
    case "b": FeedReading(.broken, reason: "cut", postings: postings, quarantined: bad)
    case "w": FeedReading(.partial, reason: "window", withdraws: false, postings: postings, quarantined: bad)
    case "s": FeedReading(.partial, postings: postings)
    default: FeedReading(.complete, postings: postings, quarantined: bad)
    }
  }
}
