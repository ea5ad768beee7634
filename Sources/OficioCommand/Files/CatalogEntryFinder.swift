import Oficio

/// Finds entries by id in the files of catalog folders, as they are written there.
///
/// `catalog show` prints the file's own words, notes included, which the typed catalog does not keep. Files that are no
/// YAML are left to `catalog check`.
struct CatalogEntryFinder {
  /// An entry with the place where it stands.
  struct Found {
    var catalog: String
    var file: String
    var node: DataNode
  }

  let folders: [String]
  private var entries: [String: [Found]] = [:]

  /// Reads every YAML file of the folders; of two entries with one id in one catalog the later folder's counts.
  init(folders: [String]) throws(CommandFailure) {
    self.folders = folders
    for folder in folders {
      for name in FileSystem.names(in: folder) where FileSystem.kind(of: "\(folder)/\(name)") == .folder {
        for file in FileSystem.names(in: "\(folder)/\(name)") where file.hasSuffix(".yaml") {
          try add("\(folder)/\(name)/\(file)", catalog: name)
        }
      }
    }
  }

  /// Every entry with an id: one in each catalog that has it, in the order of the catalogs' names.
  func all(_ id: String) -> [Found] { entries[id] ?? [] }

  /// The entry of a source.
  func source(_ id: String) -> DataNode? { entries[id]?.first { $0.catalog == "sources" }?.node }

  private mutating func add(_ file: String, catalog: String) throws(CommandFailure) {
    let text = String(decoding: try ByteReader.read(file), as: UTF8.self)
    guard let document = try? DataNode(yaml: text), case .list(let nodes)? = document["entries"]?.value else { return }
    for node in nodes {
      guard case .text(let id)? = node["id"]?.value else { continue }
      var others = (entries[id] ?? []).filter { $0.catalog != catalog }
      others.append(Found(catalog: catalog, file: file, node: node))
      entries[id] = others
    }
  }
}
