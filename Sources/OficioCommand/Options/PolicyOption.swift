import ArgumentParser

/// What counts how much.
struct PolicyOption: ParsableArguments {
  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp(
      "Weights and limits: a policy of the catalogs, or a YAML file of your own (oficio schema policy).",
      valueName: "name|file"))
  var name = "balanced"
}
