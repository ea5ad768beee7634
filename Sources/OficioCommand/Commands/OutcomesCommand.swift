import ArgumentParser
import Oficio
import OficioMatch
import OficioNightly
import OficioReport

/// `oficio outcomes`: what came of leads.
struct OutcomesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcomes", abstract: "Count placement and retention: who was sent, hired, and is still there.",
    discussion: """
      Reads what was done with leads up to the day, and counts everybody once a figure. Retention is counted over those \
      who were hired 30, 90 or 180 days before the day, or earlier. Figures about fewer people than --min-cell are \
      hidden, and what would tell them too. Occupations need --feed, programmes --profiles; without --by there is the \
      total alone.

      \(Example.text(
        "outcomes --date 2021-06-01 \\\n    --activity Catalogs/demo/activity.csv --by reason --min-cell 1"))
      """)

  @OptionGroup var acts: ActivityOption

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Trainee profiles: files, folders, patterns; they tell programmes.", valueName: "path"))
  var profiles: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "XML feeds with the postings that were acted on; they tell occupations and employers.", valueName: "path"))
  var feed: [String] = []

  @OptionGroup var mappings: MappingOptions
  @OptionGroup var dates: DateOptions

  @Option(help: "A row for each of these.")
  var by: OutcomeGrouping?

  @Option(help: ArgumentHelp("Hide figures about fewer people than this; 1 hides nothing.", valueName: "k"))
  var minCell = 5

  @Option(help: "The form of the output.")
  var format: OutcomeFormat = .table

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if acts.activity.isEmpty { throw ValidationError("name at least one file after --activity") }
    if minCell < 1 { throw ValidationError("--min-cell must be at least 1") }
    if by == .occupation, feed.isEmpty {
      throw ValidationError("--by occupation needs --feed: only the postings tell what the jobs are")
    }
    if by == .programme, profiles.isEmpty {
      throw ValidationError("--by programme needs --profiles: only they tell who takes part in what")
    }
  }

  func run() async throws {
    let activity = try InputFiles.tables.find(acts.activity)
    let profiles = try InputFiles.profiles.find(profiles)
    let feeds = try InputFiles.feeds.find(feed)
    let asOf = try dates.asOf()
    var reading = Reading(catalogs: catalogs, log: log)
    if dates.date == nil { reading.logger.info("counting up to today", metadata: ["date": "\(asOf)"]) }
    let catalog = try reading.catalog()
    let outcomes = Outcomes(
      try reading.activity(activity), by: by,
      profiles: profiles.isEmpty ? [] : try reading.people(profiles, catalog: catalog),
      postings: feeds.isEmpty ? [] : try reading.postings(feeds, mappings, catalog: catalog, asOf: asOf),
      minCell: minCell, asOf: asOf)
    let sink = try Sink(output.path)
    let report = OutcomeReport(
      format, sentences: Sentences(language: language.language, catalog: catalog), colour: colour.paints(sink))
    try sink.write(report.write(outcomes))
    try sink.finish()
    try ExitStatus.finish(found: reading.skipped)
  }
}
