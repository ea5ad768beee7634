/// The ESCO classification of the European Commission as its users bring it: concepts by URI, names by language.
///
/// Nothing of ESCO is part of this project. Rows are in the order of their URIs.
public struct EscoTables: Hashable, Sendable {
  /// What must stand wherever ESCO is used.
  public static let notice = "This service uses the ESCO classification of the European Commission"

  /// A group of ISCO-08 within ESCO.
  public struct Group: Hashable, Sendable {
    /// One to four digits.
    public var code: String
    /// Its name by language.
    public var labels: [Language: String]
  }

  /// An occupation or a skill.
  public struct Concept: Hashable, Sendable {
    /// The address that is its identity in every version and language.
    public var uri: String
    /// ISCO-08 unit group of an occupation; nil: its files do not say, or it is a skill.
    public var isco: String?
    /// By language the name it goes by, then the others, each once.
    public var names: [Language: [String]] = [:]
    /// Rows of the wider skills of a skill.
    public var broader: [Int32] = []
    /// Rows of the skills an occupation cannot be done without.
    public var essential: [Int32] = []
    /// Rows of the skills that help in an occupation.
    public var optional: [Int32] = []
  }

  /// Groups of ISCO-08, by code.
  public var groups: [Group] = []
  /// Occupations, by URI.
  public var occupations: [Concept] = []
  /// Skills and knowledge, by URI.
  public var skills: [Concept] = []

  /// Empty tables.
  public init() {}

  /// Pairs of an occupation and a skill.
  public var relationCount: Int { occupations.reduce(0) { $0 + $1.essential.count + $1.optional.count } }

  /// The languages in which anything has a name.
  public var languages: [Language] {
    Language.allCases.filter { language in
      occupations.contains { $0.names[language] != nil } || skills.contains { $0.names[language] != nil }
    }
  }
}

extension EscoTables.Concept {
  /// The name to show: in the language, else in a neighbour of it; the URI when it has none at all.
  public func label(_ language: Language) -> String {
    ([language] + language.neighbours).lazy.compactMap { names[$0]?.first }.first ?? uri
  }
}

/// Ids of imported concepts.
enum EscoIDs {
  private static let prefix = "esco:"

  /// `esco:` and the last part of the URI.
  static func id(of uri: String) -> String { prefix + (uri.split(separator: "/").last ?? "") }

  static func isImported(_ id: String) -> Bool { id.hasPrefix(prefix) }
}
