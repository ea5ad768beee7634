import ArgumentParser
import Foundation
import OficioFeed

/// `feedspeed`: what each stage of reading a feed costs, beside a bare SAX program run in turn with it.
@main
struct FeedSpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedspeed",
    abstract: "Prints CPU time of every stage of reading a feed as a share of libxml2's own speed, and peak memory.",
    usage: "feedspeed .build/corpus-40/feed.xml .build/corpus-400/feed.xml --floor .build/sax_floor")

  @Argument(help: "Feeds: stages are timed on the first, memory is measured on all.") var feeds: [String]
  @Option(help: "The built peers/sax_floor.c.") var floor = ".build/sax_floor"
  @Option(help: "Times each program is run, in turn; the best of them counts.") var rounds = 5
  @Option(help: "Folder of mappings.") var mappings = "../Catalogs/feeds"
  @Option(help: "Folder of catalogs, may be given several times: times the reading of the adverts' words instead.")
  var catalogs: [String] = []
  @Flag(help: .hidden) var peak = false

  func run() throws {
    let loaded = try FeedMappings(folder: mappings)
    let bench = FeedBench(reader: FeedReader(mappings: loaded.mappings))
    if peak {
      for feed in feeds { try bench.run(feed, .json) }
      return print(PeakMemory.kilobytes)
    }
    if !catalogs.isEmpty {
      var prose = try ProseBench(catalogs: catalogs)
      for feed in feeds { try prose.add(feed, bench.reader) }
      return print(prose.lines(rounds: rounds))
    }
    guard let first = feeds.first else { throw ValidationError("name a feed") }
    print(try SpeedTable(bench: bench, floor: Floor(program: floor), feed: first, rounds: rounds).text)
    print("peak memory, everything on")
    for feed in feeds {
      let kilobytes = try PeakMemory.child(reading: feed, mappings: mappings)
      print("  \(feed)  \(FeedBench.bytes(of: feed) / 1_000_000) MB  \(kilobytes) kB")
    }
  }
}
