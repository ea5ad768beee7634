import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio feed import`: every posting as JSON Lines, with where each value came from.
struct FeedImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Write the postings of feeds as JSON Lines.",
    discussion: """
      With --store the postings carry the days on which they were first and last listed, and those that are no longer \
      listed follow: active as long as their absence proves nothing, withdrawn or expired for 90 days.

      \(Example.text("feed import lima=Catalogs/demo/lima.xml --date 2021-06-01"))
      """)

  @OptionGroup var feeds: FeedFiles
  @OptionGroup var mappings: MappingOptions
  @OptionGroup var dates: DateOptions

  @Flag(inversion: .prefixedNo, help: "Read the words of the adverts too.")
  var prose = true

  @Option(help: ArgumentHelp("Remember the feeds from day to day in this file.", valueName: "file"))
  var store: String?

  @Option(help: "The form of postings: one JSON object a line.")
  var format = PostingFormat.jsonl

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let files = try feeds.find()
    let asOf = try dates.asOf()
    var reading = Reading(catalogs: catalogs, log: log)
    let station = try reading.feeds(mappings, catalog: try reading.catalog())
    if let store { return try importRemembered(files, asOf, try FeedStore(store, day: asOf), station, &reading) }
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

  /// The same with what a store remembers, by the rules of a night.
  private func importRemembered(
    _ files: [InputFile], _ asOf: CivilDate, _ store: FeedStore, _ station: FeedStation, _ reading: inout Reading
  ) throws {
    var progress = Progress("postings", logger: reading.logger)
    var findings: [Finding] = []
    let intake = FeedIntake(station, store: store, asOf: asOf, prose: prose, step: { progress.step() }) {
      findings += $0
    }
    var feeds: [String] = []
    for file in files where !feeds.contains(file.feed) { feeds.append(file.feed) }
    for feed in feeds {
      let pages = files.filter { $0.feed == feed }
      try intake.take(feed, pages: pages, path: pages.map(\.path).joined(separator: ", "))
      reading.note(findings)
      findings = []
    }
    progress.finish()
    let sink = try Sink(output.path)
    var json = JSONWriter(reserving: 8192)
    var count = 0
    for posting in intake.postings {
      PostingJSON().write(posting, to: &json)
      json.newLine()
      try sink.write(json.takeBytes())
      count += 1
    }
    if count == 0 { throw CommandFailure.nothingUsable(kind: "posting", files: files.map(\.path)) }
    try store.record(intake.updates) { try sink.finish() }
    try ExitStatus.finish(found: reading.skipped || intake.summaries.contains { $0.quarantined > 0 })
  }
}
