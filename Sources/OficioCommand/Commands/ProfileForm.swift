import ArgumentParser
import Oficio
import OficioNightly
import OficioOffice

/// `oficio profile form`: a workbook to be filled in.
struct ProfileForm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Write a workbook for an office to fill in.",
    discussion: """
      Without --trainee the form is blank. With it the form is an interview: what is known of the person is filled \
      in, what is not known, or was true longer ago than the policy's months, is asked.

      \(Example.text(
        "profile form --lang es -o form.xlsx",
        "profile form --trainee CM2 \\\n    --profiles Catalogs/demo/people.jsonl --lang es -o CM2.xlsx"))
      """)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Where the person of --trainee is: files, folders, patterns, or -.", valueName: "path"))
  var profiles: [String] = []

  @Option(help: ArgumentHelp("The person to interview.", valueName: "id"))
  var trainee: String?

  @OptionGroup var policy: PolicyOption
  @OptionGroup var dates: DateOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if trainee == nil, !profiles.isEmpty { throw ValidationError("name the person with --trainee") }
    if trainee != nil, profiles.isEmpty { throw ValidationError("name the person's file with --profiles") }
  }

  func run() async throws {
    let inputs = try InputFiles.profiles.find(profiles)
    var reading = Reading(catalogs: catalogs, log: log)
    let catalog = try reading.catalog()
    let form = try PeopleWriter(catalog: catalog, folders: try catalogs.folders(), language: language.language).form()
    let bytes: [UInt8]
    do {
      if let trainee {
        let documents = try reading.documents(inputs, catalog: catalog)
        guard let person = documents.first(where: { $0.id == trainee }) else {
          throw CommandFailure.unknownID(kind: "trainee", id: trainee, files: inputs.map(\.path))
        }
        bytes = try form.interview(
          of: person, on: try dates.asOf(), policy: try reading.policy(policy.name, catalog: catalog))
      } else {
        bytes = try form.workbook()
      }
    } catch is WorkbookProblem {
      throw CommandFailure.notHeld(trainee: trainee ?? "", format: PeopleFormat.xlsx.rawValue)
    }
    let sink = try Sink(output.path)
    if sink.isTerminal {
      throw CommandFailure.usage(what: "a workbook cannot be shown on a terminal", remedy: "name a file with -o")
    }
    try sink.write(bytes)
    try sink.finish()
    try ExitStatus.finish(found: reading.skipped)
  }
}
