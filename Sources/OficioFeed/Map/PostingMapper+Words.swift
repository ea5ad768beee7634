import Oficio

/// Closed vocabularies, flags and numbers.
extension PostingMapper {
  /// A value of a closed vocabulary: in the contract's own words, or in words of the mapping.
  func word<Value: RawRepresentable & Hashable & Sendable>(
    _ field: FeedField, _ values: FieldValues, _ type: Value.Type, _ kind: String, _ posting: inout Posting
  ) -> Sourced<Value>? where Value.RawValue == String {
    words(field, values, type, kind, also: nil, &posting)
  }

  /// The same for lists of words ("fulltime, permanent"), which may speak of two fields at once: a word of the other
  /// field's vocabulary is no problem here. Two different values cancel each other.
  func words<Value: RawRepresentable & Hashable & Sendable>(
    _ field: FeedField, _ values: FieldValues, _ type: Value.Type, _ kind: String, also other: String?,
    _ posting: inout Posting
  ) -> Sourced<Value>? where Value.RawValue == String {
    guard let raw = values.line(field) else { return nil }
    switch known.word(field, raw, read: { reading($0, type, kind, also: other) }) {
    case .value(let word): return Value(rawValue: word).map { Sourced($0, values.stated(field)) }
    case .silent: return nil
    case .problem(let code):
      // Contract and work time are often read from one element; one complaint about it is enough.
      let isDoubled = posting.problems.contains { $0.code == code && $0.raw == raw }
      if !isDoubled { posting.problems.append(Problem(code: code, field: field.name, raw: raw)) }
      return nil
    }
  }

  private func reading<Value: RawRepresentable & Hashable & Sendable>(
    _ raw: String, _ type: Value.Type, _ kind: String, also other: String?
  ) -> KnownValues.Reading where Value.RawValue == String {
    var found: [Value] = []
    var unknown = false
    let parts =
      mapping.words.value(of: raw, kind: kind) != nil ? [raw[...]] : raw.split { $0 == "," || $0 == ";" || $0 == "|" }
    for part in parts {
      let part = String(part)
      let trimmed = part.trimmingSpaces()
      if let value = Value(rawValue: trimmed)
        ?? mapping.words.value(of: part, kind: kind).flatMap({ Value(rawValue: $0) })
      {
        if !found.contains(value) { found.append(value) }
      } else if let other, mapping.words.value(of: part, kind: other) != nil {
        continue
      } else {
        unknown = true
      }
    }
    if found.count == 1, let value = found.first { return .value(value.rawValue) }
    if found.count > 1 { return .problem("ambiguous-value") }
    return unknown ? .problem("unknown-value") : .silent
  }

  func flag(_ field: FeedField, _ values: FieldValues, _ posting: inout Posting) -> Sourced<Bool>? {
    guard let raw = values.line(field) else { return nil }
    switch mapping.words.value(of: raw, kind: "boolean") ?? raw {
    case "true": return Sourced(true, values.stated(field))
    case "false": return Sourced(false, values.stated(field))
    default:
      posting.problems.append(Problem(code: "unknown-value", field: field.name, raw: raw))
      return nil
    }
  }

  func number(
    _ field: FeedField, _ values: FieldValues, _ range: ClosedRange<Int>, _ posting: inout Posting
  ) -> Sourced<Int>? {
    guard let raw = values.line(field) else { return nil }
    guard let number = Int(raw), range.contains(number) else {
      posting.problems.append(Problem(code: "unknown-value", field: field.name, raw: raw))
      return nil
    }
    return Sourced(number, values.stated(field))
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    var bytes = Array(utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(validating: bytes.drop { $0 == 0x20 }, as: UTF8.self) ?? self
  }
}
