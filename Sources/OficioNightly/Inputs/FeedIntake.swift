import Oficio
import OficioFeed
import OficioReport

/// Takes in feeds one after the other: reads their pages, judges the run by those of earlier days, and brings along what
/// the store remembers of postings that are not listed.
public final class FeedIntake {
  /// What was taken in, in the order of the feeds.
  public private(set) var updates: [FeedUpdate] = []
  /// What was found in each page.
  public private(set) var summaries: [FeedSummary] = []

  private let station: FeedStation
  private let store: FeedStore?
  private let asOf: CivilDate
  private let prose: Bool
  private let accepted: Set<String>
  private let step: () -> Void
  private let note: ([Finding]) -> Void

  /// Days for which postings that are gone or absent are brought along: the live gate presumes a posting gone sooner, and
  /// what was offered of late shows how long postings of a feed live.
  static let rememberedDays = 90

  /// - Parameters:
  ///   - station: reads the feeds.
  ///   - store: what is remembered; nil: a reading that stands on its own.
  ///   - asOf: the day of the reading.
  ///   - prose: whether the words of the adverts are read too.
  ///   - accepted: ids of feeds that somebody says are as small as they are.
  ///   - step: called for every posting.
  ///   - note: takes what is wrong, feed by feed.
  public init(
    _ station: FeedStation, store: FeedStore?, asOf: CivilDate, prose: Bool = true, accepted: Set<String> = [],
    step: @escaping () -> Void, note: @escaping ([Finding]) -> Void
  ) {
    self.station = station
    self.store = store
    self.asOf = asOf
    self.prose = prose
    self.accepted = accepted
    self.step = step
    self.note = note
  }

  /// All postings, those read first in each feed.
  public var postings: some Sequence<Posting> { updates.lazy.flatMap { [$0.listed, $0.remembered].joined() } }

  /// Takes in one feed. A page that cannot be read is missing from this run, and the others are read.
  ///
  /// - Parameters:
  ///   - feed: its id.
  ///   - pages: none: the feed is not there.
  ///   - path: what the caller calls the feed's place, for findings about it as a whole.
  ///   - shown: a file as the summary is to name it.
  public func take(
    _ feed: String, pages: [InputFile], path: String, shown: (String) -> String = { $0 }
  ) throws {
    let stored = try store?.feed(feed)
    var read: [Posting] = []
    var reports: [FeedReport?] = pages.isEmpty ? [nil] : []
    for page in pages {
      let before = read.count
      var result = try station.read(page, asOf: asOf, prose: prose) { posting in
        read.append(posting)
        step()
      }
      if result.isRefused { read.removeSubrange(before...) }
      note(result.findings + Self.doubts(result.summary))
      result.summary.file = shown(page.path)
      summaries.append(result.summary)
      reports.append(result.report)
    }
    if pages.isEmpty { summaries.append(FeedSummary(feed: feed, file: shown(path))) }
    var update = FeedUpdate(
      feed, pages: reports, read: read, after: stored, on: asOf, accepted: accepted.contains(feed))
    note(GuardFinding.all(update, path))
    if let store { update.remembered = try remembered(update, store, path) }
    updates.append(update)
  }

  private func remembered(_ update: FeedUpdate, _ store: FeedStore, _ path: String) throws -> [Posting] {
    var lost = 0
    let postings = try update.absentKeys(within: Self.rememberedDays, of: asOf).compactMap { key -> Posting? in
      guard let life = update.lives[key], let content = update.stored.postings[key]?.content,
        let json = try store.content(content), let posting = StoredContent.posting(json, life)
      else {
        lost += 1
        return nil
      }
      return posting
    }
    if lost > 0 {
      note([
        Finding(
          "unreadable-memory", .warning, file: path,
          message: "\(lost) remembered postings cannot be read by this version and are left out",
          remedy: "they come back when the feed lists them again")
      ])
    }
    return postings
  }

  /// What a page's status says beyond its findings: that its postings may be missing from this run.
  private static func doubts(_ summary: FeedSummary) -> [Finding] {
    guard summary.status == FeedReport.Status.broken.rawValue else { return [] }
    return [
      Finding(
        "feed-broken", file: summary.file, message: "the feed breaks off; what came before was read",
        remedy: "fetch it again")
    ]
  }
}
