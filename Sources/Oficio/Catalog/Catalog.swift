/// Everything the engine knows about the world, read from one or several catalog folders.
public struct Catalog: Sendable {
  public var sources = CatalogTable<Source>()
  public var isco = CatalogTable<ClassificationEntry>()
  public var isic = CatalogTable<ClassificationEntry>()
  public var skills = CatalogTable<Skill>()
  public var occupations = CatalogTable<Occupation>()
  public var certificates = CatalogTable<Certificate>()
  public var jurisdictions = CatalogTable<Jurisdiction>()
  public var parameters = CatalogTable<Parameter>()
  public var records = CatalogTable<RecordLaw>()
  public var bars = CatalogTable<Bar>()
  public var obligations = CatalogTable<ObligationTemplate>()
  public var programmes = CatalogTable<Programme>()
  public var courses = CatalogTable<Course>()
  public var steps = CatalogTable<Step>()
  public var places = CatalogTable<PlaceEntry>()
  public var quality = CatalogTable<QualityMethod>()
  public var policies = CatalogTable<Policy>()
  /// Every entry as it stands in its file.
  public var index = CatalogIndex()

  public init() {}
}

/// Entries in file order, found by id.
public struct CatalogTable<Entry: CatalogEntry>: Sendable {
  /// In the order in which they were read; a later folder's entry takes the place of an earlier one's.
  public private(set) var entries: [Entry] = []
  private var rows: [String: Int] = [:]

  public init(_ entries: [Entry] = []) { for entry in entries { set(entry) } }

  /// The entry with an id.
  public subscript(id: String) -> Entry? { rows[id].map { entries[$0] } }

  /// The place of an id among the entries.
  public func row(of id: String) -> Int? { rows[id] }

  /// Adds an entry, or replaces the one with its id.
  public mutating func set(_ entry: Entry) {
    if let row = rows[entry.id] {
      entries[row] = entry
    } else {
      rows[entry.id] = entries.count
      entries.append(entry)
    }
  }
  /// Removes the entries with these ids.
  mutating func remove(_ ids: Set<String>) {
    let kept = entries.filter { !ids.contains($0.id) }
    self = CatalogTable(kept)
  }
}
