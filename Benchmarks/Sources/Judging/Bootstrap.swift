import Corpus

/// A mean, and how far it may be off because other people could have been judged.
public struct Estimate: Hashable, Sendable {
  /// The mean of the values.
  public var mean: Double
  /// Lower end of the 95 % interval.
  public var low: Double
  /// Upper end of the 95 % interval.
  public var high: Double
}

/// Percentile bootstrap: Efron, B. and Tibshirani, R. (1993), *An introduction to the bootstrap*, chapter 13.
public enum Bootstrap {
  /// The mean of values and its 95 % interval: the values are drawn again, as many as there are and each any number of
  /// times, and the middle 95 % of the means are kept. Same seed, same ends.
  ///
  /// A value is one person's. To compare two orders, give the differences, person by person.
  /// - Returns: nil without values.
  public static func mean(of values: [Double], rounds: Int = 10_000, seed: UInt64) -> Estimate? {
    guard !values.isEmpty else { return nil }
    let count = values.count
    var random = SplitMix64(seed: seed)
    var means = (0..<max(1, rounds)).map { _ in
      (0..<count).reduce(0.0) { sum, _ in sum + values[random.below(count)] } / Double(count)
    }
    means.sort()
    let tail = means.count / 40
    return Estimate(
      mean: values.reduce(0, +) / Double(count), low: means[tail], high: means[means.count - 1 - tail])
  }
}
