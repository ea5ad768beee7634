import Oficio
import OficioMatch

/// The forms in which a call sheet is written.
public enum CallFormat: String, CaseIterable, Sendable { case table, csv, jsonl }

/// Writes a call sheet: a page to call from, JSON Lines (`call.schema.json`), or a table to fill in and give back as answers.
public struct CallReport: Sendable {
  private let format: CallFormat
  private let sentences: Sentences
  private let colour: Bool

  /// A report in a form; colours are for pages alone.
  public init(_ format: CallFormat, sentences: Sentences, colour: Bool = false) {
    self.format = format
    self.sentences = sentences
    self.colour = colour
  }

  /// The whole sheet.
  public func write(_ sheet: CallSheet, asOf: CivilDate) -> [UInt8] {
    switch format {
    case .table: CallPage(sentences: sentences, colour: colour).write(sheet, asOf: asOf)
    case .csv: CallCSV(sentences: sentences).write(sheet)
    case .jsonl: CallJSON(sentences: sentences).write(sheet)
    }
  }
}
