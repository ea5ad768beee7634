import ArgumentParser

/// What staff were told when they called employers.
struct AnswersOption: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      """
      What staff were told (CSV: employer, posting, field, value, who, date, validUntil; “oficio schema answers”): it \
      beats the feed. Files, folders, patterns.
      """, valueName: "path"))
  var answers: [String] = []
}
