/// Why a file could not be written. `code` is the `errno` of the system.
public enum AtomicFileError: Error, Equatable {
  /// The folder takes no new file, or the finished file cannot be put in place.
  case cannotCreate(path: String, code: Int32)
  /// The path is a folder, a device or a pipe: nothing that can be replaced.
  case notARegularFile(path: String)
  /// Writing or closing failed: the disk may be full.
  case cannotWrite(path: String, code: Int32)
  /// The bytes may not have reached the disk. Never retried: what the disk holds is unknown.
  case cannotSync(path: String, code: Int32)

  /// The exit code of sysexits: 73 when the output cannot be created, 74 when writing it failed.
  public var exitCode: Int32 {
    switch self {
    case .cannotCreate, .notARegularFile: 73
    case .cannotWrite, .cannotSync: 74
    }
  }

  /// The path that was to be written.
  public var path: String {
    switch self {
    case .cannotCreate(let path, _), .notARegularFile(let path), .cannotWrite(let path, _), .cannotSync(let path, _):
      path
    }
  }

  /// The `errno`, where the system gave one.
  public var code: Int32? {
    switch self {
    case .cannotCreate(_, let code), .cannotWrite(_, let code), .cannotSync(_, let code): code
    case .notARegularFile: nil
    }
  }
}
