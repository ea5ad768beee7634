/// Accessors for values that say where they came from.
extension FieldReader {
  /// A text as it stands, be it empty: adverts may have empty titles.
  func plain(_ key: String) -> String? { node(key).flatMap { plain(in: $0, of: key) } }

  /// The same in a node that stands under a key.
  func plain(in node: DataNode, of key: String) -> String? {
    if case .text(let text) = node.value { return text }
    reportType(node, of: key, wanted: "a text")
    return nil
  }

  /// An amount of money, to the hundredth.
  func money(_ key: String) -> Amount? {
    guard let node = node(key) else { return nil }
    // Beyond this a number of JSON no longer holds every hundredth.
    guard let number = node.number, abs(number) <= 9e13 else {
      reportType(node, of: key, wanted: "an amount of money")
      return nil
    }
    return Amount(hundredths: Int((number * 100).rounded()))
  }

  /// `origin`, the element's path, `raw` and `span` of the map itself.
  func provenance(path key: String = "from") -> Provenance {
    let origin = requiredWord("origin", Origin.self) ?? .stated
    return Provenance(origin, from: plain(key), raw: plain("raw"), span: span())
  }

  private func span() -> Range<Int>? {
    guard let ends = list("span", { integer(in: $0, of: $1) }) else { return nil }
    guard ends.count == 2, ends[0] <= ends[1] else {
      reportType(node, of: "span", wanted: "a list of two offsets in order")
      return nil
    }
    return ends[0]..<ends[1]
  }

  /// A value with where it came from, as the map under a key.
  func sourced<Value>(_ key: String, _ value: (FieldReader) -> Value?) -> Sourced<Value>? {
    map(key) { fields in
      let provenance = fields.provenance()
      return value(fields).map { Sourced($0, provenance) }
    }
  }

  /// The same for a word of a closed vocabulary, under `value`.
  func sourcedWord<Word>(_ key: String) -> Sourced<Word>?
  where Word: RawRepresentable & CaseIterable & Hashable & Sendable, Word.RawValue == String {
    sourced(key) { $0.requiredWord("value", Word.self) }
  }

  /// The same for a truth value.
  func sourcedFlag(_ key: String) -> Sourced<Bool>? { sourced(key) { $0.boolean("value") } }
}
