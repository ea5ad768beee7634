/// Puts ESCO beside, or into, what the catalogs have.
extension CatalogAssembly {
  private static let source = "esco-import"

  /// Reads a folder of ESCO; a later folder's takes the place of an earlier one's.
  mutating func readEsco(_ folder: String) {
    let (tables, findings) = EscoFolder.load(folder)
    self.findings += findings
    esco = (folder, tables)
    declared.insert(Key(kind: .sources, id: Self.source))
    for concept in tables.skills { declared.insert(Key(kind: .skills, id: EscoIDs.id(of: concept.uri))) }
    for concept in tables.occupations { declared.insert(Key(kind: .occupations, id: EscoIDs.id(of: concept.uri))) }
  }

  /// Gives entries that name an ESCO concept its names, and adds every other concept as an entry of its own.
  ///
  /// An entry of the catalogs keeps what it says of skills, hours and papers: ESCO only adds words to it.
  mutating func mergeEsco() {
    guard let (folder, tables) = esco else { return }
    let citation = Citation(sources: [Self.source], confidence: .verifiedText)
    catalog.sources.set(
      Source(
        id: Self.source, citation: citation, title: "ESCO classification, European Commission. \(EscoTables.notice)",
        location: "https://esco.ec.europa.eu", readOn: nil))
    mergeGroups(tables, citation)
    let skillIDs = mergeSkills(tables, folder, citation)
    mergeOccupations(tables, skillIDs, folder, citation)
  }

  private mutating func mergeGroups(_ tables: EscoTables, _ citation: Citation) {
    for group in tables.groups {
      var entry = catalog.isco[group.code] ?? ClassificationEntry(id: group.code, citation: citation, labels: [:])
      entry.labels.merge(group.labels) { own, _ in own }
      catalog.isco.set(entry)
    }
  }

  /// The ids of the skills, by the rows of the tables.
  private mutating func mergeSkills(_ tables: EscoTables, _ folder: String, _ citation: Citation) -> [String] {
    let own = Dictionary(
      catalog.skills.entries.compactMap { entry in entry.esco.map { ($0, entry.id) } },
      uniquingKeysWith: { first, _ in first })
    let ids = tables.skills.map { own[$0.uri] ?? EscoIDs.id(of: $0.uri) }
    for (row, concept) in tables.skills.enumerated() {
      let words = Self.words(of: concept)
      if var entry = catalog.skills[ids[row]] {
        entry.escoLabels = concept.names.compactMapValues(\.first)
        Self.add(words, to: &entry.words)
        catalog.skills.set(entry)
      } else {
        catalog.skills.set(
          Skill(
            id: ids[row], citation: citation, labels: Self.labels(of: concept), words: words,
            broader: concept.broader.map { ids[Int($0)] }, esco: concept.uri,
            escoLabels: concept.names.compactMapValues(\.first)))
        index(concept, ids[row], .skills, folder, citation)
      }
    }
    return ids
  }

  private mutating func mergeOccupations(
    _ tables: EscoTables, _ skillIDs: [String], _ folder: String, _ citation: Citation
  ) {
    let own = Dictionary(
      catalog.occupations.entries.compactMap { entry in entry.esco.map { ($0, entry.id) } },
      uniquingKeysWith: { first, _ in first })
    for concept in tables.occupations {
      let words = Self.words(of: concept)
      let id = own[concept.uri] ?? EscoIDs.id(of: concept.uri)
      if var entry = catalog.occupations[id] {
        entry.escoLabels = concept.names.compactMapValues(\.first)
        Self.add(words, to: &entry.words)
        catalog.occupations.set(entry)
        continue
      }
      let entry = Occupation(
        id: id, citation: citation, isco: concept.isco ?? "", labels: Self.labels(of: concept), words: words,
        essentialSkills: concept.essential.map { skillIDs[Int($0)] },
        optionalSkills: concept.optional.map { skillIDs[Int($0)] }, industries: [], typicalHours: nil,
        typicalWeeklyHours: nil, recordCheck: nil, certificates: [], esco: concept.uri,
        escoLabels: concept.names.compactMapValues(\.first))
      if concept.isco == nil { catalog.unplacedOccupations.set(entry) } else { catalog.occupations.set(entry) }
      index(concept, id, .occupations, folder, citation)
    }
  }

  private static func labels(of concept: EscoTables.Concept) -> Labels {
    Labels(es: concept.label(.es), pt: concept.label(.pt), en: concept.label(.en))
  }

  /// Names by language, pairs of genders apart.
  private static func words(of concept: EscoTables.Concept) -> [Language: [String]] {
    concept.names.mapValues { names in
      var known: Set<String> = []
      return names.flatMap { $0.utf8.contains(UInt8(ascii: "/")) ? GenderPair.names(in: $0) : [$0] }
        .filter { known.insert($0).inserted }
    }
  }

  private static func add(_ words: [Language: [String]], to own: inout [Language: [String]]) {
    own.merge(words) { own, new in
      let known = Set(own)
      return own + new.filter { !known.contains($0) }
    }
  }

  /// What `catalog show` shows of it.
  private mutating func index(
    _ concept: EscoTables.Concept, _ id: String, _ kind: CatalogKind, _ folder: String, _ citation: Citation
  ) {
    func text(_ text: String) -> DataNode { DataNode(.text(text)) }
    var members: [DataNode.Member] = [.init(key: "id", value: text(id)), .init(key: "esco", value: text(concept.uri))]
    if let isco = concept.isco { members.append(.init(key: "isco", value: text(isco))) }
    let labels = Language.allCases.compactMap { language in
      concept.names[language]?.first.map { DataNode.Member(key: language.rawValue, value: text($0)) }
    }
    members.append(.init(key: "labels", value: DataNode(.map(labels))))
    catalog.index.set(
      CatalogIndex.Row(
        catalog: kind.folder, id: id, file: folder, line: 0, node: DataNode(.map(members)), citation: citation,
        checked: nil),
      group: kind.rawValue)
  }
}
