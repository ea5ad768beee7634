/// Why inputs cannot be read. `code` is the `errno` of the system.
public enum InputError: Error, Equatable {
  /// A file, a folder or a pattern that leads to nothing.
  case missing(String)
  /// A file that is there and cannot be read.
  case unreadable(String, code: Int32)
  /// Two files without an id of their own would both be one feed.
  case oneIDForTwo(String, String, feed: String)
  /// The folder of feed mappings cannot be read.
  case mappingsUnreadable(folder: String)
  /// No folder of catalogs has a feed mapping that can be used.
  case noMapping

  /// The exit code of sysexits: 66 for an input, 64 for what was named, 69 for a part of the installation.
  public var exitCode: Int32 {
    switch self {
    case .missing, .unreadable: 66
    case .oneIDForTwo: 64
    case .mappingsUnreadable, .noMapping: 69
    }
  }
}
