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
