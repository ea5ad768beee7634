import Foundation

extension PlaceEntry {
  /// Kilometres to another place in a straight line, by the flat map of their middle: good for the ways of a day.
  public func kilometres(to other: PlaceEntry) -> Double {
    let degree = 111.195
    let middle = Double(latitude + other.latitude) / 2000 * .pi / 180
    let north = Double(latitude - other.latitude) / 1000 * degree
    let east = Double(longitude - other.longitude) / 1000 * degree * cos(middle)
    return (north * north + east * east).squareRoot()
  }
}
