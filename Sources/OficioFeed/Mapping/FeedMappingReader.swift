import Foundation
import Oficio

/// Mappings read from files, with everything that is wrong in them.
public struct FeedMappings: Sendable {
  /// The mappings that can be used, in the order of their files.
  public var mappings: [FeedMapping]
  /// What is wrong. A mapping with an error is left out.
  public var findings: [Finding]

  /// Reads mapping files; `files` are names with their text. An entry's `base` may stand in any of them.
  public init(files: [(name: String, text: String)]) { self.init(layers: [files]) }

  /// Reads layers of mapping files: an entry of a later layer replaces that of the same id, and stands before those of
  /// earlier layers. An entry's `base` may stand in any layer.
  ///
  /// - Parameters:
  ///   - layers: names with texts, the shipped layer first.
  ///   - own: files that the caller names for this reading: their entries are tried before all others.
  public init(layers: [[(name: String, text: String)]], own: [(name: String, text: String)] = []) {
    var reader = FeedMappingReader()
    for layer in layers { reader.read(layer: layer, precedence: .ordinary) }
    reader.read(layer: own, precedence: .own)
    (mappings, findings) = reader.finish()
  }

  /// Reads every `.yaml` and `.json` file of a folder, in the order of their names.
  public init(folder: String) throws(FeedError) { self.init(files: try Self.files(in: folder)) }

  /// Every `.yaml` and `.json` file of a folder with its text, in the order of their names.
  public static func files(in folder: String) throws(FeedError) -> [(name: String, text: String)] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .unreadable(path: folder, errno: ENOENT)
    }
    var files: [(name: String, text: String)] = []
    for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".json") {
      let path = folder + "/" + name
      guard let data = FileManager.default.contents(atPath: path),
        let text = String(validating: data, as: UTF8.self)
      else { throw .unreadable(path: path, errno: EIO) }
      files.append((path, text))
    }
    return files
  }
}

/// Turns mapping files into mappings, strict about every key and word.
struct FeedMappingReader {
  private struct Entry {
    var node: DataNode
    var file: String
    var precedence: FeedMapping.Precedence
  }

  /// Those of later layers first.
  private var entries: [(id: String, entry: Entry)] = []
  private var layer: [(id: String, entry: Entry)] = []
  private var findings: [Finding] = []

  mutating func read(layer files: [(name: String, text: String)], precedence: FeedMapping.Precedence) {
    layer = []
    for file in files { read(file.text, file: file.name, precedence) }
    let ids = Set(layer.map(\.id))
    entries = layer + entries.filter { !ids.contains($0.id) }
  }

  private mutating func read(_ text: String, file: String, _ precedence: FeedMapping.Precedence) {
    let document: DataNode
    do {
      document = try DataNode(yaml: text)
    } catch {
      findings.append(
        Finding(
          "yaml-syntax", file: file, line: error.line, column: error.column, message: error.problem,
          remedy: "mend the YAML"))
      return
    }
    check(document, keys: ["catalog", "about", "checked", "source", "confidence", "entries"], file)
    if document["catalog"]?.string != "feeds" {
      say("wrong-catalog", document, file, "this is not a file of the catalog feeds", "write `catalog: feeds`")
    }
    guard case .list(let list)? = document["entries"]?.value else {
      say("no-entries", document, file, "there is no list of entries", "put the mappings under `entries:`")
      return
    }
    for node in list {
      guard let id = node["id"]?.string, !id.isEmpty else {
        say("no-id", node, file, "an entry has no id", "give it an `id`")
        continue
      }
      if layer.contains(where: { $0.id == id }) {
        say("doubled-id", node, file, "the id \(id) is taken", "choose another")
        continue
      }
      layer.append((id, Entry(node: node, file: file, precedence: precedence)))
    }
  }

