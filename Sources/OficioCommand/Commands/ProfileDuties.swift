import ArgumentParser
import Foundation
import Oficio
import OficioNightly
import OficioOffice
import OficioReport

/// `oficio profile duties`: a person's duties from where they are kept.
struct ProfileDuties: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties", abstract: "Bring a person's duties in from a calendar.",
    subcommands: [ProfileDutiesImport.self])
}

/// `oficio profile duties import`: an iCalendar file as a profile of duties alone.
struct ProfileDutiesImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a person's duties from an iCalendar file.",
    discussion: """
      Prints a profile that has the duties and nothing else, for “profile update” to merge. Times are those of the clock \
      where the person lives: of --zone, else of the jurisdiction. An event's words are not kept, and what stands in the \
      calendar of single days, or cannot be a duty, is listed with its line.

      \(Example.text(
        "profile duties import duties.ics --trainee T-0142 --jurisdiction PE \\\n    -o duties.jsonl",
        "profile update people.jsonl duties.jsonl -o new.jsonl"))
      """)

  @Argument(help: ArgumentHelp("The calendar, or - for standard input.", valueName: "file.ics"))
  var file: String

  @Option(help: ArgumentHelp("The person whose duties they are.", valueName: "id"))
  var trainee: String

  @Option(help: ArgumentHelp("The person's jurisdiction, such as PE.", valueName: "code"))
  var jurisdiction: String

  @Flag(help: "Call each duty what the calendar calls it, instead of “appointment”.")
  var namesFromSummary = false

  @Option(help: ArgumentHelp("How long events take that state no hours.", valueName: "minutes"))
  var minutes: Int?

  @Option(name: [.customLong("to"), .customLong("format")], help: "What to write (default: told by the ending of -o).")
  var to: PeopleFormat?

  @OptionGroup var dates: DateOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if let minutes, !(1...10_080).contains(minutes) { throw ValidationError("--minutes is a number from 1 to 10080") }
  }

  func run() async throws {
    var reading = Reading(catalogs: catalogs, log: log)
    let catalog = try reading.catalog()
    let zone = try zone(catalog)
    let asOf = try dates.date ?? Today.date(in: zone.identifier)
    let choice = CalendarReader.Choice(
      name: Sentences(language: language.language).appointment(), namesFromSummary: namesFromSummary, minutes: minutes,
      asOf: asOf)
    let (duties, findings) = CalendarReader(zone: zone, choice: choice).read(try ByteReader.read(file), file: file)
    reading.note(findings)
    if duties.isEmpty { throw CommandFailure.nothingUsable(kind: "duty that is not over", files: [file]) }
    let document = ProfileDocument(
      id: trainee, tree: DutyProfile.tree(id: trainee, jurisdiction: jurisdiction, asOf: asOf, duties))
    try check(document, catalog, &reading)
    let writer = PeopleWriter(catalog: catalog, folders: try catalogs.folders(), language: language.language)
    let bytes = try writer.write([document], as: to ?? output.path.flatMap { PeopleFormat(fileName: $0) } ?? .jsonl)
    let sink = try Sink(output.path)
    try sink.write(bytes)
    try sink.finish()
    reading.logger.info("duties imported", metadata: ["duties": "\(duties.count)", "zone": "\(zone.identifier)"])
    try ExitStatus.finish(found: reading.skipped)
  }

  /// The person's zone: asked for, else the jurisdiction's own.
  private func zone(_ catalog: Catalog) throws -> TimeZone {
    guard let entry = catalog.jurisdictions[jurisdiction] else {
      throw CommandFailure.usage(
        what: "there is no jurisdiction “\(jurisdiction)”",
        remedy: "name one of \(catalog.jurisdictions.entries.map(\.id).sorted().joined(separator: ", "))")
    }
    guard let name = dates.zone ?? entry.timeZone else {
      throw CommandFailure.usage(
        what: "the catalogs know no time zone of \(jurisdiction)", remedy: "name one with --zone, such as America/Lima")
    }
    guard let zone = TimeZone(identifier: name) else {
      throw CommandFailure.usage(what: "there is no time zone “\(name)”", remedy: "name one such as America/Lima")
    }
    return zone
  }

  /// What no profile may hold, such as an id that is a name, is listed before anything is written.
  private func check(_ document: ProfileDocument, _ catalog: Catalog, _ reading: inout Reading) throws {
    var writer = ProfileWriter(.jsonl)
    var reader = ProfileReader(catalog: catalog, keepsDocuments: true)
    let read = reader.read(writer.add(document), file: file, format: .jsonl)
    reading.note(read.findings)
    if read.documents.isEmpty { throw CommandFailure.nothingUsable(kind: "profile", files: [file]) }
  }
}
