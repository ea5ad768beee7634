import Oficio

/// The postings that came up lately, by what makes two alike: the main ISCO-08 unit group, and the region of the first
/// place (or work wholly from home).
struct LikePostings: Sendable {
  private struct Kind: Hashable {
    var unit: String
    /// Country and folded region; nil: from home.
    var region: [String]?
  }

  private let days: Int
  private var counts: [Kind: Int] = [:]
  private var counted: [String: Kind] = [:]

  /// - Parameters:
  ///   - postings: active or gone; each key counts once, by the day it was posted, else first seen.
  ///   - days: how far back, `asOf` included.
  init(_ postings: [Posting], _ places: PlaceIndex, days: Int, asOf: CivilDate) {
    self.days = days
    // Adverts repeat the same few places, and finding one takes longer than all the rest.
    var regions: [Place: [String]?] = [:]
    func region(of place: Place) -> [String]? {
      if let known = regions[place] { return known }
      let region = Self.region(of: place, places)
      regions.updateValue(region, forKey: place)
      return region
    }
    for posting in postings {
      guard let day = posting.postedOn?.value ?? posting.firstSeen, (0..<days).contains(asOf.days(since: day)),
        counted[posting.key] == nil, let kind = Self.kind(of: posting, region: region)
      else { continue }
      counted[posting.key] = kind
      counts[kind, default: 0] += 1
    }
  }

  /// How many like a posting there were, itself not counted; nil where its occupation or region is not known.
  func count(like posting: Posting, _ places: PlaceIndex) -> PostingsLikeIt? {
    guard let kind = Self.kind(of: posting, region: { Self.region(of: $0, places) }) else { return nil }
    let itself = counted[posting.key] == kind ? 1 : 0
    return PostingsLikeIt(count: (counts[kind] ?? 0) - itself, days: days)
  }

  private static func kind(of posting: Posting, region: (Place) -> [String]?) -> Kind? {
    guard let unit = posting.occupation.first(where: { $0.scheme == "isco08" })?.code else { return nil }
    if posting.remote?.value == .full { return Kind(unit: unit, region: nil) }
    guard let place = posting.places.first?.value, let region = region(place) else { return nil }
    return Kind(unit: unit, region: region)
  }

  private static func region(of place: Place, _ places: PlaceIndex) -> [String]? {
    let located = places.locate(place)
    guard let region = located.region?.folded, !region.isEmpty else { return nil }
    return [located.country ?? "", region]
  }
}
