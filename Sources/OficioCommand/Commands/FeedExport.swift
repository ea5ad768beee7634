import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio feed export`: the postings of feeds as one feed of another dialect.
struct FeedExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the postings of feeds as one feed of another dialect.",
    discussion: """
      Each value goes where the dialect's mapping has a path for it; what the dialect has no place for is left out. \
      Only what the feeds state is written, and with --prose also what was read in the words of the adverts. Postings \
      of several feeds are numbered FEED:SOURCEID.

      \(Example.text("feed export lima=Catalogs/demo/lima.xml \\\n    --dialect jooble --date 2021-06-01"))
      """)

  @OptionGroup var feeds: FeedFiles
  @OptionGroup var mappings: MappingOptions
  @OptionGroup var dates: DateOptions

  @Option(
    help: ArgumentHelp("The dialect to write: indeed, jooble, careerjet, rss, oficio, or your own.", valueName: "id"))
  var dialect: String

  @Flag(help: "Write also what the words of the adverts say.")
  var prose = false

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let files = try feeds.find()
    let asOf = try dates.asOf()
    var reading = Reading(catalogs: catalogs, log: log)
    let station = try reading.feeds(mappings, catalog: try reading.catalog())
    guard let writer = station.writer(of: dialect) else {
      throw CommandFailure.usage(
        what: "no feed is written as “\(dialect)”",
        remedy:
          "name one of \(station.writtenDialects.joined(separator: ", ")), or give a mapping of your own `export:`")
    }
    let sink = try Sink(output.path)
    try sink.write(writer.begin())
    try reading.stream(files, station, asOf: asOf, prose: prose) { posting in
      var posting = posting
      if files.count > 1 { posting.sourceId = posting.key }
      try sink.write(writer.item(posting))
    }
    try sink.write(writer.end())
    try sink.finish()
    try ExitStatus.finish(found: reading.skipped)
  }
}
