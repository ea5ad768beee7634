import Foundation
import Logging
import Oficio
import OficioNightly

/// ESCO in folders, as the command reads and writes it.
enum EscoStation {
  /// The tables of a folder: one of catalogs with ESCO in it, or one of official CSV files.
  static func read(_ folder: String, _ logger: Logger) throws(CommandFailure) -> EscoTables {
    guard FileSystem.kind(of: folder) == .folder else { throw .input(.missing(folder)) }
    let inner = folder + "/" + EscoFolder.name
    let (tables, findings) =
      FileSystem.kind(of: inner) == .folder ? EscoFolder.load(inner) : EscoTables.read(folders: [folder])
    CatalogStation.warn(of: findings, logger)
    if tables.occupations.isEmpty && tables.skills.isEmpty {
      throw .nothingUsable(kind: "ESCO concept", files: [folder])
    }
    return tables
  }

  /// Writes tables as a folder of catalogs, and takes away what an earlier import left there and this one has not.
  static func write(_ tables: EscoTables, to folder: String) throws {
    let inner = folder + "/" + EscoFolder.name
    do {
      try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    } catch {
      throw AtomicFileError.cannotCreate(path: inner, code: errno)
    }
    let files = EscoFolder.files(of: tables)
    for (name, bytes) in files { try AtomicFile.write(bytes, to: "\(inner)/\(name)") }
    let names = Set(files.map(\.name))
    for name in EscoFolder.sheets(in: inner) where !names.contains(name) {
      try? FileManager.default.removeItem(atPath: "\(inner)/\(name)")
    }
  }
}
