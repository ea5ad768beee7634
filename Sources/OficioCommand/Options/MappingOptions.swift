import ArgumentParser
import OficioNightly

/// How feeds are read, where they do not speak for themselves.
struct MappingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Mappings of your own, tried before the shipped ones, or the id of one that all feeds are read by; with FEED= for \
      one feed. May be given several times.
      """, valueName: "[feed=]file|id"))
  var mapping: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where the feeds come from, as es-PE: the order of day and month; with FEED= for one feed.",
      valueName: "[feed=]locale"))
  var locale: [String] = []

  var choice: MappingChoice { MappingChoice(mappings: mapping, locales: locale) }
}
