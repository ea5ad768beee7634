/// Programmes whose rules can hold for nobody, because they wait for a status that no duty of the catalogs knows.
struct ProgrammeLint {
  let catalog: Catalog

  func findings(_ rows: [CatalogIndex.Row]) -> [Finding] {
    let words = Set(catalog.obligations.entries.flatMap(\.appliesTo))
    return rows.compactMap { row in
      guard row.catalog == "programmes", let rules = catalog.programmes[row.id]?.eligibility else { return nil }
      let named = rules.flatMap { rule -> [String] in
        if case .status(let words) = rule.condition { return words }
        return []
      }
      guard let strange = named.first(where: { !words.contains($0) }) else { return nil }
      return row.warning(
        "status-nobody-has", at: row.node["eligibility"],
        message: "“\(strange)” is no status that a duty of the catalogs applies to",
        remedy: NearestWord.to(strange, among: words.sorted()).map { "did you mean “\($0)”?" }
          ?? "use a word under “appliesTo” of obligations/")
    }
  }
}
