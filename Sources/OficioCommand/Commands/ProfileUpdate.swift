import ArgumentParser
import Oficio
import OficioNightly
import OficioOffice

/// `oficio profile update`: two versions of the people become one.
struct ProfileUpdate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Merge two versions of trainee profiles, fact by fact.",
    discussion: """
      Of two values the later one counts: a record by the day its paper was seen, a certificate by the day it was \
      issued, anything else by the day of its profile. What is empty never displaces what is known. Different values \
      of one day are listed and the code is 1: the value of OLD was kept.

      \(Example.text(
        "profile update old.xlsx new.xlsx -o people.jsonl"))
      """)

  @Argument(help: ArgumentHelp("The people as they were: a file, a folder or a pattern.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The people as they are now.", valueName: "new"))
  var new: String

  @Option(name: [.customLong("to"), .customLong("format")], help: "What to write (default: told by the ending of -o).")
  var to: PeopleFormat?

  @OptionGroup var language: LanguageOption
  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let files = (try InputFiles.profiles.find([old]), try InputFiles.profiles.find([new]))
    try output.refuse(files.0 + files.1)
    var reading = Reading(catalogs: catalogs, log: log)
    let catalog = try reading.catalog()
    let people = (
      try reading.documents(files.0, catalog: catalog), try reading.documents(files.1, catalog: catalog)
    )
    let (merged, findings) = Self.merge(people.0, people.1, file: new, old: old)
    reading.note(findings)
    let format = to ?? output.path.flatMap { PeopleFormat(fileName: $0) } ?? .jsonl
    let writer = PeopleWriter(catalog: catalog, folders: try catalogs.folders(), language: language.language)
    let bytes = try writer.write(merged, as: format)
    let sink = try Sink(output.path)
    try sink.write(bytes)
    try sink.finish()
    reading.logger.info("profiles merged", metadata: ["profiles": "\(merged.count)", "notes": "\(findings.count)"])
    try ExitStatus.finish(found: reading.skipped)
  }

  /// Everybody of both, those of the first in its order before the others; conflicts are errors, kept items warnings.
  static func merge(
    _ first: [ProfileDocument], _ second: [ProfileDocument], file: String, old: String
  ) -> (people: [ProfileDocument], findings: [Finding]) {
    var others = Dictionary(uniqueKeysWithValues: second.map { ($0.id, $0) })
    var findings: [Finding] = []
    var people = first.map { person -> ProfileDocument in
      guard let other = others.removeValue(forKey: person.id) else { return person }
      let merge = ProfileMerge(person, other)
      findings += merge.notes.map { note in
        switch note.kind {
        case .conflict(let day):
          Finding(
            "conflict", file: file,
            message: "\(person.id): “\(note.path)” has two values of one day (\(day)); that of \(old) was kept",
            remedy: "find out which holds, and write it with its day into one of the files")
        case .kept:
          Finding(
            "kept-item", .warning, file: file,
            message: "\(person.id): “\(note.path)” stands in the earlier version alone; it was kept",
            remedy: "delete it from the result if it no longer holds")
        }
      }
      return merge.document
    }
    people += second.filter { others[$0.id] != nil }
    return (people, findings)
  }
}
