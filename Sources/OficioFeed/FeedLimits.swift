/// Caps on what a feed may cost. Every one is counted before the cost is paid.
public struct FeedLimits: Hashable, Sendable {
  /// Bytes of the file.
  public var inputBytes = 8 << 30
  /// Bytes after gunzip.
  public var inflatedBytes = 8 << 30
  /// Output bytes for one input byte of gzip, judged after the first MiB of output.
  public var inflationRatio = 200
  /// Bytes of the decoded document looked at before a dialect is chosen.
  public var headBytes = 256 << 10
  /// Bytes between two ends of tags (text, comment).
  public var bytesBetweenTags = 8 << 20
  /// Bytes of one tag.
  public var tagBytes = 64 << 10
  /// Attributes of one tag.
  public var attributes = 256
  /// Distinct names of elements, attributes and namespaces.
  public var names = 4096
  /// Depth of elements in the document.
  public var depth = 64
  /// Bytes of text of one item.
  public var itemText = 1 << 20
  /// Nodes of one item.
  public var itemNodes = 2000
  /// Bytes of one item as they stand.
  public var itemBytes = 8 << 20
  /// Depth within one item.
  public var itemDepth = 32
  /// Items of one feed.
  public var items = 10_000_000
  /// How often reading may start anew behind broken markup.
  public var restarts = 10_000
  /// Bytes that may be read twice, beyond one more reading of the document.
  public var replayedBytes = 64 << 20
  /// Bytes read and parsed at once.
  public var chunkBytes = 64 << 10

  /// The ordinary limits.
  public init() {}
}
