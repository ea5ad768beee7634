import Oficio

/// People and postings of one shape, drawn from a catalog's own ids: record n of a seed is always the same.
public struct Corpus: Sendable {
  let world: World
  let seed: UInt64
  /// The day people and postings are as of.
  public var asOf: CivilDate { world.asOf }

  /// - Throws: when the catalog has nothing to draw trades or places from.
  public init(shape: Shape, seed: UInt64, catalog: Catalog, asOf: CivilDate) throws(CorpusError) {
    world = try World(shape: shape, seed: seed, catalog: catalog, asOf: asOf)
    self.seed = seed
  }

  /// Person number n, counted from 0.
  public func person(_ number: Int) -> Trainee {
    var random = SplitMix64(seed: seed, stream: 1, number: number)
    return world.person(number, &random)
  }

  /// Posting number n, counted from 0.
  ///
  /// - Parameter words: whether to write the advert's text too; what is matched is the same without.
  public func posting(_ number: Int, words: Bool = false) -> Posting {
    var random = SplitMix64(seed: seed, stream: 2, number: number)
    var posting = world.posting(number, &random)
    if words { posting.text = advert(number, posting).plain }
    return posting
  }

  /// The advert's prose, which says what the posting's fields say.
  func advert(_ number: Int, _ posting: Posting) -> Advert {
    var random = SplitMix64(seed: seed, stream: 3, number: number)
    return Advert(posting, world.catalog, &random)
  }
}
