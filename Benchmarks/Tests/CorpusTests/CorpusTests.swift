import Foundation
import Oficio
import Testing

@testable import Corpus

@Suite("The corpus")
struct CorpusTests {
  private static let catalog = CatalogReader.read(folders: [
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Catalogs").standardized.path
  ]).catalog
  private static let day = CivilDate(daysSinceEpoch: 20_778)

  private func corpus(_ shape: Shape, seed: UInt64) throws -> Corpus {
    try Corpus(shape: shape, seed: seed, catalog: Self.catalog, asOf: Self.day)
  }

  private func bytes(_ corpus: Corpus, _ numbers: [Int]) -> [String] {
    let writer = FeedWriter(corpus)
    return numbers.flatMap { number in
      [
        ProfileWriter.line(corpus.person(number)), writer.job(number),
        PostingWriter.line(corpus.posting(number, words: true)),
      ]
    }
  }

  @Test("writes the same bytes for the same seed", arguments: Shape.allCases)
  func repeats(_ shape: Shape) throws {
    let (first, second) = (try corpus(shape, seed: 7), try corpus(shape, seed: 7))
    #expect(bytes(first, [0, 1, 99]) == bytes(second, [0, 1, 99]))
  }

  @Test("gives record n the same bytes whatever was made before it", arguments: Shape.allCases)
  func isAddressable(_ shape: Shape) throws {
    let corpus = try corpus(shape, seed: 7)
    let inOrder = bytes(corpus, [0, 1, 2])
    #expect(Array(inOrder.suffix(3)) == bytes(corpus, [2]))
  }

  @Test("differs by seed")
  func differs() throws {
    #expect(bytes(try corpus(.lima, seed: 1), [0, 1]) != bytes(try corpus(.lima, seed: 2), [0, 1]))
  }

  @Test("draws only ids that the catalog has", arguments: Shape.allCases)
  func isKnown(_ shape: Shape) throws {
    let corpus = try corpus(shape, seed: 3)
    for number in 0..<500 {
      let (person, posting) = (corpus.person(number), corpus.posting(number))
      #expect((person.skills.map(\.skill) + posting.skills.map(\.skill)).allSatisfy { Self.catalog.skills[$0] != nil })
      #expect(posting.certificates.allSatisfy { $0.type.flatMap { Self.catalog.certificates[$0] } != nil })
      #expect(posting.occupation.allSatisfy { Self.catalog.isco[$0.code] != nil })
    }
  }

  @Test("writes JSON, and nothing that ends a CDATA section early", arguments: Shape.allCases)
  func isWellFormed(_ shape: Shape) throws {
    let corpus = try corpus(shape, seed: 5)
    for number in 0..<50 {
      for line in [ProfileWriter.line(corpus.person(number)), PostingWriter.line(corpus.posting(number, words: true))] {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
      #expect(!corpus.advert(number, corpus.posting(number)).html.contains("]]>"))
    }
  }
}
