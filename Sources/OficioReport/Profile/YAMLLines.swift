import Oficio

/// Writes values of a document as YAML in its plainest dress: a key a line, lists of words in brackets, and everything
/// that some reader of YAML might take for a number, a date or a truth value in quotation marks.
struct YAMLLines {
  private var bytes: [UInt8] = []

  /// One item of a list, with its line ends.
  static func item(_ node: DataNode) -> [UInt8] {
    var lines = YAMLLines()
    lines.append("- ")
    lines.value(node, indent: 2)
    lines.append("\n")
    return lines.bytes
  }

  /// Writes a value from here on; its further lines begin behind so many blanks.
  private mutating func value(_ node: DataNode, indent: Int) {
    switch node.value {
    case .map(let members) where !members.isEmpty:
      for (index, member) in members.enumerated() {
        if index > 0 { breakLine(indent) }
        text(member.key)
        append(":")
        if isBlock(member.value) {
          breakLine(indent + 2)
          value(member.value, indent: indent + 2)
        } else {
          append(" ")
          value(member.value, indent: indent)
        }
      }
    case .list(let items) where isBlock(node):
      for (index, item) in items.enumerated() {
        if index > 0 { breakLine(indent) }
        append("- ")
        value(item, indent: indent + 2)
      }
    case .list(let items):
      append("[")
      for (index, item) in items.enumerated() {
        if index > 0 { append(", ") }
        value(item, indent: indent)
      }
      append("]")
    case .map: append("{}")
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let number): append("\(number)")
    case .decimal(let number): append("\(number)")
    case .text(let text): self.text(text)
    }
  }

  /// Whether a value takes lines of its own.
  private func isBlock(_ node: DataNode) -> Bool {
    switch node.value {
    case .map(let members): !members.isEmpty
    case .list(let items): items.contains(where: isCollection)
    default: false
    }
  }

  private func isCollection(_ node: DataNode) -> Bool {
    switch node.value {
    case .map, .list: true
    default: false
    }
  }

  private mutating func text(_ text: String) {
    if Self.isPlain(text) { append(text) } else { JSONEscaping.append(text, to: &bytes) }
  }

  /// Words that readers of YAML 1.1 take for something else.
  private static let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// Whether every reader takes a text for itself without quotation marks: it begins with a letter, has letters, figures
  /// and a few signs, and is no reserved word.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isLetter(first), text.utf8.last != 32 else { return false }
    let isTame = text.unicodeScalars.allSatisfy { scalar in
      isLetter(scalar) || ("0"..."9").contains(scalar) || " -_./;=()".unicodeScalars.contains(scalar)
    }
    return isTame && (text.utf8.count > 5 || !reserved.contains(text.lowercased()))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("À"..."ÿ").contains(scalar)
  }

  private mutating func breakLine(_ indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(32, count: indent))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
