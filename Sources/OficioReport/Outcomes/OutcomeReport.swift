import OficioMatch

/// The forms in which outcomes are written.
public enum OutcomeFormat: String, CaseIterable, Sendable {
  case table, json, csv
}

/// Writes what came of leads in one of the forms, as bytes.
///
/// A hidden figure is `<5` (with the run's own least number) where fewer people stand behind it, and `x` where it is hidden
/// so that no other can be worked out; in JSON both are null.
public struct OutcomeReport: Sendable {
  private let format: OutcomeFormat
  private let sentences: Sentences
  private let colour: Bool

  /// A report in a form; colours are for pages alone.
  public init(_ format: OutcomeFormat, sentences: Sentences, colour: Bool = false) {
    self.format = format
    self.sentences = sentences
    self.colour = colour
  }

  /// The whole report.
  public func write(_ outcomes: Outcomes) -> [UInt8] {
    switch format {
    case .table: OutcomePage(sentences: sentences, colour: colour).write(outcomes)
    case .json: OutcomeJSON(sentences: sentences).write(outcomes)
    case .csv: OutcomeCSV(sentences: sentences).write(outcomes)
    }
  }
}

extension Outcomes {
  /// What is counted of each row, in the order in which it is written.
  var measures: [OutcomeMeasure] { by?.measures ?? OutcomeMeasure.allCases }
}

extension OutcomeGroup {
  /// The id of what the row is about; empty where it has none.
  var id: String { if case .named(let id) = self { id } else { "" } }

  /// A word for what the id does not say.
  var word: String {
    switch self {
    case .named: "named"
    case .without: "without"
    case .unknown: "unknown"
    case .all: "all"
    }
  }
}
