import Oficio

/// The key `export` of a mapping.
extension FeedMappingReader {
  mutating func readExport(_ node: DataNode, _ mapping: inout FeedMapping, _ file: String) {
    // How a base's feeds are written says nothing about this one's.
    mapping.export = nil
    guard let export = node["export"] else { return }
    check(export, keys: ["name", "root", "attributes", "containers", "head", "always", "date", "words"], file)
    guard let root = text(export, "root", file) else {
      say("no-root", export, file, "export names no root element", "write `root: NAME`")
      return
    }
    var form = ExportForm(
      name: text(export, "name", file) ?? mapping.id, root: root, attributes: fixed(export["attributes"], file),
      containers: texts(export, "containers", file), head: fixed(export["head"], file),
      always: texts(export, "always", file), date: .iso, words: [:])
    if let word = text(export, "date", file) {
      if let shape = DateShape(rawValue: word) {
        form.date = shape
      } else {
        say("unknown-word", export, file, "\(word) is no shape of dates", "see the README's list")
      }
    }
    for kind in members(export["words"], file) {
      for member in members(kind.value, file) {
        guard let known = Self.kinds[kind.key], known?.contains(member.key) != false, let word = member.value.string
        else {
          say(
            "unknown-word", member.value, file, "\(kind.key) has no value \(member.key)",
            "write a value of the contract and the partner's word for it")
          continue
        }
        form.words["\(kind.key) \(member.key)"] = word
      }
    }
    mapping.export = form
  }

  private mutating func fixed(_ node: DataNode?, _ file: String) -> [ExportForm.Fixed] {
    members(node, file).compactMap { member in
      member.value.string.map { ExportForm.Fixed(name: member.key, text: $0) }
    }
  }
}
