import Oficio

/// What the reading of one feed came to.
public struct FeedReport: Hashable, Sendable {
  /// What the absence of a posting from this reading proves.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Well-formed to the closed root, and the feed is the whole truth.
    case complete
    /// Parts were passed over, or the feed is a window or an increment: absence proves nothing.
    case partial
    /// A well-formed feed without items.
    case empty
    /// Cut or broken; what came before the break was read.
    case broken
  }

  /// The feed's id, as the caller named it.
  public var feed: String
  /// Id of the mapping.
  public var dialect: String
  /// How well the mapping fits the head, 0 … 100.
  public var score: Int
  /// What absence from this reading proves.
  public var status: Status
  /// Why the status is not `complete` (`cut`, `content-after-root`, `broken-items`, `count-differs`, `window` …).
  public var reason: String?
  /// Whether the mapping says that what is absent from a complete reading is withdrawn.
  public var withdraws: Bool
  /// How many postings the feed's own header says that there are; nil: it does not say.
  public var expected: Int?
  /// In which encoding it was read, and why.
  public var encoding: EncodingVerdict
  /// Whether it came as gzip.
  public var isCompressed: Bool
  /// Bytes of the source as they came.
  public var bytes: Int
  /// SHA-256 of the bytes as they came, in hexadecimal.
  public var sha256: String
  /// Whole items.
  public var items: Int
  /// Items that became postings.
  public var postings: Int
  /// Items that repeat an earlier posting.
  public var duplicates: Int
  /// Items that stand for no posting ("No new matches").
  public var placeholders: Int
  /// The day of posting is the moment at which the feed was made, in every posting.
  public var postedIsBuildTime: Bool
  /// Items that could not be read.
  public var quarantinedCount: Int
  /// The first thousand of them.
  public var quarantined: [Quarantine]
  /// What was done to the bytes.
  public var repairs: RepairCounts
  /// Fields that the mapping has paths for.
  public var fields: [FeedField]
  /// How many items filled each field of the mapping.
  public var coverage: [FeedField: Int]
  /// How many more items filled a field by a labelled line of their text.
  public var labelled: [FeedField: Int]
  /// Problems of postings by code and field (`unparsed-date postedOn`).
  public var problems: [String: Int]
  /// What else is to be told.
  public var findings: [Finding]
}

/// What a feed looks like, judged by its head.
public struct FeedSniff: Hashable, Sendable {
  /// The feed's id, as the caller named it.
  public var feed: String
  /// In which encoding it was read, and why.
  public var encoding: EncodingVerdict?
  /// Whether it came as gzip.
  public var isCompressed: Bool
  /// Name of the root element.
  public var root: String?
  /// Id of the mapping that fits.
  public var dialect: String?
  /// 0 … 100.
  public var score: Int
  /// Fields that the first items fill.
  public var matched: [FeedField]
  /// Fields that the mapping knows.
  public var expected: [FeedField]
  /// Items looked at.
  public var sampled: Int
  /// Paths of the first item's elements and attributes, each once, in document order.
  public var itemPaths: [String]
  /// The most frequent element paths of the head.
  public var frequentPaths: [String]
  /// What was done to the bytes.
  public var repairs: RepairCounts
  /// Why the feed would be refused.
  public var refusal: FeedError?
}
