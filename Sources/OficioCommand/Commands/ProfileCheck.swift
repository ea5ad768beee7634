import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio profile check`: what is wrong, with file and line.
struct ProfileCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List what is wrong in trainee profiles.",
    discussion: Example.text("profile check Catalogs/demo/people.jsonl"))

  @OptionGroup var people: ProfileFiles

  @Option(help: "Lines for people and editors, or JSON Lines.")
  var format: ListFormat = .table

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let inputs = try people.find()
    var reading = Reading(catalogs: catalogs, log: log)
    var station = PeopleStation(catalog: try reading.catalog(), folders: try catalogs.folders())
    var findings: [Finding] = []
    var count = 0
    for file in try station.read(inputs, format: people.from) {
      findings.append(contentsOf: file.reading.findings)
      count += file.reading.trainees.count
    }
    let sink = try Sink(output.path)
    try sink.write(format == .jsonl ? FindingReport.jsonLines(findings) : FindingReport.lines(findings))
    try sink.finish()
    reading.logger.info("profiles checked", metadata: ["usable": "\(count)", "findings": "\(findings.count)"])
    if count == 0 { throw CommandFailure.nothingUsable(kind: "profile", files: inputs.map(\.path)) }
    try ExitStatus.finish(found: findings.contains { $0.severity == .error })
  }
}
