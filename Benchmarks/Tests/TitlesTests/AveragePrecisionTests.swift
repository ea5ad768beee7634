import Testing

@testable import Titles

@Suite("Average precision")
struct AveragePrecisionTests {
  @Test(
    "is the mean of the precision at each relevant element",
    arguments: [
      (["a", "b", "c"], ["a"], 1.0), (["b", "a", "c"], ["a"], 0.5), (["a", "x", "b"], ["a", "b"], (1 + 2.0 / 3) / 2),
      (["x"], ["a"], 0), (["a"], ["a", "never"], 0.5), ([], [], 0),
    ])
  func worked(ranking: [String], relevant: [String], expected: Double) {
    #expect(abs(AveragePrecision.of(ranking, relevant: Set(relevant)) - expected) < 1e-9)
  }
}
