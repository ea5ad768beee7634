import Yams

/// A text that is not YAML, or more of it than is taken.
public struct YAMLSyntaxError: Error, Equatable {
  /// Line of the mistake, 1-based; 0 when unknown.
  public var line: Int
  /// Column of the mistake in characters, 1-based; 0 when unknown.
  public var column: Int
  /// What the parser says, in English. A key is named only when it is a plain word, and a value never.
  public var problem: String
}

extension DataNode {
  /// Largest text of YAML in bytes: the parser takes a quarter of a second a megabyte, and at worst three.
  public static let yamlByteLimit = 8 << 20
  /// Deepest nesting of maps and lists.
  public static let yamlDepthLimit = 64

  /// Parses a text of one YAML document; an empty one is null.
  ///
  /// Anchors and aliases, keys written with “?”, and floods of directives are refused (`YAMLCaps`). A doubled key is
  /// a mistake of the whole document: the parser says so itself.
  public init(yaml: String) throws(YAMLSyntaxError) {
    var documents: [DataNode] = []
    try Self.forEachDocument(yaml: yaml) { documents.append($0) }
    if documents.count > 1 {
      throw YAMLSyntaxError(
        line: documents[1].line, column: documents[1].column, problem: "a second document begins where one is wanted")
    }
    self = documents.first ?? DataNode(.null, line: 1, column: 1)
  }

  /// Hands out the documents of a stream of YAML one after the other. A mistake ends the stream; what was handed out
  /// before it is good.
  public static func forEachDocument(yaml: String, _ body: (DataNode) -> Void) throws(YAMLSyntaxError) {
    try YAMLCaps.check(yaml)
    do {
      // The types are told apart below; the parser's own rules would try seven patterns on every key.
      let text = yaml.utf8.starts(with: "\u{FEFF}".utf8) ? String(yaml.unicodeScalars.dropFirst()) : yaml
      let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
      while let root = try parser.nextRoot() { body(try DataNode(yams: root, depth: 0)) }
    } catch let error as YAMLSyntaxError {
      throw error
    } catch let error as YamlError {
      throw YAMLSyntaxError(error)
    } catch {
      throw YAMLSyntaxError(line: 0, column: 0, problem: "the parser gave up")
    }
  }

  private init(yams node: Yams.Node, depth: Int) throws(YAMLSyntaxError) {
    line = node.mark?.line ?? 0
    column = node.mark?.column ?? 0
    guard depth <= Self.yamlDepthLimit else {
      throw YAMLSyntaxError(line: line, column: column, problem: "more than \(Self.yamlDepthLimit) levels deep")
    }
    switch node {
    case .mapping(let mapping):
      var members: [Member] = []
      members.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        members.append(
          Member(
            key: key.string ?? "", value: try DataNode(yams: value, depth: depth + 1), line: key.mark?.line ?? 0,
            column: key.mark?.column ?? 0))
      }
      value = .map(members)
    case .sequence(let sequence):
      var items: [DataNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try DataNode(yams: item, depth: depth + 1)) }
      value = .list(items)
    case .scalar(let scalar):
      value = scalar.style == .plain ? Self.plain(scalar.string) : .text(scalar.string)
    case .alias:
      value = .null
    }
  }

  /// The value of a scalar without quotation marks, as YAML 1.2 has it: `no` and a date are texts.
  private static func plain(_ text: String) -> Value {
    // No other type is written so long, and comparing long texts can be slow.
    guard text.utf8.count <= 40 else { return .text(text) }
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return number(text) ?? .text(text)
    }
  }

  /// A number in figures, a whole one even when it is written with a fraction of zero, or nil.
  static func number(_ text: String) -> Value? {
    if let integer = Int(text) { return .integer(integer) }
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || (48...57).contains(first),
      let decimal = Double(text)
    else { return nil }
    return number(decimal)
  }

  /// A number as a whole one when it is that. Beyond 2⁵³ a double no longer tells whole numbers apart.
  static func number(_ number: Double) -> Value {
    if let integer = Int(exactly: number), abs(number) < 9_007_199_254_740_992 { return .integer(integer) }
    return .decimal(number)
  }
}

extension YAMLSyntaxError {
  fileprivate init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, column: mark.column, problem: problem)
    case .reader(let problem, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0)
      let line = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      self.init(line: line.count, column: (line.last?.count ?? 0) + 1, problem: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      let plain = keys.sorted().first { $0.utf8.count <= 40 && $0.utf8.allSatisfy { $0 > 32 && $0 < 127 } }
      self.init(
        line: context.mark.line, column: context.mark.column, problem: "the key \(plain ?? "of this line") stands twice"
      )
    default:
      self.init(line: 0, column: 0, problem: "the parser gave up")
    }
  }
}
