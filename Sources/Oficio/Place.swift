/// A place as a feed or a profile names it; every part may be unknown.
public struct Place: Hashable, Sendable {
  /// District or town.
  public var locality: String?
  /// Region, state or department.
  public var region: String?
  /// ISO 3166-1 alpha-2 code.
  public var country: String?
  /// The words of the source.
  public var raw: String?

  /// A place; nil for the parts that are unknown.
  public init(locality: String? = nil, region: String? = nil, country: String? = nil, raw: String? = nil) {
    self.locality = locality
    self.region = region
    self.country = country
    self.raw = raw
  }
}
