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

  @Test(
    "the shipped catalogs are as rich as they promise, and the lint has nothing to say", .enabled(if: folder != nil))
  func richAndClean() throws {
    let folder = try #require(Self.folder)
    let catalog = CatalogReader.read(folders: [folder]).catalog
    #expect(catalog.skills.entries.count >= 300 && catalog.occupations.entries.count >= 150)
    #expect(
      catalog.skills.entries.allSatisfy { skill in Language.allCases.allSatisfy { !(skill.words[$0] ?? []).isEmpty } })
    #expect(
      catalog.occupations.entries.allSatisfy { occupation in
        occupation.recordCheck != nil && !occupation.optionalSkills.isEmpty && !occupation.industries.isEmpty
          && Language.allCases.allSatisfy { !(occupation.words[$0] ?? []).isEmpty }
      })
    // Every section of ISIC has an answer, and so has every job.
    for section in catalog.isic.entries { #expect(catalog.usualPractice(.industry(section.id), in: nil) != nil) }
    #expect(catalog.usualPractice(.any, in: nil)?.recordCheck != nil)
    let day = try #require(CivilDate("2026-11-22"))
    let weak = CatalogLint.findings(
      in: catalog, others: CatalogReader.filesReadElsewhere(folders: [folder]), on: day)
    for finding in weak { Issue.record(Comment(rawValue: finding.description)) }
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
