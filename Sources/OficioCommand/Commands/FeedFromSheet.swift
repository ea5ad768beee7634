import ArgumentParser
import Oficio
import OficioFeed
import OficioNightly
import OficioReport

/// `oficio feed from-sheet`: an office's own list of employer calls as a feed.
struct FeedFromSheet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "from-sheet", abstract: "Turn an office's own list of employer calls (CSV) into a feed.",
    discussion: """
      One job a row; heads of columns in Spanish, Portuguese or English (Catalogs/feeds/sheet.yaml): employer, title, \
      place, phone, contact, pay, hours, schedule, vacancies, last talk, interviews inside, offer letter, second chance, \
      record check, notes … Writes Oficio's own format, to be read as the feed “own”: a job whose row is gone is \
      withdrawn. Without a column “id”, a job is known by employer, title and place.

      \(Example.text("feed from-sheet Catalogs/demo/employers.csv \\\n    --country PE -o own.xml"))
      """)

  @Argument(help: ArgumentHelp("Lists (CSV): files, folders, patterns, or -.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("Country of the rows that name none, as PE.", valueName: "code"))
  var country: String?

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func validate() throws {
    guard let country else { return }
    if country.utf8.count != 2 || !country.utf8.allSatisfy({ (65...90).contains($0) }) {
      throw ValidationError("--country must be two capital letters, such as PE")
    }
  }

  func run() async throws {
    let files = try InputFiles.tables.find(files)
    var reading = Reading(catalogs: catalogs, log: log)
    let station = try reading.feeds(try MappingOptions.parse([]), catalog: try reading.catalog())
    guard var sheet = station.ownSheet(country: country), let writer = station.writer(of: "oficio") else {
      throw CommandFailure.partMissing(
        what: "the catalogs have no mapping “\(OwnSheet.mappingID)” or “oficio”",
        remedy: "name folders with those of Catalogs/feeds")
    }
    var postings: [Posting] = []
    for file in files {
      let (read, findings) = sheet.read(try ByteReader.read(file.path), file: file.path)
      reading.note(findings)
      postings += read
    }
    if postings.isEmpty { throw CommandFailure.nothingUsable(kind: "job", files: files.map(\.path)) }
    let sink = try Sink(output.path)
    try sink.write(writer.begin())
    for posting in postings { try sink.write(writer.item(posting)) }
    try sink.write(writer.end())
    try sink.finish()
    try ExitStatus.finish(found: reading.skipped)
  }
}
