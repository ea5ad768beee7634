import OficioMatch

/// The forms in which a plan is written.
public enum PlanFormat: String, CaseIterable, Sendable { case table, json }

/// Writes a plan: a page for staff, or one JSON object (`plan.schema.json`).
public struct PlanReport: Sendable {
  private let format: PlanFormat
  private let sentences: Sentences
  private let colour: Bool

  /// A report in a form; colours are for pages alone.
  public init(_ format: PlanFormat, sentences: Sentences, colour: Bool = false) {
    self.format = format
    self.sentences = sentences
    self.colour = colour
  }

  /// The whole plan.
  public func write(_ plan: Plan) -> [UInt8] {
    switch format {
    case .table: PlanPage(sentences: sentences, colour: colour).write(plan)
    case .json: PlanJSON(sentences: sentences).write(plan)
    }
  }
}
