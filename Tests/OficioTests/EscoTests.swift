import Foundation
import Testing

@testable import Oficio

/// A small classification in ESCO's layout, invented for the tests.
enum EscoFixture {
  static let base = "http://data.europa.eu/esco"

  /// Version 1.1: names of the plain layout, relations without labels.
  static let english: [String: String] = [
    "ISCOGroups_en.csv": """
    conceptType,conceptUri,code,preferredLabel,status,altLabels
    ISCOGroup,\(base)/isco/C7512,7512,Bakers,released,
    ISCOGroup,\(base)/isco/C5120,5120,Cooks,released,
    """,
    "occupations_en.csv": """
    conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status
    Occupation,\(base)/occupation/b1,7512,dough shaper,"loaf hand
    dough hand",,released
    Occupation,\(base)/occupation/c1,5120,stew cook,,,released
    Occupation,\(base)/occupation/z9,5120,ghost cook,,,obsolete
    """,
    "skills_en.csv": """
    conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels
    KnowledgeSkillCompetence,\(base)/skill/s1,skill/competence,,"shape dough, by hand",
    KnowledgeSkillCompetence,\(base)/skill/s2,,,handle dough,
    KnowledgeSkillCompetence,\(base)/skill/s3,knowledge,,stews,
    """,
    "occupationSkillRelations.csv": """
    occupationUri,relationType,skillType,skillUri
    \(base)/occupation/b1,essential,skill/competence,\(base)/skill/s1
    \(base)/occupation/b1,optional,,\(base)/skill/s2
    \(base)/occupation/c1,essential,knowledge,\(base)/skill/s3
    \(base)/occupation/c1,sideways,knowledge,\(base)/skill/s1
    \(base)/occupation/c1,essential,knowledge,\(base)/skill/nowhere
    """,
    "broaderRelationsSkillPillar.csv": """
    conceptType,conceptUri,broaderType,broaderUri
    KnowledgeSkillCompetence,\(base)/skill/s1,KnowledgeSkillCompetence,\(base)/skill/s2
    """,
  ]

  /// Other columns in another order, both genders in a name, the group only in the pillar of version 1.2.
  static let spanish: [String: String] = [
    "occupations_es.csv": """
    conceptType,preferredLabel,altLabels,description,conceptUri
    Occupation,formador de masa/formadora de masa,,"Da forma, dice.",\(base)/occupation/b1
    Occupation,guisandero/guisandera,"guisandera
    hace guisos",,\(base)/occupation/c1
    Occupation,trenzador/a de pan,,,\(base)/occupation/d1
    Occupation,sin grupo,,,\(base)/occupation/e1
    """,
    "skills_es.csv": """
    conceptType,conceptUri,preferredLabel,altLabels
    KnowledgeSkillCompetence,\(base)/skill/s1,dar forma a la masa,amasar
    """,
    "broaderRelationsOccPillar_es.csv": """
    conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel
    Occupation,\(base)/occupation/d1,x,Occupation,\(base)/occupation/d0,x
    Occupation,\(base)/occupation/d0,x,ISCOGroup,\(base)/isco/C7512,x
    """,
    "occupations_fr.csv": "conceptType,preferredLabel,conceptUri\nOccupation,boulanger,\(base)/occupation/b1\n",
  ]

  static func tables(_ files: [[String: String]]) throws -> (tables: EscoTables, findings: [Finding]) {
    let folders = try files.map { try CatalogFolder($0) }
    return withExtendedLifetime(folders) { EscoTables.read(folders: folders.map(\.path)) }
  }
}

@Suite("ESCO's files")
struct EscoReadingTests {
  @Test("languages and folders are joined by URI, whichever comes first")
  func joined() throws {
    let (tables, findings) = try EscoFixture.tables([EscoFixture.spanish, EscoFixture.english])
    let other = try EscoFixture.tables([EscoFixture.english, EscoFixture.spanish]).tables
    let one = try EscoFixture.tables([EscoFixture.english.merging(EscoFixture.spanish) { $1 }]).tables
    #expect(tables == other)
    #expect(tables == one)
    #expect(tables.occupations.map { $0.uri.suffix(2) } == ["b1", "c1", "d1", "e1"])
    #expect(tables.occupations.map(\.isco) == ["7512", "5120", "7512", nil])
    let baker = tables.occupations[0]
    #expect(baker.names[.en] == ["dough shaper", "loaf hand", "dough hand"])
    #expect(baker.names[.es] == ["formador de masa/formadora de masa"])
    #expect((baker.essential, baker.optional) == ([0], [1]))
    #expect(tables.skills[0].broader == [1])
    #expect(tables.relationCount == 3)
    #expect(Set(findings.map(\.code)) == ["language-passed-over", "not-released", "unknown-relation"])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test("a file without its columns, and a row that ends too early, are named with file and line; the rest is read")
  func mistakes() throws {
    var files = EscoFixture.english
    files["skills_en.csv"] = "a,b\n1,2\n"
    files["occupations_en.csv"] = (files["occupations_en.csv"] ?? "") + "\nOccupation,half\n"
    let (tables, findings) = try EscoFixture.tables([files])
    #expect(tables.occupations.count == 2)
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.map(\.code).sorted() == ["broken-row", "missing-column"])
    #expect(errors.first { $0.code == "broken-row" }?.line == 6)
  }