  /// The mappings, with their bases filled in.
  mutating func finish() -> ([FeedMapping], [Finding]) {
    var mappings: [FeedMapping] = []
    for (id, entry) in entries {
      let before = findings.count
      guard let mapping = build(id, entry, trail: []) else { continue }
      let hasError = findings[before...].contains { $0.severity == .error }
      if !hasError, !mapping.item.isEmpty { mappings.append(mapping) }
    }
    var unique: [Finding] = []
    for finding in findings where !unique.contains(finding) { unique.append(finding) }
    return (mappings, unique)
  }

  private static let keys = [
    "id", "base", "note", "source", "reference", "confidence", "detect", "item", "fields", "lists", "dates", "locale",
    "withdrawal", "expectedCount", "payDefaults", "values", "labels", "placeholders", "fallback", "export",
  ]

  private mutating func build(_ id: String, _ entry: Entry, trail: [String]) -> FeedMapping? {
    let node = entry.node
    let file = entry.file
    var mapping = FeedMapping(id: id, file: file)
    if let base = node["base"]?.string {
      guard !trail.contains(base), base != id, let parent = entries.first(where: { $0.id == base }) else {
        say("unknown-base", node["base"] ?? node, file, "there is no base \(base) for \(id)", "name another entry's id")
        return nil
      }
      guard let inherited = build(base, parent.entry, trail: trail + [id]) else { return nil }
      mapping = inherited
      mapping.id = id
      mapping.file = file
    }
    mapping.precedence = entry.precedence
    if entry.precedence == .ordinary, text(node, "fallback", file) == "true" { mapping.precedence = .fallback }
    check(node, keys: Self.keys, file)
    if let item = text(node, "item", file) { mapping.item = item.lowercased() }
    if let locale = text(node, "locale", file) { mapping.locale = locale }
    if let word = text(node, "withdrawal", file) {
      if let known = FeedMapping.Withdrawal(rawValue: word) {
        mapping.withdrawal = known
      } else {
        say(
          "unknown-word", node["withdrawal"] ?? node, file, "\(word) is no way of withdrawal", "write absence or never")
      }
    }
    if let node = node["expectedCount"] { mapping.expectedCount = paths(node, file) }
    readDetect(node, &mapping, file)
    readFields(node, &mapping, file)
    readLists(node, &mapping, file)
    readDates(node, &mapping, file)
    readPayDefaults(node, &mapping, file)
    readValues(node, &mapping, file)
    readLabels(node, &mapping, file)
    readExport(node, &mapping, file)
    return mapping
  }
}

// MARK: - Parts of an entry

extension FeedMappingReader {
  private mutating func readDetect(_ node: DataNode, _ mapping: inout FeedMapping, _ file: String) {
    guard let detect = node["detect"] else { return }
    check(
      detect, keys: ["namespaces", "prefixes", "roots", "children", "containers", "needs", "signs", "doubts"], file)
    mapping.detect = FeedMapping.Detection()
    mapping.detect.namespaces = texts(detect, "namespaces", file)
    mapping.detect.prefixes = texts(detect, "prefixes", file).map { $0.lowercased() }
    mapping.detect.roots = texts(detect, "roots", file).map { $0.lowercased() }
    mapping.detect.children = texts(detect, "children", file).map { $0.lowercased() }
    mapping.detect.containers = texts(detect, "containers", file).map { $0.lowercased() }
    mapping.detect.signs = wordsByField(detect["signs"], file)
    mapping.detect.doubts = wordsByField(detect["doubts"], file)
    guard detect["needs"] != nil else { return }
    mapping.detect.needs = []
    for name in texts(detect, "needs", file) {
      if let field = FeedField(name: name) {
        mapping.detect.needs.append(field)
      } else {
        say("unknown-field", detect["needs"] ?? detect, file, "there is no field \(name)", "see the README's list")
      }
    }
  }

  private mutating func readLabels(_ node: DataNode, _ mapping: inout FeedMapping, _ file: String) {
    mapping.labels.merge(wordsByField(node["labels"], file)) { $1 }
    mapping.placeholders += texts(node, "placeholders", file).map(\.folded)
  }

