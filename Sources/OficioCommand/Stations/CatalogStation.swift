import Oficio

/// The catalogs, as the command needs them.
enum CatalogStation {
  /// Everything in the folders, later ones winning entry by entry, with what is wrong in them.
  static func read(folders: [String]) throws(CommandFailure) -> (catalog: Catalog, findings: [Finding]) {
    // TO WIRE: return CatalogReader.read(folders: folders)
    throw .partMissing(what: "this build cannot read catalogs", remedy: "build the finished project")
  }

  /// The policy with a name, or the one in a file.
  static func policy(_ name: String, in catalog: Catalog) throws(CommandFailure) -> Policy {
    // TO WIRE: a NAME with “/” or ending in .yaml is a file of one policy.
    if let policy = catalog.policies[name] { return policy }
    let known = catalog.policies.entries.map(\.id).joined(separator: ", ")
    throw .usage(what: "there is no policy “\(name)”", remedy: "name one of: \(known)")
  }
}
