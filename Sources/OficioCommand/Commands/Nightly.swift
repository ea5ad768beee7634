import ArgumentParser
import Foundation
import Oficio
import OficioNightly
import OficioReport

/// `oficio nightly`: one run for cron, which reads, matches, compares and publishes, or leaves all as it was.
struct Nightly: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import feeds, match everyone, compare with the last run, and publish.",
    discussion: """
      Everything appears at once under OUTPUT/current: offices/OFFICE/leads.jsonl and changes.jsonl for each office's \
      own people, and manifest.json. Killed at any moment, the last run stands whole. Old runs are kept.

      \(Example.text("nightly --config Catalogs/demo/oficio.yaml --date 2021-06-01"))
      """)

  @Option(help: ArgumentHelp("The configuration; its paths are seen from its own folder.", valueName: "file"))
  var config: String

  @OptionGroup var dates: DateOptions

  @Flag(help: "Do everything but the switch, print the counts, and leave nothing behind.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Believe, this once, a feed that shrank or is empty; may be given several times.", valueName: "feed"))
  var acceptShrink: [String] = []

  @OptionGroup var log: LogOption

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let asOf = try dates.asOf()
    let screen = NightScreen(log)
    if dates.date == nil { screen.logger.info("judging as of today", metadata: ["date": "\(asOf)"]) }
    let (config, findings) = try NightConfigReader.read(config)
    screen.show(.findings(findings))
    guard let config else { throw NightError.configUnusable(file: self.config) }
    try checkAccepted(config)
    let started = Today.instant()
    let night = Night(
      config, catalogs: config.catalogs.isEmpty ? [try ShippedFolder.catalogs()] : config.catalogs, asOf: asOf,
      tool: OficioCommand.version, jobs: ProcessInfo.processInfo.activeProcessorCount,
      clock: NightClock(started: started) { clock.now - start }, accepted: Set(acceptShrink),
      tell: screen.show)
    let holder = "process \(getpid()) on \(ProcessInfo.processInfo.hostName) since \(started)"
    let result = try await night.run(holder: holder, isRehearsal: dryRun)
    screen.show(result)
    let sink = try Sink(nil)
    try sink.write(result.json())
    try sink.finish()
    try ExitStatus.finish(found: result.hasProblems)
  }

  /// Whoever accepts a feed must name one that there is, and that is remembered: without a store nothing is withdrawn.
  private func checkAccepted(_ config: NightConfig) throws(CommandFailure) {
    guard !acceptShrink.isEmpty else { return }
    if config.store == nil {
      throw .usage(
        what: "--accept-shrink speaks of what a store remembers, and \(self.config) names none",
        remedy: "add “store: FILE” to it, or leave the option out")
    }
    let known = config.feeds.map(\.id)
    for feed in acceptShrink where !known.contains(feed) {
      throw .usage(
        what: "--accept-shrink \(feed): \(self.config) has no such feed",
        remedy: "name one of: \(known.joined(separator: ", "))")
    }
  }
}
