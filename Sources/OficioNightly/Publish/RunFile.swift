import OficioFeed

/// A file of a run, digested while it is written; whole and on the disk once it is finished.
final class RunFile {
  private let path: String
  private let file: AtomicFile
  private var digest = Digest()
  private var count = 0

  /// - Parameters:
  ///   - path: within the run, as the manifest names it.
  ///   - folder: of the run.
  init(_ path: String, in folder: String) throws(AtomicFileError) {
    self.path = path
    file = try AtomicFile("\(folder)/\(path)")
  }

  func write(_ bytes: [UInt8]) throws(AtomicFileError) {
    digest.update(bytes)
    count += bytes.count
    try file.write(bytes)
  }

  func finish() throws(AtomicFileError) -> WrittenFile {
    try file.commit()
    return WrittenFile(path: path, bytes: count, sha256: digest.hexadecimal())
  }
}

/// A file as the manifest records it.
public struct WrittenFile: Hashable, Sendable, Decodable {
  /// Path within the run.
  public var path: String
  /// Length in bytes.
  public var bytes: Int
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
}
