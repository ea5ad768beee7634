import Foundation

@testable import Oficio
@testable import OficioFeed

/// The repository's own catalogs, read for the tests of prose.
enum PhraseFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All phrase files with what is wrong with them.
  static let read: (catalog: PhraseCatalog, findings: [Finding]) = {
    var catalog = PhraseCatalog()
    var findings: [Finding] = []
    for language in Language.allCases {
      for file in yaml(in: root.appending(path: "Catalogs/phrases/\(language.rawValue)")) {
        guard let text = try? String(contentsOf: file, encoding: .utf8), let node = try? DataNode(yaml: text) else {
          findings.append(Finding("unreadable", file: file.lastPathComponent, message: "not YAML", remedy: "mend it"))
          continue
        }
        findings += catalog.add(node, language: language, file: file.lastPathComponent)
      }
    }
    return (catalog, findings)
  }()

  /// The YAML files of a folder by name.
  static func yaml(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appending(path: $0) }
  }

  /// Currencies, and a few certificates, skills and occupations made up for the tests.
  static let smallCatalog: Catalog = {
    var catalog = Catalog()
    for (id, currency) in [("PE", "PEN"), ("EC", "USD"), ("CL", "CLP"), ("AR", "ARS"), ("BO", "BOB"), ("BR", "BRL")] {
      catalog.jurisdictions.set(
        Jurisdiction(
          id: id, citation: citation, labels: labels(id), currency: currency, languages: [], recordBodies: [:],
          hiringPapers: []))
    }
    catalog.certificates.set(certificate("pe.licence.A2b", .drivingLicence, "A-IIb", ["licencia A-IIb"]))
    catalog.certificates.set(certificate("pe.carne_sanidad", .foodHandlerCard, nil, ["carné de sanidad"]))
    catalog.skills.set(skill("bread-baking", ["elaboración de pan", "hornear pan"]))
    catalog.skills.set(skill("customer-service", ["atención al cliente"]))
    catalog.occupations.set(occupation("baker", "7512", ["panadero", "maestro panadero"]))
    catalog.occupations.set(occupation("kitchen-helper", "9412", ["ayudante de cocina"]))
    catalog.occupations.set(occupation("cook", "5120", ["cocinero", "cocinera"]))
    return catalog
  }()

  private static let citation = Citation(sources: [], confidence: .assumption)
  static func labels(_ text: String) -> Labels { Labels(es: text, pt: text, en: text) }

  static func certificate(
    _ id: String, _ kind: CertificateKind, _ name: String?, _ words: [String], country: String = "PE"
  ) -> Certificate {
    Certificate(
      id: id, citation: citation, labels: labels(words.first ?? id), words: [.es: words], kind: kind,
      jurisdiction: country, class: name, covers: [], validity: DatedValues(), recognisedIn: [], steps: [:], aliases: []
    )
  }

  static func skill(_ id: String, _ words: [String]) -> Skill {
    Skill(id: id, citation: citation, labels: labels(words.first ?? id), words: [.es: words], broader: [])
  }

  static func occupation(_ id: String, _ isco: String, _ words: [String]) -> Occupation {
    Occupation(
      id: id, citation: citation, isco: isco, labels: labels(words.first ?? id), words: [.es: words],
      essentialSkills: [], optionalSkills: [], industries: [], certificates: [])
  }
}
