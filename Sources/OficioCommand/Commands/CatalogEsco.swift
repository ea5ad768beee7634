import ArgumentParser
import Foundation
import Oficio
import OficioNightly
import OficioReport

/// `oficio catalog import-esco`: the official CSV files of ESCO as a folder of catalogs.
struct CatalogImportEsco: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-esco", abstract: "Make a folder of catalogs of ESCO's official CSV files.",
    discussion: """
      Reads versions 1.0 to 1.2, several languages in one folder or in several, joined by URI. The folder it writes is \
      given to other commands as a further --catalogs; entries of the catalogs that name an ESCO concept get its names. \
      ESCO is not part of Oficio: bring your own copy. \(EscoTables.notice).

      \(Example.text("catalog import-esco ESCO-v1.2-es ESCO-v1.2-en --out my-esco"))
      """)

  @Argument(help: ArgumentHelp("Folders of CSV files as the ESCO portal gives them.", valueName: "dir"))
  var folders: [String]

  @Option(name: .customLong("out"), help: ArgumentHelp("The folder of catalogs to write.", valueName: "dir"))
  var out: String

  @OptionGroup var language: LanguageOption
  @OptionGroup var log: LogOption

  func run() async throws {
    for folder in folders where FileSystem.kind(of: folder) != .folder {
      throw CommandFailure.input(.missing(folder))
    }
    let (tables, findings) = EscoTables.read(folders: folders)
    StandardError.write(String(decoding: FindingReport.lines(findings), as: UTF8.self))
    if tables.occupations.isEmpty && tables.skills.isEmpty {
      throw CommandFailure.nothingUsable(kind: "ESCO concept", files: folders)
    }
    try EscoStation.write(tables, to: out)
    let sink = try Sink(nil)
    let sentences = Sentences(language: language.language)
    try sink.write(Array("\(out): \(sentences.escoCounts(tables)).\n\(EscoTables.notice).\n".utf8))
    try sink.finish()
    try ExitStatus.finish(found: findings.contains { $0.severity == .error })
  }
}

/// `oficio catalog diff`: what differs between two versions of ESCO.
struct CatalogDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what differs between two versions of ESCO.",
    discussion: """
      Each side is a folder that “oficio catalog import-esco” wrote, or one of official CSV files. Exit code 1 says that \
      they differ.

      \(Example.text("catalog diff my-esco-1.1 my-esco-1.2 --lang es --format csv"))
      """)

  @Argument(help: ArgumentHelp("The earlier version.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later version.", valueName: "new"))
  var new: String

  @Option(help: ArgumentHelp("Rows of each change on the page; jsonl, json and csv have all.", valueName: "n"))
  var top = 20

  @Option(help: "The form of the output.")
  var format: ReportFormat = .table

  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1") }
  }

  func run() async throws {
    let drift = EscoDrift(
      from: try EscoStation.read(old, log.logger()), to: try EscoStation.read(new, log.logger()),
      language: language.language)
    let sink = try Sink(output.path)
    let report = EscoDriftReport(sentences: Sentences(language: language.language), top: top)
    try sink.write(report.write(drift, as: format, colour: colour.paints(sink)))
    try sink.finish()
    try ExitStatus.finish(found: !drift.rows.isEmpty)
  }
}
