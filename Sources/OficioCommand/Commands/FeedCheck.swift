import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio feed check`: findings, repairs, and how well each field is filled.
struct FeedCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List what is wrong in feeds, and how well each field is filled.",
    discussion: Example.text("feed check Catalogs/demo/lima.xml --lang es"))

  @OptionGroup var feeds: FeedFiles
  @OptionGroup var mappings: MappingOptions
  @OptionGroup var dates: DateOptions

  @Option(help: "A page for people, or JSON Lines.")
  var format: ListFormat = .table

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let files = try feeds.find()
    let asOf = try dates.asOf()
    var reading = Reading(catalogs: catalogs, log: log)
    let station = try reading.feeds(mappings, catalog: try reading.catalog())
    var summaries: [FeedSummary] = []
    var findings: [Finding] = []
    for file in files {
      let report = try station.read(file, asOf: asOf, prose: true) { _ in }
      summaries.append(report.summary)
      findings.append(contentsOf: report.findings)
    }
    let sink = try Sink(output.path)
    if format == .jsonl {
      try sink.write(FindingReport.jsonLines(findings) + FeedTable.jsonLines(summaries))
    } else {
      let sentences = Sentences(language: language.language)
      try sink.write(FindingReport.lines(findings))
      try sink.write(FeedTable.page(summaries, sentences: sentences, colour: colour.paints(sink)))
    }
    try sink.finish()
    if summaries.allSatisfy({ $0.items == 0 }) {
      throw CommandFailure.nothingUsable(kind: "posting", files: files.map(\.path))
    }
    try ExitStatus.finish(
      found: reading.skipped || findings.contains { $0.severity == .error } || summaries.contains { $0.quarantined > 0 }
    )
  }
}
