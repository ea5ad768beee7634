import ArgumentParser
import Oficio
import OficioReport

/// `oficio catalog`: what the engine knows about the world.
struct CatalogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "Check, show and search the catalogs, and bring ESCO into them.",
    discussion: Example.text("catalog show pe.minimum_wage.monthly"),
    subcommands: [
      CatalogCheck.self, CatalogLintCommand.self, CatalogShowEntry.self, CatalogLookup.self, CatalogImportEsco.self,
      CatalogDiff.self,
    ])
}

/// `oficio catalog check`: what is wrong, with file and line.
struct CatalogCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List what is wrong in the catalogs.",
    discussion: Example.text("catalog check", "catalog check --catalogs Catalogs --catalogs my-office"))

  @Option(help: "Lines for people and editors, or JSON Lines.")
  var format: ListFormat = .table

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let folders = try catalogs.folders()
    let findings = CatalogStation.read(folders: folders).findings
    let sink = try Sink(output.path)
    try sink.write(format == .jsonl ? FindingReport.jsonLines(findings) : FindingReport.lines(findings))
    try sink.finish()
    log.logger().info("catalogs checked", metadata: ["findings": "\(findings.count)"])
    try ExitStatus.finish(found: findings.contains { $0.severity == .error })
  }
}
