/// Average precision of a ranking: the mean, over what is relevant, of the share of relevant ones up to each.
///
/// What is relevant and not ranked counts 0. Ranks are those of the elements, 1-based.
public enum AveragePrecision {
  /// The measure for the elements of a ranking, best first.
  public static func of<Element: Hashable>(_ ranking: some Sequence<Element>, relevant: Set<Element>) -> Double {
    guard !relevant.isEmpty else { return 0 }
    var found = 0
    var sum = 0.0
    for (place, element) in ranking.enumerated() where relevant.contains(element) {
      found += 1
      sum += Double(found) / Double(place + 1)
    }
    return sum / Double(relevant.count)
  }
}
