import Oficio

/// What tells whether postings of different feeds are one job offer: title, employer, place and text, compared without
/// case, accents and punctuation. What one feed leaves out, the other may fill in.
struct JobOffer {
  let posting: Posting
  private let title: String
  private let employer: String?
  private let places: [Named]
  /// Letters and digits of the text alone: dialects break lines and set bullets in their own ways.
  private let text: [UInt8]
  private let isCut: Bool
  /// How the text begins; what begins otherwise is another offer.
  var opening: ArraySlice<UInt8> { text.prefix(Self.tellingLetters) }

  /// Fewer letters than these are a phrase that many adverts share, not the advert itself.
  static let tellingLetters = 200

  private struct Named {
    var words: String
    var country: String?
  }

  init(_ posting: Posting) {
    self.posting = posting
    title = Self.title(of: posting)
    employer = posting.employer.name?.folded
    places = posting.places.map { place in
      let place = place.value
      let words = place.locality ?? place.raw ?? place.region ?? place.country ?? ""
      return Named(words: words.folded, country: place.country)
    }
    let excerpt = Self.excerpt(posting.text)
    isCut = excerpt != nil
    text = Array((excerpt ?? posting.text[...]).folded.utf8.filter { $0 != UInt8(ascii: " ") })
  }

  /// Its title as titles are compared.
  static func title(of posting: Posting) -> String { posting.title.folded }

  func isSame(as other: JobOffer) -> Bool {
    guard title == other.title, hasSamePlace(as: other) else { return false }
    if let employer, let theirs = other.employer, employer != theirs { return false }
    let enough = min(text.count, other.text.count) >= Self.tellingLetters
    if text == other.text {
      // So few words must also be offered by the same employer in the same place.
      return enough || (employer != nil && other.employer != nil && !places.isEmpty && !other.places.isEmpty)
    }
    return enough && (isExcerpt(of: other) || other.isExcerpt(of: self))
  }

  private func isExcerpt(of other: JobOffer) -> Bool { isCut && other.text.starts(with: text) }

  private func hasSamePlace(as other: JobOffer) -> Bool {
    places.isEmpty || other.places.isEmpty
      || places.contains { mine in other.places.contains { Self.meet(mine, $0) } }
  }

  /// `Lisboa` and `1000 Lisboa, PT` meet; the same town's name in two countries does not.
  private static func meet(_ one: Named, _ two: Named) -> Bool {
    if let here = one.country, let there = two.country, here != there { return false }
    let (short, long) = one.words.utf8.count <= two.words.utf8.count ? (one.words, two.words) : (two.words, one.words)
    return " \(long) ".contains(" \(short) ")
  }

  /// What stands before the ellipsis that ends a cut text, and perhaps an invitation to read on; nil: it is whole.
  private static func excerpt(_ text: String) -> Substring? {
    let tail = text.suffix(60)
    let cut = tail.lastIndex(of: "…") ?? tail.ranges(of: "...").last?.lowerBound
    return cut.map { text[..<$0] }
  }
}
