import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio feed import`: every posting as JSON Lines, with where each value came from.
struct FeedImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Write the postings of feeds as JSON Lines.",
    discussion: Example.text("feed import lima=Catalogs/demo/lima.xml --date 2021-06-01"))

  @OptionGroup var feeds: FeedFiles
  @OptionGroup var dates: DateOptions

  @Flag(inversion: .prefixedNo, help: "Read the words of the adverts too.")
  var prose = true

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let files = try feeds.find()
    let asOf = try dates.asOf()
    var reading = Reading(catalogs: catalogs, log: log)
    let station = try FeedStation(folders: try catalogs.folders(), catalog: try reading.catalog())
    let sink = try Sink(output.path)
    var json = JSONWriter(reserving: 8192)
    try reading.stream(files, station, asOf: asOf, prose: prose) { posting in
      PostingJSON().write(posting, to: &json)
      json.newLine()
      try sink.write(json.takeBytes())
    }
    try sink.finish()
    try ExitStatus.finish(found: reading.skipped)
  }
}
