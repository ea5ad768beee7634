import Oficio

@testable import OficioMatch

/// Outcomes that use every part of the formats.
enum OutcomeSamples {
  static let byOccupation = Outcomes(
    asOf: Samples.asOf, minCell: 5, by: .occupation,
    total: row(.all, [120, 90, 70, 41, 38, 36, 30, 28, 19, 21, 11, 12, 17, 22]),
    rows: [
      row(.named("7512"), [60, 40, nil, 20, 19, 18, 15, 14, 9, 10, 6, nil, nil, nil]),
      row(.named("5120"), [20, 11, 9, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil]),
      row(.unknown, [12, 12, 6, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil]),
    ], others: row(.all, [9, 8, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil]))

  static let byReason = Outcomes(
    asOf: Samples.asOf, minCell: 5, by: .reason, total: row(.all, [40, 17, 22, 12], .reason),
    rows: [
      row(.named("pay"), [20, 9, nil, 12], .reason), row(.named("other"), [9, 7, nil, nil], .reason),
      row(.without, [8, nil, 8, nil], .reason),
    ])

  /// Figures in the order of the measures; nil: too few, or in the row's third place hidden for another.
  private static func row(_ group: OutcomeGroup, _ numbers: [Int?], _ grouping: OutcomeGrouping = .occupation)
    -> OutcomeRow
  {
    let figures = zip(grouping.measures, numbers.enumerated()).map { measure, number in
      (measure, number.element.map(Figure.shown) ?? (number.offset == 2 ? .withheld : .few))
    }
    return OutcomeRow(group: group, figures: Dictionary(uniqueKeysWithValues: figures))
  }
}
