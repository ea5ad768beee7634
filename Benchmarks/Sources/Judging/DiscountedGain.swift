import Foundation

/// Normalised discounted cumulated gain, as first defined: Järvelin, K. and Kekäläinen, J. (2002), *Cumulated gain-based
/// evaluation of IR techniques*, ACM Transactions on Information Systems 20(4), 422–446.
///
/// The gain of a place is the grade itself, and it is divided by log₂ of the place from the second place on: places 1 and
/// 2 count whole, place 3 by 1 ÷ 1.585, place 8 by a third. (A later fashion takes 2^grade − 1 and log₂(place + 1); its
/// figures are other figures.)
public enum DiscountedGain {
  /// The gain of an order over the best that its grades allow, 0 … 1; nil when every grade is 0, as then no order is
  /// better than another.
  ///
  /// An order is given as groups, best first. A group of several shares its places: each place counts the group's mean,
  /// which is what the measure is expected to be when ties are broken by lot (McSherry, F. and Najork, M. (2008),
  /// *Computing information retrieval performance measures efficiently in the presence of tied scores*, ECIR 2008).
  /// - Parameters:
  ///   - groups: grades, 0 and up, in the order to be measured.
  ///   - cut: the last place that counts; nil: all do.
  public static func normalised(_ groups: [[Int]], at cut: Int? = nil) -> Double? {
    let ideal = groups.joined().sorted(by: >).map { [$0] }
    let best = cumulated(ideal, at: cut)
    return best > 0 ? cumulated(groups, at: cut) / best : nil
  }

  private static func cumulated(_ groups: [[Int]], at cut: Int?) -> Double {
    var (sum, place) = (0.0, 0)
    for group in groups where !group.isEmpty {
      let mean = Double(group.reduce(0, +)) / Double(group.count)
      for _ in group {
        place += 1
        if let cut, place > cut { return sum }
        sum += mean * weight(place)
      }
    }
    return sum
  }

  /// What a place counts, 1-based.
  private static func weight(_ place: Int) -> Double { place < 2 ? 1 : 1 / log2(Double(place)) }
}
