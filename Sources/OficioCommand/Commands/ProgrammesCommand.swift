import ArgumentParser
import Oficio
import OficioMatch
import OficioNightly
import OficioReport

/// `oficio programmes`: who can enter which programme, who cannot, and why.
struct ProgrammesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "programmes",
    abstract: "Show who can enter which programme, who cannot and why, and what it leads to.",
    discussion: """
      Judges each person by the programmes' own rules as the catalogs have them, on the day: sex, age and stage from \
      the profile. What touches health or sentence is what staff say in the profile under status.eligible (true, false \
      or null), and is never computed. Programmes of other jurisdictions are not shown.

      \(Example.text("programmes --lang es " + Example.day + Example.people))
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Trainee profiles (JSON Lines, JSON, YAML, CSV, xlsx): files, folders, patterns, or -.", valueName: "path"))
  var profiles: [String]

  @OptionGroup var dates: DateOptions

  @Option(parsing: .upToNextOption, help: ArgumentHelp("List these answers alone.", valueName: "answer"))
  var answer: [ProgrammeStanding.Answer] = []

  @Option(help: "The form of the output.")
  var format: ProgrammeFormat = .table

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if profiles.isEmpty { throw ValidationError("name at least one file after --profiles") }
  }

  func run() async throws {
    let files = try InputFiles.profiles.find(profiles)
    let asOf = try dates.asOf()
    var reading = Reading(catalogs: catalogs, log: log)
    if dates.date == nil { reading.logger.info("judging as of today", metadata: ["date": "\(asOf)"]) }
    let catalog = try reading.catalog()
    let people = try reading.people(files, catalog: catalog)
    try output.refuse(files)
    let willing = people.filter { $0.consent.allowsMatching(on: asOf) }
    let sink = try Sink(output.path)
    let report = ProgrammeReport(
      format, sentences: Sentences(language: language.language, catalog: catalog), catalog: catalog,
      colour: colour.paints(sink))
    try sink.write(report.begin(people: willing.count, asOf: asOf))
    for person in willing {
      let standings = ProgrammeCriterion.standings(of: person, in: catalog, on: asOf)
      try sink.write(
        report.add(standings.filter { answer.isEmpty || answer.contains($0.answer) }, of: person.id))
    }
    reading.noteUnasked(people, on: asOf, "judged")
    try sink.finish()
    try ExitStatus.finish(found: reading.skipped)
  }
}
