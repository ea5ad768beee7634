import Oficio

/// Gate *live*, on the as-of date alone: a posting that fails it is no lead for anybody, and nothing lifts it.
enum LiveCriterion {
  static func isLive(_ posting: Posting, _ context: MatchContext) -> Bool {
    posting.state == .active && !isTakenBack(posting) && lastDay(posting, context).map { context.asOf <= $0 } ?? true
      && !context.activity.isFilled(posting)
  }

  /// The employer told staff that it is filled or closed.
  private static func isTakenBack(_ posting: Posting) -> Bool { posting.standing.map { $0.value != .open } ?? false }

  /// Why a posting is no longer on offer, for a pair that is asked about all the same.
  static func judge(_ posting: Posting, _ context: MatchContext, to ledger: inout some Ledger) {
    guard !isLive(posting, context) else { return }
    if posting.state == .active, context.activity.isFilled(posting) {
      return ledger.block(.never, BlockerDraft(gate: .live, subject: "filled", source: .activity))
    }
    if let standing = posting.standing, standing.value != .open {
      let subject = standing.value == .filled ? "filled" : "takenBack"
      return ledger.block(.never, BlockerDraft(gate: .live, subject: subject, source: .posting(.standing)))
    }
    let subject =
      posting.state != .active ? "withdrawn" : posting.closesOn != nil ? "closed" : "presumedGone"
    ledger.block(.never, BlockerDraft(gate: .live, subject: subject, source: .posting(.deadline)))
  }

  /// The deadline, else the day after which the posting is presumed gone: the median life of its feed's postings after
  /// it was last seen, or the policy's days where too few are known. A feed read now is seen now.
  static func lastDay(_ posting: Posting, _ context: MatchContext) -> CivilDate? {
    posting.closesOn?.value
      ?? (posting.lastSeen ?? context.asOf)
      .adding(days: context.lives[posting.feed] ?? context.policy.limits.goneAfterDays)
  }
}
