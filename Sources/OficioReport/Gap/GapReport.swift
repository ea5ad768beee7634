import OficioMatch

/// The forms in which gaps are written.
public enum GapFormat: String, CaseIterable, Sendable {
  case table, json, csv
}

/// Writes what a cohort lacks in one of the forms, as bytes.
///
/// A hidden figure is `<5` (with the run's own least number) where fewer people stand behind it, and `x` where it is hidden
/// so that no other can be worked out; in JSON both are null.
public struct GapReport: Sendable {
  private let format: GapFormat
  private let sentences: Sentences
  private let top: Int
  private let colour: Bool

  /// A report in a form; `top` rows of each table and colours are for pages alone, data is always whole.
  public init(_ format: GapFormat, sentences: Sentences, top: Int, colour: Bool = false) {
    self.format = format
    self.sentences = sentences
    self.top = top
    self.colour = colour
  }

  /// The whole report.
  public func write(_ gaps: Gaps) -> [UInt8] {
    switch format {
    case .table: GapPage(sentences: sentences, top: top, colour: colour).write(gaps)
    case .json: GapJSON(sentences: sentences).write(gaps)
    case .csv: GapCSV(sentences: sentences).write(gaps)
    }
  }
}

extension Figure {
  /// As pages and sheets show it.
  func text(minCell: Int) -> String {
    switch self {
    case .shown(let number): String(number)
    case .few: "<\(minCell)"
    case .withheld: "x"
    }
  }
}
