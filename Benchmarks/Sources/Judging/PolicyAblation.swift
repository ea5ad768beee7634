import Oficio

extension Policy {
  /// The policy with one factor's weight set to 0 and the others raised in proportion, by largest remainder, so that they
  /// sum to 10 000 again; of equal remainders the earlier factor's counts. Unchanged when nothing else has weight.
  public func without(_ factor: Factor) -> Policy {
    let others = Factor.allCases.filter { $0 != factor }
    let sum = others.reduce(0) { $0 + weights[$1, default: 0] }
    guard sum > 0 else { return self }
    var scaled: [Factor: Int] = [factor: 0]
    for other in others { scaled[other] = weights[other, default: 0] * 10_000 / sum }
    let short = 10_000 - scaled.values.reduce(0, +)
    let byRemainder = others.sorted { left, right in
      let (l, r) = (weights[left, default: 0] * 10_000 % sum, weights[right, default: 0] * 10_000 % sum)
      return l == r ? left.index < right.index : l > r
    }
    for other in byRemainder.prefix(short) { scaled[other, default: 0] += 1 }
    var policy = self
    policy.id = "\(id) without \(factor.rawValue)"
    policy.weights = scaled
    return policy
  }
}
