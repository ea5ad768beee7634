import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio feed map`: a mapping to begin with, for a feed that is not understood or not wholly.
struct FeedMap: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Print a mapping to edit for a feed, guessed from the names of its elements.",
    discussion: Example.text(
      "feed map Catalogs/demo/lima.xml -o lima.yaml", "feed check Catalogs/demo/lima.xml --mapping lima.yaml"))

  @Argument(help: ArgumentHelp("A file (also .gz), -, or ID=PATH.", valueName: "file"))
  var file: String

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption

  func run() async throws {
    let files = try InputFiles.feeds.find([file])
    guard let file = files.first, files.count == 1 else {
      throw CommandFailure.usage(what: "\(file) is not one feed", remedy: "name a single file")
    }
    let station = try FeedStation(folders: try catalogs.folders(), catalog: Catalog())
    let (text, findings) = station.stub(file)
    StandardError.write(FindingReport.lines(findings))
    guard let text else { throw CommandFailure.nothingUsable(kind: "item", files: [file.path]) }
    let sink = try Sink(output.path)
    try sink.write(Array(text.utf8))
    try sink.finish()
  }
}
