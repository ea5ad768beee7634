import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio plan`: the steps that open most leads for one person.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show which steps open most leads for one trainee.",
    discussion: """
      Sets of one, two and three errands (a paper to renew, a record to clear, an appointment to move), with what each \
      needs first, its time, price and place, and the leads it opens: judged again as if it were done. Adverts that will \
      be gone by then are not promised.

      \(Example.text("plan --trainee DEMO-2 --lang es --date 2021-07-15 --profiles Catalogs/demo/record-clears.jsonl \\\n    --feed Catalogs/demo/lima.xml"))
      """)

  @OptionGroup var inputs: InputOptions

  @Option(help: ArgumentHelp("Id of the trainee.", valueName: "id"))
  var trainee: String

  @OptionGroup var dates: DateOptions
  @OptionGroup var policy: PolicyOption
  @OptionGroup var told: AnswersOption
  @OptionGroup var acts: ActivityOption

  @Option(help: ArgumentHelp("Sets of each size.", valueName: "n"))
  var top = 3

  @Option(help: "The form of the output.")
  var format: PlanFormat = .table

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1") }
  }

  func run() async throws {
    var reading = Reading(catalogs: catalogs, log: log)
    let (station, people) = try reading.matching(inputs, dates, policy, acts: acts.activity, answers: told.answers)
    guard let person = people.first(where: { $0.id == trainee }) else {
      throw CommandFailure.unknownID(kind: "trainee", id: trainee, files: inputs.profiles)
    }
    if !person.consent.allowsMatching(on: station.asOf) {
      reading.logger.warning("this person has not agreed to matching on the day; ask first")
    }
    let sink = try Sink(output.path)
    let sentences = Sentences(language: language.language, catalog: station.catalog)
    let report = PlanReport(format, sentences: sentences, colour: colour.paints(sink))
    try sink.write(report.write(station.plan(for: person, top: top)))
    try sink.finish()
    try ExitStatus.finish(found: reading.skipped)
  }
}
