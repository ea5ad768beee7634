import Corpus
import Oficio
import OficioMatch

/// Measures one number of postings.
struct Bench {
  var catalog: Catalog
  var policy: Policy
  var asOf: CivilDate
  var people: [Trainee]
  var rounds: Int
  var top: Int

  /// Postings whose compiled values the kernel's slope is measured over, and the pairs of one person it needs.
  private static let seedPostings = 100
  private static let slopePostings = 100_000

  /// The figures of one rung; rows are what ranking takes beyond the kernel.
  func climb(_ postings: [Posting], kernel: Double?) async -> Rung {
    var rung = Rung(postings: postings.count)
    let (matcher, compiling) = Stopwatch.cpu { compiled(postings) }
    rung.live = matcher.liveCount
    rung.compile = compiling
    rung.kernel = kernel
    rung.rank = fastest { ranking(matcher, top: 0) }
    rung.shown = people.reduce(0) { $0 + matcher.leads(for: $1, top: top).count } / people.count
    rung.explained = fastest { ranking(matcher, top: top) }
    for jobs in [1, 2] { rung.match.append(await match(matcher, jobs: jobs)) }
    return rung
  }

  /// CPU seconds a pair, without rows; nil when it drowns in what the rows' time varies by.
  ///
  /// Rows and kernel are one call from outside. They are told apart by ranking the same people over some postings and
  /// over many copies of them with other keys: copies have the same compiled values, hence the same rows, and only the
  /// kernel has more to do. The two are measured in turn, so that a busy neighbour slows both. Rows are few here and
  /// stay in the first caches: the figure is the kernel's least.
  func kernel(_ postings: [Posting]) -> Double? {
    let seeds = Array(postings.prefix(Self.seedPostings))
    let few = compiled(seeds)
    let many = compiled(Replicas.of(seeds, copies: Self.slopePostings / max(1, seeds.count), before: asOf))
    let pairs = many.liveCount - few.liveCount
    guard pairs > 0 else { return nil }
    var (least, most) = (Double.infinity, Double.infinity)
    for _ in 0..<rounds * 3 {
      least = min(least, ranking(few, top: 0))
      most = min(most, ranking(many, top: 0))
    }
    return most > least ? (most - least) / Double(pairs) : nil
  }

  private func compiled(_ postings: [Posting]) -> Matcher {
    Matcher(catalog: catalog, policy: policy, postings: postings, asOf: asOf)
  }

  /// CPU seconds a person.
  private func ranking(_ matcher: Matcher, top: Int) -> Double {
    Stopwatch.cpu { for person in people { _ = matcher.leads(for: person, top: top) } }.seconds / Double(people.count)
  }

  /// Seconds by the clock for all people.
  private func match(_ matcher: Matcher, jobs: Int) async -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let clock = ContinuousClock()
      let start = clock.now
      await matcher.match(people, top: top, jobs: jobs) { _, _ in }
      best = min(best, Stopwatch.seconds(clock.now - start))
    }
    return best
  }

  private func fastest(_ measure: () -> Double) -> Double { (0..<rounds).map { _ in measure() }.min() ?? 0 }
}

/// The same postings several times under other keys, with other days of posting so that they do not lie side by side.
enum Replicas {
  static func of(_ postings: [Posting], copies: Int, before day: CivilDate) -> [Posting] {
    var random = SplitMix64(seed: UInt64(postings.count))
    var all = postings
    all.reserveCapacity(postings.count * copies)
    for copy in 1..<copies {
      for posting in postings {
        var twin = posting
        twin.key += "/\(copy)"
        twin.postedOn?.value = day.adding(days: -Int.random(in: 0..<40, using: &random))
        all.append(twin)
      }
    }
    return all
  }
}
