import Oficio
import Synchronization

/// Judges people against the postings of a run and ranks their leads.
///
/// Compiled once for a catalog, a policy, a day and a set of postings; then any number of people can be judged, on any
/// number of threads, with the same result.
public struct Matcher: Sendable {
  private let context: MatchContext
  private let table: PostingTable

  /// How many postings came in.
  public let postingCount: Int
  /// How many of them are live on the day, each key once.
  public var liveCount: Int { table.rows.count }

  /// Compiles the postings that are live on a day.
  ///
  /// - Parameter postings: in any order; of several with one key, one is kept.
  public init(catalog: Catalog, policy: Policy, postings: [Posting], asOf: CivilDate) {
    context = MatchContext(catalog: catalog, policy: policy, asOf: asOf)
    table = PostingTable(postings, context)
    postingCount = postings.count
  }

  /// The best leads of one person: at most `top` for each list and verdict, in the order they are worked through.
  ///
  /// Without consent in date there are none: nobody is matched who has not agreed to it.
  public func leads(for trainee: Trainee, top: Int, verdicts: Set<Verdict> = Set(Verdict.allCases)) -> [Lead] {
    guard trainee.consent.allowsMatching(on: context.asOf) else { return [] }
    let facts = TraineeFacts(trainee, context)
    let rows = TraineeRows(facts, table, context)
    var lists = Kernel.rank(table, rows, top: top)
    var leads: [Lead] = []
    for list in 0..<3 {
      for verdict in Verdict.allCases where verdicts.contains(verdict) {
        for (place, posting) in lists.best(list: list, verdict: verdict).enumerated() {
          leads.append(Explainer.lead(facts, posting, rank: place + 1, rows, table, context))
        }
      }
    }
    return leads
  }

  /// Judges people on several threads and hands over each one's leads in the order of the people.
  ///
  /// Works in windows, so that memory does not grow with the number of people.
  public func match(
    _ trainees: [Trainee], top: Int, verdicts: Set<Verdict> = Set(Verdict.allCases), jobs: Int,
    each: (Trainee, [Lead]) async throws -> Void
  ) async rethrows {
    let window = max(1, jobs) * 64
    var start = 0
    while start < trainees.count {
      let people = Array(trainees[start..<min(trainees.count, start + window)])
      let results = await judge(people, top: top, verdicts: verdicts, jobs: max(1, jobs))
      for (trainee, leads) in zip(people, results) { try await each(trainee, leads) }
      start += people.count
    }
  }

  /// Each worker takes the next person nobody has taken, so that no thread waits for another.
  private func judge(_ people: [Trainee], top: Int, verdicts: Set<Verdict>, jobs: Int) async -> [[Lead]] {
    let queue = WorkQueue(count: people.count)
    return await withTaskGroup(of: [(Int, [Lead])].self) { group in
      for _ in 0..<min(jobs, people.count) {
        group.addTask {
          var done: [(Int, [Lead])] = []
          while let number = queue.next() {
            done.append((number, leads(for: people[number], top: top, verdicts: verdicts)))
          }
          return done
        }
      }
      var results = [[Lead]](repeating: [], count: people.count)
      for await done in group { for (number, leads) in done { results[number] = leads } }
      return results
    }
  }

  /// The parts of one person's ranking apart, for benchmarks: filling the rows, then the loop over all postings `rounds`
  /// times, with the best `top` of each list; nothing is explained.
  public func measure(_ trainee: Trainee, top: Int, rounds: Int) -> (rows: Duration, kernel: Duration) {
    let clock = ContinuousClock()
    let start = clock.now
    let rows = TraineeRows(TraineeFacts(trainee, context), table, context)
    let filled = clock.now
    for _ in 0..<rounds { withExtendedLifetime(Kernel.rank(table, rows, top: top)) {} }
    return (filled - start, clock.now - filled)
  }

  /// The posting of a lead.
  public func posting(_ key: String) -> Posting? { table.numbers[key].map { table.postings[$0] } }

  /// Everything behind one pair; nil when the posting is not among the live ones or the person has not agreed.
  public func explain(_ trainee: Trainee, posting key: String) -> Lead? {
    guard let number = table.numbers[key], trainee.consent.allowsMatching(on: context.asOf) else { return nil }
    let facts = TraineeFacts(trainee, context)
    return Explainer.lead(facts, number, rank: 0, TraineeRows(facts, table, context), table, context)
  }
}

/// Hands out each number below a count once, to any number of threads.
private final class WorkQueue: Sendable {
  private let count: Int
  private let taken = Atomic<Int>(0)

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
