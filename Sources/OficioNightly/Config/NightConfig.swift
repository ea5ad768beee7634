import Oficio

/// What a nightly run is told: the keys of `oficio.yaml` (`nightly.schema.json`). Paths are ready to be opened.
public struct NightConfig: Hashable, Sendable {
  /// A feed and where its pages are.
  public struct Feed: Hashable, Sendable {
    /// First part of the keys of its postings.
    public var id: String
    /// A file, a folder or a pattern; what it leads to are pages of one feed.
    public var path: String
    /// The mapping it is read by: a file of one's own, or an id; nil: the one that fits best.
    public var mapping: String?
    /// Where it comes from, as `es-PE`: the order of day and month; nil: its mapping's own.
    public var locale: String?

    /// A feed under a path.
    public init(id: String, path: String, mapping: String? = nil, locale: String? = nil) {
      self.id = id
      self.path = path
      self.mapping = mapping
      self.locale = locale
    }
  }

  /// The file as the caller named it.
  public var file: String
  /// The feeds, in the order in which they are read.
  public var feeds: [Feed]
  /// Files, folders or patterns of profiles.
  public var profiles: [String]
  /// Files, folders or patterns of what staff were told; empty: nobody has called.
  public var answers: [String] = []
  /// Files, folders or patterns of what was done with leads; empty: nothing is known of it.
  public var activity: [String] = []
  /// Folders of catalogs, later ones winning; empty: those shipped with the tool.
  public var catalogs: [String]
  /// Id of the policy that weighs.
  public var policy: String
  /// Line of the policy; 0 when the file names none.
  public var policyLine: Int
  /// The file in which feeds are remembered from night to night; nil: a night stands on its own.
  public var store: String?
  /// The folder in which runs are published.
  public var output: String
  /// Leads for each person, list and verdict.
  public var top: Int
  /// The language of reasons and questions.
  public var language: Language
  /// Threads; nil: one for each processor.
  public var jobs: Int?

  /// What the feeds are read by.
  var mappings: MappingChoice {
    MappingChoice(
      mappings: feeds.compactMap { feed in feed.mapping.map { "\(feed.id)=\($0)" } },
      locales: feeds.compactMap { feed in feed.locale.map { "\(feed.id)=\($0)" } })
  }

  /// The folder of the file with its slash, in front of every path that is not absolute; empty: the working folder.
  private var prefix: String { Self.prefix(of: file) }

  /// A path as the file writes it, so that no record depends on where the caller stood.
  public func shown(_ path: String) -> String {
    path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// A path of a file, seen from the folder of the file.
  static func resolve(_ path: String, in file: String) -> String {
    path.hasPrefix("/") ? path : prefix(of: file) + path
  }

  private static func prefix(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }
}
