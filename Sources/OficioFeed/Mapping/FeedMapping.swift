import Oficio

/// How one dialect of job feeds is read: data, from a mapping file (`Catalogs/feeds/README.md`).
public struct FeedMapping: Hashable, Sendable {
  /// What tells the dialect from others.
  public struct Detection: Hashable, Sendable {
    /// Starts of namespace URIs, any of which the head of the document declares.
    public var namespaces: [String] = []
    /// Prefixes, any of which the head declares: for namespaces that are each site's own address.
    public var prefixes: [String] = []
    /// Names of root elements, lower case.
    public var roots: [String] = []
    /// Children (or `@attributes`) of the first item, lower case, at least one of which must be there.
    public var children: [String] = []
    /// Elements around the items that may stand in a feed without any item, lower case.
    public var containers: [String] = []
    /// Fields of which the sample must fill at least one: signs that an item is a job.
    public var needs: [FeedField] = FeedMapping.ordinaryNeeds
    /// Folded words in the value of a field that show a job too, for dialects whose items say little in elements.
    public var signs: [FeedField: [String]] = [:]
    /// Folded beginnings of a field's value that no job has ("how to").
    public var doubts: [FeedField: [String]] = [:]
  }

  /// When a mapping is tried, for two that fit one document.
  public enum Precedence: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// The caller's own, named for this reading.
    case own
    case ordinary
    /// Only where nothing else fits.
    case fallback

    /// Whether one is tried before another.
    public static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
  }

  /// What the absence of a posting means.
  public enum Withdrawal: String, CaseIterable, Hashable, Sendable {
    /// The feed is the whole truth: what is not in it is withdrawn.
    case absence
    /// The feed is a window or an increment: absence proves nothing.
    case never
  }

  /// A list of records within an item.
  public struct Group: Hashable, Sendable {
    /// Which list the records make.
    public var list: FeedList
    /// The element of one record; every such element counts.
    public var each: FieldPath
    /// Paths of each part, from the record on.
    public var parts: [String: [FieldPath]]
    /// Parts that every record of this element has, whatever it says.
    public var always: [String: String] = [:]
  }

  /// Name of the dialect.
  public var id: String
  /// Name of the item element, lower case; empty for an entry that only serves as a base.
  public var item: String
  /// What tells it from others.
  public var detect: Detection
  /// When it is tried.
  public var precedence: Precedence
  /// Ordered paths of each field: the first with a value wins.
  public var fields: [FeedField: [FieldPath]]
  /// Lists of records.
  public var groups: [Group]
  /// Folded labels of lines in the text (`Closing date: …`) that give a field its value where no element does.
  public var labels: [FeedField: [String]]
  /// Folded beginnings of titles that stand for no posting ("no new matches").
  public var placeholders: [String]
  /// Shapes in which dates are read; none written means all that say one thing only.
  public var dates: [DateShape]
  /// BCP 47 with a region (`es-PE`): the order of days and months.
  public var locale: String?
  /// What absence means.
  public var withdrawal: Withdrawal
  /// Ordered paths, from the root on, of the number of postings that the feed says it has: before its items, or in the
  /// 64 KiB behind them.
  public var expectedCount: [FieldPath] = []
  /// Currency where nothing is said; marked as assumed.
  public var currency: String?
  /// Period of pay where nothing is said; marked as assumed.
  public var period: PayPeriod?
  /// What the words of the feed stand for.
  public var words: FeedWords
  /// How a feed of the dialect is written; nil: it is only read.
  public var export: ExportForm?
  /// The file it came from.
  public var file: String

  /// The fields that show a job where a mapping names none: an employer, a place, an address or an own number.
  public static let ordinaryNeeds: [FeedField] = [
    .employerName, .placeRaw, .placeLocality, .placeRegion, .placeCountry, .url, .sourceId,
  ]

  /// The fields that it has paths for, in the order of reports.
  public var expected: [FeedField] { FeedField.allCases.filter { fields[$0] != nil } }

  /// An empty mapping, to be filled.
  public init(id: String, item: String = "", file: String = "-") {
    self.id = id
    self.item = item.lowercased()
    self.file = file
    detect = Detection()
    precedence = .ordinary
    fields = [:]
    groups = []
    labels = [:]
    placeholders = []
    dates = []
    withdrawal = .absence
    words = FeedWords()
  }
}

/// Words of feeds and what they stand for, by kind (`contract`, `country`, …).
public struct FeedWords: Hashable, Sendable {
  private var exact: [String: [String: String]] = [:]
  private var phrases: [String: [Phrase]] = [:]

  /// A word or phrase in folded bytes.
  struct Phrase: Hashable, Sendable {
    var bytes: [UInt8]
    var value: String
  }

  /// No words.
  public init() {}

  /// Adds a word; a later word replaces an earlier one of the same letters.
  public mutating func add(_ word: String, meaning value: String, kind: String) {
    exact[kind, default: [:]][Folding.key(word)] = value
    let bytes = Folding.plain(word)
    var list = phrases[kind, default: []]
    list.removeAll { $0.bytes == bytes }
    list.append(Phrase(bytes: bytes, value: value))
    list.sort { ($1.bytes.count, $0.value) < ($0.bytes.count, $1.value) }
    phrases[kind] = list
  }

  /// What a whole value stands for, whatever its case, accents and punctuation.
  public func value(of word: String, kind: String) -> String? { exact[kind]?[Folding.key(word)] }

  /// All phrases of a kind, longest first.
  func phrases(of kind: String) -> [Phrase] { phrases[kind] ?? [] }

  /// Whether a kind has any word.
  func has(_ kind: String) -> Bool { exact[kind] != nil }
}
