import Oficio
import OficioMatch

/// Finds the works behind a lead: from the catalog ids that its evidence, blockers and steps name.
struct Citations {
  let catalog: Catalog

  /// The sources cited, in order of their ids.
  func sources(of lead: Lead) -> [Source] {
    var ids: Set<String> = []
    for id in entries(of: lead) { ids.formUnion(sources(ofEntry: id)) }
    return ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { catalog.sources[$0] }
  }

  private func entries(of lead: Lead) -> Set<String> {
    var ids: Set<String> = [lead.policy]
    ids.formUnion(lead.factors.flatMap(\.evidence).map(\.source))
    for blocker in lead.blockers + lead.laterBlockers {
      ids.insert(blocker.source)
      ids.insert(blocker.subject)
      for step in blocker.steps { ids.formUnion([step.step, step.source]) }
    }
    return ids
  }

  /// The sources of an entry, and of each of its dated values.
  private func sources(ofEntry id: String) -> [String] {
    let citations: [Citation?] = [
      catalog.skills[id]?.citation, catalog.occupations[id]?.citation, catalog.certificates[id]?.citation,
      catalog.jurisdictions[id]?.citation, catalog.parameters[id]?.citation, catalog.records[id]?.citation,
      catalog.bars[id]?.citation, catalog.obligations[id]?.citation, catalog.programmes[id]?.citation,
      catalog.courses[id]?.citation, catalog.steps[id]?.citation, catalog.places[id]?.citation,
      catalog.usual[id]?.citation, catalog.quality[id]?.citation, catalog.policies[id]?.citation,
    ]
    let dated =
      (catalog.parameters[id]?.values.steps.map(\.citation) ?? [])
      + (catalog.records[id]?.rules.steps.map(\.citation) ?? [])
      + (catalog.certificates[id]?.validity.steps.map(\.citation) ?? [])
    return (citations.compactMap(\.self) + dated).flatMap(\.sources)
  }
}
