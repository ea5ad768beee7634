import Foundation
import Testing

@testable import Judging

@Suite("Measures of an order")
struct MeasureTests {
  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-9 } ?? false
  }

  /// Grades 3 2 3 0 1 2: 3 + 2/1 + 3/log₂3 + 0 + 1/log₂5 + 2/log₂6; the best order is 3 3 2 2 1 0.
  @Test("divides each grade by the logarithm of its place, from the second on")
  func gainByHand() {
    let got = 3 + 2 + 3 / 1.584962500721156 + 1 / 2.321928094887362 + 2 / 2.584962500721156
    let best = 3 + 3 + 2 / 1.584962500721156 + 2.0 / 2 + 1 / 2.321928094887362
    #expect(isClose(DiscountedGain.normalised([[3], [2], [3], [0], [1], [2]]), got / best))
  }

  /// The order 2 3 3 3 0 against the best, 3 3 3 2 0; log₂3 is 1.585.
  private static let cuts: [(cut: Int, expected: Double)] = [
    (1, 2.0 / 3), (2, 5.0 / 6), (3, (5 + 3 / 1.584962500721156) / (6 + 3 / 1.584962500721156)),
  ]

  @Test("counts no place behind the cut, in the order or in the best one", arguments: cuts)
  func gainAtACut(_ cut: Int, _ expected: Double) {
    #expect(isClose(DiscountedGain.normalised([[2], [3], [3], [3], [0]], at: cut), expected))
  }

  /// Two tied at places 2 and 3, one of grade 4: each place counts 2. 2/1 + 2/log₂3 against 4.
  @Test("gives each place of a tie the mean of its grades")
  func gainOfTies() {
    #expect(isClose(DiscountedGain.normalised([[0], [4, 0]]), (2 + 2 / 1.584962500721156) / 4))
    #expect(isClose(DiscountedGain.normalised([[0], [4, 0]], at: 2), 2.0 / 4))
  }

  @Test("has no gain where every grade is 0, and 1 for the best order")
  func gainAtTheEnds() {
    #expect(DiscountedGain.normalised([[0], [0]]) == nil)
    #expect(isClose(DiscountedGain.normalised([[4], [1], [0]]), 1))
  }

  private static let taus: [(left: [Int], right: [Int], expected: Double)] = [
    // No ties: 6 pairs, 5 agree, 1 does not.
    ([4, 3, 2, 1], [4, 3, 1, 2], 4.0 / 6),
    ([3, 2, 1], [1, 2, 3], -1.0),
    // The right ties one of 3 pairs: 2 agree, over √(3 × 2).
    ([3, 2, 1], [2, 0, 0], 2 / 2.449489742783178),
    // The left ties one pair, the right another: of 6 pairs 4 are untied by both and agree, over √(5 × 5).
    ([2, 2, 1, 0], [5, 4, 1, 1], 4.0 / 5),
  ]

  @Test("is Kendall's tau-b, ties of either side counted as he does", arguments: taus)
  func tauByHand(_ left: [Int], _ right: [Int], _ expected: Double) {
    #expect(isClose(KendallTau.b(left, right), expected))
    #expect(isClose(KendallTau.b(right, left), expected))
  }

  @Test("has no tau where one side ties everything")
  func tauOfNothing() {
    #expect(KendallTau.b([1, 1], [1, 2]) == nil)
    #expect(KendallTau.b([], []) == nil)
  }

  @Test("draws the same interval from the same seed, around the mean")
  func interval() throws {
    let values = (0..<30).map { Double($0 % 7) / 6 }
    let first = try #require(Bootstrap.mean(of: values, seed: 3))
    #expect(first == Bootstrap.mean(of: values, seed: 3))
    #expect(first != Bootstrap.mean(of: values, seed: 4))
    #expect(isClose(first.mean, values.reduce(0, +) / 30))
    // The mean's standard error is 0.061: the interval is about four of them wide.
    #expect(first.low < first.mean && first.mean < first.high)
    #expect((0.2...0.28).contains(first.high - first.low))
  }

  @Test("has an interval without width where all are alike, and none without values")
  func intervalAtTheEnds() {
    #expect(Bootstrap.mean(of: [0.5, 0.5], seed: 1) == Estimate(mean: 0.5, low: 0.5, high: 0.5))
    #expect(Bootstrap.mean(of: [], seed: 1) == nil)
  }
}
