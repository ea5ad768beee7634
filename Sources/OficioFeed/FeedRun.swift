import Oficio

/// What is counted while a feed is read.
struct FeedRun {
  let feed: String
  private var mapper: PostingMapper
  private let score: Int
  private(set) var items = 0
  private var postings = 0
  private var duplicates = 0
  private var reused = 0
  private var problems: [String: Int] = [:]
  private var findings: [Finding] = []
  private var keys = SeenKeys()
  private var builtPosted = 0

  /// Findings of one kind that are listed; beyond them they are only counted.
  private static let listed = 20

  init(feed: String, mapper: PostingMapper, score: Int) {
    self.feed = feed
    self.mapper = mapper
    self.score = score
  }

  /// Why the items read are no jobs; nil when they may be.
  var refusal: FeedError.NotAJobFeed? { mapper.signs.refusal(mapper.mapping, mapper.coverage) }

  /// The posting of an item, to be taken next or not.
  mutating func posting(_ item: RawItem) -> Posting {
    items += 1
    return mapper.posting(item)
  }

  /// Whether the posting is handed over, which counts it: not when its item stands for none, or the same was met before.
  mutating func takes(_ posting: inout Posting, _ repairs: RepairCounts, line: () -> Int) -> Bool {
    if mapper.isPlaceholder || !isNew(&posting, line) { return false }
    posting.repairs = repairs.list
    count(posting)
    return true
  }

  /// Whether the posting is not one met before. Another posting under a number already taken gets a key of its own.
  private mutating func isNew(_ posting: inout Posting, _ line: () -> Int) -> Bool {
    var itself = ByteHash()
    itself.add(posting.title)
    itself.add(posting.employer.name ?? "")
    itself.add(posting.places.isEmpty ? "" : posting.places[0].value.raw ?? "")
    itself.add(posting.apply.url ?? "")
    let mark = UInt32(truncatingIfNeeded: itself.value)
    guard let known = keys.insert(posting.key, itself: mark) else { return true }
    if known != mark {
      let key = posting.key + "~" + String(Self.digest(posting), radix: 16)
      if keys.insert(key, itself: mark) == nil {
        posting.key = key
        reused += 1
        if reused <= Self.listed {
          findings.append(
            Finding(
              "reused-number", .warning, file: feed, line: line(), message: "another posting has the same number",
              remedy: "both are kept; give every posting its own number"))
        }
        return true
      }
    }
    duplicates += 1
    if duplicates <= Self.listed {
      findings.append(
        Finding(
          "duplicate-key", .warning, file: feed, line: line(), message: "an earlier posting has the same key",
          remedy: "the first one counts; give every posting its own number"))
    }
    return false
  }

  private mutating func count(_ posting: Posting) {
    postings += 1
    for problem in posting.problems {
      problems["\(problem.code) \(problem.field)", default: 0] += 1
      if problem.code == "posted-is-build-time" { builtPosted += 1 }
    }
  }

  /// - Parameter expected: how many postings the feed says that it has.
  mutating func report(_ pass: FeedPass, _ ending: FeedPass.Ending, expected: Int?) -> FeedReport {
    var (status, reason) = verdict(ending, pass, expected)
    if pass.input.isCut {
      status = .broken
      reason = "cut"
    }
    noteRepetition()
    let isBuildTime = postings > 0 && builtPosted == postings
    if isBuildTime {
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
      feed: feed, dialect: mapper.mapping.id, score: score, status: status, reason: reason,
      withdraws: mapper.mapping.withdrawal == .absence, expected: expected, encoding: verdict,
      isCompressed: pass.input.isCompressed, bytes: pass.input.bytes, sha256: pass.input.sha256(), items: items,
      postings: postings, duplicates: duplicates, placeholders: mapper.signs.placeholders,
      postedIsBuildTime: isBuildTime, quarantinedCount: pass.quarantinedCount, quarantined: pass.quarantined,
      repairs: pass.repairs, fields: mapper.mapping.expected, coverage: mapper.coverage, labelled: mapper.labelled,
      problems: problems, findings: findings)
  }

  /// Some exports write the whole list again and again.
  private mutating func noteRepetition() {
    guard duplicates > 0, postings > 1, duplicates.isMultiple(of: postings) else { return }
    findings.append(
      Finding(
        "repeated-feed", .warning, file: feed,
        message: "every posting stands in it \(duplicates / postings + 1) times",
        remedy: "each counts once; tell its publisher"))
  }

  private func verdict(
    _ ending: FeedPass.Ending, _ pass: FeedPass, _ expected: Int?
  ) -> (FeedReport.Status, String?) {
    switch ending {
    case .broken(let reason): return (.broken, reason)
    case .mended: return (.partial, "broken-items")
    case .complete:
      if let expected, expected != items + pass.quarantinedCount, expected != postings {
        return (.partial, Self.countDiffers)
      }
      if items == 0, pass.quarantinedCount == 0 { return (.empty, nil) }
      if items == mapper.signs.placeholders, pass.quarantinedCount == 0 { return (.empty, "placeholder") }
      return mapper.mapping.withdrawal == .never ? (.partial, FeedReading.window) : (.complete, nil)
    }
  }

  private static let countDiffers = "count-differs"

  /// What the key of a posting under another's number ends with; keys outlive the run, so this never changes.
  private static func digest(_ posting: Posting) -> UInt64 {
    let words = [
      posting.title, posting.employer.name ?? "", posting.places.first?.value.raw ?? "", posting.apply.url ?? "",
    ]
    return words.reduce(NameCounter.seed) { NameCounter.mix($1.utf8.reduce($0, NameCounter.mix), 0) }
  }
}
