/// Reads a policy that somebody wrote in a file of their own, as one YAML map with the keys of a catalog's policy
/// (`policy.schema.json`).
///
/// It must be laid over a policy of the catalogs, named under `base`: what it does not set stays as it is there. Labels
/// and sources may be left out. `id` must be new, so that no output can be taken for that of a shipped policy.
public enum PolicyReader {
  /// The policy of a file, or nil when anything in it is a mistake, and every finding.
  public static func read(
    _ bytes: some Collection<UInt8>, file: String, catalog: Catalog
  ) -> (policy: Policy?, findings: [Finding]) {
    let log = FindingLog(file: file)
    guard let document = document(bytes, log: log) else { return (nil, log.findings) }
    let policy = FieldReader.read(document, log: log) { Self.policy($0, catalog: catalog) }
    return (policy, log.findings)
  }

  private static func document(_ bytes: some Collection<UInt8>, log: FindingLog) -> DataNode? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      log.report("not-utf8", line: 0, message: "the file is not UTF-8", remedy: "save it as UTF-8")
      return nil
    }
    do {
      return try DataNode(yaml: text)
    } catch {
      log.report(
        "not-yaml", line: error.line, column: error.column, message: "this is not YAML: \(error.problem)",
        remedy: "mend the line; nothing of the file was read")
      return nil
    }
  }

  private static func policy(_ fields: FieldReader, catalog: Catalog) -> Policy? {
    let id = CatalogAssembly.id(fields, log: fields.log)
    let own = fields.citationParts()
    let citation = Citation(
      sources: own.sources ?? [], reference: own.reference, confidence: own.confidence ?? .assumption, note: own.note)
    let entry = EntryReader(fields, id: id ?? "?", citation: citation)
    if let id, catalog.policies[id] != nil {
      fields.log.report(
        "doubled-id", at: fields.node("id") ?? fields.node, message: "the catalogs have a policy with this id",
        remedy: "give yours an id of its own, such as my-\(id)")
    }
    let base = base(fields, catalog: catalog)
    let draft = PolicyDraft(entry, labels: entry.labels("labels"))
    for source in citation.sources where catalog.sources[source] == nil {
      fields.log.report(
        "undefined-id", at: fields.node("source") ?? fields.node, message: "“\(source)” is no source of the catalogs",
        remedy: "leave “source” out, and say in “note” where the numbers come from")
    }
    // A weight that could not be read would only make a second mistake of its sum.
    guard let base, fields.log.errorCount == 0 else { return nil }
    var policy = Policy(
      id: draft.id, citation: draft.citation, labels: draft.labels, weights: base.weights, limits: base.limits,
      values: base.values)
    draft.apply(to: &policy)
    warn(of: policy, over: base, fields)
    return draft.isSound(policy, log: fields.log) ? policy : nil
  }

  /// A floor that lets more through than the base's is whoever writes it to answer for, and must not be an oversight.
  private static func warn(of policy: Policy, over base: Policy, _ fields: FieldReader) {
    let (own, other) = (policy.limits, base.limits)
    for (key, isSofter) in [
      ("floorHourlyShare", own.floorHourlyShare < other.floorHourlyShare),
      ("floorWeeklyHours", own.floorWeeklyHours > other.floorWeeklyHours),
    ] where isSofter {
      fields.log.report(
        "softer-floor", .warning, at: fields.node("limits")?[key] ?? fields.node,
        message: "“limits.\(key)” lets jobs through that are exploitative by “\(base.id)”",
        remedy: "make the floor stricter than its base's, or leave it alone")
    }
  }

  private static func base(_ fields: FieldReader, catalog: Catalog) -> Policy? {
    guard let node = fields.requiredNode("base"), let id = fields.text(in: node, of: "base") else { return nil }
    if let base = catalog.policies[id] { return base }
    let known = catalog.policies.entries.map(\.id)
    fields.log.report(
      "undefined-id", at: node, message: "“\(id)” in “base” is no policy of the catalogs",
      remedy: NearestWord.to(id, among: known.sorted()).map { "did you mean “\($0)”?" }
        ?? "the policies are \(known.joined(separator: ", "))")
    return nil
  }
}
