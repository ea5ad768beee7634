import Glibc
import OficioFeed

/// One digest over everything that catalog folders hold, and mappings of one's own.
enum CatalogDigest {
  /// SHA-256 over path within the folder, length and bytes of each YAML and JSON file, in the order of the folders and in
  /// byte order of paths, then the bytes of the mappings. A file that cannot be read counts with its name alone.
  static func of(_ folders: [String], and mappings: [String] = []) -> String {
    var digest = Digest()
    for folder in folders {
      for path in files(in: folder, depth: 8) {
        let bytes = (try? ByteReader.read("\(folder)/\(path)")) ?? []
        digest.update(Array("\(path)\u{0}\(bytes.count)\u{0}".utf8))
        digest.update(bytes)
      }
      digest.update([0])
    }
    for file in mappings { digest.update((try? ByteReader.read(file)) ?? []) }
    return digest.hexadecimal()
  }

  /// Down to so many levels: a link that loops must end somewhere.
  private static func files(in folder: String, depth: Int) -> [String] {
    guard depth > 0 else { return [] }
    return FileSystem.names(in: folder).flatMap { name -> [String] in
      switch FileSystem.kind(of: "\(folder)/\(name)") {
      case .folder: files(in: "\(folder)/\(name)", depth: depth - 1).map { "\(name)/\($0)" }
      case .file: name.hasSuffix(".yaml") || name.hasSuffix(".json") ? [name] : []
      case .other, .missing: []
      }
    }
  }
}
