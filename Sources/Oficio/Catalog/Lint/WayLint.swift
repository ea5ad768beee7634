/// Pairs of places whose minutes can hardly be meant: faster than anybody goes, or slower than on foot.
struct WayLint {
  let catalog: Catalog

  /// Kilometres an hour in a straight line.
  private static let speeds = 3.0...120.0
  /// A way as short as this says nothing about speed.
  private static let leastKilometres = 3.0

  func findings(_ rows: [CatalogIndex.Row]) -> [Finding] {
    rows.compactMap { row in
      guard row.catalog == "places", row.node["minutes"] != nil, let pair = catalog.pairs[row.id],
        let from = catalog.places[pair.from],
        let to = catalog.places[pair.to]
      else { return nil }
      let kilometres = from.kilometres(to: to)
      guard kilometres >= Self.leastKilometres else { return nil }
      let speed = pair.minutes == 0 ? .infinity : kilometres * 60 / Double(pair.minutes)
      guard !Self.speeds.contains(speed) else { return nil }
      return row.warning(
        "odd-minutes", at: row.node["minutes"],
        message: "\(pair.minutes) minutes for \(Int(kilometres.rounded())) km in a straight line",
        remedy: "compare the minutes with their source: they count one way")
    }
  }
}
