import Oficio

/// Catalog labels of ids in one language; an id that no catalog has stands for itself.
struct Names: Sendable {
  private let language: Language
  private let catalog: Catalog
  /// Labels by ISCO-08 unit group; the first occupation of a group names it.
  private let byISCO: [String: String]

  init(language: Language, catalog: Catalog) {
    self.language = language
    self.catalog = catalog
    byISCO = Dictionary(catalog.occupations.entries.map { ($0.isco, $0.labels[language]) }) { first, _ in first }
  }

  func skill(_ id: String) -> String { label(catalog.skills[id]?.labels, id) }

  func certificate(_ id: String) -> String { label(catalog.certificates[id]?.labels, id) }

  /// The name of a step, in the words for staff.
  func step(_ id: String) -> String { label(catalog.steps[id]?.labels, id) }

  /// A step with its time, price and place.
  func entry(ofStep id: String) -> Step? { catalog.steps[id] }

  func programme(_ id: String) -> String { label(catalog.programmes[id]?.labels, id) }

  func duty(_ name: String) -> String { label(catalog.obligations[name]?.labels, name) }

  /// An occupation by its id, by its unit group, or by the group of the classification.
  func occupation(_ id: String) -> String {
    if let label = catalog.occupations[id]?.labels[language] ?? byISCO[id] { return label }
    let group = catalog.isco[id]?.labels
    return group?[language] ?? group?[.en] ?? id
  }

  func issuer(_ id: String) -> String { label(catalog.issuers[id]?.labels, id) }

  /// Something that a programme leads to.
  func prospect(_ thing: Programme.Prospect.Thing) -> String {
    switch thing {
    case .occupation(let id): occupation(id)
    case .skill(let id): skill(id)
    case .course(let id): label(catalog.courses[id]?.labels, id)
    case .certificate(let id): certificate(id)
    }
  }

  /// A statutory bar by its id or by the word that staff state.
  func bar(_ id: String) -> String {
    label((catalog.bars[id] ?? catalog.bars.entries.first { $0.field == id })?.labels, id)
  }

  private func label(_ labels: Labels?, _ id: String) -> String {
    guard let label = labels?[language], !label.isEmpty else { return id }
    return label
  }
}
