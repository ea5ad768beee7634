import Foundation
import Oficio
import OficioMatch
import OficioNightly
import OficioReport

/// Writes sheets for persons, or slips for employers, from a station of `match`.
struct SheetWriting {
  let station: MatchStation
  let people: [Trainee]
  let format: SheetFormat
  let language: Language
  let names: FirstNames
  let colour: Bool
  private let neutral: NeutralText

  /// - Throws: `CommandFailure.partMissing` when no catalog says which words expose: without them nothing may leave.
  init(
    _ station: MatchStation, _ people: [Trainee], _ format: SheetFormat, language: Language, names: FirstNames,
    colour: Bool
  ) throws {
    self.station = station
    self.people = people
    self.format = format
    self.language = language
    self.names = names
    self.colour = colour
    var words = station.catalog
    if words.exposing.entries.isEmpty {
      words.exposing = CatalogStation.read(folders: [try ShippedFolder.catalogs()]).catalog.exposing
    }
    guard !words.exposing.entries.isEmpty else {
      throw CommandFailure.partMissing(
        what: "the catalogs do not say which words expose a person",
        remedy: "name folders with those of Catalogs/neutral")
    }
    neutral = NeutralText(words)
  }

  /// Ids that are left off the sheets because they would expose.
  var exposingIDs: [String] { people.map(\.id).filter { !neutral.isSafe($0) } }

  private var context: ReportContext {
    ReportContext(language: language, catalog: station.catalog, postings: station.postings)
  }

  /// A sheet for everybody who agreed to be matched, in their order.
  func persons(
    to sink: Sink, share: Int?, top: Int, verdicts: Set<Verdict>, jobs: Int, step: () -> Void
  ) async throws -> ShareSummary? {
    let context = context
    let maker = PersonSheetMaker(context, catalog: station.catalog, neutral: neutral)
    var report = SheetReport(format, sentences: context.sentences, names: names, colour: colour)
    try sink.write(report.begin())
    let summary = try await station.match(people, share: share, top: top, verdicts: verdicts, jobs: jobs) {
      if let sheet = maker.sheet(of: $0, $1, asOf: station.asOf) { try sink.write(report.add(sheet, of: $0.id)) }
      step()
    }
    try sink.write(report.end())
    return summary
  }

  /// A slip for every person and posting of an employer that the person's consent names, people in their order.
  ///
  /// - Returns: how many there were.
  func employers(to sink: Sink, verdicts: Set<Verdict>, step: () -> Void) throws -> Int {
    let sentences = Sentences(language: language, catalog: station.catalog)
    let maker = EmployerSlipMaker(sentences: sentences, catalog: station.catalog, neutral: neutral)
    var report = SheetReport(format, sentences: sentences, names: names, colour: colour)
    var count = 0
    try sink.write(report.begin())
    try station.match(told: people) { person, pairs in
      for (posting, lead) in pairs where verdicts.contains(lead.verdict) {
        guard let slip = maker.slip(of: person, for: posting, lead) else { continue }
        try sink.write(report.add(slip, of: person.id))
        count += 1
      }
      step()
    }
    try sink.write(report.end())
    return count
  }
}
