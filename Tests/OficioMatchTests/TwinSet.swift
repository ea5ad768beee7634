import Foundation
import Oficio
import OficioCorpus
import OficioTestSupport

/// People and postings for engine and twin: of a shape of the corpus, or of the random world of the other laws.
struct TwinSet: Sendable, CustomStringConvertible {
  /// nil: the random world.
  var shape: Shape?
  var seed: UInt64
  var people: Int
  var postings: Int
  /// Whether every step has a time: in one half of the sets; the other half knows what the catalogs know.
  var timesKnown: Bool

  /// A small cut; `OFICIO_TWIN_SETS` asks for so many of 500 people × 1,000 postings instead.
  static let all: [TwinSet] = {
    let asked = ProcessInfo.processInfo.environment["OFICIO_TWIN_SETS"].flatMap { Int($0) }
    let shapes: [Shape?] = [.lima, .dense, .sparse, nil]
    return (0..<(asked ?? 8)).map { number in
      TwinSet(
        shape: shapes[number % shapes.count], seed: UInt64(number + 1), people: asked == nil ? 12 : 500,
        postings: asked == nil ? 60 : 1000, timesKnown: number / shapes.count % 2 == 1)
    }
  }()

  var description: String { "\(shape?.rawValue ?? "random") \(seed), \(people) × \(postings)" }

  static let asOf = Shipped.day("2026-11-21")

  func draw() throws -> (people: [Trainee], postings: [Posting]) {
    guard let shape else {
      var world = RandomWorld(seed: seed, asOf: Self.asOf)
      return (world.people(people), world.postings(postings))
    }
    let corpus = try Corpus(shape: shape, seed: seed, catalog: Shipped.catalog, asOf: Self.asOf)
    return ((0..<people).map { corpus.person($0) }, (0..<postings).map { corpus.posting($0) })
  }
}
