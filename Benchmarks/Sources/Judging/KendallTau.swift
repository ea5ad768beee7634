/// How far two orders of the same things agree, ties included.
public enum KendallTau {
  /// Tau-b: (C − D) ÷ √((n₀ − n₁)(n₀ − n₂)), where C and D are the pairs that the two put the same and the opposite way
  /// round, n₀ all pairs, n₁ and n₂ those that the one or the other ties. Kendall, M. G. (1945), *The treatment of ties in
  /// ranking problems*, Biometrika 33(3), 239–251.
  ///
  /// −1 … 1; nil when one of the two ties everything. Where only one has ties, even an order that contradicts none of the
  /// other's pairs stays below 1. O(n²).
  /// - Parameters:
  ///   - left: a number for each thing, the larger the better.
  ///   - right: the other order's numbers, for the same things in the same places.
  public static func b(_ left: [Int], _ right: [Int]) -> Double? {
    precondition(left.count == right.count, "two orders of the same things")
    var (balance, untiedLeft, untiedRight) = (0, 0, 0)
    for first in left.indices {
      for second in left.indices.dropFirst(first + 1) {
        let (l, r) = ((left[first] - left[second]).signum(), (right[first] - right[second]).signum())
        balance += l * r
        untiedLeft += abs(l)
        untiedRight += abs(r)
      }
    }
    guard untiedLeft > 0, untiedRight > 0 else { return nil }
    return Double(balance) / (Double(untiedLeft) * Double(untiedRight)).squareRoot()
  }
}
