import ArgumentParser
import Oficio
import OficioNightly
import OficioOffice

/// `oficio profile`: the people's files.
struct Profile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check, convert and merge trainee profiles, and make forms for them.",
    discussion: Example.text(
      "profile check Catalogs/demo/people.jsonl", "profile convert Catalogs/demo/people.jsonl --to yaml"),
    subcommands: [ProfileCheck.self, ProfileConvert.self, ProfileForm.self, ProfileUpdate.self, ProfileDuties.self])
}

/// The files of people that a command of `oficio profile` reads.
struct ProfileFiles: ParsableArguments {
  @Argument(help: ArgumentHelp("Files, folders, patterns, or - for standard input.", valueName: "file"))
  var files: [String]

  @Option(
    help: "What the files are written in (default: told by their endings, or by the first bytes).")
  var from: PeopleFormat?

  /// The files meant, in the order named.
  func find() throws(InputError) -> [InputFile] { try InputFiles.profiles.find(files) }
}
