import Oficio

/// One catalog entry for reading: its keys, its history by date, and where it comes from in full.
public struct CatalogShow: Sendable {
  private let sentences: Sentences
  private let source: @Sendable (String) -> Source?

  /// A writer in the language of its sentences.
  ///
  /// - Parameters:
  ///   - sentences: the words of a language.
  ///   - source: sources by id; an id that no catalog has is shown alone.
  public init(sentences: Sentences, source: @escaping @Sendable (String) -> Source?) {
    self.sentences = sentences
    self.source = source
  }

  /// The entry as a page of text.
  public func page(_ row: CatalogIndex.Row, colour: Bool = false) -> [UInt8] {
    var page = Page(colour: colour)
    page.line("# \(row.catalog), \(row.file):\(row.line)", style: .dim)
    for place in row.replaced { page.line("# \(sentences.replaces(place.file, line: place.line))", style: .dim) }
    DataNodeLines().write(row.plainKeys, indent: 0, to: &page)
    for history in row.histories { write(history, of: row, to: &page) }
    writeOrigin(of: row, to: &page)
    return page.bytes
  }

  private func write(_ history: EntryHistory, of row: CatalogIndex.Row, to page: inout Page) {
    page.gap()
    page.line("# \(sentences.historyLabel(history.key))", style: .dim)
    for step in history.steps {
      let days = sentences.span(from: step.from, until: step.until)
      if step.isAnnounced {
        page.line("\(step.from): \(sentences.announced())", hanging: 2)
        // The entry's source speaks of what is in force; an announcement is cited only by its own.
        if step.citation.sources == row.citation.sources { continue }
      } else if let value = step.value {
        write(value, under: days, to: &page)
      } else {
        page.line("\(days): \(sentences.ended())", hanging: 2)
      }
      let citation = step.citation
      var origin = [citation.reference, citation.sources.joined(separator: ", ")].compactMap(\.self)
      // How far the whole entry can be trusted stands below; a value says it only when it differs.
      if citation.confidence != row.citation.confidence { origin.append(sentences.confidence(citation.confidence)) }
      page.line(origin.joined(separator: "; "), indent: 4, hanging: 2, style: .dim)
      if let note = citation.note { page.line(note, indent: 4, hanging: 2) }
    }
  }

  private func write(_ value: DataNode, under days: String, to page: inout Page) {
    if let plain = DataNodeLines().inline(value) {
      page.line("\(days): \(plain)", hanging: 2)
    } else {
      page.line("\(days):")
      DataNodeLines().write(value, indent: 2, to: &page)
    }
  }

  private func writeOrigin(of row: CatalogIndex.Row, to page: inout Page) {
    page.gap()
    page.line("# \(sentences.sourcesLabel())", style: .dim)
    if let reference = row.citation.reference { page.line(reference, hanging: 2) }
    page.line(
      "\(sentences.confidence(row.citation.confidence)) (\(row.citation.confidence.rawValue))", hanging: 2)
    if let checked = row.checked { page.line(sentences.checked(on: checked), hanging: 2) }
    for id in row.allSources {
      let source = row.catalog == "sources" ? nil : source(id)
      let words = [
        source?.title, source?.location, source?.readOn.map(sentences.read(on:)),
        source.map { sentences.confidence($0.citation.confidence) },
      ].compactMap(\.self)
      page.item("-", ([id] + words).joined(separator: "; "), indent: 0)
    }
  }
}

extension CatalogShow {
  /// Several entries as a list of JSON objects, one a line, as `entry.schema.json` says.
  public func json(_ rows: [CatalogIndex.Row]) -> [UInt8] {
    var json = JSONWriter()
    json.lines(rows) { write($1, to: &$0) }
    return json.takeBytes()
  }

  private func write(_ row: CatalogIndex.Row, to json: inout JSONWriter) {
    json.object {
      $0.member("catalog", row.catalog)
      $0.member("id", row.id)
      $0.member("file", row.file)
      $0.member("line", row.line)
      $0.list("replaces", row.replaced) { json, place in
        json.object {
          $0.member("file", place.file)
          $0.member("line", place.line)
        }
      }
      $0.member("checked", row.checked)
      write(row.citation, to: &$0)
      $0.member("confidenceInWords", sentences.confidence(row.citation.confidence))
      $0.list("works", row.allSources.compactMap(source)) { json, source in
        json.object {
          $0.member("id", source.id)
          $0.member("title", source.title)
          $0.member("where", source.location)
          $0.member("readOn", source.readOn)
          $0.member("confidence", source.citation.confidence.rawValue)
        }
      }
      $0.list("history", row.histories) { json, history in
        json.object {
          $0.member("key", history.key)
          $0.list("steps", history.steps, write)
        }
      }
      $0.key("entry")
      $0.value(row.node)
    }
  }

  private func write(_ json: inout JSONWriter, _ step: EntryHistory.Step) {
    json.object {
      $0.member("from", step.from)
      $0.member("until", step.until)
      $0.member("announced", step.isAnnounced)
      $0.key("value")
      $0.value(step.value ?? DataNode(.null))
      write(step.citation, to: &$0)
    }
  }

  private func write(_ citation: Citation, to json: inout JSONWriter) {
    json.member("sources", citation.sources)
    json.member("reference", citation.reference)
    json.member("confidence", citation.confidence.rawValue)
    json.member("note", citation.note)
  }
}

extension CatalogIndex.Row {
  /// The entry without what is shown apart: its dated values, and where it comes from.
  fileprivate var plainKeys: DataNode {
    guard case .map(let members) = node.value else { return node }
    let apart: Set<String> = ["source", "reference", "confidence"]
    return DataNode(
      .map(members.filter { !apart.contains($0.key) && !$0.value.isDated }), line: node.line, column: node.column)
  }

  /// Its own sources, then those that parts of it name; a source cites nothing but itself.
  fileprivate var allSources: [String] {
    var ids = citation.sources
    for id in node.citedSources where !ids.contains(id) { ids.append(id) }
    return ids
  }
}
