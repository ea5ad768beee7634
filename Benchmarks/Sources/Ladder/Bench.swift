import Corpus
import Oficio
@_spi(Measuring) import OficioMatch

/// Measures one number of postings.
struct Bench {
  var catalog: Catalog
  var policy: Policy
  var asOf: CivilDate
  var people: [Trainee]
  var rounds: Int
  var top: Int

  /// The figures of one rung.
  func climb(_ postings: [Posting]) async -> Rung {
    var rung = Rung(postings: postings.count)
    let (matcher, compiling) = Stopwatch.cpu { compiled(postings) }
    rung.live = matcher.liveCount
    rung.compile = compiling
    (rung.rows, rung.kernel) = apart(matcher)
    rung.shown = people.reduce(0) { $0 + matcher.leads(for: $1, top: top).count } / people.count
    rung.explained = fastest { ranking(matcher, top: top) }
    for jobs in [1, 2] { rung.match.append(await match(matcher, jobs: jobs)) }
    return rung
  }

  /// Seconds a person for filling the rows, and seconds a pair for the loop over all postings with the best `top` kept;
  /// eight people at once, the fastest round of each eight.
  private func apart(_ matcher: Matcher) -> (rows: Double, kernel: Double) {
    let loops = max(1, 200_000 / max(1, matcher.liveCount))
    var (rows, kernel) = (0.0, 0.0)
    for start in stride(from: 0, to: people.count, by: 8) {
      let together = Array(people[start..<min(people.count, start + 8)])
      rows += fastest { Stopwatch.cpu { matcher.prepare(together) }.seconds }
      let prepared = matcher.prepare(together)
      kernel += fastest { Stopwatch.cpu { for _ in 0..<loops { matcher.rank(prepared, top: top) } }.seconds }
    }
    let count = Double(people.count)
    return (rows / count, kernel / count / Double(loops) / Double(max(1, matcher.liveCount)))
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
