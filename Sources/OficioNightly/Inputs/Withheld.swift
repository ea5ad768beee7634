import Oficio

/// Why a night publishes nothing although it could be worked through: rubbish is never published.
public enum Withheld: Error, Hashable, Sendable {
  /// Files or folders of the catalogs that cannot be read: verdicts without them would be wrong.
  case catalogs([String])
  /// More than five profiles in a hundred have mistakes.
  case profiles(refused: Int, of: Int)

  /// Bad profiles in a hundred above which a night is withheld.
  static let badProfilesInHundred = 5

  /// A word for scripts.
  public var word: String {
    switch self {
    case .catalogs: "catalogs"
    case .profiles: "profiles"
    }
  }

  /// Withholds the night when a whole file or folder of the catalogs is lost. An entry that is left out is no reason.
  static func check(_ findings: [Finding]) throws(Withheld) {
    var files: [String] = []
    for finding in findings where finding.severity == .error && losses.contains(finding.code) {
      if !files.contains(finding.file) { files.append(finding.file) }
    }
    if !files.isEmpty { throw .catalogs(files) }
  }

  /// Withholds the night when too many profiles are bad.
  static func check(_ profiles: [ProfileFile]) throws(Withheld) {
    let refused = profiles.map(\.refused).reduce(0, +)
    let all = profiles.map(\.usable).reduce(refused, +)
    if refused * 100 > all * badProfilesInHundred { throw .profiles(refused: refused, of: all) }
  }

  /// Codes of findings that cost a whole file or folder.
  private static let losses: Set<String> = [
    "missing-folder", "unreadable-file", "not-utf8", "not-yaml", "yaml-syntax", "wrong-catalog", "no-entries",
  ]
}
