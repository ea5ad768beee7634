import Oficio

/// Writes postings as a feed of a dialect: the mapping that reads the dialect says where each value goes.
///
/// A dialect carries what its mapping has a path for, and of several places, papers or shifts only what its lists
/// hold; the rest is not in the feed. Text goes as HTML in a CDATA section. A `<` directly before a letter, which no
/// reader of HTML can tell from a tag, does not come back.
public struct FeedWriter: Sendable {
  private let form: ExportForm
  private let item: String
  private let fields: [(field: FeedField, path: WritablePath)]
  private let lists: [List]
  private let keepsPayWords: Bool

  private struct List {
    var list: FeedList
    var each: WritablePath
    var parts: [(name: String, path: WritablePath)]
  }

  /// A writer for the dialect of a mapping; nil when the mapping does not say how a feed of it is written.
  public init?(_ mapping: FeedMapping) {
    guard let form = mapping.export else { return nil }
    self.form = form
    item = mapping.item
    let declared = form.prefixes
    func writable(_ paths: [FieldPath]) -> WritablePath? {
      paths.first { $0.steps.allSatisfy { $0.prefix.map(declared.contains) ?? true } }.map(WritablePath.init)
    }
    fields = FeedField.allCases.compactMap { field in
      writable(mapping.fields[field] ?? []).map { (field, $0) }
    }
    keepsPayWords = mapping.fields[.payMin] != nil
    lists = mapping.groups.map { group in
      let parts = group.list.parts.compactMap { part in
        writable(group.parts[part] ?? []).map { (name: part, path: $0) }
      }
      return List(list: group.list, each: WritablePath(group.each), parts: parts)
    }
  }

  /// What stands before the first item.
  public func begin() -> [UInt8] {
    let attributes = form.attributes.map { " \($0.name)=\"\(XMLEscaping.attribute($0.text))\"" }.joined()
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(form.root)\(attributes)>\n"
    for name in form.containers { text += "<\(name)>\n" }
    for element in form.head { text += "<\(element.name)>\(XMLEscaping.text(element.text))</\(element.name)>\n" }
    return Array(text.utf8)
  }

  /// A posting as an item.
  public func item(_ posting: Posting) -> [UInt8] {
    let stated = StatedWords(posting: posting, form: form, keepsPayWords: keepsPayWords)
    var element = ItemElement(item)
    for (field, path) in fields {
      for words in stated.words(field) { element.set(path, words, isMarkup: field == .text, isNew: field == .bring) }
    }
    for list in lists {
      for record in stated.records(list.list) {
        element.add(at: list.each) { child in
          for part in list.parts {
            if let words = record[part.name] { child.set(part.path, words) }
          }
        }
      }
    }
    for name in form.always { element.open(name) }
    var bytes: [UInt8] = []
    element.write(indent: 2, to: &bytes)
    return bytes
  }

  /// What stands behind the last item.
  public func end() -> [UInt8] {
    Array((form.containers.reversed() + [form.root]).map { "</\($0)>\n" }.joined().utf8)
  }
}
