import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio forget`: removes one person from files, and proves it by a search.
struct Forget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove a person from profiles, activity, outputs and names, and prove it by a search.",
    discussion: """
      Goes through files, and folders with all that is in them: profiles (JSON Lines, JSON, YAML, CSV), activity, leads \
      and sheets, the runs of nights, names. Takes out the person's records and rows and leaves every other byte, and the \
      mode of the file, as it was. Then reads everything again and looks for the id as a whole word. Ends with 1 when it \
      is still somewhere, and says where and what to do. Copies elsewhere, backups and paper are yours to look after.

      \(Example.text("forget CM1 Catalogs/demo/people.jsonl --dry-run"))
      """)

  @Argument(help: ArgumentHelp("Pseudonym of the person, whole.", valueName: "trainee"))
  var trainee: String

  @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Say what would be removed and what would be left, and write nothing.")
  var dryRun = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError("name at least one file or folder") }
    if paths.contains("-") { throw ValidationError("standard input cannot be written anew; name files") }
    if TraineeMark(trainee) == nil {
      throw ValidationError("“\(TerminalText.clean(trainee))” is no id: letters, digits, “-”, “_”, “.” and “:”")
    }
  }

  func run() async throws {
    guard let mark = TraineeMark(trainee) else { return }
    let result = try Forgetting(mark, isRehearsal: dryRun).run(paths)
    let sink = try Sink(nil)
    try sink.write(
      ForgetReport(trainee, isRehearsal: dryRun).write(result.files.map { ($0.path, $0.removed) }, result.left))
    try sink.finish()
    try ExitStatus.finish(found: !result.left.isEmpty)
  }
}
