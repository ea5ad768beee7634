import Foundation
import OficioFeed

/// The run that `current` leads to, with every file as its manifest says.
struct PublishedRun {
  /// What the next run may be compared with.
  enum Base {
    /// Nothing was published yet.
    case none
    /// What stands there is not what was published.
    case damaged
    case run(PublishedRun)
  }

  let folder: String
  let asOf: String
  let contentDigest: String
  /// Folders of offices with leads.
  let offices: [String]

  /// The published run of an output folder.
  static func base(of output: OutputFolder) -> Base {
    guard let name = output.published else { return .none }
    return PublishedRun("\(output.path)/\(name)").map(Base.run) ?? .damaged
  }

  /// The run in a folder; nil unless every file that its manifest names is there with its bytes.
  init?(_ folder: String) {
    guard let bytes = try? ByteReader.read("\(folder)/manifest.json"),
      let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)),
      (record.content.files + record.changes.files).allSatisfy({ Self.isWhole($0, in: folder) })
    else { return nil }
    self.folder = folder
    asOf = record.content.asOf
    contentDigest = record.contentDigest
    offices = record.content.files.map {
      String($0.path.prefix(upTo: $0.path.lastIndex(of: "/") ?? $0.path.startIndex))
    }
  }

  /// The leads of an office's folder; none when the run has no such office.
  func leads(_ office: String) -> PublishedLeads { PublishedLeads("\(folder)/\(office)/leads.jsonl") }

  private static func isWhole(_ file: WrittenFile, in folder: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: "\(folder)/\(file.path)") else { return false }
    defer { try? handle.close() }
    var digest = Digest()
    var count = 0
    while let chunk = try? handle.read(upToCount: 1 << 20), !chunk.isEmpty {
      digest.update(Array(chunk))
      count += chunk.count
    }
    return count == file.bytes && digest.hexadecimal() == file.sha256
  }

  /// What is read of a manifest.
  private struct Record: Decodable {
    struct Content: Decodable {
      var asOf: String
      var files: [WrittenFile]
    }
    struct Changes: Decodable { var files: [WrittenFile] }
    var content: Content
    var contentDigest: String
    var changes: Changes
  }
}
