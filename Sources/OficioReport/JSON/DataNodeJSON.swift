import Oficio

extension JSONWriter {
  /// Writes a value of a document with all that is in it, keys in its own order. A number beyond every measure, which no
  /// JSON can say, is written as `null`.
  public mutating func value(_ node: DataNode) {
    switch node.value {
    case .null: null()
    case .bool(let flag): value(flag)
    case .integer(let number): value(number)
    case .decimal(let decimal): decimal.isFinite ? number("\(decimal)") : null()
    case .text(let text): value(text)
    case .list(let items):
      beginArray()
      for item in items { value(item) }
      endArray()
    case .map(let members):
      object {
        for member in members {
          $0.key(escaping: member.key)
          $0.value(member.value)
        }
      }
    }
  }
}
