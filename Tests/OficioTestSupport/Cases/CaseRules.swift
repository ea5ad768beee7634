import Oficio

/// The catalog entries that a case is about: those under `rules`, and those that its `why` names by their id.
extension Case {
  /// Ids of the shipped catalogs, in the order of the case.
  public var rules: [String] {
    let words = why.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_" || $0 == "-") }
    // A full stop that ends a sentence is no part of an id.
    let named = words.map { $0.last == "." ? String($0.dropLast()) : String($0) }
    return statedRules + named.filter { RuleIndex.isKnown($0) && !statedRules.contains($0) }
  }

  /// The jurisdictions it is judged by: the person's, and those of the work.
  public var jurisdictions: Set<String> {
    Set([trainee.jurisdiction] + postings.flatMap { $0.places.compactMap(\.value.country) })
  }
}

/// The entries that a case may name as its rule: law, papers, duties, programmes, steps.
enum RuleIndex {
  static func isKnown(_ id: String) -> Bool {
    let catalog = Shipped.catalog
    return catalog.records[id] != nil || catalog.bars[id] != nil || catalog.steps[id] != nil
      || catalog.certificates[id] != nil || catalog.parameters[id] != nil || catalog.obligations[id] != nil
      || catalog.programmes[id] != nil || catalog.jurisdictions[id] != nil
  }
}
