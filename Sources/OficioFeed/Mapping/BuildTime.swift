/// Tells dates of posting that are only the moment at which the feed was made.
///
/// Some publishers write the time of the export into every item. What the first items share to the second, or what is
/// also the header's own time, says nothing about the day of an advert.
struct BuildTime: Hashable {
  /// The words of that moment; nil: the dates of the first items are their own.
  private let stamp: String?

  init() { stamp = nil }

  /// - Parameters:
  ///   - posted: what each of the first items says about its posting; nil: nothing.
  ///   - header: what stands before the first item.
  init(posted: [String?], header: [String]) {
    guard let first = posted.first ?? nil, posted.allSatisfy({ $0 == first }), Self.hasTime(first),
      posted.count > 1 || header.contains(first)
    else {
      stamp = nil
      return
    }
    stamp = first
  }

  func marks(_ raw: String) -> Bool { raw == stamp }

  var isKnown: Bool { stamp != nil }

  /// A time of day that is not midnight: many feeds write every day as its midnight.
  private static func hasTime(_ raw: String) -> Bool {
    guard let colon = raw.utf8.firstIndex(of: 0x3A) else { return false }
    let before = Array(raw.utf8[..<colon].suffix(3))
    // A zone behind a bare day (`2026-11-12+02:00`) is no time.
    guard before.first == 0x20 || before.first == 0x54 else { return false }
    return (before + Array(raw.utf8[colon...].prefix(6))).contains { (0x31...0x39).contains($0) }
  }
}
