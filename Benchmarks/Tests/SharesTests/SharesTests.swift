import Corpus
import Foundation
import Oficio
import OficioMatch
import Testing

@testable import Shares

@Suite("Shares of all pairs")
struct SharesTests {
  private static let catalog = CatalogReader.read(folders: [
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Catalogs").standardized.path
  ]).catalog
  private static let day = CivilDate(daysSinceEpoch: 20_778)

  /// Counted by explaining every pair, against the engine's own gaps, which are counted from compiled values.
  @Test("agree with the gaps of the same people and adverts", arguments: Shape.allCases)
  func agreesWithGaps(_ shape: Shape) async throws {
    let corpus = try Corpus(shape: shape, seed: 3, catalog: Self.catalog, asOf: Self.day)
    let people = (0..<12).map(corpus.person)
    let policy = try #require(Self.catalog.policies["balanced"])
    let matcher = Matcher(
      catalog: Self.catalog, policy: policy, postings: (0..<200).map { corpus.posting($0) }, asOf: Self.day)
    var shares = Shares()
    for person in people { shares.add(matcher.leads(for: person, top: matcher.liveCount), of: person) }
    let gaps = await matcher.gaps(of: people, minCell: 1, jobs: 2)
    #expect(shares.pairs == people.count * matcher.liveCount)
    #expect(shares.count(nil, nil) == shares.pairs)
    let onSheet = shares.people.reduce(0) { $0 + $1.onSheet.values.reduce(0, +) }
    #expect(gaps.pairs.all == .shown(onSheet))
    #expect(gaps.pairs.open == .shown(shares.people.reduce(0) { $0 + $1.today }))
    var alone = [Shares.Door: Int]()
    for person in shares.people { alone.merge(person.aloneShut, uniquingKeysWith: +) }
    let single = gaps.blockers.map { (Shares.Door(gate: $0.gate, subject: $0.subject), $0.pairs) }
    #expect(single.count == alone.count)
    for (door, pairs) in single { #expect(pairs == alone[door]) }
  }
}