  /// Folded words by field.
  private mutating func wordsByField(_ node: DataNode?, _ file: String) -> [FeedField: [String]] {
    var words: [FeedField: [String]] = [:]
    for member in members(node, file) {
      guard let node, let field = FeedField(name: member.key) else {
        say("unknown-field", member.value, file, "there is no field \(member.key)", "see the README's list")
        continue
      }
      words[field] = texts(node, member.key, file).map(\.folded)
    }
    return words
  }

  private mutating func readFields(_ node: DataNode, _ mapping: inout FeedMapping, _ file: String) {
    for member in members(node["fields"], file) {
      guard let field = FeedField(name: member.key) else {
        say("unknown-field", member.value, file, "there is no field \(member.key)", "see the README's list")
        continue
      }
      mapping.fields[field] = paths(member.value, file)
    }
  }

  private mutating func readLists(_ node: DataNode, _ mapping: inout FeedMapping, _ file: String) {
    for member in members(node["lists"], file) {
      guard let list = FeedList(rawValue: member.key) else {
        say("unknown-list", member.value, file, "there is no list \(member.key)", "see the README's list")
        continue
      }
      check(member.value, keys: ["each", "fields", "always"], file)
      guard let each = text(member.value, "each", file).flatMap(FieldPath.init), each.attribute == nil else {
        say("bad-path", member.value, file, "the list \(member.key) has no element path", "write `each: element`")
        continue
      }
      var group = FeedMapping.Group(list: list, each: each, parts: [:])
      for part in members(member.value["fields"], file) {
        if list.parts.contains(part.key) {
          group.parts[part.key] = paths(part.value, file)
        } else {
          say("unknown-field", part.value, file, "\(member.key) have no part \(part.key)", "see the README's list")
        }
      }
      for part in members(member.value["always"], file) {
        if list.parts.contains(part.key), let value = part.value.string {
          group.always[part.key] = value
        } else {
          say("unknown-field", part.value, file, "\(member.key) have no part \(part.key)", "see the README's list")
        }
      }
      mapping.groups.removeAll { $0.list == list }
      mapping.groups.append(group)
    }
  }

  private mutating func readDates(_ node: DataNode, _ mapping: inout FeedMapping, _ file: String) {
    guard let dates = node["dates"] else { return }
    mapping.dates = []
    for word in texts(node, "dates", file) {
      if let shape = DateShape(rawValue: word) {
        mapping.dates.append(shape)
      } else {
        say("unknown-word", dates, file, "\(word) is no shape of dates", "see the README's list")
      }
    }
    if mapping.dates.contains(.dayFirst), mapping.dates.contains(.monthFirst) {
      say("ambiguous-dates", dates, file, "day first and month first cannot both be read", "keep one of them")
    }
  }

  private mutating func readPayDefaults(_ node: DataNode, _ mapping: inout FeedMapping, _ file: String) {
    guard let defaults = node["payDefaults"] else { return }
    check(defaults, keys: ["currency", "period"], file)
    mapping.currency = text(defaults, "currency", file) ?? mapping.currency
    guard let word = text(defaults, "period", file) else { return }
    mapping.period = PayPeriod(rawValue: word)
    if mapping.period == nil {
      say("unknown-word", defaults, file, "\(word) is no pay period", "write hour, day, week, month, year or piece")
    }
  }

  /// The kinds of words and what each may stand for; nil means free (codes).
  static let kinds: [String: Set<String>?] = [
    "contract": Set(Contract.allCases.map(\.rawValue)), "workTime": Set(WorkTime.allCases.map(\.rawValue)),
    "remote": Set(Remote.allCases.map(\.rawValue)), "employerKind": Set(EmployerKind.allCases.map(\.rawValue)),
    "education": Set(Education.allCases.map(\.rawValue)), "payPeriod": Set(PayPeriod.allCases.map(\.rawValue)),
    "state": Set(PostingState.allCases.map(\.rawValue)), "sector": Set(Sector.allCases.map(\.rawValue)),
    "formality": Set(Formality.allCases.map(\.rawValue)), "setting": Set(WorkSetting.allCases.map(\.rawValue)),
    "sex": ["M", "F"], "boolean": ["true", "false"],
    "month": Set((1...12).map(String.init)), "payBound": ["from", "to", "between"], "country": nil, "currency": nil,
    "dollar": nil, "nationalCurrency": nil, "unit": ["month", "year", "none"], "scheme": nil, "nothing": ["true"],
    "placeRemote": Set(Remote.allCases.map(\.rawValue)), "namesakeCity": ["true"],
    "column": Set(OwnSheet.columns),
  ]

