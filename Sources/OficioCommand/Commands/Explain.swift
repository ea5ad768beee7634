import ArgumentParser
import Oficio
import OficioMatch
import OficioNightly
import OficioReport

/// `oficio explain`: one person and one posting, with everything behind the judgement.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show everything behind one trainee and one posting.",
    discussion: Example.text(
      "explain --trainee CM3 --posting lima:DL-026 " + Example.day + Example.demo))

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("Id of the trainee.", valueName: "id"))
  var trainee: String

  @Option(help: ArgumentHelp("Key of the posting, FEED:SOURCEID.", valueName: "key"))
  var posting: String

  @OptionGroup var dates: DateOptions

  @OptionGroup var policy: PolicyOption

  @OptionGroup var told: AnswersOption

  @OptionGroup var acts: ActivityOption

  @Option(help: "A page, one JSON object, or the shifts that duties meet as a calendar (iCalendar).")
  var format: ExplainFormat = .table

  @Option(help: ArgumentHelp("How many weeks the calendar has.", valueName: "weeks"))
  var weeks = 8

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if !(1...104).contains(weeks) { throw ValidationError("--weeks is a number from 1 to 104") }
  }

  func run() async throws {
    let profiles = try InputFiles.profiles.find(inputs.profiles)
    let feeds = try InputFiles.feeds.find(inputs.feed)
    let acts = try InputFiles.tables.find(acts.activity)
    let answers = try InputFiles.tables.find(told.answers)
    let asOf = try dates.asOf()
    var reading = Reading(catalogs: catalogs, log: log)
    let catalog = try reading.catalog()
    let policy = try reading.policy(policy.name, catalog: catalog)
    let people = try reading.people(profiles, catalog: catalog)
    guard let person = people.first(where: { $0.id == trainee }) else {
      throw CommandFailure.unknownID(kind: "trainee", id: trainee, files: profiles.map(\.path))
    }
    let postings = try reading.answered(
      reading.postings(feeds, inputs.mappings, catalog: catalog, asOf: asOf), answers, catalog: catalog, asOf: asOf)
    guard let wanted = postings.first(where: { $0.isKnown(as: posting) }) else {
      throw CommandFailure.unknownID(kind: "posting", id: posting, files: feeds.map(\.path))
    }
    let station = MatchStation(
      catalog: catalog, policy: policy, postings: postings, activity: try reading.activity(acts), asOf: asOf)
    try write(station.explain(person, wanted), of: person, asOf, catalog)
    try ExitStatus.finish(found: reading.skipped)
  }

  private func write(_ pair: ExplainedPair, of person: Trainee, _ asOf: CivilDate, _ catalog: Catalog) throws {
    let sink = try Sink(output.path)
    let context = ReportContext(language: language.language, catalog: catalog, postings: [pair.posting])
    switch format {
    case .table: try sink.write(ExplainReport(context: context, colour: colour.paints(sink)).write(pair))
    case .json: try sink.write(ExplanationJSON(sentences: context.sentences).write(pair))
    case .ics:
      let conflicts = ShiftConflict.all(of: person, pair.posting, from: asOf, days: weeks * 7)
      try sink.write(ConflictCalendar(sentences: context.sentences, asOf: asOf).write(conflicts, of: pair.posting))
    }
    try sink.finish()
  }
}
