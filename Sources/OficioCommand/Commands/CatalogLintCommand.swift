import ArgumentParser
import Oficio
import OficioReport

/// `oficio catalog lint`: what is wrong in the catalogs, and what is weak.
struct CatalogLintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "List what is wrong in the catalogs, what nothing uses, and what is ambiguous or old.",
    discussion: Example.text("catalog lint", "catalog lint --months 6 --date 2027-06-01 --format json"))

  @Option(help: "Lines for people and editors, or a JSON list.")
  var format: PageFormat = .table

  @Option(help: ArgumentHelp("A file is old when its last check lies more than so many months back.", valueName: "n"))
  var months = 12

  @OptionGroup var date: DateOptions
  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if !(0...1200).contains(months) { throw ValidationError("--months is a number from 0 to 1200") }
  }

  func run() async throws {
    let folders = try catalogs.folders()
    let day = try date.asOf()
    let (catalog, wrong) = CatalogStation.read(folders: folders)
    let weak = CatalogLint.findings(
      in: catalog, others: CatalogReader.filesReadElsewhere(folders: folders), on: day, months: months)
    let findings = wrong + weak
    let sink = try Sink(output.path)
    try sink.write(format == .json ? FindingReport.json(findings) : FindingReport.lines(findings))
    try sink.finish()
    log.logger().info(
      "catalogs linted", metadata: ["date": "\(day)", "wrong": "\(wrong.count)", "weak": "\(weak.count)"])
    try ExitStatus.finish(found: !findings.isEmpty)
  }
}