  private mutating func readValues(_ node: DataNode, _ mapping: inout FeedMapping, _ file: String) {
    for kind in members(node["values"], file) {
      guard let allowed = Self.kinds[kind.key] else {
        say("unknown-key", kind.value, file, "there is no kind of words \(kind.key)", "see the README's list")
        continue
      }
      // `planilla: permanent` gives one word its meaning, `permanent: [planilla, indefinido]` a meaning its words.
      for member in members(kind.value, file) {
        let pairs: [(word: String, meaning: String)] =
          if let meaning = member.value.string {
            [(member.key, meaning)]
          } else {
            texts(kind.value, member.key, file).map { ($0, member.key) }
          }
        for pair in pairs {
          if let allowed, !allowed.contains(pair.meaning) {
            say(
              "unknown-word", member.value, file, "\(pair.meaning) is no value of \(kind.key)", "see the README's list")
          } else {
            mapping.words.add(pair.word, meaning: pair.meaning, kind: kind.key)
          }
        }
      }
    }
  }
}

// MARK: - Nodes

extension FeedMappingReader {
  mutating func say(_ code: String, _ node: DataNode, _ file: String, _ message: String, _ remedy: String) {
    findings.append(
      Finding(code, file: file, line: node.line, column: node.column, message: message, remedy: remedy))
  }

  mutating func check(_ node: DataNode, keys: [String], _ file: String) {
    var seen: Set<String> = []
    for member in members(node, file) {
      if !keys.contains(member.key) {
        say(
          "unknown-key", member.value, file, "the key \(member.key) is unknown",
          "use one of \(keys.joined(separator: ", "))")
      }
      if !seen.insert(member.key).inserted {
        say("doubled-key", member.value, file, "the key \(member.key) stands twice", "keep one")
      }
    }
  }

  mutating func members(_ node: DataNode?, _ file: String) -> [DataNode.Member] {
    guard let node else { return [] }
    guard case .map(let members) = node.value else {
      say("wrong-shape", node, file, "a map was expected here", "write `key: value` lines")
      return []
    }
    return members
  }

  mutating func text(_ node: DataNode, _ key: String, _ file: String) -> String? {
    guard let value = node[key] else { return nil }
    if let text = value.string { return text }
    say("wrong-shape", value, file, "\(key) must be text", "write one word or a quoted text")
    return nil
  }

  mutating func texts(_ node: DataNode, _ key: String, _ file: String) -> [String] {
    guard let value = node[key] else { return [] }
    if let text = value.string { return [text] }
    guard case .list(let list) = value.value else {
      say("wrong-shape", value, file, "\(key) must be a list of words", "write `[one, two]`")
      return []
    }
    var words: [String] = []
    for element in list {
      if let text = element.string {
        words.append(text)
      } else {
        say("wrong-shape", element, file, "\(key) must be a list of words", "quote the word")
      }
    }
    return words
  }

  private mutating func paths(_ node: DataNode, _ file: String) -> [FieldPath] {
    var nodes = [node]
    if case .list(let list) = node.value { nodes = list }
    var paths: [FieldPath] = []
    for node in nodes {
      if let path = node.string.flatMap(FieldPath.init) {
        paths.append(path)
      } else {
        say("bad-path", node, file, "this is no path", "write element/element, @attribute or element/@attribute")
      }
    }
    return paths
  }
}

extension DataNode {
  /// A scalar as text; numbers as they are, `true` and `false` as words.
  var string: String? {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    default: nil
    }
  }
}
