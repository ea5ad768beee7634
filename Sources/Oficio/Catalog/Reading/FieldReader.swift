/// Reads the keys of one map with their types, and reports what is missing, misspelt or of the wrong type.
///
/// A key counts as known once an accessor asked for it; when the body is done, every other key is reported, with the
/// nearest known one as the remedy. So the accessors are the only list of keys there is. `null` reads as absent.
public final class FieldReader {
  /// The map.
  public let node: DataNode
  /// Where findings go.
  public let log: FindingLog
  /// Where the map stands in its record, as `skills[2]`; empty at the top.
  public let path: String
  private let members: [DataNode.Member]
  private var known: [String] = []

  private init(_ node: DataNode, members: [DataNode.Member], path: String, log: FindingLog) {
    self.node = node
    self.members = members
    self.path = path
    self.log = log
  }

  /// Reads a map. The result is nil when anything in it was an error, so a bad record never comes out half read.
  public static func read<Value>(
    _ node: DataNode, path: String = "", log: FindingLog, _ body: (FieldReader) -> Value?
  ) -> Value? {
    guard case .map(let members) = node.value else {
      log.report(
        "wrong-type", at: node,
        message: "\(path.isEmpty ? "a record" : "“\(path)”") must be a map of keys, not \(node.kindInWords)",
        remedy: "write it as keys with values")
      return nil
    }
    let errorsBefore = log.errorCount
    let reader = FieldReader(node, members: members, path: path, log: log)
    let value = body(reader)
    reader.reportUnknownKeys()
    return log.errorCount == errorsBefore ? value : nil
  }

  /// The path of a key from the top of the record.
  public func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Whether a key is written, be it as `null`; makes it known.
  public func has(_ key: String) -> Bool { member(key) != nil }

  /// The value of a key as it stands; nil when absent or `null`. Makes the key known.
  public func node(_ key: String) -> DataNode? {
    guard let node = member(key)?.value, node.value != .null else { return nil }
    return node
  }

  /// The value of a key that must be there.
  public func requiredNode(_ key: String) -> DataNode? {
    if let node = node(key) { return node }
    if let member = member(key) {
      log.report(
        "missing-key", line: member.line, column: member.column, message: "“\(path(of: key))” has no value",
        remedy: "write its value")
    } else {
      log.report("missing-key", at: node, message: "“\(path(of: key))” is missing", remedy: "add the key “\(key)”")
    }
    return nil
  }

  /// Every member, all of them known: for maps whose keys are themselves data.
  public func allMembers() -> [DataNode.Member] {
    known.append(contentsOf: members.map(\.key))
    return members
  }

  /// Reports that the value of a key is not of the type that is wanted.
  public func reportType(_ node: DataNode, of key: String, wanted: String) {
    log.report(
      "wrong-type", at: node, message: "“\(path(of: key))” must be \(wanted), not \(node.kindInWords)",
      remedy: "write \(wanted)")
  }

  private func member(_ key: String) -> DataNode.Member? {
    if !known.contains(key) { known.append(key) }
    return members.first { $0.key == key }
  }

  private func reportUnknownKeys() {
    for (index, member) in members.enumerated() {
      if members[..<index].contains(where: { $0.key == member.key }) {
        log.report(
          "doubled-key", line: member.line, column: member.column,
          message: "“\(path(of: name(of: member)))” stands twice",
          remedy: "keep one of the two")
      } else if !known.contains(member.key) {
        let nearest = NearestWord.to(member.key, among: known)
        log.report(
          "unknown-key", line: member.line, column: member.column,
          message: "“\(path(of: name(of: member)))” is not a known key",
          remedy: nearest.map { "did you mean “\($0)”?" } ?? "delete it; the keys are \(known.joined(separator: ", "))")
      }
    }
  }

  /// A key of a file about people is shown only when it is a plain word: anything may have been typed there.
  private func name(of member: DataNode.Member) -> String {
    let isPlain = member.key.utf8.count <= 40 && member.key.utf8.allSatisfy { $0 > 32 && $0 < 127 }
    return log.isPrivate && !isPlain ? "…" : member.key
  }
}

extension DataNode {
  /// What sort of value this is, in words for a message.
  public var kindInWords: String {
    switch value {
    case .null: "nothing"
    case .bool: "true or false"
    case .integer: "a whole number"
    case .decimal: "a number with a fraction"
    case .text: "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
