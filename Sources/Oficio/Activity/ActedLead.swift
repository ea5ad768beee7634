/// What has become of one person and one job: all acts about it, in the order in which they happened.
public struct ActedLead: Hashable, Sendable {
  /// Id of the trainee.
  public let trainee: String
  /// Key of the posting, the one under which the postings at hand list it; nil: only an employer was ever named.
  public let posting: String?
  /// The employer's name as an act has it, else as the posting has it; nil: not known.
  public fileprivate(set) var employer: String?
  /// By day; of one day in the order of `State`.
  public fileprivate(set) var acts: [Activity] = []
  /// The times for which the person had the job.
  public var stints: [Stint] { Stint.all(in: acts) }

  /// The leads that acts speak of, in byte order of people, then by their first act.
  ///
  /// Acts with one posting are about one job. An act that names an employer alone goes on with what that person last had
  /// to do with the employer; `kept…` and `left` with the job they got there. Else it is about a job of its own.
  ///
  /// - Parameters:
  ///   - acts: in any order; what is dated after `asOf` has not happened yet.
  ///   - postings: tell the employer of a posting, and what other feeds call it.
  ///   - asOf: the day judged.
  public static func all(of acts: [Activity], postings: [Posting], asOf: CivilDate) -> [ActedLead] {
    let acts = acts.filter { $0.date <= asOf }
    guard !acts.isEmpty else { return [] }
    let known = KnownJobs(acts, postings)
    var leads: [ActedLead] = []
    for acts in Dictionary(grouping: acts, by: \.trainee).sorted(by: { $0.key.isBefore($1.key) }).map(\.value) {
      leads += all(ofOne: acts.sorted(by: Activity.inOrder), known)
    }
    return leads
  }

  /// The leads of one person, from acts in their order.
  private static func all(ofOne acts: [Activity], _ known: KnownJobs) -> [ActedLead] {
    var leads: [ActedLead] = []
    // Which lead each act went on with: the last one is the latest.
    var touched: [Int] = []
    for act in acts {
      let job = act.posting.map { known[$0] ?? KnownJobs.Job(key: $0, employer: nil) }
      let employer = act.employer ?? job?.employer
      let place: Int?
      if let job {
        place = leads.firstIndex { $0.posting == job.key }
      } else {
        let name = employer?.folded
        let there = touched.reversed().filter { leads[$0].employer?.folded == name }
        let isAboutJob = act.state == .left || act.state.keptDays > 0
        place = (isAboutJob ? there.first { !leads[$0].stints.isEmpty } : nil) ?? there.first
      }
      let number = place ?? leads.count
      if place == nil { leads.append(ActedLead(trainee: act.trainee, posting: job?.key, employer: employer)) }
      if leads[number].employer == nil { leads[number].employer = employer }
      leads[number].acts.append(act)
      touched.append(number)
    }
    return leads
  }
}

/// What the postings at hand tell of those that acts name.
private struct KnownJobs {
  struct Job {
    var key: String
    var employer: String?
  }

  private var jobs: [String: Job] = [:]

  init(_ acts: [Activity], _ postings: [Posting]) {
    let named = Set(acts.compactMap(\.posting))
    for posting in postings {
      for key in [posting.key] + posting.sources.map(\.key) where named.contains(key) && jobs[key] == nil {
        jobs[key] = Job(key: posting.key, employer: posting.employer.name)
      }
    }
  }

  subscript(_ key: String) -> Job? { jobs[key] }
}

extension Activity {
  /// By day, state and words: no two different acts stand in the one or the other order by chance.
  fileprivate static func inOrder(_ left: Activity, _ right: Activity) -> Bool {
    if left.date != right.date { return left.date < right.date }
    if left.state != right.state { return left.state.place < right.state.place }
    let texts = [left, right].map { [$0.posting ?? "", $0.employer ?? "", $0.reason ?? ""] }
    for (one, other) in zip(texts[0], texts[1]) where one != other { return one.isBefore(other) }
    return false
  }
}

extension Activity.State {
  /// Place in the life of a lead.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension String {
  /// Byte order, the same in every locale.
  fileprivate func isBefore(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
