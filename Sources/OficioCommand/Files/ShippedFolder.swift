import Glibc
import Oficio
import OficioNightly

/// Finds the folders that are shipped with the tool: the catalogs, and the schemas beside them.
enum ShippedFolder {
  /// The catalogs: where `OFICIO_CATALOGS` says, else above the executable or beside an installed one.
  static func catalogs() throws(CommandFailure) -> String {
    let named = getenv("OFICIO_CATALOGS").map { String(cString: $0) }
    guard let folder = CatalogLocation.find(environment: named, executable: executable) else {
      throw .partMissing(
        what: "the catalogs that are shipped with oficio were not found above \(executable)",
        remedy: "name them with --catalogs DIR")
    }
    guard FileSystem.kind(of: folder) == .folder else { throw .input(.missing(folder)) }
    return folder
  }

  /// The JSON Schemas, in the same places.
  static func schemas() throws(CommandFailure) -> String {
    var path = executable
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      for folder in ["\(path)/Schemas", "\(path)/share/oficio/Schemas"]
      where FileSystem.kind(of: "\(folder)/lead.schema.json") == .file {
        return folder
      }
    }
    throw .partMissing(
      what: "the schemas that are shipped with oficio were not found above \(executable)",
      remedy: "run oficio from a complete installation")
  }

  private static var executable: String { FileSystem.resolved("/proc/self/exe") ?? "/" }
}
