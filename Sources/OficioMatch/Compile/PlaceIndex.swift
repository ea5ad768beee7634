import Oficio

/// Places of the catalog by name, and the minutes between two of them.
struct PlaceIndex: Sendable {
  private let entries: [PlaceEntry]
  /// Rows by name, and by name and region in either order, as feeds write both into one field ("LIMA - SAN ISIDRO").
  private var rows: [String: [Int]] = [:]
  private var regions: Set<String> = []
  /// Ways whose minutes the catalog knows.
  private var ways: [Ends: Way] = [:]

  private struct Ends: Hashable {
    var from: Int
    var to: Int
  }

  /// How long the way between two places takes.
  struct Way: Hashable, Sendable {
    var minutes: Int
    /// Id of the pair that says so; nil: reckoned from the distance.
    var pair: String?
  }

  init(_ table: CatalogTable<PlaceEntry>, _ pairs: CatalogTable<PlacePair> = CatalogTable()) {
    entries = table.entries
    for (row, entry) in entries.enumerated() {
      let names = ([entry.name] + entry.aliases).map(\.folded)
      let region = entry.region?.folded
      let both = region.map { region in names.flatMap { ["\($0) \(region)", "\(region) \($0)"] } } ?? []
      for name in Set(names + both) { rows[name, default: []].append(row) }
      if let region { regions.insert(region) }
    }
    for pair in pairs.entries {
      guard let from = table.row(of: pair.from), let to = table.row(of: pair.to) else { continue }
      let way = Way(minutes: pair.minutes, pair: pair.id)
      ways[Ends(from: from, to: to)] = way
      if !pair.isOneWay { ways[Ends(from: to, to: from)] = way }
    }
  }

  /// A place as far as the catalog knows it.
  struct Located: Hashable, Sendable {
    /// Row of the catalog entry; nil: not found.
    var row: Int?
    /// Only the region is known, and the row is its city: distances within the region are guesses.
    var isCoarse: Bool
    var region: String?
    var country: String?
    /// Folded names, for exclusions and refusals: as written, the locality first, then the catalog's and its region.
    var names: [String]
  }

  /// Looks a place up: its locality first, else its region's city.
  func locate(_ place: Place) -> Located {
    let country = place.country
    let locality = place.locality.flatMap { find($0, region: place.region, country: country) }
    let row = locality ?? place.region.flatMap { find($0, region: nil, country: country) }
    let known = locality.map { [entries[$0].name, entries[$0].region] } ?? []
    let names = ([place.locality, place.region] + known).compactMap { $0?.folded }.filter { !$0.isEmpty }
    return Located(
      row: row, isCoarse: locality == nil, region: row.flatMap { entries[$0].region } ?? place.region,
      country: country ?? row.map { entries[$0].country }, names: names)
  }

  /// The folded name that the catalog gives to a place; nil: not found.
  func name(of place: Place) -> String? { locate(place).row.map { entries[$0].name.folded } }

  /// The way between two places: as a pair of the catalog says, else by its minutes at a straight-line speed.
  func way(_ from: Int, _ to: Int, speedKmh: Int) -> Way {
    ways[Ends(from: from, to: to)] ?? Way(minutes: minutes(from, to, speedKmh: speedKmh))
  }

  /// Minutes between two places at a straight-line speed, rounded up; 0 within one place.
  func minutes(_ from: Int, _ to: Int, speedKmh: Int) -> Int {
    guard from != to, speedKmh > 0 else { return 0 }
    let minutes = entries[from].kilometres(to: entries[to]) / Double(speedKmh) * 60
    return Int(min(minutes, 100_000).rounded(.up))
  }

  /// Of the places of one name, the first in the named region; a region the catalog does not know rules nothing out. One
  /// name in several places, and nothing to tell them apart, is unknown but within one country, where the first counts.
  private func find(_ name: String, region: String?, country: String?) -> Int? {
    let candidates = (rows[name.folded] ?? []).filter { country == nil || entries[$0].country == country }
    if let region = region.flatMap({ self.region($0, country: country) }) {
      return candidates.first { entries[$0].region?.folded == region }
    }
    return Set(candidates.map { entries[$0].country }).count == 1 ? candidates.first : nil
  }

  /// A region by its own name, or by that of a place in it ("Lima Metropolitana"); nil: not known.
  private func region(_ text: String, country: String?) -> String? {
    let name = text.folded
    if regions.contains(name) { return name }
    let place = rows[name]?.first { country == nil || entries[$0].country == country }
    return place.flatMap { entries[$0].region?.folded }
  }
}
