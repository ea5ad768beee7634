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
  @OptionGroup var mappings: MappingOptions
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
    let station = try reading.feeds(mappings, catalog: try reading.catalog())
    let sink = try Sink(output.path)
    var json = JSONWriter(reserving: 8192)
    var progress = Progress("postings", logger: reading.logger)
    var count = 0
    var found = false
    var refused: [String] = []
    for file in files {
      let report = try station.read(file, asOf: asOf, prose: prose) { posting in
        PostingJSON().write(posting, to: &json)
        json.newLine()
        try sink.write(json.takeBytes())
        count += 1
        progress.step()
      }
      reading.note(report.findings)
      if report.isRefused { refused.append(file.path) }
      if report.summary.quarantined > 0 || report.findings.contains(where: { $0.severity == .error }) { found = true }
    }
    progress.finish()
    if count == 0 || !refused.isEmpty {
      throw CommandFailure.nothingUsable(kind: "posting", files: refused.isEmpty ? files.map(\.path) : refused)
    }
    try sink.finish()
    try ExitStatus.finish(found: found || reading.skipped)
  }
}
