import Oficio

/// Closed vocabularies, flags and numbers.
extension PostingMapper {
  /// A value of a closed vocabulary: in the contract's own words, or in words of the mapping. Of a list of words
  /// ("fulltime, permanent") that may speak of two fields at once, a word of the other field's vocabulary is no problem
  /// here. Two different values cancel each other.
  func word<Value: RawRepresentable & Hashable & Sendable>(
    _ known: KnownReadings<WordReading<Value>>, _ values: FieldValues, _ kind: String, also other: String? = nil,
    _ problems: inout [Problem]
  ) -> Sourced<Value>? where Value.RawValue == String {
    let field = known.field
    var first: WordReading<Value>?
    if let raw = values.line(field) {
      let found = known.reading(raw, of: values) { reading($0, kind, also: other) }
      if case .value(let value) = found { return Sourced(value, values.stated(field)) }
      first = found
    }
    // Publishers swap elements: what the first does not say in known words, another may.
    for provenance in values.others(field) {
      let found: WordReading<Value> = reading(provenance.raw ?? "", kind, also: other)
      if case .value(let value) = found { return Sourced(value, provenance) }
      first = first ?? found
    }
    // Contract and work time are often read from one element; one complaint about it is enough.
    guard case .problem(let code) = first, let raw = values.line(field),
      !problems.contains(where: { $0.code == code && $0.raw == raw })
    else { return nil }
    problems.append(Problem(code: code, field: field.name, raw: raw))
    return nil
  }

  /// Puts a word into its place. Most fields are silent in most items: for them this is one look.
  @inline(__always)
  func setWord<Value: RawRepresentable & Hashable & Sendable>(
    _ known: KnownReadings<WordReading<Value>>, _ values: FieldValues, _ kind: String, also other: String? = nil,
    _ found: inout Sourced<Value>?, _ problems: inout [Problem]
  ) where Value.RawValue == String {
    guard values.knows(known.field) else { return }
    if let value = word(known, values, kind, also: other, &problems) { found = value }
  }

  private func reading<Value: RawRepresentable & Hashable & Sendable>(
    _ raw: String, _ kind: String, also other: String?
  ) -> WordReading<Value> where Value.RawValue == String {
    var found: [Value] = []
    var isUnknown = false
    let parts =
      mapping.words.value(of: raw, kind: kind) != nil ? [raw[...]] : raw.split { $0 == "," || $0 == ";" || $0 == "|" }
    for part in parts {
      let part = String(part)
      if let value = Value(rawValue: part.trimmingSpaces())
        ?? mapping.words.value(of: part, kind: kind).flatMap({ Value(rawValue: $0) })
      {
        if !found.contains(value) { found.append(value) }
      } else if let other, mapping.words.value(of: part, kind: other) != nil {
        continue
      } else {
        isUnknown = true
      }
    }
    if found.count == 1, let value = found.first { return .value(value) }
    if found.count > 1 { return .problem("ambiguous-value") }
    return isUnknown ? .problem("unknown-value") : .silent
  }

  @inline(__always)
  func setFlag(
    _ field: FeedField, _ values: FieldValues, _ found: inout Sourced<Bool>?, _ problems: inout [Problem]
  ) {
    guard values.knows(field) else { return }
    if let flag = flag(field, values, &problems) { found = flag }
  }

  func flag(_ field: FeedField, _ values: FieldValues, _ problems: inout [Problem]) -> Sourced<Bool>? {
    guard let raw = values.line(field) else { return nil }
    switch mapping.words.value(of: raw, kind: "boolean") ?? raw {
    case "true": return Sourced(true, values.stated(field))
    case "false": return Sourced(false, values.stated(field))
    default:
      problems.append(Problem(code: "unknown-value", field: field.name, raw: raw))
      return nil
    }
  }

  func number(
    _ field: FeedField, _ values: FieldValues, _ range: ClosedRange<Int>, _ problems: inout [Problem]
  ) -> Sourced<Int>? {
    guard values.knows(field), let raw = values.line(field) else { return nil }
    guard let number = Self.whole(raw), range.contains(number) else {
      problems.append(Problem(code: "unknown-value", field: field.name, raw: raw))
      return nil
    }
    return Sourced(number, values.stated(field))
  }

  /// `40`, also written as `40.00`.
  private static func whole(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ $0 == 0x30 }) else { return nil }
    return Int(parts[0])
  }
}
