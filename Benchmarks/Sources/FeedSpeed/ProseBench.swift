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

  /// What was read, and the speed of the best round after the first, in which tables are made; then the same adverts
  /// with their occupations stated, so that titles are not looked up: the speed of reading descriptions.
  func lines(rounds: Int) -> String {
    let bytes = postings.reduce(0) { $0 + $1.text.utf8.count + $1.title.utf8.count }
    let first = Processor.seconds { read(postings) }
    let stated = postings.map { posting in
      var posting = posting
      posting.occupation = [OccupationGuess(code: "0000", share: 10_000, Provenance(.stated, from: "occupation"))]
      return posting
    }
    return """
      prose: \(postings.count) adverts, \(bytes / 1000) kB of text, first round \(Int(first * 1000)) ms
      \(speed(bytes, best(rounds, postings)))
      \(speed(bytes, best(rounds, stated))) where the feed states the occupation
      """
  }

  private func best(_ rounds: Int, _ postings: [Posting]) -> Double {
    (0..<max(rounds, 1)).map { _ in Processor.seconds { read(postings) } }.min() ?? 0
  }

  private func speed(_ bytes: Int, _ seconds: Double) -> String {
    let micro = (seconds * 1e7 / Double(max(postings.count, 1))).rounded() / 10
    return "  \(Int((Double(bytes) / seconds / 1_000_000).rounded())) MB/s, \(micro) µs an advert"
  }

  private func read(_ postings: [Posting]) {
    for posting in postings {
      var posting = posting
      prose.read(&posting, country: posting.places.first { $0.value.country != nil }?.value.country)
    }
  }
}
