import Oficio

/// Made-up people and postings in short: only what is known, where it came from left out. For failures of tests; of a real
/// person nothing may be printed.
enum ShortText {
  static func of(_ person: Trainee) -> String {
    let facts: [(String, Any)] = [
      ("id", person.id), ("jurisdiction", person.jurisdiction), ("asOf", person.asOf), ("consent", person.consent),
      ("home", person.home as Any), ("countries", person.countries),
      ("maxCommuteMinutes", person.maxCommuteMinutes as Any), ("maxHoursPerWeek", person.maxHoursPerWeek as Any),
      ("exclusions", person.exclusions), ("status", person.status as Any), ("skills", person.skills),
      ("statedSkills", person.statedSkills), ("experience", person.experience), ("education", person.education as Any),
      ("certificates", person.certificates as Any), ("papers", person.papers as Any),
      ("records", person.records as Any), ("barredFrom", person.barredFrom as Any),
      ("obligations", person.obligations as Any), ("availability", person.availability as Any),
      ("needs", person.needs == Needs() ? [] : person.needs as Any),
      ("wants", person.wants.occupations), ("refuses", person.refuses == Refusals() ? [] : person.refuses as Any),
      ("contacts", person.contacts), ("group", person.group as Any),
    ]
    // These may be unknown: an empty one says something.
    let complete = ["certificates", "papers", "records", "barredFrom", "obligations", "availability"]
    return braces(
      facts.compactMap { name, value in
        isEmpty(value) && !complete.contains(name) ? nil : text(value).map { "\(name): \($0)" }
      })
  }

  static func of(_ posting: Posting) -> String {
    braces(
      Mirror(reflecting: posting).children.compactMap { child in
        isEmpty(child.value) ? nil : text(child.value).map { "\(child.label ?? ""): \($0)" }
      })
  }

  /// nil for what is unknown.
  private static func text(_ value: Any) -> String? {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional?: return mirror.children.first.flatMap { text($0.value) }
    case .collection?, .set?, .dictionary?:
      return "[" + mirror.children.compactMap { text($0.value) }.joined(separator: ", ") + "]"
    case .struct? where !(value is any CustomStringConvertible):
      let members = mirror.children.filter { $0.label != "provenance" }
      if members.count == 1, mirror.children.count == 2, let only = members.first { return text(only.value) }
      return braces(members.compactMap { child in text(child.value).map { "\(child.label ?? ""): \($0)" } })
    default: return "\(value)"
    }
  }

  private static func isEmpty(_ value: Any) -> Bool { (value as? any Collection)?.isEmpty ?? false }

  private static func braces(_ parts: [String]) -> String { "{" + parts.joined(separator: ", ") + "}" }
}
