/// What differs between two versions of ESCO, by URI.
public struct EscoDrift: Sendable {
  /// What happened to a concept, or to a relation.
  public enum Change: String, CaseIterable, Sendable {
    case added, removed, renamed, moved
    case relationAdded = "relation-added"
    case relationRemoved = "relation-removed"
    case relationChanged = "relation-changed"
  }

  /// One difference.
  public struct Row: Hashable, Sendable {
    /// What happened.
    public var change: Change
    /// What it happened to.
    public var kind: LookupKind
    /// The URI of the concept; of a relation its occupation's.
    public var uri: String
    /// Its name now, or its last one.
    public var label: String
    /// The name or group before; of a relation its kind before.
    public var before: String?
    /// The name or group now; of a relation its kind now.
    public var now: String?
    /// The language of a name; nil: it is about no name.
    public var language: Language?
    /// The skill of a relation.
    public var skill: String?
    /// The name of that skill.
    public var skillLabel: String?
  }

  /// Every difference: occupations before skills, in the order of changes, then of URIs.
  public let rows: [Row]

  /// How often each change happened to occupations and to skills.
  public func count(_ change: Change, _ kind: LookupKind) -> Int {
    rows.reduce(0) { $0 + ($1.change == change && $1.kind == kind ? 1 : 0) }
  }

  /// The differences between two tables, names shown in a language.
  ///
  /// What only one side knows is no difference, because a version may have been brought in fewer files: a name in one
  /// language, an ISCO group, all relations.
  public init(from old: EscoTables, to new: EscoTables, language: Language) {
    var rows = Self.concepts(old.occupations, new.occupations, .occupation, language)
    rows += Self.relations(old, new, language)
    rows += Self.concepts(old.skills, new.skills, .skill, language)
    let order = Dictionary(uniqueKeysWithValues: Change.allCases.enumerated().map { ($1, $0) })
    self.rows = rows.enumerated().sorted { left, right in
      let leftKey = (left.element.kind == .skill ? 1 : 0, order[left.element.change] ?? 0, left.offset)
      let rightKey = (right.element.kind == .skill ? 1 : 0, order[right.element.change] ?? 0, right.offset)
      return leftKey < rightKey
    }.map(\.element)
  }

  private static func concepts(
    _ old: [EscoTables.Concept], _ new: [EscoTables.Concept], _ kind: LookupKind, _ language: Language
  ) -> [Row] {
    let before = Dictionary(old.map { ($0.uri, $0) }, uniquingKeysWith: { first, _ in first })
    let now = Dictionary(new.map { ($0.uri, $0) }, uniquingKeysWith: { first, _ in first })
    func row(_ change: Change, _ concept: EscoTables.Concept) -> Row {
      Row(change: change, kind: kind, uri: concept.uri, label: concept.label(language))
    }
    var rows = new.filter { before[$0.uri] == nil }.map { row(.added, $0) }
    rows += old.filter { now[$0.uri] == nil }.map { row(.removed, $0) }
    for concept in new {
      guard let earlier = before[concept.uri] else { continue }
      for language in Language.allCases {
        guard let first = earlier.names[language]?.first, let second = concept.names[language]?.first,
          first != second
        else { continue }
        var renamed = row(.renamed, concept)
        (renamed.before, renamed.now, renamed.language) = (first, second, language)
        rows.append(renamed)
      }
      if let group = earlier.isco, let later = concept.isco, group != later {
        var moved = row(.moved, concept)
        (moved.before, moved.now) = (group, later)
        rows.append(moved)
      }
    }
    return rows
  }

  /// Relations of the occupations that both versions have.
  private static func relations(_ old: EscoTables, _ new: EscoTables, _ language: Language) -> [Row] {
    guard old.relationCount > 0, new.relationCount > 0 else { return [] }
    let before = Dictionary(old.occupations.map { ($0.uri, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [Row] = []
    for concept in new.occupations {
      guard let earlier = before[concept.uri] else { continue }
      let (was, later) = (kinds(of: earlier, old), kinds(of: concept, new))
      for skill in Set(was.keys).union(later.keys).sorted() where was[skill]?.kind != later[skill]?.kind {
        let change: Change =
          was[skill] == nil ? .relationAdded : later[skill] == nil ? .relationRemoved : .relationChanged
        rows.append(
          Row(
            change: change, kind: .occupation, uri: concept.uri, label: concept.label(language),
            before: was[skill]?.kind, now: later[skill]?.kind, skill: skill,
            skillLabel: (later[skill] ?? was[skill])?.skill.label(language)))
      }
    }
    return rows
  }

  private static func kinds(
    of concept: EscoTables.Concept, _ tables: EscoTables
  ) -> [String: (kind: String, skill: EscoTables.Concept)] {
    var kinds: [String: (kind: String, skill: EscoTables.Concept)] = [:]
    for (rows, kind) in [(concept.essential, "essential"), (concept.optional, "optional")] {
      for row in rows { kinds[tables.skills[Int(row)].uri] = (kind, tables.skills[Int(row)]) }
    }
    return kinds
  }
}
