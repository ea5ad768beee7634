import Foundation

@testable import Oficio
@testable import OficioFeed

/// Catalogs read loosely for measuring: labels, words and ids only. The real reader lives in Oficio.
enum GoldCatalog {
  static func load(from folders: [URL]) -> Catalog {
    var catalog = PhraseFiles.smallCatalog
    catalog.skills = CatalogTable()
    catalog.occupations = CatalogTable()
    catalog.certificates = CatalogTable()
    for folder in folders {
      for entry in entries(folder, "certificates") {
        guard let id = text(entry["id"]), let kind = text(entry["kind"]).flatMap(CertificateKind.init(rawValue:)) else {
          continue
        }
        catalog.certificates.set(
          Certificate(
            id: id, citation: citation, labels: labels(entry), words: words(entry), kind: kind,
            jurisdiction: text(entry["jurisdiction"]) ?? "", class: text(entry["class"]), covers: [],
            validity: DatedValues(), recognisedIn: [], steps: [:], aliases: []))
      }
      for entry in entries(folder, "skills") {
        guard let id = text(entry["id"]) else { continue }
        catalog.skills.set(Skill(id: id, citation: citation, labels: labels(entry), words: words(entry), broader: []))
      }
      for entry in entries(folder, "occupations") {
        guard let id = text(entry["id"]), let isco = text(entry["isco"]) else { continue }
        catalog.occupations.set(
          Occupation(
            id: id, citation: citation, isco: isco, labels: labels(entry), words: words(entry), essentialSkills: [],
            optionalSkills: [], industries: [], certificates: []))
      }
    }
    return catalog
  }

  private static let citation = Citation(sources: [], confidence: .assumption)

  private static func entries(_ folder: URL, _ name: String) -> [DataNode] {
    PhraseFiles.yaml(in: folder.appending(path: name)).flatMap { file -> [DataNode] in
      guard let text = try? String(contentsOf: file, encoding: .utf8), let node = try? DataNode(yaml: text),
        case .list(let items)? = node["entries"]?.value
      else { return [] }
      return items
    }
  }

  private static func labels(_ node: DataNode) -> Labels {
    Labels(
      es: text(node["labels"]?["es"]) ?? "", pt: text(node["labels"]?["pt"]) ?? "",
      en: text(node["labels"]?["en"]) ?? "")
  }

  private static func words(_ node: DataNode) -> [Language: [String]] {
    var words: [Language: [String]] = [:]
    for language in Language.allCases {
      if case .list(let items)? = node["words"]?[language.rawValue]?.value {
        words[language] = items.compactMap { text($0) }
      }
    }
    return words
  }

  private static func text(_ node: DataNode?) -> String? {
    switch node?.value {
    case .text(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}
