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
}
