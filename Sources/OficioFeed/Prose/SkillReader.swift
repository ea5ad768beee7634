import Oficio

/// Reads the skills an advert asks for.
struct SkillReader {
  let lexicon: Lexicon
  let skills: CatalogTable<Skill>

  func read(_ reading: Reading) -> [SkillAsk] {
    var asks: [SkillAsk] = []
    let matches = lexicon.matches(in: reading.tokens)
    if matches.isEmpty { return [] }
    var places = [Int: Int](minimumCapacity: matches.count)
    for match in matches {
      if let place = places[match.row], asks[place].need == .must { continue }
      // What the employer offers is not asked for.
      if reading.section(at: match.range.lowerBound) == .sectionOffers { continue }
      let need: SkillNeed
      switch reading.demand(on: match.range) {
      case .indispensable: need = .must
      case .plain: need = .essential
      case .preferred, .notRequired: need = .optional
      }
      if let place = places[match.row] {
        if need == .must { asks[place].need = .must }
        continue
      }
      places[match.row] = asks.count
      asks.append(SkillAsk(skill: skills.entries[match.row].id, need: need, reading.provenance(match.range, .stated)))
    }
    return asks
  }
}
