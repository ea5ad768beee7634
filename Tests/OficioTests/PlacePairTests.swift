import Foundation
import Oficio
import Testing

@Suite("Minutes between places") struct PlacePairTests {
  private static let ate =
    "  - {id: pe.ate, name: Ate, kind: district, region: Lima, country: PE, lat: -12.026, lon: -76.921}"

  private static func read(_ pairs: String, over later: String? = nil) throws -> (Catalog, [String]) {
    let files = SmallCatalog.files.merging([
      "places/more.yaml": SmallCatalog.file("places", ate), "places/pairs.yaml": SmallCatalog.file("places", pairs),
    ]) { $1 }
    let folder = try CatalogFolder(files)
    let second = try later.map { try CatalogFolder(["places/pairs.yaml": SmallCatalog.file("places", $0)]) }
    let (catalog, findings) = CatalogReader.read(folders: [folder.path] + [second?.path].compactMap(\.self))
    return (catalog, findings.map(\.code))
  }

  private static let there = "  - {id: way, from: pe.comas, to: pe.ate, minutes: 70}"

  @Test("a pair has two places of the catalog, minutes, and counts both ways unless it says otherwise")
  func read() throws {
    let (catalog, findings) = try Self.read(
      Self.there + "\n  - {id: within, from: pe.ate, to: pe.ate, minutes: 15, oneWay: true}")
    #expect(findings.isEmpty, "\(findings)")
    #expect(
      catalog.pairs.entries.map(\.minutes) == [70, 15] && catalog.pairs.entries.map(\.isOneWay) == [false, true])
    #expect(catalog.show("way").first?.catalog == "places")
  }

  @Test("a later folder's pair takes the place of the one with its id")
  func overlay() throws {
    let (catalog, findings) = try Self.read(Self.there, over: "  - {id: way, from: pe.comas, to: pe.ate, minutes: 95}")
    #expect(findings.isEmpty && catalog.pairs.entries.map(\.minutes) == [95], "\(findings)")
  }

  @Test(
    "a mistake leaves the pair out",
    arguments: [
      ("  - {id: way, from: pe.comas, to: pe.nowhere, minutes: 70}", "undefined-id"),
      ("  - {id: way, from: pe.comas, minutes: 70}", "missing-key"),
      ("  - {id: way, from: pe.comas, to: pe.ate}", "missing-key"),
      ("  - {id: way, from: pe.comas, to: pe.ate, minutes: 1441}", "out-of-range"),
      ("  - {id: way, from: pe.comas, to: pe.ate, minutes: 70, speed: 3}", "unknown-key"),
    ])
  func mistakes(pair: String, code: String) throws {
    let (catalog, findings) = try Self.read(pair)
    #expect(findings == [code] && catalog.pairs.entries.isEmpty)
  }

  @Test(
    "two pairs for one way are one too many, and two for there and back are not",
    arguments: [
      ("  - {id: again, from: pe.ate, to: pe.comas, minutes: 71}", ["doubled-way"]),
      ("  - {id: again, from: pe.comas, to: pe.ate, minutes: 71, oneWay: true}", ["doubled-way"]),
    ])
  func doubled(pair: String, codes: [String]) throws {
    let (catalog, findings) = try Self.read(Self.there + "\n" + pair)
    #expect(findings == codes && catalog.pairs.entries.map(\.id) == ["way"])
    let both = try Self.read(
      "  - {id: there, from: pe.comas, to: pe.ate, minutes: 70, oneWay: true}\n"
        + "  - {id: back, from: pe.ate, to: pe.comas, minutes: 80, oneWay: true}")
    #expect(both.1.isEmpty && both.0.pairs.entries.count == 2)
  }

  @Test(
    "minutes that nobody can mean are a warning at their line",
    arguments: [(3, 1), (9, 0), (70, 0), (360, 1), (0, 1)])
  func lint(minutes: Int, count: Int) throws {
    let (catalog, findings) = try Self.read("  - {id: way, from: pe.comas, to: pe.ate, minutes: \(minutes)}")
    #expect(findings.isEmpty)
    let day = try #require(CivilDate("2026-11-21"))
    let odd = CatalogLint.findings(in: catalog, on: day).filter { $0.code == "odd-minutes" }
    #expect(odd.count == count && odd.allSatisfy { $0.severity == .warning && $0.line > 1 }, "\(odd)")
  }
}
