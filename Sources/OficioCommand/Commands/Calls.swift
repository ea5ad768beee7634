import ArgumentParser
import Oficio
import OficioMatch
import OficioNightly
import OficioReport

/// `oficio calls`: which employers to call, what to ask them, and how many people wait for it.
struct Calls: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which employers to call first, what to ask, and how many people wait.",
    discussion: """
      Gathers what the leads of all people leave to be asked of employers, one call an employer. The csv form has empty \
      cells for value, who, date and validUntil: filled in, it is given back with --answers.

      \(Example.text(
        "calls --lang es " + Example.day + Example.demo,
        "calls --format csv -o calls.csv " + Example.day + Example.demo))
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var dates: DateOptions
  @OptionGroup var policy: PolicyOption
  @OptionGroup var told: AnswersOption
  @OptionGroup var acts: ActivityOption

  @Option(help: ArgumentHelp("Leads of each trainee, list and verdict that are looked at.", valueName: "n"))
  var top = 10

  @Option(help: "The form of the output.")
  var format: CallFormat = .table

  @OptionGroup var threads: ThreadsOption

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
    var progress = Progress("people", total: people.count, logger: reading.logger)
    var gathering = CallSheet.Gathering()
    let verdicts = Set(Verdict.allCases.filter { $0 != .closed })
    try await station.match(people, top: top, verdicts: verdicts, jobs: threads.jobs) { _, leads in
      gathering.add(leads)
      progress.step()
    }
    progress.finish()
    let postings = Dictionary(station.postings.map { ($0.key, $0) }) { first, _ in first }
    let sink = try Sink(output.path)
    let sentences = Sentences(language: language.language, catalog: station.catalog)
    let report = CallReport(format, sentences: sentences, colour: colour.paints(sink))
    try sink.write(report.write(gathering.sheet { postings[$0] }, asOf: station.asOf))
    try sink.finish()
    try ExitStatus.finish(found: reading.skipped)
  }
}
