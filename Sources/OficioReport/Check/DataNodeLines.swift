import Oficio

/// Writes a value of a document as text that looks like YAML: keys in the file's order, lists of plain values on one line.
struct DataNodeLines {
  func write(_ node: DataNode, indent: Int, to page: inout Page) {
    switch node.value {
    case .map(let members): for member in members { write(member, indent: indent, to: &page) }
    case .list(let elements):
      for element in elements {
        if let plain = inline(element) {
          page.item("-", plain, indent: indent)
        } else {
          page.line("-", indent: indent)
          write(element, indent: min(indent + 2, 40), to: &page)
        }
      }
    default: page.line(scalar(node), indent: indent)
    }
  }

  private func write(_ member: DataNode.Member, indent: Int, to page: inout Page) {
    if let plain = inline(member.value) {
      page.line("\(member.key): \(plain)", indent: indent, hanging: 2)
    } else {
      page.line("\(member.key):", indent: indent)
      write(member.value, indent: min(indent + 2, 40), to: &page)
    }
  }

  /// The value on one line when it is plain, a list of plain values, or a small map of plain values.
  func inline(_ node: DataNode) -> String? {
    switch node.value {
    case .list(let elements):
      let parts = elements.compactMap { isScalar($0) ? scalar($0) : nil }
      return parts.count == elements.count ? "[\(parts.joined(separator: ", "))]" : nil
    case .map(let members):
      let parts = members.compactMap { isScalar($0.value) ? "\($0.key): \(scalar($0.value))" : nil }
      let text = "{\(parts.joined(separator: ", "))}"
      return parts.count == members.count && text.utf8.count <= 80 ? text : nil
    default: return scalar(node)
    }
  }

  private func isScalar(_ node: DataNode) -> Bool {
    switch node.value {
    case .list, .map: false
    default: true
    }
  }

  private func scalar(_ node: DataNode) -> String {
    switch node.value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .text(let text): text.isEmpty ? "\"\"" : text
    case .list, .map: ""
    }
  }
}
