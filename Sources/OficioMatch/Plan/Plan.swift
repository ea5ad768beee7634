import Oficio

/// The errands that open most jobs for one person (`plan.schema.json`).
public struct Plan: Sendable {
  /// Id of the person.
  public var trainee: String
  /// The day it was made for.
  public var asOf: CivilDate
  /// Id of the policy.
  public var policy: String
  /// Leads that are open or unclear today, without any errand.
  public var openToday: Int
  /// Sets of one, two and three errands, smaller sets first, then what opens most.
  public var sets: [PlanSet]
}

/// Some errands, and what they open together that stays shut without them.
public struct PlanSet: Sendable {
  /// One to three, in the order in which they are named: none of them could be left out.
  public var errands: [PlanErrand]
  /// Sum over the opened leads of score × free vacancies.
  public var worth: Int
  /// Judged again with the errands done, on the day they are done: open or unclear, best first.
  public var opens: [PlanLead]
  /// Postings that would open and will be gone by then: nothing is promised of them.
  public var gone: [PlanGone]
  /// The first day on which all errands can be done, begun today and side by side; nil: a time is not known. Leads were
  /// then judged with the errands done today.
  public var earliest: CivilDate?
  /// The same when each step takes its longest time; nil: not known.
  public var latest: CivilDate?
}

/// Something a person goes and does: one step of the catalog, or those that only help together.
public struct PlanErrand: Hashable, Sendable {
  /// What it lifts.
  public var gate: Gate
  /// What is missing: a certificate, a record kind, a skill …
  public var subject: String
  /// Ids of the catalog's steps, what others need first coming first.
  public var steps: [String]
}

/// A lead that opens.
public struct PlanLead: Sendable {
  /// The posting.
  public var posting: Posting
  /// As judged again: `open` or `unclear`.
  public var verdict: Verdict
  /// The score with the errands done.
  public var score: Int
  /// Free vacancies; one where the advert does not say.
  public var vacancies: Int
  /// The day on which it was judged open; nil: the errands' time is not known.
  public var opensOn: CivilDate?
  /// Whether it will be closed, or presumed gone, if the errands take their longest time.
  public var isGoneAtLatest: Bool
}

/// A posting that is gone before the errands can be done.
public struct PlanGone: Sendable {
  /// The posting.
  public var posting: Posting
  /// How many like it there were lately; nil: not known.
  public var like: PostingsLikeIt?
}
