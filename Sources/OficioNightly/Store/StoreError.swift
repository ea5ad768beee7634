/// Why the store of a night cannot be used. What was published stands.
public enum StoreError: Error, Equatable {
  /// The file is no database, or one that is damaged.
  case damaged(path: String, reason: String)
  /// A database of something else.
  case foreign(path: String)
  /// A newer version of the tool has written it.
  case newer(path: String, version: Int)
  /// It knows a later day than the one asked for: what was seen since then would be lost.
  case later(path: String, knows: String, asked: String)
  /// Another run uses it.
  case busy(path: String)
  /// It cannot be made or opened.
  case cannotOpen(path: String, reason: String)
  /// Reading or writing it failed: the disk may be full.
  case failed(path: String, reason: String)

  /// The exit code of sysexits.
  public var exitCode: Int32 {
    switch self {
    case .damaged, .foreign, .newer: 65
    case .later: 64
    case .busy: 75
    case .cannotOpen: 73
    case .failed: 74
    }
  }
}
