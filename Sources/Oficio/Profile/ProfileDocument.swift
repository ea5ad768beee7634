/// A whole profile as its file states it: with what is absent, null and empty told apart, which a `Trainee` does not.
///
/// It prints nothing but its id.
public struct ProfileDocument: Sendable {
  /// The pseudonymous id.
  public let id: String
  /// The profile's map, keys in the order of the file.
  @Redacted public var tree: DataNode

  /// A document that was read, or is to be written; the map holds the id too.
  public init(id: String, tree: DataNode) {
    self.id = id
    self.tree = tree
  }
}

extension ProfileDocument: CustomStringConvertible, CustomReflectable {
  /// The id alone.
  public var description: String { "«\(id)»" }
  /// The id alone, so that `dump` shows no more either.
  public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

extension ProfileDocument: Equatable {
  /// Whether two documents state the same, wherever it stands and in whatever order of keys.
  public static func == (left: ProfileDocument, right: ProfileDocument) -> Bool {
    left.id == right.id && left.tree.statement == right.tree.statement
  }
}

extension DataNode {
  /// The value alone: no places, keys in byte order.
  package var statement: DataNode {
    switch value {
    case .list(let items): DataNode(.list(items.map(\.statement)))
    case .map(let members):
      DataNode(
        .map(
          members.map { Member(key: $0.key, value: $0.value.statement) }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }))
    default: DataNode(value)
    }
  }
}
