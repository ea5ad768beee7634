import Foundation

/// Reads the files of one catalog folder into the assembly.
extension CatalogAssembly {
  /// Reads every file under the known subfolders, in byte order of their paths.
  mutating func read(folder: String) {
    guard let names = Self.names(in: folder) else {
      findings.append(
        Finding(
          "missing-folder", file: folder, message: "the catalog folder cannot be read",
          remedy: "give a folder that has subfolders such as policies/"))
      return
    }
    // Ids are unique within one folder; over folders the later entry wins.
    var places: [Key: String] = [:]
    for name in names {
      let path = folder + "/" + name
      if name == EscoFolder.name, Self.isFolder(path) {
        readEsco(path)
        continue
      }
      guard Self.isFolder(path), !CatalogKind.foldersReadElsewhere.contains(name) else { continue }
      let files = Self.yamlFiles(under: path)
      guard CatalogKind.folders.contains(name) else {
        if !files.isEmpty { reportUnknownFolder(path, name) }
        continue
      }
      for file in files { read(file: file, folder: name, places: &places) }
    }
  }

  private mutating func read(file: String, folder: String, places: inout [Key: String]) {
    let fileName = file.split(separator: "/").last.map(String.init) ?? file
    let log = FindingLog(file: file)
    defer { findings.append(contentsOf: log.findings) }
    guard let kind = CatalogKind(folder: folder, fileName: fileName) else {
      log.report(
        "unknown-file", line: 0, message: "no table knows the file “\(fileName)”",
        remedy: "classifications/ holds isco08.yaml and isic4.yaml")
      return
    }
    guard let header = CatalogFile.read(path: file, catalog: folder, log: log) else { return }
    headerReferences.append(
      Owned(
        key: Key(kind: .sources, id: ""), file: file,
        references: header.sources.map {
          .init(kind: .sources, id: $0, path: "source", line: header.sourcesLine, column: 0)
        }))
    for node in header.entries { read(node, kind: kind, header: header, log: log, places: &places) }
  }

  private mutating func read(
    _ node: DataNode, kind: CatalogKind, header: CatalogFile, log: FindingLog, places: inout [Key: String]
  ) {
    defer { log.subject = "" }
    var take: (inout CatalogAssembly) -> Void = { _ in }
    let entry = FieldReader.read(node, log: log) { fields -> EntryReader? in
      let id = Self.id(fields, log: log)
      let key = Key(kind: kind, id: id ?? "")
      if id != nil {
        if let place = places[key] {
          log.report(
            "doubled-id", at: node, message: "the id stands a second time; the first is at \(place)",
            remedy: "rename or delete one of the two")
        } else {
          places[key] = "\(header.path):\(node.line)"
        }
        declared.insert(key)
      }
      let citation = kind == .sources ? Self.sourceCitation(fields, id: id, header: header) : header.citation(fields)
      // Where id or citation is missing, the entry is read all the same, so that its other mistakes are seen too.
      let entry = EntryReader(
        fields, id: id ?? "?", citation: citation ?? Citation(sources: [], confidence: .unknown))
      if kind != .sources { entry.referToSources(of: fields) }
      take = Self.parse(entry, kind: kind)
      return entry
    }
    guard let entry else { return }
    take(&self)
    own(entry, kind: kind, file: header.path, checked: header.checked)
  }

