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

  /// The figures of one rung.
  ///
  /// Rows and kernel are one call from outside. They are told apart by running the same people over the postings once
  /// and over copies of them with other keys: the copies have the same compiled values, hence the same rows, and only
  /// the kernel has more to do. The slope is the kernel's time a pair, what is left at no pairs the rows'.
  func climb(_ postings: [Posting], copies: Int) async throws -> Rung {
    var rung = Rung(postings: postings.count)
    let (matcher, compiling) = Stopwatch.cpu { compiled(postings) }
    rung.live = matcher.liveCount
    rung.compile = compiling
    let ranking = ranking(matcher, top: 0)
    rung.kernel = try slope(postings, once: (matcher.liveCount, ranking), copies: copies)
    rung.rows = max(0, ranking - rung.kernel * Double(matcher.liveCount))
    rung.shown = people.reduce(0) { $0 + matcher.leads(for: $1, top: top).count } / people.count
    rung.explained = self.ranking(matcher, top: top)
    for jobs in [1, 2] { rung.match.append(await match(matcher, jobs: jobs)) }
    return rung
  }

  private func compiled(_ postings: [Posting]) -> Matcher {
    Matcher(catalog: catalog, policy: policy, postings: postings, asOf: asOf)
  }

  /// CPU seconds a person, the fastest round.
  private func ranking(_ matcher: Matcher, top: Int) -> Double {
    fastest { Stopwatch.cpu { for person in people { _ = matcher.leads(for: person, top: top) } }.seconds }
      / Double(people.count)
  }

  /// CPU seconds a pair, without rows.
  private func slope(_ postings: [Posting], once: (live: Int, seconds: Double), copies: Int) throws -> Double {
    let copied = compiled(Replicas.of(postings, copies: copies, before: asOf))
    let pairs = copied.liveCount - once.live
    return pairs > 0 ? max(0, ranking(copied, top: 0) - once.seconds) / Double(pairs) : 0
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
