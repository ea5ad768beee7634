import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio feed sniff`: dialect and encoding, without reading the postings.
struct FeedSniff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sniff", abstract: "Say which dialect and encoding feeds have.",
    discussion: Example.text("feed sniff Catalogs/demo/lima.xml"))

  @OptionGroup var feeds: FeedFiles
  @OptionGroup var mappings: MappingOptions

  @Option(help: "Lines for people, or JSON Lines.")
  var format: ListFormat = .table

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let files = try feeds.find()
    var reading = Reading(catalogs: catalogs, log: log)
    let station = try reading.feeds(mappings, catalog: Catalog())
    var summaries: [FeedSummary] = []
    for file in files {
      let (summary, findings) = station.sniff(file)
      summaries.append(summary)
      reading.note(findings)
    }
    let sink = try Sink(nil)
    try sink.write(
      format == .jsonl
        ? FeedTable.jsonLines(summaries)
        : FeedTable.page(
          summaries, sentences: Sentences(language: language.language), colour: colour.paints(sink)))
    try sink.finish()
    try ExitStatus.finish(found: summaries.contains { $0.dialect == nil })
  }
}
