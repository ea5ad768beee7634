import Yams

/// A value of a YAML or JSON document with the line it stands on, so that every complaint can point at it.
public struct DataNode: Hashable, Sendable {
  /// The value, in the types that YAML 1.2 and JSON share. Maps keep the order of the file.
  public indirect enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(Double)
    case text(String)
    case list([DataNode])
    case map([Member])
  }

  /// One `key: value` of a map.
  public struct Member: Hashable, Sendable {
    /// The key as written.
    public var key: String
    /// What stands behind it.
    public var value: DataNode
    /// Line of the key, 1-based; 0 when unknown. A long value may begin lines later.
    public var line: Int
    /// Column of the key, 1-based; 0 when unknown.
    public var column: Int

    /// A member; `line` and `column` stay 0 when unknown.
    public init(key: String, value: DataNode, line: Int = 0, column: Int = 0) {
      self.key = key
      self.value = value
      self.line = line
      self.column = column
    }
  }

  /// The value itself.
  public var value: Value
  /// Line it begins on, 1-based; 0 when unknown.
  public var line: Int
  /// Column it begins in, 1-based; 0 when unknown.
  public var column: Int

  /// A node; `line` and `column` stay 0 when unknown.
  public init(_ value: Value, line: Int = 0, column: Int = 0) {
    self.value = value
    self.line = line
    self.column = column
  }

  /// The value of a key, when this is a map that has it.
  public subscript(key: String) -> DataNode? {
    guard case .map(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }
}

/// A document that is not YAML at all.
public struct YAMLSyntaxError: Error, Equatable {
  /// Line of the mistake, 1-based; 0 when unknown.
  public var line: Int
  /// Column of the mistake, 1-based; 0 when unknown.
  public var column: Int
  /// What the parser says, in English.
  public var problem: String
}

extension DataNode {
  /// Parses one YAML document.
  ///
  /// Anchors and aliases are expanded; a doubled key keeps both members for the reader to report.
  public init(yaml: String) throws(YAMLSyntaxError) {
    let node: Yams.Node?
    do {
      node = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw YAMLSyntaxError(error)
    } catch {
      throw YAMLSyntaxError(line: 0, column: 0, problem: "\(error)")
    }
    self = node.map(DataNode.init(yams:)) ?? DataNode(.null, line: 1, column: 1)
  }

  private init(yams node: Yams.Node) {
    line = node.mark?.line ?? 0
    column = node.mark?.column ?? 0
    switch node {
    case .mapping(let mapping):
      value = .map(
        mapping.map {
          let mark = $0.key.mark
          return Member(
            key: $0.key.string ?? "", value: DataNode(yams: $0.value), line: mark?.line ?? 0, column: mark?.column ?? 0)
        })
    case .sequence(let sequence):
      value = .list(sequence.map(DataNode.init(yams:)))
    case .scalar(let scalar):
      value = Self.value(of: node, quoted: scalar.style == .doubleQuoted || scalar.style == .singleQuoted)
    case .alias:
      value = .null
    }
  }

  private static func value(of node: Yams.Node, quoted: Bool) -> Value {
    let text = node.string ?? ""
    if quoted { return .text(text) }
    if node.null != nil { return .null }
    if text == "true" || text == "false" { return .bool(text == "true") }
    if let integer = Int(text) { return .integer(integer) }
    if let first = text.utf8.first, first == UInt8(ascii: "-") || (48...57).contains(first), let decimal = Double(text)
    {
      return .decimal(decimal)
    }
    return .text(text)
  }
}

extension YAMLSyntaxError {
  fileprivate init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, column: mark.column, problem: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        line: context.mark.line, column: context.mark.column,
        problem: "the key \(duplicates.map { String(describing: $0) }.sorted().joined(separator: ", ")) stands twice")
    default:
      self.init(line: 0, column: 0, problem: "\(error)")
    }
  }
}
