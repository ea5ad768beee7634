import Oficio

/// Reads the bond an advert offers: contract, formality, kind of employer, sector, work from home.
enum BondReader {
  /// Signs that the job is registered and insured, or is not. A formal sign beats an informal one.
  static func formality(_ reading: Reading) -> Sourced<Formality>? {
    for trigger in [Trigger.formal, .informal] {
      for match in reading.all(trigger) where !reading.isNegated(match.range) {
        // Among duties a single word ("planilla", "AFP") is something to work on.
        if match.range.count == 1, reading.section(at: match.start) == .sectionDuties { continue }
        return Sourced(trigger == .formal ? .formal : .informal, reading.provenance(match.range))
      }
    }
    return nil
  }

  /// The first value that a role names and no negation denies.
  static func first<Value: RawRepresentable & Hashable & Sendable>(
    _ trigger: Trigger, as type: Value.Type, _ reading: Reading
  ) -> Sourced<Value>? where Value.RawValue == String {
    for match in reading.all(trigger) where !reading.isNegated(match.range) {
      if let value = Value(rawValue: reading.value(match)) { return Sourced(value, reading.provenance(match.range)) }
    }
    return nil
  }
}
