/// A job that an advert names beside others.
public struct NamedJob: Hashable, Sendable {
  /// Its title in the advert's words.
  public var title: String
  /// Where it is named.
  public var provenance: Provenance

  /// A job by its title.
  public init(_ title: String, _ provenance: Provenance) {
    self.title = title
    self.provenance = provenance
  }
}

/// The advert that a posting is one job of.
public struct AdvertPart: Hashable, Sendable {
  /// The key that the advert would have as one posting; keys of its jobs begin with it and a `#`.
  public var key: String
  /// Title of the whole advert.
  public var title: String

  /// An advert by its key and title.
  public init(key: String, title: String) {
    self.key = key
    self.title = title
  }

  /// The key of the advert that a key may be a job of; nil: it has no `#`.
  public static func advert(of key: String) -> String? { key.lastIndex(of: "#").map { String(key[..<$0]) } }

  /// The key of one of the advert's jobs: its folded title, so that it stays what it is when another job goes.
  public func key(of title: String) -> String { key + "#" + title.folded.replacing(" ", with: "-") }
}
