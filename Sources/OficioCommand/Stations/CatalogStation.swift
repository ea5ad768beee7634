import Oficio

/// The catalogs, as the command needs them.
enum CatalogStation {
  /// Everything in the folders, later ones winning entry by entry, with what is wrong in them.
  static func read(folders: [String]) -> (catalog: Catalog, findings: [Finding]) {
    CatalogReader.read(folders: folders)
  }

  /// The policy with a name.
  static func policy(_ name: String, in catalog: Catalog) throws(CommandFailure) -> Policy {
    if let policy = catalog.policies[name] { return policy }
    let known = catalog.policies.entries.map(\.id).joined(separator: ", ")
    throw .usage(what: "there is no policy “\(name)”", remedy: "name one of: \(known)")
  }
}
