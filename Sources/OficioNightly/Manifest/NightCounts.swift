import OficioMatch

/// How many of everything a night had.
public struct NightCounts: Hashable, Sendable {
  /// People whose profile is whole.
  public var people = 0
  /// Those among them who are not matched, because they have not agreed to it on the day.
  public var withoutConsent = 0
  /// Offices that they belong to; people without an office count as one.
  public var offices = 0
  /// Postings read, each key of a feed once.
  public var postings = 0
  /// Postings that are on offer on the day, those that the store remembers among them.
  public var live = 0
  /// Leads listed, by verdict.
  public var verdicts: [Verdict: Int] = [:]
  /// Leads listed, by section.
  public var sections: [Section: Int] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Leads listed.
  public var leads: Int { verdicts.values.reduce(0, +) }

  mutating func add(_ leads: [Lead], isMatched: Bool) {
    people += 1
    if !isMatched { withoutConsent += 1 }
    for lead in leads {
      verdicts[lead.verdict, default: 0] += 1
      sections[lead.section, default: 0] += 1
    }
  }
}
