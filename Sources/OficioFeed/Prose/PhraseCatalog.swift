import Oficio

/// What phrases mean, by language, from `Catalogs/phrases`. The words of a language live there and nowhere in the code.
public struct PhraseCatalog: Sendable {
  /// In the order of files and lines.
  private(set) var entries: [PhraseEntry] = []

  /// A catalog that knows no phrase.
  public init() {}

  /// Adds the entries of one file.
  ///
  /// - Parameters:
  ///   - document: the parsed file.
  ///   - language: the language of its phrases (the folder it stands in).
  ///   - file: its name, for findings.
  /// - Returns: what is wrong with it; a bad entry is left out, the rest is kept.
  public mutating func add(_ document: DataNode, language: Language, file: String) -> [Finding] {
    var reader = PhraseFileReader(language: language, file: file)
    let read = reader.read(document)
    var findings = reader.findings
    for entry in read {
      if entries.contains(where: { $0.id == entry.id }) {
        findings.append(
          Finding(
            "doubled-id", file: file, line: entry.line, message: "the id \(entry.id) stands twice",
            remedy: "give each entry an id of its own"))
      } else {
        entries.append(entry)
      }
    }
    return findings
  }
}

/// Reads the entries of one phrase file.
struct PhraseFileReader {
  let language: Language
  let file: String
  private(set) var findings: [Finding] = []

  private static let headKeys: Set<String> = ["catalog", "about", "checked", "source", "confidence", "entries"]
  private static let entryKeys: Set<String> = [
    "id", "says", "value", "countries", "words", "examples", "counterExamples", "note", "source", "confidence",
    "reference",
  ]

  init(language: Language, file: String) {
    self.language = language
    self.file = file
  }

  mutating func read(_ document: DataNode) -> [PhraseEntry] {
    report(keysOf: document, outside: Self.headKeys)
    for key in ["catalog", "about", "checked", "source", "confidence"] where document[key] == nil {
      find("missing-key", document, "the file says no \(key)", "add it at the top")
    }
    if document["catalog"].flatMap({ Self.text($0) }) != "phrases" {
      find("wrong-catalog", document, "the file is not of the catalog phrases", "write catalog: phrases at the top")
    }
    guard let list = document["entries"], case .list(let nodes) = list.value else {
      find("missing-key", document, "the file has no entries", "add a list under entries")
      return []
    }
    return nodes.compactMap { entry($0) }
  }

  private mutating func entry(_ node: DataNode) -> PhraseEntry? {
    report(keysOf: node, outside: Self.entryKeys)
    guard let id = node["id"].flatMap({ Self.text($0) }) else {
      find("missing-key", node, "an entry has no id", "give it one, such as es.record.word")
      return nil
    }
    guard let says = node["says"].flatMap({ Self.text($0) }), let trigger = Trigger(name: says) else {
      find("unknown-role", node, "\(id) says nothing that the reader knows", "see the roles in phrases/README.md")
      return nil
    }
    let words = Self.texts(node["words"])
    if words.isEmpty { find("missing-key", node, "\(id) has no words", "list at least one phrase") }
    for word in words where PhrasePattern.expand(word).count >= PhrasePattern.limit {
      find("wide-pattern", node, "a phrase of \(id) stands for too many", "split the alternatives over several phrases")
    }
    if Self.texts(node["examples"]).isEmpty {
      find("missing-example", node, "\(id) has no example", "write a sentence in which it must be read", .warning)
    }
    return PhraseEntry(
      id: id, trigger: trigger, value: node["value"].flatMap { Self.text($0) } ?? "",
      countries: Self.texts(node["countries"]), words: words, examples: Self.texts(node["examples"]),
      counterExamples: Self.texts(node["counterExamples"]), language: language, line: node.line)
  }

  private mutating func report(keysOf node: DataNode, outside known: Set<String>) {
    guard case .map(let members) = node.value else {
      find("not-a-map", node, "a map was expected here", "write key: value lines")
      return
    }
    var seen: Set<String> = []
    for member in members {
      if !known.contains(member.key) {
        find("unknown-key", member.value, "nothing reads the key \(member.key)", "see phrases/README.md")
      }
      if !seen.insert(member.key).inserted {
        find("doubled-key", member.value, "the key \(member.key) stands twice", "keep one")
      }
    }
  }

  private mutating func find(
    _ code: String, _ node: DataNode, _ message: String, _ remedy: String, _ severity: Finding.Severity = .error
  ) {
    findings.append(
      Finding(code, severity, file: file, line: node.line, column: node.column, message: message, remedy: remedy))
  }

  private static func text(_ node: DataNode) -> String? {
    switch node.value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .bool(let truth): String(truth)
    default: nil
    }
  }

  private static func texts(_ node: DataNode?) -> [String] {
    switch node?.value {
    case .list(let items): items.compactMap(text)
    case .text(let text): [text]
    default: []
    }
  }
}
