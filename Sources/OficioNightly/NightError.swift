/// What stops a night before anything is published. What was published stands.
public enum NightError: Error, Equatable {
  /// The configuration has mistakes, listed as findings.
  case configUnusable(file: String)
  /// Another run holds the lock; who and since when, as that run wrote it down.
  case locked(path: String, holder: String)
  /// Inputs of which no record could be used.
  case nothingUsable(kind: String, files: [String])

  /// The exit code of sysexits.
  public var exitCode: Int32 {
    switch self {
    case .configUnusable, .nothingUsable: 65
    case .locked: 75
    }
  }
}
