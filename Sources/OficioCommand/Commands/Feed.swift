import ArgumentParser
import OficioNightly

/// `oficio feed`: what is in an XML feed.
struct Feed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at, check, import and write XML feeds of postings.",
    discussion: Example.text("feed check Catalogs/demo/lima.xml"),
    subcommands: [FeedSniff.self, FeedCheck.self, FeedImport.self, FeedExport.self, FeedFromSheet.self, FeedMap.self])
}

/// The feeds that a subcommand reads.
struct FeedFiles: ParsableArguments {
  @Argument(help: ArgumentHelp("Files (also .gz), folders, patterns, -, or ID=PATH.", valueName: "file"))
  var files: [String]

  func find() throws(InputError) -> [InputFile] { try InputFiles.feeds.find(files) }
}
