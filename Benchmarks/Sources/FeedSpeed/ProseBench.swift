import ArgumentParser
import Oficio
import OficioFeed

/// Times the reading of words alone: the adverts of the feeds are in memory before the watch starts.
struct ProseBench {
  private let prose: ProseReader
  private var postings: [Posting] = []

  init(catalogs: [String]) throws {
    let (catalog, findings) = CatalogReader.read(folders: catalogs)
    if let first = findings.first(where: { $0.severity == .error }) { throw ValidationError("\(first)") }
    var phrases = PhraseCatalog()
    for folder in catalogs { _ = phrases.add(folder: folder + "/phrases") }
    prose = ProseReader(phrases: phrases, catalog: catalog)
  }

  /// Adds the adverts of a feed.
  mutating func add(_ feed: String, _ reader: FeedReader) throws {
    _ = try reader.read(.file(feed), feed: "feed", asOf: CivilDate("2026-11-21")) { postings.append($0) }
  }

  /// A line: what was read, how long the first round took (tables are made in it), and the speed of the best after it.
  func line(rounds: Int) -> String {
    let bytes = postings.reduce(0) { $0 + $1.text.utf8.count + $1.title.utf8.count }
    let first = Processor.seconds { read() }
    let best = (0..<max(rounds, 1)).map { _ in Processor.seconds { read() } }.min() ?? first
    let speed = Double(bytes) / best / 1_000_000
    return "prose: \(postings.count) adverts, \(bytes / 1000) kB of text, \(Int(speed.rounded())) MB/s "
      + "(\(Int(best / Double(max(postings.count, 1)) * 1e6)) µs an advert; first round \(Int(first * 1000)) ms)"
  }

  private func read() {
    for posting in postings {
      var posting = posting
      prose.read(&posting, country: posting.places.first { $0.value.country != nil }?.value.country)
    }
  }
}
