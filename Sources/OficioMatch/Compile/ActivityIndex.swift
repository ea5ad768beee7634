import Oficio

/// What was done with leads up to the day judged, as matching asks about it.
struct ActivityIndex: Sendable {
  /// Keys of the postings acted on, by trainee.
  private var actedOn: [String: Set<String>] = [:]
  private var referrals: [String: CivilDate] = [:]
  private var employers: Set<String> = []
  /// People who have the job, by posting.
  private var employed: [String: Int] = [:]

  /// - Parameters:
  ///   - acts: in any order; what is dated after `asOf` has not happened yet.
  ///   - postings: name the employers of acts that name a posting alone.
  init(_ acts: [Activity], _ postings: [Posting], asOf: CivilDate) {
    let acts = acts.filter { $0.date <= asOf }
    guard !acts.isEmpty else { return }
    // What another feed calls the same offer is acted on with it.
    let keys = Dictionary(postings.flatMap { posting in posting.sources.map { ($0.key, posting.key) } }) { one, _ in one
    }
    var last: [String: [String: Activity]] = [:]
    var hiring: Set<String> = []
    for act in acts {
      if act.state.isReferral {
        referrals[act.trainee] = referrals[act.trainee].map { max($0, act.date) } ?? act.date
      }
      if act.state.tellsOfHire, let employer = act.employer { employers.insert(employer.folded) }
      guard let posting = act.posting.map({ keys[$0] ?? $0 }) else { continue }
      actedOn[act.trainee, default: []].insert(posting)
      if act.state.tellsOfHire { hiring.insert(posting) }
      if let known = last[posting]?[act.trainee], !Self.isLater(act, known) { continue }
      last[posting, default: [:]][act.trainee] = act
    }
    employed = last.mapValues { acts in acts.values.count { $0.state.isEmployed } }
    for posting in postings where hiring.contains(posting.key) {
      if let name = posting.employer.name { employers.insert(name.folded) }
    }
  }

  /// Of two acts of one day the state that comes later in the life of a lead counts.
  private static func isLater(_ act: Activity, _ other: Activity) -> Bool {
    if act.date != other.date { return act.date > other.date }
    func place(_ act: Activity) -> Int { Activity.State.allCases.firstIndex(of: act.state) ?? 0 }
    return place(act) > place(other)
  }

  /// Whether staff have already done something with a lead.
  func hasActed(_ trainee: String, on posting: String) -> Bool { actedOn[trainee]?.contains(posting) == true }

  /// Keys of the postings with which staff have already done something for a person.
  func postings(of trainee: String) -> Set<String> { actedOn[trainee] ?? [] }

  /// The last day on which a person was told of a job or sent to one; nil: never.
  func lastReferral(of trainee: String) -> CivilDate? { referrals[trainee] }

  /// Whether an employer, by folded name, has taken on somebody before.
  func hasHired(_ employer: String) -> Bool { employers.contains(employer) }

  /// Whether as many people have the job as the posting wants; one that does not say how many is never filled.
  func isFilled(_ posting: Posting) -> Bool {
    guard let wanted = posting.vacancies?.value else { return false }
    return wanted > 0 && employed[posting.key] ?? 0 >= wanted
  }
}
