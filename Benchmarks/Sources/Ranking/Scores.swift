import Judging
import Oficio

/// One person's figures for one way of ordering.
struct Scores {
  var gainAt5, gainAt10, gain, tau: Double?

  static let names = ["nDCG@5", "nDCG@10", "nDCG@all", "tau-b"]
  var values: [Double?] { [gainAt5, gainAt10, gain, tau] }

  /// The figures of one or several orders of the judged pairs; of several, the mean.
  init(_ orders: [[[String]]], _ judged: [Judgement]) {
    let each = orders.map { Self.one($0, judged) }
    func mean(_ part: ([Double?]) -> Double?) -> Double? {
      let values = each.compactMap(part)
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    gainAt5 = mean { $0[0] }
    gainAt10 = mean { $0[1] }
    gain = mean { $0[2] }
    tau = mean { $0[3] }
  }

  private static func one(_ order: [[String]], _ judged: [Judgement]) -> [Double?] {
    let grades = Dictionary(uniqueKeysWithValues: judged.map { ($0.posting, $0.grade) })
    var groups = order.map { $0.filter { grades[$0] != nil } }.filter { !$0.isEmpty }
    let placed = Set(groups.joined())
    let rest = judged.map(\.posting).filter { !placed.contains($0) }
    if !rest.isEmpty { groups.append(rest) }
    let inGrades = groups.map { $0.compactMap { grades[$0] } }
    let standing = inGrades.enumerated().flatMap { place, group in group.map { _ in -place } }
    return [
      DiscountedGain.normalised(inGrades, at: 5), DiscountedGain.normalised(inGrades, at: 10),
      DiscountedGain.normalised(inGrades), KendallTau.b(standing, Array(inGrades.joined())),
    ]
  }
}
