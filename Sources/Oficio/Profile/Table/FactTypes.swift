/// What a cell of a table holds. A table has no types, so the fields that are not texts are listed here; a test holds
/// the list against the schema.
package enum FactTypes {
  /// Fields that are numbers.
  static let numbers: Set<String> = [
    "maxCommuteMinutes", "maxHoursPerWeek", "skills.level", "skills.months", "experience.months", "obligations.minutes",
    "obligations.travelMinutes", "obligations.within.days", "needs.monthlyIncome.amount", "group.birthYear",
  ]
  /// Fields that are true or false; of `status.eligible` each of its codes.
  static let flags: Set<String> = [
    "consent.match", "certificates.inHand", "papers.inHand", "records.shows", "records.reparationPaid",
    "records.finePaid", "obligations.canMove", "needs.writtenContract", "refuses.night", "refuses.liveIn",
  ]

  /// The value of a cell: nothing is null, `[]` and `{}` are the empty list and map, and what is of no type that its field
  /// wants stays a text, for the reader to refuse.
  package static func value(of cell: String, at path: FactPath) -> DataNode.Value {
    // Only what is short is compared: see `ProfileLimits.marks`.
    guard cell.utf8.count <= 40 else { return .text(FormulaGuard.text(of: cell)) }
    switch cell {
    case "": return .null
    case "[]": return .list([])
    case "{}": return .map([])
    default: break
    }
    let pattern = path.pattern
    if numbers.contains(pattern), let number = DataNode.number(cell) { return number }
    if flags.contains(pattern) || pattern.utf8.starts(with: "\(FactPath.codes).".utf8) {
      // Spreadsheets write them in capitals.
      switch cell.lowercased() {
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: break
      }
    }
    return .text(FormulaGuard.text(of: cell))
  }
}
