import Oficio

extension JSONWriter {
  /// Writes a value of a catalog file as it stands there: maps keep their order, a number that JSON cannot write is null.
  public mutating func value(_ node: DataNode) {
    switch node.value {
    case .null: null()
    case .bool(let flag): value(flag)
    case .integer(let number): value(number)
    case .decimal(let number): number.isFinite ? self.number("\(number)") : null()
    case .text(let text): value(text)
    case .list(let elements):
      beginArray()
      for element in elements { value(element) }
      endArray()
    case .map(let members):
      beginObject()
      for member in members {
        key(escaping: member.key)
        value(member.value)
      }
      endObject()
    }
  }
}
