import Foundation

/// Finds the catalogs that were shipped with the tool.
public enum CatalogLocation {
  /// The folder of the shipped catalogs, or nil when there is none.
  ///
  /// First the place that the environment names (the caller reads `OFICIO_CATALOGS`; this module reads no environment),
  /// taken as it is, so that a wrong one is noticed; then the nearest folder above the executable that has
  /// `Catalogs/policies`, which is a checkout; then `../share/oficio/Catalogs` beside an installed one.
  ///
  /// - Parameters:
  ///   - environment: the value of `OFICIO_CATALOGS`, when set.
  ///   - executable: the absolute path of the running executable.
  public static func find(environment: String?, executable: String) -> String? {
    if let environment, !environment.isEmpty { return environment }
    var folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appendingPathComponent("share/oficio/Catalogs").path
    while true {
      let catalogs = folder.appendingPathComponent("Catalogs").path
      if isFolder(catalogs + "/policies") { return catalogs }
      let parent = folder.deletingLastPathComponent()
      if parent.path == folder.path { break }
      folder = parent
    }
    return isFolder(installed) ? installed : nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
