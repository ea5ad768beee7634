import Oficio

/// What was done with leads up to the day judged, as matching asks about it.
struct ActivityIndex: Sendable {
  /// Keys of the postings acted on, by trainee.
  private var actedOn: [String: Set<String>] = [:]
  private var referrals: [String: CivilDate] = [:]
  /// Folded names of employers who hired somebody.
  private var hirers: Set<String> = []
  /// People who have the job, by posting.
  private var employed: [String: Int] = [:]
  /// Since when a person has a job, by trainee.
  private var jobs: [String: CivilDate] = [:]

  /// - Parameters:
  ///   - acts: in any order; what is dated after `asOf` has not happened yet.
  ///   - postings: name the employers of acts that name a posting alone, and the adverts of employers.
  init(_ acts: [Activity], _ postings: [Posting], asOf: CivilDate) {
    let leads = ActedLead.all(of: acts, postings: postings, asOf: asOf)
    guard !leads.isEmpty else { return }
    // What the last act that names an employer alone says of all its adverts, by trainee and folded name.
    var wholeEmployers: [String: [String: Activity]] = [:]
    for lead in leads {
      if let posting = lead.posting { actedOn[lead.trainee, default: []].insert(posting) }
      let stints = lead.stints
      if !stints.isEmpty, let employer = lead.employer { hirers.insert(employer.folded) }
      if let stint = stints.last, stint.leftOn == nil {
        if let posting = lead.posting { employed[posting, default: 0] += 1 }
        if let day = stint.hiredOn { jobs[lead.trainee] = jobs[lead.trainee].map { min($0, day) } ?? day }
      }
      for act in lead.acts {
        if act.state.isReferral {
          referrals[act.trainee] = referrals[act.trainee].map { max($0, act.date) } ?? act.date
        }
        guard act.posting == nil, let name = act.employer?.folded else { continue }
        if let known = wholeEmployers[act.trainee]?[name], known.date > act.date { continue }
        wholeEmployers[act.trainee, default: [:]][name] = act
      }
    }
    takeOff(wholeEmployers, postings)
  }

  /// Takes every advert of an employer off the list of a person for whom the employer as a whole is settled.
  private mutating func takeOff(_ employers: [String: [String: Activity]], _ postings: [Posting]) {
    var people: [String: [String]] = [:]
    for (trainee, acts) in employers {
      for (name, act) in acts where act.state.settlesEmployer { people[name, default: []].append(trainee) }
    }
    guard !people.isEmpty else { return }
    for posting in postings {
      guard let name = posting.employer.name, let people = people[name.folded] else { continue }
      for trainee in people { actedOn[trainee, default: []].insert(posting.key) }
    }
  }

  /// Whether staff have already done something with a lead.
  func hasActed(_ trainee: String, on posting: String) -> Bool { actedOn[trainee]?.contains(posting) == true }

  /// Keys of the postings with which staff have already done something for a person.
  func postings(of trainee: String) -> Set<String> { actedOn[trainee] ?? [] }

  /// The last day on which a person was told of a job or sent to one; nil: never.
  func lastReferral(of trainee: String) -> CivilDate? { referrals[trainee] }

  /// Since when a person has a job, the longest held of several; nil: none that is known.
  func employedSince(_ trainee: String) -> CivilDate? { jobs[trainee] }

  /// Whether an employer, by folded name, has taken on somebody before.
  func hasHired(_ employer: String) -> Bool { hirers.contains(employer) }

  /// Whether as many people have the job as the posting wants; one that does not say how many is never filled.
  func isFilled(_ posting: Posting) -> Bool {
    guard let wanted = posting.vacancies?.value else { return false }
    return wanted > 0 && employed[posting.key] ?? 0 >= wanted
  }

  /// Vacancies that are still free; 1 for a live posting that does not say how many it wants.
  func freeVacancies(_ posting: Posting) -> Int {
    guard let wanted = posting.vacancies?.value else { return 1 }
    return max(1, wanted - (employed[posting.key] ?? 0))
  }
}

extension Activity.State {
  /// Written about an employer and no advert of theirs: whether it settles all of them for the person.
  ///
  /// Who was turned down there, wants nothing of them or works there is not sent again; who was told of the employer or
  /// sent there may still ask for one of the jobs, and who has left may go back.
  fileprivate var settlesEmployer: Bool {
    switch self {
    case .declined, .rejected, .hired, .kept30, .kept90, .kept180: true
    case .proposed, .sent, .interviewed, .left: false
    }
  }
}
