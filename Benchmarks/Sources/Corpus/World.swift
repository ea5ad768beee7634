import Oficio

/// Why no corpus can be made.
public enum CorpusError: Error, Equatable {
  /// The catalog has no entry of a kind that the shape draws from.
  case nothingToDraw(String)
}

/// What the generator draws from: the catalog's own ids, in the catalog's own order.
struct World: Sendable {
  /// A kind of work: its unit group, its title, and its skills with the most usual first.
  struct Trade: Sendable {
    var unit: String
    var title: String
    var skills: [String]
    var certificate: String?
    var industry: String?
  }

  let catalog: Catalog
  let shares: ShapeShares
  let asOf: CivilDate
  let trades: [Trade]
  let tradeDraw: RankDraw
  let places: [PlaceEntry]
  let placeDraw: RankDraw
  let employerDraw: RankDraw
  /// Certificates by jurisdiction, records' carriers and identity papers left out.
  let certificates: [String: [Certificate]]

  init(shape: Shape, seed: UInt64, catalog: Catalog, asOf: CivilDate) throws(CorpusError) {
    self.catalog = catalog
    self.asOf = asOf
    shares = ShapeShares(shape)
    var random = SplitMix64(seed: seed, stream: 0, number: 0)
    let certificates = catalog.certificates.entries.filter {
      $0.kind != .idDocument && catalog.records[$0.id]?.carries.isEmpty ?? true
    }
    self.certificates = Dictionary(grouping: certificates, by: \.jurisdiction)
    trades = Self.trades(catalog, shares, certificates, &random)
    places = Self.places(catalog, shares.reach, &random)
    if trades.isEmpty { throw .nothingToDraw("occupations, or skills and ISCO-08 unit groups") }
    if places.isEmpty { throw .nothingToDraw("places") }
    tradeDraw = RankDraw(count: trades.count, zipf: shares.zipf)
    placeDraw = RankDraw(count: places.count, zipf: shares.zipf)
    employerDraw = RankDraw(count: shares.employers, zipf: shares.zipf)
  }

  /// The catalog's occupations; where it has none, the unit groups of ISCO-08 from clerks (4) to elementary work (9),
  /// each with a stretch of the skills catalog, whose files keep related skills together.
  private static func trades(
    _ catalog: Catalog, _ shares: ShapeShares, _ certificates: [Certificate], _ random: inout SplitMix64
  ) -> [Trade] {
    let skills = catalog.skills.entries.map(\.id)
    var all = catalog.occupations.entries.map { occupation in
      Trade(
        unit: occupation.isco, title: occupation.labels.es,
        skills: occupation.essentialSkills + occupation.optionalSkills,
        certificate: occupation.certificates.first, industry: occupation.industries.first)
    }
    if all.isEmpty, !skills.isEmpty {
      let units = catalog.isco.entries.filter { $0.id.utf8.count == 4 && $0.id >= "4" }
      all = units.map { unit in
        let length = min(skills.count, random.number(in: 5...12))
        let start = random.below(skills.count - length + 1)
        return Trade(
          unit: unit.id, title: unit.labels[.es] ?? unit.labels[.en] ?? unit.id,
          skills: Array(skills[start..<start + length].shuffled(using: &random)),
          certificate: random.chance(400) && !certificates.isEmpty ? random.pick(certificates).id : nil,
          industry: random.pick(["C", "F", "G", "H", "I", "N", "S"]))
      }
    }
    all = all.filter { !$0.skills.isEmpty }.shuffled(using: &random)
    let usual = shares.usualTrades.compactMap { unit in all.first { $0.unit == unit } }
    all = usual + all.filter { trade in !shares.usualTrades.contains(trade.unit) }
    return Array(all.prefix(shares.trades))
  }

  private static func places(
    _ catalog: Catalog, _ reach: ShapeShares.Reach, _ random: inout SplitMix64
  ) -> [PlaceEntry] {
    let districts = catalog.places.entries.filter { $0.country == "PE" && $0.kind == "district" }
    switch reach {
    case .oneDistrict: return Array(districts.shuffled(using: &random).prefix(1))
    case .lima: return districts.shuffled(using: &random)
    case .everywhere: return catalog.places.entries.shuffled(using: &random)
    }
  }
}
