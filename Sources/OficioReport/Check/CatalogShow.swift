import Oficio

/// One catalog entry for reading: the file's own keys and values, its history by date, and its sources in full.
public enum CatalogShow {
  /// The entry as it stands in its file, then the works it cites.
  ///
  /// - Parameter found: sources by id; an id that no catalog has is shown alone.
  public static func page(
    _ entry: DataNode, catalog: String, file: String, sources found: (String) -> Source?, sentences: Sentences,
    colour: Bool = false
  ) -> [UInt8] {
    var page = Page(colour: colour)
    page.line("# \(catalog), \(file):\(entry.line)", style: .dim)
    DataNodeLines().write(entry, indent: 0, to: &page)
    let cited = citedSources(in: entry)
    guard !cited.isEmpty else { return page.bytes }
    page.gap()
    page.line("# \(sentences.sourcesLabel())", style: .dim)
    for id in cited {
      let source = found(id)
      let words = [source?.title, source?.location, source?.readOn?.description].compactMap(\.self)
      page.item("-", ([id] + words).joined(separator: "; "), indent: 0)
    }
    return page.bytes
  }

  /// Ids under any `source` key of the entry, in the order of their first mention.
  public static func citedSources(in node: DataNode) -> [String] {
    var ids: [String] = []
    func visit(_ node: DataNode) {
      switch node.value {
      case .list(let elements): for element in elements { visit(element) }
      case .map(let members):
        for member in members {
          if member.key == "source" { ids.append(contentsOf: texts(member.value)) } else { visit(member.value) }
        }
      default: break
      }
    }
    visit(node)
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private static func texts(_ node: DataNode) -> [String] {
    if case .list(let elements) = node.value { return elements.compactMap(text) }
    return text(node).map { [$0] } ?? []
  }

  private static func text(_ node: DataNode) -> String? {
    if case .text(let text) = node.value { return text }
    return nil
  }
}
