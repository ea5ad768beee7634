/// How a feed of a dialect is written: what stands around the items. What stands in them, the mapping's own paths say.
public struct ExportForm: Hashable, Sendable {
  /// An attribute or an element with a fixed text.
  public struct Fixed: Hashable, Sendable {
    /// As it is written, with its prefix.
    public var name: String
    /// Its text.
    public var text: String
  }

  /// The name callers ask for.
  public var name: String
  /// Name of the root element.
  public var root: String
  /// Attributes of the root, such as the declarations of prefixes.
  public var attributes: [Fixed]
  /// Elements around the items, the outer one first.
  public var containers: [String]
  /// Elements before the first item, within the containers.
  public var head: [Fixed]
  /// Children of every item, empty where the posting says nothing: by them readers know the dialect.
  public var always: [String]
  /// The shape of days.
  public var date: DateShape
  /// What partners call a value, by kind and value (`workTime full`): the contract's own words elsewhere.
  public var words: [String: String]

  /// The prefixes that the root declares.
  var prefixes: Set<String> {
    Set(attributes.compactMap { $0.name.hasPrefix("xmlns:") ? $0.name.dropFirst(6).lowercased() : nil })
  }
}
