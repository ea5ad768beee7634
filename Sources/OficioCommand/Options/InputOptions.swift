import ArgumentParser

/// The people and the postings.
struct InputOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Trainee profiles (JSON Lines, JSON, YAML, CSV, xlsx): files, folders, patterns, or -.", valueName: "path"))
  var profiles: [String]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "XML feeds of postings: files (also .gz), folders, patterns, -, or ID=PATH.", valueName: "path"))
  var feed: [String]

  @OptionGroup var mappings: MappingOptions

  func validate() throws {
    if profiles.isEmpty { throw ValidationError("name at least one file after --profiles") }
    if feed.isEmpty { throw ValidationError("name at least one file after --feed") }
    if profiles.contains("-"), feed.contains("-") {
      throw ValidationError("standard input can be the profiles or a feed, not both")
    }
  }
}
