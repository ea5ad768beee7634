import Crypto
import Foundation

/// A folder `esco/` of a catalog: CSV files in ESCO's own layout, and the compiled file beside them.
public enum EscoFolder {
  /// The name of the folder within a folder of catalogs.
  public static let name = "esco"

  /// The tables of a folder and what is wrong in it: from the compiled file when that belongs to the CSV files, else from
  /// these.
  public static func load(_ folder: String) -> (tables: EscoTables, findings: [Finding]) {
    let path = folder + "/" + EscoCompiled.fileName
    guard let data = FileManager.default.contents(atPath: path) else {
      return slowly(folder, "it is not there", path)
    }
    do {
      return (try EscoCompiled.decode([UInt8](data), sources: digest(of: folder)), [])
    } catch {
      let reason =
        switch error {
        case .foreign: "it is none of this version"
        case .stale: "the CSV files beside it have changed"
        case .damaged: "it is damaged"
        }
      return slowly(folder, reason, path)
    }
  }

  private static func slowly(_ folder: String, _ reason: String, _ path: String) -> (EscoTables, [Finding]) {
    let (tables, findings) = EscoTables.read(folders: [folder])
    let finding = Finding(
      "esco-not-compiled", .warning, file: path,
      message: "the compiled ESCO was not used: \(reason); the CSV files were read in its place, which takes longer",
      remedy: "run “oficio catalog import-esco \(folder) --out” with the folder above it")
    return (tables, [finding] + findings)
  }

  /// The names of ESCO's CSV files in a folder.
  public static func sheets(in folder: String) -> [String] {
    EscoTables.files(in: [folder]).compactMap { $0.path.split(separator: "/").last.map(String.init) }
  }

  /// SHA-256 over names and bytes of the CSV files, in the order in which they are read.
  public static func digest(of folder: String) -> [UInt8] {
    var hash = SHA256()
    for (path, _, _) in EscoTables.files(in: [folder]) {
      add(
        path.split(separator: "/").last.map(String.init) ?? path, FileManager.default.contents(atPath: path), to: &hash)
    }
    return Array(hash.finalize())
  }

  private static func add(_ name: String, _ data: Data?, to hash: inout SHA256) {
    hash.update(data: Data("\(name)\n\(data?.count ?? -1)\n".utf8))
    if let data { hash.update(data: data) }
  }

  /// The files of a folder that holds tables, by name: CSV in ESCO's layout with what Oficio reads, the compiled file,
  /// and the notice.
  public static func files(of tables: EscoTables) -> [(name: String, bytes: [UInt8])] {
    let sheets = tables.sheets()
    var hash = SHA256()
    for (name, bytes) in sheets { add(name, Data(bytes), to: &hash) }
    let compiled = EscoCompiled.encode(tables, sources: Array(hash.finalize()))
    return sheets + [
      (name: EscoCompiled.fileName, bytes: compiled), (name: "NOTICE", bytes: Array((EscoTables.notice + ".\n").utf8)),
    ]
  }
}
