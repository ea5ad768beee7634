/// Finds the folders that are shipped with the tool (`Catalogs`, `Schemas`): beside the executable or above it, then
/// in the working folder.
enum ShippedFolder {
  static func find(_ name: String, holding file: String) throws(CommandFailure) -> String {
    for base in candidates() {
      for folder in ["\(base)/\(name)", "\(base)/share/oficio/\(name)"]
      where FileSystem.kind(of: "\(folder)/\(file)") == .file {
        return folder
      }
    }
    throw .partMissing(
      what: "the folder “\(name)” that is shipped with oficio was not found above \(executable() ?? "the executable")",
      remedy: name == "Catalogs" ? "name it with --catalogs DIR" : "run oficio from a complete installation")
  }

  /// The shipped catalogs.
  static func catalogs() throws(CommandFailure) -> String { try find("Catalogs", holding: "README.md") }

  private static func candidates() -> [String] {
    var bases: [String] = []
    var path = executable() ?? ""
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      bases.append(path)
    }
    return bases + ["."]
  }

  private static func executable() -> String? { FileSystem.resolved("/proc/self/exe") }
}
