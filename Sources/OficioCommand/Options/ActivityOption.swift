import ArgumentParser

/// What staff have done with leads so far.
struct ActivityOption: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "What was done with leads (CSV: trainee, posting, employer, date, state, reason): files, folders, patterns.",
      valueName: "path"))
  var activity: [String] = []
}
