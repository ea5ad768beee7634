/// The catalog while its folders are being read: entries, what they speak of, and findings in reading order.
struct CatalogAssembly {
  /// An entry's table and id.
  struct Key: Hashable {
    var kind: CatalogKind
    var id: String
  }

  /// An entry that was read whole, with the ids that must be checked when all folders are read.
  struct Owned {
    var key: Key
    var file: String
    var references: [EntryReader.Reference]
  }

  var catalog = Catalog()
  var drafts: [PolicyDraft] = []
  var findings: [Finding] = []
  /// Ids that any entry claims, read whole or not: a reference to a bad entry is not a second mistake.
  var declared: Set<Key> = []
  /// The entry that won for each id, in the order in which ids first came.
  private(set) var owned: [Owned] = []
  private var rows: [Key: Int] = [:]
  /// File defaults name sources as well, once a file.
  var headerReferences: [Owned] = []
  /// ESCO as a folder brought it, to be merged when everything else is read.
  var esco: (folder: String, tables: EscoTables)?

  /// Keeps an entry that was read whole; a later one with the same id takes its place.
  mutating func own(_ entry: EntryReader, kind: CatalogKind, file: String, checked: CivilDate?) {
    let key = Key(kind: kind, id: entry.id)
    let owned = Owned(key: key, file: file, references: entry.references)
    if let row = rows[key] {
      self.owned[row] = owned
    } else {
      rows[key] = self.owned.count
      self.owned.append(owned)
    }
    catalog.index.set(
      CatalogIndex.Row(
        catalog: kind.folder, id: entry.id, file: file, line: entry.fields.node.line, node: entry.fields.node,
        citation: entry.citation, checked: checked),
      group: kind.rawValue)
  }

  /// Drops entries that a later check found wanting.
  mutating func remove(_ keys: Set<Key>) {
    guard !keys.isEmpty else { return }
    for kind in CatalogKind.allCases {
      let ids = Set(keys.filter { $0.kind == kind }.map(\.id))
      if !ids.isEmpty { catalog.remove(ids, from: kind) }
    }
    drafts.removeAll { keys.contains(Key(kind: .policies, id: $0.id)) }
    owned.removeAll { keys.contains($0.key) }
    rows = Dictionary(uniqueKeysWithValues: owned.enumerated().map { ($1.key, $0) })
  }
}

extension Catalog {
  /// Removes entries of one table by id.
  fileprivate mutating func remove(_ ids: Set<String>, from kind: CatalogKind) {
    index.remove(ids, group: kind.rawValue)
    switch kind {
    case .sources: sources.remove(ids)
    case .isco: isco.remove(ids)
    case .isic: isic.remove(ids)
    case .skills: skills.remove(ids)
    case .occupations: occupations.remove(ids)
    case .certificates: certificates.remove(ids)
    case .jurisdictions: jurisdictions.remove(ids)
    case .parameters: parameters.remove(ids)
    case .records: records.remove(ids)
    case .bars: bars.remove(ids)
    case .obligations: obligations.remove(ids)
    case .programmes: programmes.remove(ids)
    case .issuers: issuers.remove(ids)
    case .revocations: revocations.remove(ids)
    case .courses: courses.remove(ids)
    case .steps: steps.remove(ids)
    case .places: places.remove(ids)
    case .pairs: pairs.remove(ids)
    case .usual: usual.remove(ids)
    case .quality: quality.remove(ids)
    case .titles: titles.remove(ids)
    case .neutral: exposing.remove(ids)
    case .policies: policies.remove(ids)
    }
  }
}
