import Logging
import Oficio
import OficioNightly

/// The catalogs, as the command needs them.
enum CatalogStation {
  /// Everything in the folders, later ones winning entry by entry, with what is wrong in them.
  static func read(folders: [String]) -> (catalog: Catalog, findings: [Finding]) {
    CatalogReader.read(folders: folders)
  }

  /// Says in the log what is wrong in catalogs that are used all the same.
  static func warn(of findings: [Finding], _ logger: Logger) {
    for finding in findings { logger.warning("\(finding.description)") }
  }

  /// The policy with a name.
  static func policy(_ name: String, in catalog: Catalog) throws(CommandFailure) -> Policy {
    if let policy = catalog.policies[name] { return policy }
    let known = catalog.policies.entries.map(\.id).joined(separator: ", ")
    throw .usage(what: "there is no policy “\(name)”", remedy: "name one of: \(known); or a YAML file of your own")
  }

  /// The path of a policy file, when that is meant by a name: no policy of the catalogs is called so, and it looks like a
  /// path or leads to a file.
  static func policyFile(_ name: String, in catalog: Catalog) -> String? {
    guard catalog.policies[name] == nil else { return nil }
    let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    return isPath || FileSystem.kind(of: name) == .file ? name : nil
  }
}
