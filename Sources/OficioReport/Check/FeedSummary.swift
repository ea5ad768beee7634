/// What reading a feed found, apart from its postings.
public struct FeedSummary: Hashable, Sendable {
  /// How one field is filled over all items.
  public struct Coverage: Hashable, Sendable {
    /// Field of the posting, such as `pay`.
    public var field: String
    /// Items in which the feed's own element says it.
    public var stated: Int
    /// Items in which it was read in the words.
    public var inferred: Int
    /// Items in which it is a mapping's or a catalog's ordinary value.
    public var usual: Int

    /// The counts of a field.
    public init(field: String, stated: Int, inferred: Int = 0, usual: Int = 0) {
      self.field = field
      self.stated = stated
      self.inferred = inferred
      self.usual = usual
    }
  }

  /// A count by code: repairs made, reasons of quarantine.
  public struct Count: Hashable, Sendable {
    /// A stable word, such as `bare-ampersand`.
    public var code: String
    /// How often.
    public var count: Int

    /// A code with its count.
    public init(code: String, count: Int) {
      self.code = code
      self.count = count
    }
  }

  /// How well a dialect fits.
  public struct Fit: Hashable, Sendable {
    /// 0 … 100.
    public var score: Int
    /// Fields that the items fill.
    public var matched: [String]
    /// Fields that the dialect's mapping knows.
    public var expected: [String]

    /// A fit of so many points and fields.
    public init(score: Int, matched: [String], expected: [String]) {
      self.score = score
      self.matched = matched
      self.expected = expected
    }
  }

  /// Id of the feed.
  public var feed: String
  /// The file as the caller named it.
  public var file: String
  /// Name of the dialect; nil when none was recognised.
  public var dialect: String?
  /// How well it fits.
  public var fit: Fit?
  /// The encoding that was used, and how it was found.
  public var encoding: String?
  /// `complete`, `partial`, `empty` or `broken`.
  public var status: String?
  /// Why the status is what it is.
  public var reason: String?
  /// Items read.
  public var items: Int
  /// Items set aside.
  public var quarantined: Int
  /// Items that repeat an earlier posting.
  public var duplicates: Int
  /// Items that stand for no posting.
  public var placeholders: Int
  /// Every date of posting is the moment at which the feed was made.
  public var postedIsBuildTime: Bool
  /// Values that could not be understood, by code and field (`unparsed-date postedOn`).
  public var problems: [Count]
  /// Repairs made, by code.
  public var repairs: [Count]
  /// How well each field is filled.
  public var coverage: [Coverage]
  /// Digest of the bytes.
  public var sha256: String?

  /// A feed of which only the name is known.
  public init(feed: String, file: String) {
    self.feed = feed
    self.file = file
    items = 0
    quarantined = 0
    duplicates = 0
    placeholders = 0
    postedIsBuildTime = false
    problems = []
    repairs = []
    coverage = []
  }
}
