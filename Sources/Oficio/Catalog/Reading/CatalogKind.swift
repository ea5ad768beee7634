/// The tables of the catalog; the raw value is the word of folder and header, classifications apart.
enum CatalogKind: String, CaseIterable, Hashable, Sendable {
  case sources, isco, isic, skills, occupations, certificates, jurisdictions, parameters, records, bars, obligations
  case issuers, revocations, programmes, courses, steps, places, pairs, usual, quality, titles, neutral, policies

  /// The folder an entry of this table stands in, which is also the `catalog:` of its file.
  var folder: String {
    switch self {
    case .isco, .isic: "classifications"
    case .pairs: "places"
    case .revocations: "issuers"
    default: rawValue
    }
  }

  /// The table that a file of a folder fills, or nil for a file that no table knows.
  init?(folder: String, fileName: String) {
    switch (folder, fileName) {
    case ("classifications", "isco08.yaml"): self = .isco
    case ("classifications", "isic4.yaml"): self = .isic
    case ("classifications", _), ("isco", _), ("isic", _), ("pairs", _), ("revocations", _): return nil
    case ("places", "pairs.yaml"): self = .pairs
    case ("issuers", "revocations.yaml"): self = .revocations
    default: self.init(rawValue: folder)
    }
  }

  /// The folders that this module reads.
  static let folders = Set(allCases.map(\.folder))
  /// Folders of a catalog that other modules read with their own readers.
  static let foldersReadElsewhere: Set<String> = ["phrases", "feeds", "forms", "demo"]
}
