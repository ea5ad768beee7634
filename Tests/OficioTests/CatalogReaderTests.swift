import Foundation
import Oficio
import Testing

@Suite struct CatalogReaderTests {
  @Test("one whole entry of every catalog is read without a finding")
  func wholeCatalog() throws {
    let (catalog, findings) = try CatalogFolder(SmallCatalog.files).read()
    #expect(findings.map(\.description) == [])
    #expect(catalog.skills["bread-baking"]?.broader == ["food"])
    #expect(catalog.occupations["baker"]?.recordCheck == .byLaw)
    #expect(catalog.occupations["baker"]?.typicalHours?.days == WeekdaySet([.monday, .saturday]))
    #expect(catalog.records["pe.paper"]?.carries == [.criminal, .police])
    let ask = try #require(catalog.records["pe.ask"]?.ask)
    #expect(ask.stage == .afterSelection && ask.isLimited)
    let days = ["2010-10-26", "2010-10-27"].map { CivilDate($0)! }
    #expect(days.map { ask.forbidsAskingFirst(.public, on: $0) } == [false, true])
    #expect(!ask.forbidsAskingFirst(.private, on: days[1]))
    #expect(catalog.bars["pe.bar"]?.isic == ["C10"])
    #expect(catalog.steps["ask"]?.cost == Amount(hundredths: 1550))
    #expect(catalog.places["pe.comas"]?.latitude == -11_937)
    #expect(catalog.usual["usual.public"]?.scope == .employer(.public))
    #expect(catalog.usual["usual.public"]?.typicalWeeklyHours == 40)
    #expect(catalog.usual["usual.c"]?.parameters == ["pe.hours.max_week"])
    #expect(catalog.isco["7512"]?.labels[.en] == "Bakers")
    #expect(catalog.sources["law"]?.citation.confidence == .verifiedText)
  }

  @Test("a policy inherits what it does not set")
  func inheritance() throws {
    let catalog = try SmallCatalog.read()
    let other = try #require(catalog.policies["other"])
    #expect(other.weights == [.skills: 8000, .access: 1000, .network: 1000])
    #expect(other.limits.horizonDays == 100)
    #expect(other.values.sector[.ownAccount] == 4000)
    #expect(other.values.recordSilent[.byLaw] == 7)
    #expect(other.values.evidence[.selfTaught] == 1)
    #expect(other.values.qualityHours == 9)
    #expect(other.values.networkHiredBefore == 3)
    #expect(catalog.policies["balanced"]?.values.networkHiredBefore == 10_000)
  }

  @Test("a later folder wins entry by entry, in the place of the earlier entry")
  func overlay() throws {
    let base = try CatalogFolder(SmallCatalog.files)
    let office = try CatalogFolder([
      "skills/mine.yaml": SmallCatalog.file(
        "skills", "  - {id: food, labels: {es: x, pt: y, en: Meals}}\n  - {id: new, labels: {es: x, pt: y, en: New}}")
    ])
    let (catalog, findings) = CatalogReader.read(folders: [base.path, office.path + "/"])
    #expect(findings.isEmpty)
    #expect(catalog.skills.entries.map(\.id) == ["food", "bread-baking", "pottery", "new"])
    #expect(catalog.skills["food"]?.labels.en == "Meals")
    let shown = try #require(catalog.show("food").first)
    #expect(shown.file == office.path + "/skills/mine.yaml")
    #expect(shown.line == 7)
    #expect(shown.node["labels"]?["en"]?.value == .text("Meals"))
    #expect(shown.replaced.map { "\($0.file):\($0.line)" } == ["\(base.path)/skills/s.yaml:7"])
    #expect(catalog.show("new").first?.replaced == [])
  }

  @Test("a later folder's bad entry leaves the earlier one in force")
  func badOverlay() throws {
    let base = try CatalogFolder(SmallCatalog.files)
    let office = try CatalogFolder([
      "skills/mine.yaml": SmallCatalog.file("skills", "  - {id: food, labels: {es: x, pt: y}}")
    ])
    let (catalog, findings) = CatalogReader.read(folders: [base.path, office.path])
    #expect(findings.map(\.code) == ["missing-key"])
    #expect(catalog.skills["food"]?.labels.en == "Food")
  }

  @Test("what other readers own, and what is no YAML, is passed over")
  func foldersOfOthers() throws {
    var files = SmallCatalog.files
    files["phrases/x.yaml"] = "not: [a catalog"
    files["feeds/x.yaml"] = "- 1"
    files["demo/x.yaml"] = ""
    files["skills/notes.txt"] = "a note"
    files["README.md"] = "# Read me"
    #expect(try CatalogFolder(files).read().findings.isEmpty)
  }

  @Test("a folder that is not there is an error, not an empty catalog")
  func missingFolder() {
    #expect(CatalogReader.read(folders: ["/nowhere/at/all"]).findings.map(\.code) == ["missing-folder"])
  }

  @Test("a value of its own source is cited by it, others by the entry")
  func citations() throws {
    let catalog = try SmallCatalog.read()
    let steps = try #require(catalog.parameters["pe.minimum_wage.monthly"]).values.steps
    #expect(steps[0].citation.sources == ["law"])
    #expect(steps[1].citation.reference == "a decree")
  }
}
