import Oficio

extension JSONWriter {
  /// Writes `origin`, `from`, `raw` and `span` into the object that is open.
  mutating func provenance(_ provenance: Provenance, path key: StaticString = "from") {
    switch provenance.origin {
    case .stated: raw(#""origin":"stated""#)
    case .inferred: raw(#""origin":"inferred""#)
    case .default: raw(#""origin":"default""#)
    case .staff: raw(#""origin":"staff""#)
    }
    member(key, provenance.from)
    member("raw", provenance.raw)
    if let span = provenance.span {
      list("span", [span.lowerBound, span.upperBound]) { $0.value($1) }
    }
  }

  /// Writes a value of a posting with where it came from, as an object under a key; what is nil is left out.
  mutating func sourced<Value>(
    _ name: StaticString, _ sourced: Sourced<Value>?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard let sourced else { return }
    key(name)
    element(sourced, write)
  }

  /// The same as an element of a list.
  mutating func element<Value>(_ sourced: Sourced<Value>, _ write: (inout JSONWriter, Value) -> Void) {
    object { json in
      write(&json, sourced.value)
      json.provenance(sourced.provenance)
    }
  }

  /// The same for a closed vocabulary, under `value`.
  mutating func word<Value: RawRepresentable<String>>(_ name: StaticString, _ sourced: Sourced<Value>?) {
    self.sourced(name, sourced) { $0.member("value", $1.rawValue) }
  }

  /// The same for a truth value.
  mutating func flag(_ name: StaticString, _ sourced: Sourced<Bool>?) {
    self.sourced(name, sourced) { $0.member("value", $1) }
  }

  /// The same for a day.
  mutating func day(_ name: StaticString, _ sourced: Sourced<CivilDate>?) {
    self.sourced(name, sourced) { $0.member("value", $1) }
  }
}
