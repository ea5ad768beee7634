import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio gaps`: what a cohort lacks for the postings there are.
struct GapsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "Show what a cohort lacks for the postings there are, for programme designers.",
    discussion: """
      Counts demand against supply by skill, certificate, record check and occupation, and for each single blocker \
      the pairs and people that it alone keeps out; then whom each programme reaches, and whom its own rules leave out \
      by sex, age or stage. Exact on the given data. Figures about fewer people than \
      --min-cell are hidden, and what would tell them too.

      \(Example.text("gaps --min-cell 1 --lang es " + Example.day + Example.demo))
      """)

  @OptionGroup var inputs: InputOptions
  @OptionGroup var dates: DateOptions

  @OptionGroup var policy: PolicyOption

  @OptionGroup var told: AnswersOption

  @Option(help: ArgumentHelp("Hide figures about fewer people than this; 1 hides nothing.", valueName: "k"))
  var minCell = 5

  @Option(help: ArgumentHelp("Rows of each table on the page; json and csv have all.", valueName: "n"))
  var top = 20

  @Option(help: "The form of the output.")
  var format: GapFormat = .table

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if minCell < 1 { throw ValidationError("--min-cell must be at least 1") }
    if top < 1 { throw ValidationError("--top must be at least 1") }
  }

  func run() async throws {
    var reading = Reading(catalogs: catalogs, log: log)
    let (station, people) = try reading.matching(inputs, dates, policy, answers: told.answers)
    if !people.allSatisfy({ $0.consent.allowsMatching(on: station.asOf) }) {
      // How many would be a figure about people, and perhaps about few.
      reading.logger.warning("people without consent on the day are not counted; ask them first")
    }
    let gaps = await station.gaps(of: people, minCell: minCell, jobs: threads.jobs)
    let sink = try Sink(output.path)
    let report = GapReport(
      format, sentences: Sentences(language: language.language, catalog: station.catalog), top: top,
      colour: colour.paints(sink))
    try sink.write(report.write(gaps))
    try sink.finish()
    try ExitStatus.finish(found: reading.skipped)
  }
}
