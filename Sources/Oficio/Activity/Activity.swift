/// What staff did with a lead on a day, or what came of it.
public struct Activity: Hashable, Sendable {
  /// Id of the trainee.
  public var trainee: String
  /// Key of the posting; nil: the row names only an employer.
  public var posting: String?
  /// Name of the employer; nil: that of the posting, when it is at hand.
  public var employer: String?
  /// The day it happened.
  public var date: CivilDate
  /// What happened.
  public var state: State
  /// Why, in the words of whoever wrote it; may begin with a `ReasonCode`. Matching never reads it.
  @Redacted public var reason: String?

  /// What became of a lead.
  ///
  /// `declined` by the person, `rejected` by the employer; `kept30` … `kept180`: still there after so many days.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case proposed, declined, sent, interviewed, rejected, hired, kept30, kept90, kept180, left

    /// The person was told of the job or sent to it.
    public var isReferral: Bool { self == .proposed || self == .sent }
  }

  /// An act; at least one of posting and employer should be named.
  public init(
    trainee: String, posting: String? = nil, employer: String? = nil, date: CivilDate, state: State,
    reason: String? = nil
  ) {
    self.trainee = trainee
    self.posting = posting
    self.employer = employer
    self.date = date
    self.state = state
    self.reason = reason
  }
}

extension Activity: CustomStringConvertible, CustomReflectable {
  /// The state alone: who and where is not printed.
  public var description: String { "«\(state.rawValue)»" }
  /// The state alone, so that `dump` shows no more either.
  public var customMirror: Mirror { Mirror(self, children: ["state": state.rawValue]) }
}
