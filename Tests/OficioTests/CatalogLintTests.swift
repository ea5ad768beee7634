import Foundation
import Oficio
import Testing

@Suite struct CatalogLintTests {
  /// Files laid into the clean catalog, and what the lint must say about them.
  struct Weakness: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: String]
    var expected: [String]

    var testDescription: String { name }
  }

  private static let labels = SmallCatalog.labels

  /// The small catalog without its own weaknesses: everything in it is used, cited and named apart.
  private static var clean: [String: String] {
    var files = SmallCatalog.files
    files["skills/s.yaml"] = SmallCatalog.file(
      "skills",
      "  - {id: food, labels: {es: Comida, pt: Comida, en: Food}}\n"
        + "  - {id: bread-baking, labels: {es: Panadería, pt: Panificação, en: Bread baking}, broader: [food]}")
    files["certificates/c.yaml"] = SmallCatalog.file(
      "certificates",
      "  - {id: pe.card, labels: {es: Carné, pt: Carteira, en: Card}, kind: food-handler-card, jurisdiction: PE,"
        + " steps: {obtain: ask}}")
    return files
  }

  static let weaknesses: [Weakness] = [
    Weakness(name: "nothing", files: [:], expected: []),
    Weakness(
      name: "an occupation without essential skills",
      files: [
        "occupations/zz.yaml": SmallCatalog.file(
          "occupations",
          "  - {id: cook, isco: \"5120\", labels: {es: Cocina, pt: Cozinha, en: Cook}, skills: {optional: [food]}}")
      ], expected: ["occupation-without-essential-skills occupations/zz.yaml:7"]),
    Weakness(
      name: "a skill nobody asks, while its broader one is used by it",
      files: [
        "skills/zz.yaml": SmallCatalog.file(
          "skills",
          "  - {id: crafts, labels: {es: Oficios, pt: Ofícios, en: Crafts}}\n"
            + "  - {id: pottery, labels: {es: Cerámica, pt: Cerâmica, en: Pottery}, broader: [crafts]}")
      ], expected: ["skill-nobody-asks skills/zz.yaml:8"]),
    Weakness(
      name: "a step nobody names, and one that its gate looks for",
      files: [
        "steps/zz.yaml": SmallCatalog.file(
          "steps",
          "  - {id: lost, \(labels), neutral: {es: a, pt: b, en: c}, lifts: certificate}\n"
            + "  - {id: found, \(labels), neutral: {es: a, pt: b, en: c}, lifts: record}")
      ], expected: ["step-nobody-names steps/zz.yaml:7"]),
    Weakness(
      name: "a programme for a status that nobody has",
      files: [
        "programmes/zz.yaml": SmallCatalog.file(
          "programmes",
          "  - {id: a, \(labels), eligibility: [{status: [released]}]}\n"
            + "  - {id: b, \(labels), eligibility: [{status: [relased]}]}")
      ], expected: ["status-nobody-has programmes/zz.yaml:8"]),
    Weakness(
      name: "a certificate without a step",
      files: [
        "certificates/zz.yaml": SmallCatalog.file(
          "certificates", "  - {id: pe.x, labels: {es: X, pt: X, en: X}, kind: other, jurisdiction: PE}")
      ], expected: ["certificate-without-step certificates/zz.yaml:7"]),
    Weakness(
      name: "a source nobody cites",
      files: [
        "sources/zz.yaml": SmallCatalog.file(
          "sources",
          "  - {id: lore, title: Lore, where: nowhere}\n  - {id: press, title: Press, where: a kiosk}\n"
            + "  - {id: ours, title: Ours, where: here}"),
        "parameters/zz.yaml": SmallCatalog.file(
          "parameters",
          "  - {id: pe.a, description: x, jurisdiction: PE, values: {2020-01-01: {value: 1, source: press}}}"),
        "phrases/es/p.yaml": "catalog: phrases\nabout: x\nchecked: 2026-11-21\nsource: ours\nentries: []\n",
      ], expected: ["source-nobody-cites sources/zz.yaml:7"]),
    Weakness(
      name: "a file not checked for more than a year, and one checked a year ago to the day",
      files: [
        "steps/old.yaml": file("steps", checked: "2025-11-20"), "steps/year.yaml": file("steps", checked: "2025-11-21"),
        "feeds/old.yaml": "catalog: feeds\nabout: x\nchecked: 2020-01-01\nmore: 1\nentries: []\n",
      ], expected: ["not-checked-lately steps/old.yaml:0", "not-checked-lately feeds/old.yaml:0"]),
  ]

  private static func file(_ catalog: String, checked: String) -> String {
    SmallCatalog.file(catalog, "  - {id: s\(checked), \(labels), neutral: {es: a, pt: b, en: c}, lifts: skill}")
      .replacingOccurrences(of: "2026-11-21", with: checked)
  }

  private static func lint(_ files: [String: String]) throws -> [Finding] {
    let folder = try CatalogFolder(clean.merging(files) { $1 })
    let (catalog, wrong) = folder.read()
    #expect(wrong.isEmpty, "\(wrong)")
    let day = try #require(CivilDate("2026-11-21"))
    let found = CatalogLint.findings(
      in: catalog, others: CatalogReader.filesReadElsewhere(folders: [folder.path]), on: day)
    return found.map {
      var finding = $0
      finding.file = String($0.file.dropFirst(folder.path.count + 1))
      return finding
    }
  }

  @Test("a weakness is found once, at its line, as a warning", arguments: weaknesses)
  func weakness(_ weakness: Weakness) throws {
    let findings = try Self.lint(weakness.files)
    #expect(findings.map { "\($0.code) \($0.file):\($0.line)" } == weakness.expected)
    #expect(findings.allSatisfy { $0.severity == .warning && !$0.remedy.isEmpty })
  }

  /// Two skills with these words in one language, the second with these homonyms.
  private static func twins(_ first: String, _ second: String, language: String = "es", more: String = "") -> String {
    SmallCatalog.file(
      "skills",
      "  - {id: one, labels: {es: Uno, pt: Um, en: One}, words: {\(language): [\(first)]}, broader: [food]}\n"
        + "  - {id: two, labels: {es: Dos, pt: Dois, en: Two},\n     words: {\(language): [\(second)]}\(more)}")
  }

  private static let asked = SmallCatalog.file(
    "occupations",
    "  - {id: all, isco: \"5120\", labels: {es: Todo, pt: Tudo, en: All}, skills: {essential: [one, two]}}")

  @Test(
    "words that readers of adverts cannot tell apart are found at the second one's line",
    arguments: [
      ("horno", "horno"), ("horno", "HORNO"), ("camión", "camiones"), ("vendedora", "vendedores"),
      ("limpieza de baño", "limpieza  de baños"), ("neumáticos", "neumática"),
    ])
  func ambiguous(first: String, second: String) throws {
    let findings = try Self.lint(["skills/zz.yaml": Self.twins(first, second), "occupations/zz.yaml": Self.asked])
    #expect(findings.map { "\($0.code) \($0.file):\($0.line)" } == ["ambiguous-word skills/zz.yaml:9"])
    #expect(findings.first?.message.contains("of one (") == true)
  }

  @Test(
    "words that differ by more than their endings are left alone",
    arguments: [("horno", "horneado"), ("pan", "panes de molde"), ("moto", "motor"), ("caja", "cajero")])
  func different(first: String, second: String) throws {
    #expect(
      try Self.lint(["skills/zz.yaml": Self.twins(first, second), "occupations/zz.yaml": Self.asked]).isEmpty)
  }

  @Test("a label is a word too, and one word in two languages is no double meaning")
  func labelsAndLanguages() throws {
    let same = try Self.lint(["skills/zz.yaml": Self.twins("a1", "unos"), "occupations/zz.yaml": Self.asked])
    #expect(same.map(\.code) == ["ambiguous-word"])
    let apart = try Self.lint(
      ["skills/zz.yaml": Self.twins("a1", "unos", language: "en"), "occupations/zz.yaml": Self.asked])
    #expect(apart.isEmpty)
  }

  @Test("an honest homonym is named once and then silent; one that is none any more is found")
  func homonyms() throws {
    let honest = try Self.lint([
      "skills/zz.yaml": Self.twins("boletas", "boletos", more: ", homonyms: {es: [boletos]}"),
      "occupations/zz.yaml": Self.asked,
    ])
    #expect(honest.isEmpty, "\(honest)")
    let needless = try Self.lint([
      "skills/zz.yaml": Self.twins("boletas", "pasajes", more: ", homonyms: {es: [pasajes]}"),
      "occupations/zz.yaml": Self.asked,
    ])
    #expect(needless.map { "\($0.code) \($0.line)" } == ["needless-homonym 9"])
  }

  @Test("papers of two jurisdictions may share a word")
  func jurisdictions() throws {
    var files = Self.clean
    files["jurisdictions/cl.yaml"] = SmallCatalog.file(
      "jurisdictions", "  - {id: CL, \(Self.labels), currency: CLP, languages: [es]}")
    for (jurisdiction, codes) in [("CL", []), ("PE", ["ambiguous-word", "ambiguous-word", "ambiguous-word"])] {
      files["certificates/zz.yaml"] = SmallCatalog.file(
        "certificates",
        "  - {id: x, labels: {es: Carné, pt: Carteira, en: Card}, kind: other, jurisdiction: \(jurisdiction),"
          + " steps: {obtain: ask}}")
      #expect(try Self.lint(files).map(\.code) == codes)
    }
  }
}
