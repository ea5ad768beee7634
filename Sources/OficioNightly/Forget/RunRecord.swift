import Oficio
import OficioFeed

/// Keeps the record of a night true when files of its run are written anew: the next night compares itself with a run only
/// when every file is as its manifest says.
enum RunRecord {
  /// Writes length and digest of the files that changed into the manifests above them.
  static func mend(_ works: [FileWork]) throws {
    var order: [String] = []
    var changed: [String: [(name: String, work: FileWork)]] = [:]
    for work in works where work.kept != nil {
      guard let (manifest, name) = Self.manifest(above: work.path) else { continue }
      if changed[manifest] == nil { order.append(manifest) }
      changed[manifest, default: []].append((name, work))
    }
    for manifest in order {
      let bytes = try ByteReader.read(manifest)
      guard var text = String(validating: bytes, as: UTF8.self) else { continue }
      for (name, work) in changed[manifest] ?? [] {
        let kept = work.kept ?? []
        let now = WrittenFile(path: name, bytes: kept.count, sha256: Digest.of(kept))
        text = text.replacing(
          ManifestJSON.text(WrittenFile(path: name, bytes: work.before.bytes, sha256: work.before.sha256)),
          with: ManifestJSON.text(now), maxReplacements: 1)
      }
      if Array(text.utf8) != bytes { try AtomicFile.rewrite(Array(text.utf8), at: manifest) }
    }
  }

  /// The nearest manifest above a file, three folders up at most, and the name of the file from there.
  private static func manifest(above path: String) -> (manifest: String, name: String)? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var name = parts.popLast().map(String.init) ?? ""
    for _ in 0..<3 {
      let folder = parts.isEmpty ? "." : parts == [""] ? "" : parts.joined(separator: "/")
      if FileSystem.kind(of: "\(folder)/manifest.json") == .file { return ("\(folder)/manifest.json", name) }
      guard let last = parts.popLast(), !last.isEmpty else { return nil }
      name = "\(last)/\(name)"
    }
    return nil
  }
}