  @Test(
    "a name for both genders is two names",
    arguments: [
      ("camarero/camarera", ["camarero", "camarera"]),
      ("técnico/a de sonido", ["técnico de sonido", "técnica de sonido"]),
      ("director técnico/directora técnica", ["director técnico", "directora técnica"]),
      ("trabajador/trabajadora social", ["trabajador social", "trabajadora social"]),
      ("doctor/ra", ["doctor", "doctora"]),
      ("albañil", ["albañil"]), ("carga y/o descarga", ["carga y/o descarga"]), ("a/b/c", ["a/b/c"]),
    ])
  func genders(text: String, names: [String]) { #expect(GenderPair.names(in: text) == names) }

  @Test("what is written is read back as it was")
  func written() throws {
    let tables = try EscoFixture.tables([EscoFixture.english, EscoFixture.spanish]).tables
    let files = EscoFolder.files(of: tables)
    let folder = try CatalogFolder(
      Dictionary(
        uniqueKeysWithValues: files.filter { $0.name.hasSuffix(".csv") }.map {
          ($0.name, String(decoding: $0.bytes, as: UTF8.self))
        }))
    let (again, findings) = EscoTables.read(folders: [folder.path])
    #expect(again == tables)
    #expect(findings.isEmpty)
  }
}

@Suite("The compiled ESCO")
struct EscoCompiledTests {
  private let sources = [UInt8](repeating: 7, count: 32)

  @Test("decodes to the tables it was made of")
  func roundTrip() throws {
    let tables = try EscoFixture.tables([EscoFixture.english, EscoFixture.spanish]).tables
    #expect(try EscoCompiled.decode(EscoCompiled.encode(tables, sources: sources), sources: sources) == tables)
    #expect(try EscoCompiled.decode(EscoCompiled.encode(.init(), sources: sources), sources: sources) == EscoTables())
  }

  @Test("is refused when any byte is changed, cut off or of other sources")
  func refused() throws {
    let tables = try EscoFixture.tables([EscoFixture.english]).tables
    let bytes = EscoCompiled.encode(tables, sources: sources)
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 0x20
      #expect(throws: EscoCompiled.Refusal.self) { try EscoCompiled.decode(changed, sources: sources) }
    }
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: EscoCompiled.Refusal.self) {
        try EscoCompiled.decode(Array(bytes.prefix(count)), sources: sources)
      }
    }
    #expect(throws: EscoCompiled.Refusal.stale) {
      try EscoCompiled.decode(bytes, sources: [UInt8](repeating: 8, count: 32))
    }
  }

  @Test("a damaged or stale file is said, and the CSV files are read in its place")
  func fallsBack() throws {
    let tables = try EscoFixture.tables([EscoFixture.english]).tables
    let folder = try CatalogFolder(["esco/x": ""])
    let esco = folder.path + "/esco"
    for (name, bytes) in EscoFolder.files(of: tables) {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(esco)/\(name)"))
    }
    #expect(EscoFolder.load(esco).findings.isEmpty)
    #expect(EscoFolder.load(esco).tables == tables)
    try Data("x".utf8).write(to: URL(fileURLWithPath: esco + "/compiled.oficio"))
    #expect(EscoFolder.load(esco).findings.map(\.code) == ["esco-not-compiled"])
    #expect(EscoFolder.load(esco).tables == tables)
  }
}

@Suite("ESCO among the catalogs")
struct EscoMergingTests {
  private func read(_ extra: [String: String] = [:]) throws -> (catalog: Catalog, findings: [Finding]) {
    let tables = try EscoFixture.tables([EscoFixture.english, EscoFixture.spanish]).tables
    var files = SmallCatalog.files.merging(extra) { $1 }
    for (name, bytes) in EscoFolder.files(of: tables) where name.hasSuffix(".csv") {
      files["esco/" + name] = String(decoding: bytes, as: UTF8.self)
    }
    return try CatalogFolder(files).read()
  }

