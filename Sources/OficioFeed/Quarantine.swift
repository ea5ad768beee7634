/// An item that could not be read, while the import went on behind it.
public struct Quarantine: Hashable, Sendable {
  /// Why.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    case malformed
    /// The feed ends within the item.
    case cut
    /// Another item begins before this one was closed.
    case notClosed = "not-closed"
    case tagTooLong = "tag-too-long"
    case tooManyAttributes = "too-many-attributes"
    case tooManyNames = "too-many-names"
    case tooDeep = "too-deep"
    case runTooLong = "run-too-long"
    case tooMuchText = "too-much-text"
    case tooManyNodes = "too-many-nodes"
    case tooLarge = "too-large"
  }

  /// Where the item starts, 1-based.
  public var line: Int
  /// 1-based, in bytes of UTF-8.
  public var column: Int
  /// Byte of the decoded text.
  public var offset: Int
  /// Why it could not be read.
  public var reason: Reason
  /// The line on which the reason showed.
  public var reasonLine: Int
  /// The parser's words, when it was the parser.
  public var detail: String
  /// The first 200 bytes of the item at most, on one line, without control characters.
  public var excerpt: String
}