  /// Reads an entry as its table wants it, and returns what puts it there.
  private static func parse(_ entry: EntryReader, kind: CatalogKind) -> (inout CatalogAssembly) -> Void {
    switch kind {
    case .sources: keep(Source(entry), in: \.sources)
    case .isco: keep(ClassificationEntry(entry), in: \.isco)
    case .isic: keep(ClassificationEntry(entry), in: \.isic)
    case .skills: keep(Skill(entry), in: \.skills)
    case .occupations: keep(Occupation(entry), in: \.occupations)
    case .certificates: keep(Certificate(entry), in: \.certificates)
    case .jurisdictions: keep(Jurisdiction(entry), in: \.jurisdictions)
    case .parameters: keep(Parameter(entry), in: \.parameters)
    case .records: keep(RecordLaw(entry), in: \.records)
    case .bars: keep(Bar(entry), in: \.bars)
    case .obligations: keep(ObligationTemplate(entry), in: \.obligations)
    case .programmes: keep(Programme(entry), in: \.programmes)
    case .issuers: keep(Issuer(entry), in: \.issuers)
    case .revocations: keep(RevocationList(entry), in: \.revocations)
    case .courses: keep(Course(entry), in: \.courses)
    case .steps: keep(Step(entry), in: \.steps)
    case .places: keep(PlaceEntry(entry), in: \.places)
    case .pairs: keep(PlacePair(entry), in: \.pairs)
    case .usual: keep(UsualPractice(entry), in: \.usual)
    case .quality: keep(QualityMethod(entry), in: \.quality)
    case .titles: keep(TitleWords(entry), in: \.titles)
    case .neutral: keep(ExposingWords(entry), in: \.exposing)
    case .policies: keep(PolicyDraft(entry, labels: entry.requiredLabels()))
    }
  }

  private static func keep<Entry>(
    _ entry: Entry?, in table: WritableKeyPath<Catalog, CatalogTable<Entry>>
  ) -> (inout CatalogAssembly) -> Void {
    { if let entry { $0.catalog[keyPath: table].set(entry) } }
  }

  private static func keep(_ draft: PolicyDraft) -> (inout CatalogAssembly) -> Void {
    {
      $0.drafts.removeAll { $0.id == draft.id }
      $0.drafts.append(draft)
    }
  }

  /// The id of an entry, from now on the subject of the log.
  static func id(_ fields: FieldReader, log: FindingLog) -> String? {
    guard let id = fields.requiredText("id") else { return nil }
    log.subject = id
    guard id.utf8.count <= 128, id.utf8.allSatisfy({ $0 > 32 && $0 != 127 }) else {
      log.report(
        "bad-id", at: fields.node("id") ?? fields.node, message: "an id has no spaces and at most 128 bytes",
        remedy: "write it with letters, digits, “-”, “_” and “.”")
      return nil
    }
    return id
  }

  /// A source is its own source; only how it was read must be said.
  private static func sourceCitation(_ fields: FieldReader, id: String?, header: CatalogFile) -> Citation? {
    let reference = fields.text("reference")
    let note = fields.text("note")
    let own: Citation.Confidence? = fields.word("confidence")
    if own == nil, header.confidence == nil { _ = fields.requiredNode("confidence") }
    guard let id, let confidence = own ?? header.confidence else { return nil }
    return Citation(sources: [id], reference: reference, confidence: confidence, note: note)
  }

  private mutating func reportUnknownFolder(_ path: String, _ name: String) {
    let known = CatalogKind.folders.union(CatalogKind.foldersReadElsewhere).sorted()
    findings.append(
      Finding(
        "unknown-folder", file: path, message: "no catalog is called “\(name)”",
        remedy: NearestWord.to(name, among: known).map { "did you mean “\($0)”?" }
          ?? "move its files into one of \(known.joined(separator: ", "))"))
  }
}

extension CatalogAssembly {
  /// Names in a folder in byte order, hidden ones left out; nil when it is no readable folder.
  private static func names(in folder: String) -> [String]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// YAML files under a folder in byte order of names, down to eight levels: a link that loops must end somewhere.
  static func yamlFiles(under folder: String, depth: Int = 8) -> [String] {
    guard depth > 0 else { return [] }
    return (names(in: folder) ?? []).flatMap { name -> [String] in
      let path = folder + "/" + name
      if isFolder(path) { return yamlFiles(under: path, depth: depth - 1) }
      return name.hasSuffix(".yaml") ? [path] : []
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
