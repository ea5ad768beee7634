import ArgumentParser

/// The root of the commands. Nothing is read before a subcommand needs it: `--version` and `--help` answer at once.
struct OficioCommand: AsyncParsableCommand {
  /// The version of the tool, as `--version` prints it and manifests record it.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "oficio",
    abstract: "Matches people who are leaving prison with jobs they can get and keep.",
    discussion: """
      Reads trainee profiles and job postings from XML feeds, scores every pair, and says why, why not, from which \
      day, and what would open the door. Nothing leaves the machine.

      \(Example.text("match --date 2021-06-01 --top 3 " + Example.demo))

      Exit codes: 0 done; 1 done, with findings; 64 usage; 65 unusable data; 66 missing input; 69 missing part; \
      70 internal error; 73 cannot create output; 74 input or output failed; 75 try again later.
      """,
    version: version,
    subcommands: [
      Match.self, Explain.self, PlanCommand.self, Calls.self, GapsCommand.self, OutcomesCommand.self,
      ProgrammesCommand.self, Nightly.self, Feed.self, Profile.self, Forget.self,
      CatalogCommand.self,
      SchemaCommand.self,
    ])
}

/// The example that every help shows; it works in a clone of the project.
///
/// Help is wrapped at 80 columns, so longer commands are broken with a backslash and can be pasted as they stand.
enum Example {
  /// The inputs of the demo, on a line of their own.
  static let demo = "\\\n    --profiles Catalogs/demo/people.jsonl --feed Catalogs/demo/lima.xml"

  /// The people of the demo alone, on a line of their own.
  static let people = "\\\n    --profiles Catalogs/demo/people.jsonl"

  /// A policy of one's own, on a line of its own.
  static let policy = "\\\n    --policy Catalogs/demo/near-home.yaml "

  /// The day for which the demo was made, on a line of its own.
  static let day = "\\\n    --date 2021-06-01 "

  static func text(_ commands: String...) -> String {
    "Example, in a clone of the project:\n" + commands.map { "  swift run oficio \($0)" }.joined(separator: "\n")
  }
}
