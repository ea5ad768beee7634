import Foundation
import Oficio

/// Places of the catalog by folded name, and the minutes between two of them.
struct PlaceIndex: Sendable {
  private let entries: [PlaceEntry]
  private var rows: [String: [Int]] = [:]

  init(_ table: CatalogTable<PlaceEntry>) {
    entries = table.entries
    for (row, entry) in entries.enumerated() {
      for name in Set(([entry.name] + entry.aliases).map(\.folded)) { rows[name, default: []].append(row) }
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
    /// Folded names, for exclusions.
    var names: [String]
  }

  /// Looks a place up: its locality first, else its region's city.
  func locate(_ place: Place) -> Located {
    let country = place.country
    let locality = place.locality.flatMap { find($0, region: place.region, country: country) }
    let row = locality ?? place.region.flatMap { find($0, region: nil, country: country) }
    let names = [place.locality, place.region].compactMap { $0?.folded }.filter { !$0.isEmpty }
    return Located(
      row: row, isCoarse: locality == nil, region: row.flatMap { entries[$0].region } ?? place.region,
      country: country ?? row.map { entries[$0].country }, names: names)
  }

  /// Minutes between two places at a straight-line speed, rounded up; 0 within one place.
  func minutes(_ from: Int, _ to: Int, speedKmh: Int) -> Int {
    guard from != to, speedKmh > 0 else { return 0 }
    let (a, b) = (entries[from], entries[to])
    let degree = 111.195
    let middle = Double(a.latitude + b.latitude) / 2000 * .pi / 180
    let north = Double(a.latitude - b.latitude) / 1000 * degree
    let east = Double(a.longitude - b.longitude) / 1000 * degree * cos(middle)
    let minutes = (north * north + east * east).squareRoot() / Double(speedKmh) * 60
    return Int(min(minutes, 100_000).rounded(.up))
  }

  /// Of several places of one name, the one in the named region; else, without a region, the first of the country.
  private func find(_ name: String, region: String?, country: String?) -> Int? {
    let candidates = (rows[name.folded] ?? []).filter { country == nil || entries[$0].country == country }
    guard let region = region?.folded, !region.isEmpty else { return candidates.first }
    return candidates.first { entries[$0].region?.folded == region } ?? (candidates.count == 1 ? candidates[0] : nil)
  }
}