  @Test("an entry that names a concept gets its names and keeps what it says; the others become entries")
  func merged() throws {
    let (catalog, findings) = try read([
      "occupations/o.yaml": SmallCatalog.file(
        "occupations",
        "  - {id: baker, isco: \"7512\", labels: {es: Panadero, pt: Padeiro, en: Baker}, skills: {essential: [bread-baking]},"
          + " esco: \"\(EscoFixture.base)/occupation/b1\"}"),
      "courses/c.yaml": SmallCatalog.file(
        "courses", "  - {id: baking, \(SmallCatalog.labels), jurisdiction: PE, teaches: [\"esco:s2\"], gives: pe.card}"),
    ])
    #expect(findings.map(\.code) == ["esco-not-compiled"])
    let baker = try #require(catalog.occupations["baker"])
    #expect(baker.essentialSkills == ["bread-baking"])
    #expect(baker.words[.en] == ["dough shaper", "loaf hand", "dough hand"])
    #expect(baker.words[.es] == ["formador de masa", "formadora de masa"])
    #expect(catalog.occupations["esco:b1"] == nil)
    let cook = try #require(catalog.occupations["esco:c1"])
    #expect(cook.isco == "5120")
    #expect(cook.essentialSkills == ["esco:s3"])
    #expect(cook.labels == Labels(es: "guisandero/guisandera", pt: "guisandero/guisandera", en: "stew cook"))
    #expect(catalog.skills["esco:s1"]?.broader == ["esco:s2"])
    #expect(catalog.occupations["esco:e1"] == nil)
    #expect(catalog.unplacedOccupations["esco:e1"] != nil)
    #expect(catalog.courses["baking"]?.teaches == ["esco:s2"])
    #expect(catalog.isco["7512"]?.labels[.en] == "Bakers")
    #expect(catalog.show("esco:c1").first?.node["isco"] == DataNode(.text("5120")))
    #expect(catalog.sources["esco-import"]?.title.contains(EscoTables.notice) == true)
  }

  @Test("lookup finds imported concepts, those without a group too, and falls back on a neighbour's names")
  func lookup() throws {
    let catalog = try read().catalog
    func first(_ text: String, _ kind: LookupKind, _ language: Language) -> String? {
      let index = catalog.lookupIndex(kind, in: language)
      return index.rank(text, top: 1).first.map { index.concepts[$0.row].id }
    }
    #expect(first("Guisanderas", .occupation, .es) == "esco:c1")
    #expect(first("sin grupo", .occupation, .es) == "esco:e1")
    #expect(first("trenzadores de pan", .occupation, .pt) == "esco:d1")
    #expect(first("amasar", .skill, .es) == "esco:s1")
    #expect(first("handling dough", .skill, .en) == "esco:s2")
  }
}

@Suite("Drift between versions of ESCO")
struct EscoDriftTests {
  @Test("says what came, went, was renamed or moved, and which relations changed")
  func drift() throws {
    let old = try EscoFixture.tables([EscoFixture.english]).tables
    var new = old
    new.occupations[0].names[.en]?[0] = "loaf shaper"
    new.occupations[1].isco = "9412"
    new.occupations[0].essential = [1]
    new.occupations[0].optional = [2]
    new.occupations.append(.init(uri: EscoFixture.base + "/occupation/new", names: [.en: ["new"]]))
    new.skills[2].names[.es] = ["guisos"]
    let drift = EscoDrift(from: old, to: new, language: .en)
    #expect(
      drift.rows.map { "\($0.change.rawValue) \($0.uri.suffix(3)) \($0.before ?? "-") \($0.now ?? "-")" } == [
        "added new - -", "renamed /b1 dough shaper loaf shaper", "moved /c1 5120 9412",
        "relation-added /b1 - optional", "relation-removed /b1 essential -", "relation-changed /b1 optional essential",
      ])
    #expect(drift.count(.added, .occupation) == 1)
    #expect(drift.count(.added, .skill) == 0)
    #expect(EscoDrift(from: new, to: old, language: .en).count(.removed, .occupation) == 1)
    #expect(EscoDrift(from: old, to: old, language: .en).rows.isEmpty)
  }

  @Test("what one side's files do not say at all is no difference")
  func unsaid() throws {
    let old = try EscoFixture.tables([EscoFixture.english]).tables
    var new = old
    for row in new.occupations.indices {
      new.occupations[row].isco = nil
      (new.occupations[row].essential, new.occupations[row].optional) = ([], [])
      new.occupations[row].names = [.es: ["otro \(row)"]]
    }
    #expect(EscoDrift(from: old, to: new, language: .es).rows.isEmpty)
    #expect(EscoDrift(from: new, to: old, language: .es).rows.isEmpty)
  }
}
