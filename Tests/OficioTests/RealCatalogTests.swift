import Foundation
import Oficio
import Testing

/// The catalogs in the repository, skipped while there are none yet.
@Suite struct RealCatalogTests {
  static let folder: String? = {
    if let named = ProcessInfo.processInfo.environment["OFICIO_TEST_CATALOGS"] { return named }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appendingPathComponent("Catalogs").path
    return FileManager.default.fileExists(atPath: folder + "/policies") ? folder : nil
  }()

  @Test("the shipped catalogs have no mistakes", .enabled(if: folder != nil))
  func noMistakes() throws {
    let (catalog, findings) = CatalogReader.read(folders: [try #require(Self.folder)])
    for finding in findings { Issue.record(Comment(rawValue: finding.description)) }
    #expect(catalog.policies["balanced"] != nil)
  }

  @Test("the people of the demo are read without an error", .enabled(if: folder != nil))
  func demoPeople() throws {
    let folder = try #require(Self.folder)
    var reader = ProfileReader(catalog: CatalogReader.read(folders: [folder]).catalog)
    for name in ["people.jsonl", "record-clears.jsonl"] {
      guard let data = FileManager.default.contents(atPath: "\(folder)/demo/\(name)") else { continue }
      let reading = reader.read(data, file: name)
      for finding in reading.findings where finding.severity == .error {
        Issue.record(Comment(rawValue: finding.description))
      }
    }
  }
}
