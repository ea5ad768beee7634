import Foundation

/// A catalog file's header and its entries, not yet read: the one shape that all catalog files share.
///
/// Whoever reads a catalog of their own (phrases, feeds) starts here, then reads each entry with `FieldReader` and takes
/// its citation with `citation(_:)`. A mistake in the header is reported and costs no entry, unless the entries
/// themselves cannot be found.
public struct CatalogFile: Sendable {
  /// The file as the caller named it.
  public let path: String
  /// The catalog the file says it belongs to.
  public let catalog: String
  /// What the file holds, in a sentence.
  public let about: String?
  /// The last day somebody compared the file with its sources.
  public let checked: CivilDate?
  /// Sources of entries that name none; empty: every entry names its own.
  public let sources: [String]
  /// Where the header names its sources.
  public let sourcesLine: Int
  /// Confidence of entries that state none.
  public let confidence: Citation.Confidence?
  /// The entries as they stand.
  public let entries: [DataNode]

  /// Reads a file's header; nil when the file is unreadable, no YAML, of another catalog, or without entries.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - catalog: the name that its header must give.
  ///   - log: takes what is wrong.
  ///   - more: reads keys that a catalog's header has beside the common ones.
  public static func read(
    path: String, catalog: String, log: FindingLog, more: (FieldReader) -> Void = { _ in }
  ) -> CatalogFile? {
    guard let data = FileManager.default.contents(atPath: path) else {
      log.report(
        "unreadable-file", line: 0, message: "the file cannot be read", remedy: "check that it exists and may be read")
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      log.report("not-utf8", line: 0, message: "the file is not UTF-8", remedy: "save it as UTF-8")
      return nil
    }
    return CatalogFile(yaml: text, path: path, catalog: catalog, log: log, more: more)
  }

  /// Reads the header of a text of YAML.
  public init?(
    yaml: String, path: String, catalog: String, log: FindingLog, more: (FieldReader) -> Void = { _ in }
  ) {
    let document: DataNode
    do {
      document = try DataNode(yaml: yaml)
    } catch {
      log.report(
        "not-yaml", line: error.line, column: error.column, message: "this is not YAML: \(error.problem)",
        remedy: "mend the line; nothing of the file was read")
      return nil
    }
    var header: CatalogFile?
    _ = FieldReader.read(document, log: log) { fields in
      header = CatalogFile(fields, path: path, catalog: catalog)
      more(fields)
      return true
    }
    guard let header else { return nil }
    self = header
  }

  private init?(_ fields: FieldReader, path: String, catalog: String) {
    let stated = fields.requiredText("catalog")
    about = fields.requiredText("about")
    checked = fields.requiredDate("checked")
    sources = fields.textOrTexts("source") ?? []
    sourcesLine = fields.node("source")?.line ?? 0
    confidence = fields.word("confidence")
    let entriesNode = fields.requiredNode("entries")
    guard let stated, let entriesNode else { return nil }
    guard stated == catalog else {
      fields.log.report(
        "wrong-catalog", at: fields.node("catalog") ?? fields.node,
        message: "the file says catalog “\(stated)” and stands in the folder “\(catalog)”",
        remedy: "write “catalog: \(catalog)”, or move the file")
      return nil
    }
    guard case .list(let entries) = entriesNode.value else {
      fields.reportType(entriesNode, of: "entries", wanted: "a list")
      return nil
    }
    self.path = path
    self.catalog = stated
    self.entries = entries
  }

  /// Where an entry's facts come from: its own `source`, `confidence`, `reference` and `note`, else the header's
  /// `source` and `confidence`. nil (and reported) when neither says it.
  public func citation(_ fields: FieldReader) -> Citation? {
    let own = fields.citationParts()
    let sources = own.sources ?? self.sources
    if sources.isEmpty {
      fields.log.report(
        "missing-source", at: fields.node, message: "neither the entry nor the file names a source",
        remedy: "add “source:” with an id of sources/")
    }
    let confidence = own.confidence ?? self.confidence
    if confidence == nil, !fields.has("confidence") {
      fields.log.report(
        "missing-confidence", at: fields.node, message: "neither the entry nor the file states a confidence",
        remedy: "add “confidence:” with one of \(Citation.Confidence.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    guard !sources.isEmpty, let confidence else { return nil }
    return Citation(sources: sources, reference: own.reference, confidence: confidence, note: own.note)
  }
}

/// What a map says about where it comes from, each part nil when unsaid.
struct CitationParts {
  var sources: [String]?
  var confidence: Citation.Confidence?
  var reference: String?
  var note: String?

  /// The citation of a value within an entry: what it does not say itself is the entry's. An entry's note and reference
  /// speak of the entry, so a value that says anything of its own keeps only its own.
  func over(_ entry: Citation) -> Citation {
    Citation(
      sources: sources ?? entry.sources, reference: reference ?? (sources == nil ? entry.reference : nil),
      confidence: confidence ?? entry.confidence, note: note)
  }
}

extension FieldReader {
  /// Reads `source`, `confidence`, `reference` and `note`.
  func citationParts() -> CitationParts {
    CitationParts(
      sources: textOrTexts("source"), confidence: word("confidence"), reference: text("reference"), note: text("note"))
  }
}
