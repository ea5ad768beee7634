import Oficio

/// Writes a profile as rows of a table: one row a fact, in the columns `trainee`, `field`, `value`.
enum FactRows {
  static let header = row("trainee", "field", "value")

  /// The rows of a profile in the order of its document; its id stands in every one.
  static func rows(of document: ProfileDocument) -> [UInt8] {
    guard case .map(let members) = document.tree.value else { return [] }
    var bytes: [UInt8] = []
    for member in members where member.key != "id" {
      append(member.value, path: member.key, id: document.id, to: &bytes)
    }
    return bytes
  }

  private static func append(_ node: DataNode, path: String, id: String, to bytes: inout [UInt8]) {
    switch node.value {
    case .map(let members) where !members.isEmpty:
      for member in members { append(member.value, path: "\(path).\(member.key)", id: id, to: &bytes) }
    case .list(let items) where !items.isEmpty:
      for (index, item) in items.enumerated() { append(item, path: "\(path)[\(index)]", id: id, to: &bytes) }
    default: bytes.append(contentsOf: fact(node, path: path, id: id))
    }
  }

  private static func fact(_ node: DataNode, path: String, id: String) -> [UInt8] {
    var csv = CSVWriter()
    csv.cell(exact: id)
    csv.cell(plain: path)
    switch node.value {
    case .null: csv.cell(plain: "")
    case .bool(let flag): csv.cell(plain: flag ? "true" : "false")
    case .integer(let number): csv.cell(number)
    case .decimal(let number): csv.cell(plain: "\(number)")
    case .text(let text): csv.cell(exact: text)
    case .list: csv.cell(plain: "[]")
    case .map: csv.cell(plain: "{}")
    }
    csv.endRow()
    return csv.bytes
  }

  private static func row(_ cells: StaticString...) -> [UInt8] {
    var csv = CSVWriter()
    for cell in cells { csv.cell(plain: cell.description) }
    csv.endRow()
    return csv.bytes
  }
}
