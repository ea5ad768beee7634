import Oficio

/// Reads the least schooling an advert asks for.
enum EducationReader {
  private struct Ask {
    var level: Education
    var demand: Demand
    var range: Range<Int>
    var sentence: Int
  }

  static func read(_ reading: Reading) -> Sourced<EducationAsk>? {
    var asks: [Ask] = []
    for match in reading.all(.education) where !reading.isNegated(match.range) {
      guard let level = Education(rawValue: reading.value(match)) else { continue }
      let section = reading.section(at: match.start)
      if section == .sectionDuties || section == .sectionOffers { continue }
      asks.append(
        Ask(
          level: level, demand: reading.demand(on: match.range, before: 4, after: 8), range: match.range,
          sentence: Int(reading.tokens[match.start].sentence)))
    }
    let firm = asks.filter { $0.demand == .plain || $0.demand == .indispensable }
    guard let first = firm.first ?? asks.first(where: { $0.demand == .preferred }) else { return nil }
    // "Secundaria completa o estudios técnicos": the least of what one sentence names.
    let same = (firm.isEmpty ? asks : firm).filter { $0.sentence == first.sentence }
    let least = same.min { $0.level < $1.level } ?? first
    return Sourced(
      EducationAsk(least.level, indispensable: least.demand == .indispensable), reading.provenance(least.range))
  }
}
