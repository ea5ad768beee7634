import Oficio

/// What is counted while a feed is read.
struct FeedRun {
  let feed: String
  private var mapper: PostingMapper
  /// How many postings the header speaks of.
  private let expected: Int?
  private(set) var items = 0
  private var postings = 0
  private var duplicates = 0
  private var problems: [String: Int] = [:]
  private var findings: [Finding] = []
  /// Hashes of the keys met: eight bytes for each, not a string.
  private var keys: Set<UInt64> = []
  private var firstPosted: String?
  private var postedVaries = false

  init(feed: String, mapper: PostingMapper, expected: Int?) {
    self.feed = feed
    self.mapper = mapper
    self.expected = expected
  }

  /// The posting of an item; nil when its key was met before.
  mutating func take(_ item: RawItem, _ repairs: RepairCounts, line: () -> Int) -> Posting? {
    items += 1
    var posting = mapper.posting(item)
    guard keys.insert(Self.hash(posting.key)).inserted else {
      duplicates += 1
      if duplicates <= 20 {
        findings.append(
          Finding(
            "duplicate-key", .warning, file: feed, line: line(), message: "an earlier posting has the same key",
            remedy: "the first one counts; give every posting its own number"))
      }
      return nil
    }
    posting.repairs = repairs.list
    return posting
  }

  /// Counts a posting as it is handed over.
  mutating func count(_ posting: Posting) {
    postings += 1
    for problem in posting.problems { problems["\(problem.code) \(problem.field)", default: 0] += 1 }
    guard let posted = posting.postedOn?.provenance.raw else {
      postedVaries = true
      return
    }
    if let firstPosted, firstPosted != posted { postedVaries = true }
    if firstPosted == nil { firstPosted = posted }
  }

  mutating func report(_ pass: FeedPass, _ ending: FeedPass.Ending) -> FeedReport {
    var (status, reason) = verdict(ending, pass)
    if pass.input.isCut {
      status = .broken
      reason = "cut"
    }
    // A time stamp that all items share is the time at which the feed was made.
    if postings >= 3, !postedVaries, firstPosted?.utf8.contains(0x3A) == true {
      findings.append(
        Finding(
          "posted-is-build-time", .warning, file: feed, message: "all postings carry the same time stamp",
          remedy: "do not read it as the day they were posted"))
    }
    if reason == Self.countDiffers, let expected {
      findings.append(
        Finding(
          "count-differs", .warning, file: feed,
          message: "the feed says that it has \(expected) postings, and has \(items)",
          remedy: "fetch it again; none of its postings counts as withdrawn"))
    }
    let verdict =
      pass.input.verdict ?? EncodingVerdict(declared: nil, used: .utf8, reason: .undeclared)
    return FeedReport(
      feed: feed, dialect: mapper.mapping.id, status: status, reason: reason,
      withdraws: mapper.mapping.withdrawal == .absence, expected: expected, encoding: verdict,
      isCompressed: pass.input.isCompressed, bytes: pass.input.bytes, sha256: pass.input.sha256(), items: items,
      postings: postings, duplicates: duplicates, quarantinedCount: pass.quarantinedCount,
      quarantined: pass.quarantined, repairs: pass.repairs, coverage: mapper.coverage, problems: problems,
      findings: findings)
  }

  private func verdict(_ ending: FeedPass.Ending, _ pass: FeedPass) -> (FeedReport.Status, String?) {
    switch ending {
    case .broken(let reason): return (.broken, reason)
    case .mended: return (.partial, "broken-items")
    case .complete:
      if let expected, expected != items + pass.quarantinedCount, expected != postings {
        return (.partial, Self.countDiffers)
      }
      if items == 0, pass.quarantinedCount == 0 { return (.empty, nil) }
      return mapper.mapping.withdrawal == .never ? (.partial, FeedReading.window) : (.complete, nil)
    }
  }

  private static let countDiffers = "count-differs"

  private static func hash(_ key: String) -> UInt64 { key.utf8.reduce(NameCounter.seed, NameCounter.mix) }
}
