/// One entry of a catalog under reading: its fields, its citation, and the ids it speaks of.
///
/// Ids are checked when every folder is read, because a later file may define them.
final class EntryReader {
  /// An id that another table must define.
  struct Reference {
    var kind: CatalogKind
    var id: String
    var path: String
    var line: Int
    var column: Int
  }

  let fields: FieldReader
  let id: String
  let citation: Citation
  private(set) var references: [Reference] = []

  init(_ fields: FieldReader, id: String, citation: Citation) {
    self.fields = fields
    self.id = id
    self.citation = citation
  }

  /// Notes that an id at a node must be defined in a table.
  func refer(to kind: CatalogKind, _ id: String, at node: DataNode, path: String) {
    references.append(Reference(kind: kind, id: id, path: path, line: node.line, column: node.column))
  }

  /// The id under a key, to be defined in a table.
  func reference(_ key: String, to kind: CatalogKind, in map: FieldReader? = nil) -> String? {
    let fields = map ?? fields
    guard let node = fields.node(key), let id = fields.text(in: node, of: key) else { return nil }
    refer(to: kind, id, at: node, path: fields.path(of: key))
    return id
  }

  /// The id under a key that must be there.
  func requiredReference(_ key: String, to kind: CatalogKind) -> String? {
    fields.requiredNode(key) == nil ? nil : reference(key, to: kind)
  }

  /// The list of ids under a key; absent: empty.
  func references(_ key: String, to kind: CatalogKind, in map: FieldReader? = nil) -> [String] {
    let fields = map ?? fields
    return fields.list(key) { item, itemKey in
      guard let id = fields.text(in: item, of: itemKey) else { return nil }
      self.refer(to: kind, id, at: item, path: fields.path(of: itemKey))
      return id
    } ?? []
  }

  /// Notes the sources that a value within the entry names for itself.
  func referToSources(of map: FieldReader) {
    guard let node = map.node("source") else { return }
    switch node.value {
    case .text(let id): refer(to: .sources, id, at: node, path: map.path(of: "source"))
    case .list(let items):
      for item in items {
        if case .text(let id) = item.value { refer(to: .sources, id, at: item, path: map.path(of: "source")) }
      }
    default: break
    }
  }
}
