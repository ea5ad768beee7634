/// Sources that nobody cites, and files that nobody has compared with their sources for long.
enum SourceLint {
  static func findings(
    _ rows: [CatalogIndex.Row], others: [CatalogFile], on day: CivilDate, months: Int
  ) -> [Finding] {
    uncited(rows, others) + old(rows, others, before: day.adding(months: -months), day)
  }

  private static func uncited(_ rows: [CatalogIndex.Row], _ others: [CatalogFile]) -> [Finding] {
    var cited: Set<String> = []
    for row in rows where row.catalog != "sources" {
      cited.formUnion(row.citation.sources)
      cited.formUnion(row.node.citedSources)
    }
    for file in others {
      cited.formUnion(file.sources)
      for entry in file.entries { cited.formUnion(entry.citedSources) }
    }
    return rows.filter { $0.catalog == "sources" && !cited.contains($0.id) }.map {
      $0.warning(
        "source-nobody-cites", message: "no entry cites the source",
        remedy: "cite it where its facts stand, or delete it")
    }
  }

  /// One finding a file: `checked` stands in its head and holds for all its entries.
  private static func old(
    _ rows: [CatalogIndex.Row], _ others: [CatalogFile], before limit: CivilDate, _ day: CivilDate
  ) -> [Finding] {
    var files: [(path: String, checked: CivilDate, entries: Int)] = []
    for row in rows {
      guard let checked = row.checked, checked < limit else { continue }
      if let place = files.firstIndex(where: { $0.path == row.file }) {
        files[place].entries += 1
      } else {
        files.append((row.file, checked, 1))
      }
    }
    for file in others {
      if let checked = file.checked, checked < limit { files.append((file.path, checked, file.entries.count)) }
    }
    return files.map { file in
      Finding(
        "not-checked-lately", .warning, file: file.path,
        message: "\(file.entries) entries were last compared with their sources on \(file.checked), seen from \(day)",
        remedy: "compare them again, and write the day under “checked”")
    }
  }
}

extension DataNode {
  /// Ids under every `source` key of an entry, in the order of their first mention.
  public var citedSources: [String] {
    var ids: [String] = []
    collectSources(into: &ids)
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func collectSources(into ids: inout [String]) {
    switch value {
    case .list(let elements): for element in elements { element.collectSources(into: &ids) }
    case .map(let members):
      for member in members {
        if member.key == "source" { ids += member.value.texts } else { member.value.collectSources(into: &ids) }
      }
    default: break
    }
  }

  private var texts: [String] {
    switch value {
    case .text(let text): [text]
    case .list(let elements): elements.flatMap(\.texts)
    default: []
    }
  }
}
