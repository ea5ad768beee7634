/// The formats in which profiles are read and written. All of them hold the same: what is written in one can be read
/// back from any other.
public enum ProfileFormat: String, CaseIterable, Hashable, Sendable {
  /// JSON Lines: one profile a line.
  case jsonl
  /// One JSON document: a list of profiles, or one profile.
  case json
  /// YAML: a list of profiles, one profile, or several documents of either.
  case yaml
  /// A table of facts: one row a fact, in the columns `trainee`, `field`, `value`.
  case csv

  /// The endings of files of this format, the usual one first.
  public var endings: [String] {
    switch self {
    case .jsonl: [".jsonl", ".ndjson"]
    case .json: [".json"]
    case .yaml: [".yaml", ".yml"]
    case .csv: [".csv"]
    }
  }

  /// The format that a file's name ends in, whatever the case of its letters; nil when none does.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    guard let format = Self.allCases.first(where: { $0.endings.contains { name.hasSuffix($0) } }) else { return nil }
    self = format
  }

  /// The format that the first bytes of an input look like; JSON Lines when they look like none.
  ///
  /// A whole object on the first line may be JSON Lines or JSON, which then are the same. A map of YAML in braces is
  /// taken for JSON: its reader must be asked for by name.
  public init(firstBytesOf bytes: [UInt8]) {
    let line = Self.firstWords(of: bytes)
    switch line.first {
    case UInt8(ascii: "["): self = .json
    case UInt8(ascii: "{"): self = Self.isClosed(line) ? .jsonl : .json
    default: self = Self.isHeader(line) ? .csv : Self.isYAML(line) ? .yaml : .jsonl
    }
  }

  /// The first line that is neither blank nor a comment of YAML, without the blanks before it.
  private static func firstWords(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 10 && $0 != 13 }
      let words = line.drop { $0 == 32 || $0 == 9 }
      if let first = words.first, first != UInt8(ascii: "#") { return words }
      rest = rest.dropFirst(line.count + 1)
    }
    return rest
  }

  /// Whether every brace of a line is closed within it.
  private static func isClosed(_ line: ArraySlice<UInt8>) -> Bool {
    var scan = JSONElements.Scan()
    for byte in line { scan.take(byte) }
    return scan.depth <= 0
  }

  /// Whether a line is the header of a table of facts.
  private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    let word = Array("trainee".utf8)
    let start = line.first == UInt8(ascii: "\"") ? line.dropFirst() : line
    let rest = start.dropFirst(word.count)
    return start.starts(with: word)
      && (rest.first == UInt8(ascii: "\"") ? rest.dropFirst() : rest).first.map { [44, 59, 9].contains($0) } == true
  }

  /// Whether a line begins as YAML does: a document, an item, a directive or a key.
  private static func isYAML(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: "---".utf8) || line.starts(with: "%YAML".utf8) || line.elementsEqual("-".utf8) { return true }
    if line.starts(with: "- ".utf8) { return true }
    let key = line.prefix { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95 }
    let rest = line.dropFirst(key.count)
    return !key.isEmpty && rest.first == UInt8(ascii: ":")
      && rest.dropFirst().first.map { $0 == 32 || $0 == 9 } != false
  }
}
