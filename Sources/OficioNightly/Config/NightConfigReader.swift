import Oficio

/// Reads `oficio.yaml`, strict about every key, and says what is wrong with file and line.
public enum NightConfigReader {
  /// The configuration, nil when anything in it is wrong, and every finding.
  public static func read(_ file: String) throws(InputError) -> (config: NightConfig?, findings: [Finding]) {
    let log = FindingLog(file: file)
    guard let text = String(validating: try ByteReader.read(file), as: UTF8.self) else {
      log.report("not-utf8", line: 0, message: "the file is not UTF-8", remedy: "save it as UTF-8")
      return (nil, log.findings)
    }
    do {
      let config = FieldReader.read(try DataNode(yaml: text), log: log) { read($0, file) }
      return (config, log.findings)
    } catch {
      log.report(
        "not-yaml", line: error.line, column: error.column, message: "this is not YAML: \(error.problem)",
        remedy: "mend the line")
      return (nil, log.findings)
    }
  }

  private static func read(_ fields: FieldReader, _ file: String) -> NightConfig? {
    let feeds = Self.feeds(fields, file)
    let profiles = Self.paths(fields, "profiles", file)
    let answers = fields.has("answers") ? Self.paths(fields, "answers", file) : []
    let activity = fields.has("activity") ? Self.paths(fields, "activity", file) : []
    let catalogs = fields.has("catalogs") ? Self.paths(fields, "catalogs", file) : []
    let policy = fields.text("policy")
    let store = fields.text("store")
    let output = fields.requiredText("output")
    let top = fields.integer("top", in: 1...1000)
    let language = fields.word("language", Language.self)
    let jobs = fields.integer("jobs", in: 1...1024)
    guard let feeds, let profiles, let answers, let activity, let catalogs, let output else { return nil }
    return NightConfig(
      file: file, feeds: feeds, profiles: profiles, answers: answers, activity: activity, catalogs: catalogs,
      policy: policy ?? "balanced",
      policyLine: fields.node("policy")?.line ?? 0,
      store: store.map { NightConfig.resolve($0, in: file) }, output: trimmed(NightConfig.resolve(output, in: file)),
      top: top ?? 10, language: language ?? .en, jobs: jobs)
  }

  private static func feeds(_ fields: FieldReader, _ file: String) -> [NightConfig.Feed]? {
    guard let node = fields.requiredNode("feeds") else { return nil }
    var lines: [String: Int] = [:]
    let feeds = fields.maps("feeds") { map -> NightConfig.Feed? in
      let path = Self.path(map, "path", file)
      guard let idNode = map.requiredNode("id"), let id = map.text(in: idNode, of: "id") else { return nil }
      if !InputFiles.isID(id[...]) {
        map.log.report(
          "bad-id", at: idNode, message: "“\(map.path(of: "id"))” has more than letters, digits, “-”, “_” and “.”",
          remedy: "choose an id such as lima-norte; it begins the key of every posting")
      } else if let first = lines.updateValue(idNode.line, forKey: id) {
        map.log.report(
          "doubled-id", at: idNode, message: "the id stands a second time; the first is in line \(first)",
          remedy: "give each feed its own id; pages of one feed are one path with a pattern")
      }
      let mapping = map.text("mapping").map { MappingChoice.isFile($0) ? NightConfig.resolve($0, in: file) : $0 }
      let locale = map.text("locale")
      return path.map { NightConfig.Feed(id: id, path: $0, mapping: mapping, locale: locale) }
    }
    return orEmpty(feeds, node, fields, "feeds")
  }

  /// A path or a list of paths, at least one.
  private static func paths(_ fields: FieldReader, _ key: String, _ file: String) -> [String]? {
    guard let node = fields.requiredNode(key) else { return nil }
    guard case .list = node.value else { return path(fields, key, file).map { [$0] } }
    let paths = fields.list(key) { item, itemKey in Self.path(in: item, of: itemKey, fields, file) }
    return orEmpty(paths, node, fields, key)
  }

  private static func path(_ fields: FieldReader, _ key: String, _ file: String) -> String? {
    fields.requiredNode(key).flatMap { path(in: $0, of: key, fields, file) }
  }

  private static func path(in node: DataNode, of key: String, _ fields: FieldReader, _ file: String) -> String? {
    guard let path = fields.text(in: node, of: key) else { return nil }
    if path != "-" { return NightConfig.resolve(path, in: file) }
    fields.log.report(
      "no-file", at: node, message: "“\(fields.path(of: key))” is standard input, which a night does not have",
      remedy: "name a file, a folder or a pattern")
    return nil
  }

  private static func orEmpty<Value>(
    _ list: [Value]?, _ node: DataNode, _ fields: FieldReader, _ key: String
  ) -> [Value]? {
    guard case .list(let items) = node.value, items.isEmpty else { return list }
    fields.log.report("empty-list", at: node, message: "“\(key)” names nothing", remedy: "name at least one")
    return nil
  }

  private static func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
