/// What has become of one lead since the last published run (`change.schema.json`).
struct LeadChange: Hashable, Sendable {
  /// How a lead changed. `changed`: verdict, first day or section is another.
  enum Kind: String, CaseIterable, Sendable { case new, gone, changed }

  /// Why a lead is gone, as far as it is known.
  enum Reason: String, CaseIterable, Sendable {
    /// The person is no longer matched in this office: no consent, no profile, a profile set aside, another office.
    case trainee
    /// Somebody has acted on it, so that it is no longer to be done.
    case activity
    /// The posting was not read, and its feed was not read as a whole: its absence proves nothing.
    case feed
    /// The posting is no longer on offer, or its vacancies are filled.
    case offer
    /// The posting is on offer, and better leads stand in its place, or it is closed to the person now.
    case list
  }

  var trainee: String
  var posting: String
  var kind: Kind
  /// For leads that are gone.
  var reason: Reason?
  /// As it was listed; nil for new ones.
  var before: ListedLead?
  /// As it is listed; nil for those gone.
  var now: ListedLead?

  /// One person's changes: what is new or changed in the order of the new list, then what is gone in that of the old.
  static func between(
    _ before: [ListedLead], _ now: [ListedLead], reason: (ListedLead) -> Reason
  ) -> [LeadChange] {
    let old = Dictionary(before.map { ($0.posting, $0) }) { first, _ in first }
    let kept = Set(now.map(\.posting))
    let stands = now.compactMap { lead -> LeadChange? in
      guard let was = old[lead.posting] else {
        return LeadChange(trainee: lead.trainee, posting: lead.posting, kind: .new, now: lead)
      }
      if was == lead { return nil }
      return LeadChange(trainee: lead.trainee, posting: lead.posting, kind: .changed, before: was, now: lead)
    }
    let gone = before.filter { !kept.contains($0.posting) }.map {
      LeadChange(trainee: $0.trainee, posting: $0.posting, kind: .gone, reason: reason($0), before: $0)
    }
    return stands + gone
  }
}
