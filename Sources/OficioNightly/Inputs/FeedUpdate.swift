import Oficio
import OficioFeed

/// What one run makes of a feed: the judgement of the run, and what has become of every posting that is known.
public struct FeedUpdate {
  /// How many postings of a feed changed, and how.
  public struct Counts: Hashable, Sendable {
    /// Listed, and never seen before.
    public var new = 0
    /// Listed with other words than the last time.
    public var updated = 0
    /// No longer active since this day, because the feed no longer lists them or says so itself.
    public var withdrawn = 0
    /// Absent and past their own end since this day.
    public var expired = 0
    /// Absent and active all the same: their absence proves nothing.
    public var kept = 0
  }

  /// Id of the feed.
  let feed: String
  /// What was read.
  let reading: FeedReading
  /// What that is worth after the runs of earlier days.
  let verdict: RunVerdict
  /// Digest over the bytes of its pages.
  let sha256: String
  /// What was known before the day.
  let stored: StoredFeed
  /// Postings that were read, each key once, in the order of the pages, with the day of their first sight.
  let listed: [Posting]
  /// Postings that were not read and are still of use: active ones, and those gone not long ago.
  var remembered: [Posting] = []
  /// Digests of the words of those listed, by key; empty without a store.
  let contents: [String: String]
  /// What has become of every posting, by key.
  let lives: [String: PostingLife]
  /// What has changed.
  let counts: Counts

  /// - Parameters:
  ///   - pages: what the reading of each page came to; nil for one that could not be read at all.
  ///   - read: the postings of all pages in their order.
  ///   - stored: what was known before the day; nil without a store.
  ///   - accepted: somebody has looked and says that the feed is as small as it is.
  init(
    _ feed: String, pages: [FeedReport?], read: [Posting], after stored: StoredFeed?, on day: CivilDate, accepted: Bool
  ) {
    self.feed = feed
    var seen: Set<String> = []
    var listed = read.filter { seen.insert($0.key).inserted }
    reading = FeedReading(pages: pages, postings: listed.count)
    self.stored = stored ?? StoredFeed()
    verdict = RunVerdict(reading, after: self.stored.runs, accepted: accepted)
    lives = verdict.lives(after: self.stored.postings.mapValues(\.life), listed: listed, on: day)
    contents =
      stored == nil ? [:] : Dictionary(uniqueKeysWithValues: listed.map { ($0.key, StoredContent.digest($0)) })
    for index in listed.indices { listed[index].firstSeen = lives[listed[index].key]?.firstSeen }
    self.listed = listed
    sha256 = Digest.of(pages.flatMap { Array(($0?.sha256 ?? "-").utf8) })
    counts = Self.count(listed, lives, contents, self.stored)
  }

  /// Postings that the store must write anew, in byte order of keys.
  var changed: [(key: String, posting: StoredFeed.Posting)] {
    lives.compactMap { key, life -> (key: String, posting: StoredFeed.Posting)? in
      let before = stored.postings[key]
      guard let content = contents[key] ?? before?.content else { return nil }
      let now = StoredFeed.Posting(life: life, content: content)
      return now == before ? nil : (key, now)
    }.sorted { FileSystem.inByteOrder($0.key, $1.key) }
  }

  /// Keys of postings that were not read and may be of use: active ones seen within so many days, and those gone within
  /// them, in byte order.
  func absentKeys(within days: Int, of day: CivilDate) -> [String] {
    let read = Set(listed.map(\.key))
    return lives.filter { key, life in
      !read.contains(key) && (life.goneOn ?? life.lastSeen) >= day.adding(days: -days)
    }.keys.sorted(by: FileSystem.inByteOrder)
  }

  private static func count(
    _ listed: [Posting], _ lives: [String: PostingLife], _ contents: [String: String], _ stored: StoredFeed
  ) -> Counts {
    var counts = Counts()
    for posting in listed {
      if let before = stored.postings[posting.key] {
        if before.content != contents[posting.key] { counts.updated += 1 }
      } else {
        counts.new += 1
      }
    }
    let read = Set(listed.map(\.key))
    for (key, before) in stored.postings where before.life.state == .active {
      switch lives[key]?.state {
      case .withdrawn?: counts.withdrawn += 1
      case .expired?: counts.expired += 1
      case .active?: if !read.contains(key) { counts.kept += 1 }
      case nil: break
      }
    }
    return counts
  }
}
