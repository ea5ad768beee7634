import Oficio
import OficioMatch

/// The forms in which standings towards programmes are written.
public enum ProgrammeFormat: String, CaseIterable, Sendable { case table, csv, jsonl }

/// Writes who can enter which programme, person by person: a page for staff, JSON Lines (`programme.schema.json`), or a sheet.
///
/// For staff alone: that a programme takes women only tells the sex of whoever it leaves out.
public struct ProgrammeReport: Sendable {
  private let format: ProgrammeFormat
  private let sentences: Sentences
  private let catalog: Catalog
  private let colour: Bool

  /// A report in a form; colours are for pages alone.
  public init(_ format: ProgrammeFormat, sentences: Sentences, catalog: Catalog, colour: Bool = false) {
    self.format = format
    self.sentences = sentences
    self.catalog = catalog
    self.colour = colour
  }

  /// What stands before the first person.
  public func begin(people: Int, asOf: CivilDate) -> [UInt8] {
    switch format {
    case .table: ProgrammePage(sentences: sentences, catalog: catalog, colour: colour).begin(people: people, asOf: asOf)
    case .csv: ProgrammeCSV(sentences: sentences, catalog: catalog).begin()
    case .jsonl: []
    }
  }

  /// One person's standings; `trainee` is the person's id.
  public func add(_ standings: [ProgrammeStanding], of trainee: String) -> [UInt8] {
    switch format {
    case .table: ProgrammePage(sentences: sentences, catalog: catalog, colour: colour).write(standings, of: trainee)
    case .csv: ProgrammeCSV(sentences: sentences, catalog: catalog).write(standings)
    case .jsonl: ProgrammeJSON(sentences: sentences, catalog: catalog).write(standings)
    }
  }
}
