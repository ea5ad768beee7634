import Logging
import OficioNightly
import OficioReport

/// Shows on standard error what a night tells.
final class NightScreen {
  let logger: Logger
  private let format: StandardErrorLog.Format
  private var progress: Progress?

  init(_ log: LogOption) {
    logger = log.logger()
    format = log.format
  }

  func show(_ event: NightEvent) {
    switch event {
    case .findings(let findings):
      if findings.isEmpty { return }
      StandardError.write(format == .json ? FindingReport.jsonLines(findings) : FindingReport.lines(findings))
    case .begins(let what, let total): progress = Progress(what, total: total, logger: logger)
    case .step: progress?.step()
    case .ends: progress?.finish()
    case .withoutConsent(let people):
      logger.warning(
        "not matched: no consent on the day; ask the person first",
        metadata: ["trainees": "\(people.joined(separator: " "))"])
    }
  }

  /// How the night ended.
  func show(_ result: NightResult) {
    let stands: Logger.Metadata = ["stands": "\(result.published ?? "nothing")"]
    switch result.outcome {
    case .published: logger.info("published", metadata: ["run": "\(result.published ?? "")"])
    case .unchanged: logger.info("nothing has changed; the last run stands", metadata: stands)
    case .rehearsed: logger.info("rehearsed: nothing was published", metadata: stands)
    case .withheld(.catalogs(let files)):
      logger.error(
        "nothing was published: catalogs cannot be read; mend what is listed above and run again",
        metadata: stands.merging(["files": "\(files.joined(separator: " "))"]) { $1 })
    case .withheld(.profiles(let refused, let all)):
      logger.error(
        "nothing was published: too many profiles have mistakes; mend what is listed above and run again",
        metadata: stands.merging(["refused": "\(refused)", "profiles": "\(all)"]) { $1 })
    }
    if case .damaged? = result.manifest?.changes.base {
      logger.error("the last run was not whole any more; nothing could be compared with it")
    }
  }
}
