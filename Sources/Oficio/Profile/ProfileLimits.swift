/// What a profile may not exceed, in whatever format: a profile needs 4 levels, keys of 20 bytes and some hundred
/// values, and comparing a letter with thousands of marks over it takes seconds.
enum ProfileLimits {
  /// Deepest nesting.
  static let depth = 8
  /// Longest key in bytes.
  static let keyBytes = 64
  /// Most values.
  static let values = 20_000
  /// Most marks over one letter.
  static let marks = 30

  static let tooDeep = "the profile nests more than \(depth) levels deep"
  static let badKey = "a key has an escape or more than \(keyBytes) bytes"
  static let badKeyRemedy = "use the keys of the profile schema as they are: oficio schema profile"
  static let tooMany = "the profile has more than \(values) values"

  /// Whether a profile keeps within the limits; the first excess is reported.
  static func hold(for document: DataNode, log: FindingLog) -> Bool {
    var count = 0
    return hold(for: document, depth: 0, count: &count, log: log)
  }

  private static func hold(for node: DataNode, depth: Int, count: inout Int, log: FindingLog) -> Bool {
    count += 1
    guard count <= values else {
      log.report("too-many-values", at: node, message: tooMany, remedy: "write one profile a person")
      return false
    }
    guard depth <= Self.depth else {
      log.report("too-deep", at: node, message: tooDeep, remedy: "no field needs that many")
      return false
    }
    switch node.value {
    case .null, .bool, .integer, .decimal: return true
    case .text(let text): return hold(for: text, at: node, log: log)
    case .list(let items):
      for item in items where !hold(for: item, depth: depth + 1, count: &count, log: log) { return false }
      return true
    case .map(let members):
      for member in members {
        guard member.key.utf8.count <= keyBytes else {
          log.report(
            "unknown-key", line: member.line, column: member.column, message: badKey, remedy: badKeyRemedy)
          return false
        }
        guard hold(for: member.value, depth: depth + 1, count: &count, log: log) else { return false }
      }
      return true
    }
  }

  private static func hold(for text: String, at node: DataNode, log: FindingLog) -> Bool {
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered ? run + 1 : 0
      guard run <= marks else {
        log.report(
          "odd-text", at: node, message: "a text has more than \(marks) marks over one letter",
          remedy: "write it with plain letters")
        return false
      }
    }
    return true
  }
}
