/// Everything the engine knows about the world, read from one or several catalog folders.
public struct Catalog: Sendable {
  /// Works that facts are cited from.
  public var sources = CatalogTable<Source>()
  /// Groups of ISCO-08, by code.
  public var isco = CatalogTable<ClassificationEntry>()
  /// Sections of ISIC Rev. 4, by letter.
  public var isic = CatalogTable<ClassificationEntry>()
  /// Skills.
  public var skills = CatalogTable<Skill>()
  /// Occupations.
  public var occupations = CatalogTable<Occupation>()
  /// Occupations of an imported ESCO whose ISCO group its files do not say: only the lookup knows them.
  public var unplacedOccupations = CatalogTable<Occupation>()
  /// Certificates and licences.
  public var certificates = CatalogTable<Certificate>()
  /// Countries and territories.
  public var jurisdictions = CatalogTable<Jurisdiction>()
  /// Numbers and rules of labour law.
  public var parameters = CatalogTable<Parameter>()
  /// What record papers show, by law and in practice.
  public var records = CatalogTable<RecordLaw>()
  /// Statutory bars.
  public var bars = CatalogTable<Bar>()
  /// Templates of duties.
  public var obligations = CatalogTable<ObligationTemplate>()
  /// Programmes.
  public var programmes = CatalogTable<Programme>()
  /// Who signs credentials.
  public var issuers = CatalogTable<Issuer>()
  /// Credentials that issuers took back.
  public var revocations = CatalogTable<RevocationList>()
  /// Courses.
  public var courses = CatalogTable<Course>()
  /// Actions that lift blockers.
  public var steps = CatalogTable<Step>()
  /// Districts and cities.
  public var places = CatalogTable<PlaceEntry>()
  /// Minutes between two of them.
  public var pairs = CatalogTable<PlacePair>()
  /// What is usual by employer and industry where adverts are silent.
  public var usual = CatalogTable<UsualPractice>()
  /// Methods of measuring job quality.
  public var quality = CatalogTable<QualityMethod>()
  /// Words of titles that the lookup treats alike or passes over.
  public var titles = CatalogTable<TitleWords>()
  /// Words that expose a person: kept off the sheets that leave the office.
  public var exposing = CatalogTable<ExposingWords>()
  /// Named sets of weights and limits.
  public var policies = CatalogTable<Policy>()
  /// Every entry as it stands in its file.
  public var index = CatalogIndex()

  /// A catalog that knows nothing.
  public init() {}
}

/// Entries in file order, found by id.
public struct CatalogTable<Entry: CatalogEntry>: Sendable {
  /// In the order in which they were read; a later folder's entry takes the place of an earlier one's.
  public private(set) var entries: [Entry] = []
  private var rows: [String: Int] = [:]

  /// A table of these entries; of several with one id the last counts, in the place of the first.
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
