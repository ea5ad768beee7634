/// How a value of a posting came to be known.
public enum Origin: String, CaseIterable, Hashable, Sendable {
  /// The feed's own element says so; of skills and papers also: the advert names them, by words that have a span.
  case stated
  /// Concluded from the words of the advert or from other fields.
  case inferred
  /// The mapping's or a catalog's ordinary value.
  case `default`
  /// Staff asked and were told (answers file).
  case staff
}

/// Where a value came from: the element, the words, and their place in the posting's text.
public struct Provenance: Hashable, Sendable {
  /// How it came to be known.
  public var origin: Origin
  /// Element path within the item (`job/description`), or a catalog id for defaults.
  public var from: String?
  /// The words themselves, as they stand.
  public var raw: String?
  /// UTF-8 byte offsets into the posting's `text`, half open.
  public var span: Range<Int>?

  /// A provenance; nil for what does not apply.
  public init(_ origin: Origin, from: String? = nil, raw: String? = nil, span: Range<Int>? = nil) {
    self.origin = origin
    self.from = from
    self.raw = raw
    self.span = span
  }
}

/// A value together with where it came from.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value itself.
  public var value: Value
  /// Where it came from.
  public var provenance: Provenance

  /// A value and where it came from.
  public init(_ value: Value, _ provenance: Provenance) {
    self.value = value
    self.provenance = provenance
  }
}
