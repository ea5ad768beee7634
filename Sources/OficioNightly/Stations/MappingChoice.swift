import Oficio
import OficioFeed

/// Which mappings and locales the caller wants, beyond what is recognised in the feeds themselves.
///
/// `FILE` adds mappings of one's own: for every feed, what they recognise is theirs. `ID` reads every feed by one mapping.
/// `FEED=FILE` and `FEED=ID` speak of one feed alone, and take the first mapping of the file without asking what fits.
public struct MappingChoice: Hashable, Sendable {
  /// Mapping files of one's own.
  public private(set) var files: [String] = []
  private var all: Named?
  private var byFeed: [String: Named] = [:]
  private var locale: String?
  private var localeByFeed: [String: String] = [:]

  private enum Named: Hashable {
    case id(String)
    case first(file: String)
  }

  /// Nothing is wanted: feeds speak for themselves.
  public init() {}

  /// - Parameters:
  ///   - mappings: `[FEED=]FILE|ID` each.
  ///   - locales: `[FEED=]es-PE` each.
  public init(mappings: [String], locales: [String] = []) {
    for argument in mappings {
      let (feed, name) = Self.split(argument)
      let isFile = Self.isFile(name)
      if isFile, !files.contains(name) { files.append(name) }
      let named: Named = isFile ? .first(file: name) : .id(name)
      if let feed {
        byFeed[feed] = named
      } else if !isFile {
        all = named
      }
    }
    for argument in locales {
      let (feed, name) = Self.split(argument)
      if let feed { localeByFeed[feed] = name } else { locale = name }
    }
  }

  /// Id of the mapping that a feed is read by; nil: the one that fits best.
  func mapping(for feed: String, of mappings: [FeedMapping]) -> String? {
    switch byFeed[feed] ?? all {
    case .id(let id): id
    case .first(let file): mappings.first { $0.file == file }?.id
    case nil: nil
    }
  }

  /// The locale of a feed; nil: its mapping's own.
  func locale(for feed: String) -> String? { localeByFeed[feed] ?? locale }

  /// `FEED=NAME`, unless a file of that whole name exists.
  private static func split(_ argument: String) -> (feed: String?, name: String) {
    guard let sign = argument.firstIndex(of: "="), FileSystem.kind(of: argument) == .missing,
      InputFiles.isID(argument[..<sign])
    else { return (nil, argument) }
    return (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
  }

  /// Whether a mapping is named by its file, not by its id.
  static func isFile(_ name: String) -> Bool {
    name.contains("/") || [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
      || FileSystem.kind(of: name) == .file
  }
}
