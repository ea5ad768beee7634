import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

extension LookupKind: ExpressibleByArgument {}

/// `oficio catalog lookup`: the occupations or skills that a text means, ranked.
struct CatalogLookup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Rank the occupations or skills of the catalogs that a text means.",
    discussion: """
      Prints rank, share, code, name and the words that decided. With “-” as the text, each line of standard input is \
      looked up. Name a folder that “oficio catalog import-esco” wrote as a further --catalogs to find ESCO's concepts.

      \(Example.text("catalog lookup occupation \"ayudante de panadería\" --lang es --top 3"))
      """)

  @Argument(help: "What to look up: occupation or skill.")
  var kind: LookupKind

  @Argument(help: "A title or a few words; “-”: each line of standard input.")
  var text: String

  @Option(help: ArgumentHelp("The most concepts for a text.", valueName: "n"))
  var top = 5

  @Flag(help: "Find only what has a URI of ESCO.")
  var esco = false

  @Option(name: .customLong("lang"), help: "The language of the text, of the names, and of the page.")
  var language: Language = .es

  @Option(help: "The form of the output.")
  var format: ReportFormat = .table

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1") }
  }

  func run() async throws {
    let read = CatalogStation.read(folders: try catalogs.folders())
    CatalogStation.warn(of: read.findings, log.logger())
    var catalog = read.catalog
    if catalog.titles.entries.isEmpty {
      // ESCO alone says nothing of titles: which words are small, and which alike.
      catalog.titles = CatalogStation.read(folders: [try ShippedFolder.catalogs()]).catalog.titles
    }
    let index = catalog.lookupIndex(kind, in: language, escoOnly: esco)
    let report = LookupReport(
      sentences: Sentences(language: language, catalog: catalog), concepts: index.concepts)
    let texts = text == "-" ? Self.linesOfInput() : [text]
    let answers = texts.map { LookupAnswer(text: $0, hits: index.rank($0, top: top)) }
    let sink = try Sink(output.path)
    try sink.write(report.write(answers, as: format, colour: colour.paints(sink)))
    try sink.finish()
  }

  /// The lines of standard input that are not empty.
  private static func linesOfInput() -> [String] {
    var lines: [String] = []
    while let line = readLine() {
      if !line.allSatisfy(\.isWhitespace) { lines.append(line) }
    }
    return lines
  }
}
