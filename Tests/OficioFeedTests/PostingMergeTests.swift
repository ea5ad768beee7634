import Oficio
import OficioTestSupport
import Testing

@testable import OficioFeed

@Suite("One job offer in several feeds") struct PostingMergeTests {
  private static let advert = """
    Panadería de barrio busca ayudante para el turno de la mañana. Se prepara la masa, se hornea y se atiende al \
    público los sábados. Ofrecemos planilla desde el primer día, uniforme y almuerzo. Presentarse con documento de \
    identidad de lunes a viernes por la mañana, y preguntar en el mostrador por la persona encargada del taller.
    """

  /// A posting of a feed.
  private func posting(
    _ feed: String, _ id: String, title: String = "Ayudante de panadería", employer: String? = "Horno del Valle",
    place: Place? = Place(locality: "Comas", country: "PE"), text: String = advert
  ) -> Posting {
    var posting = Posting(key: "\(feed):\(id)", feed: feed, sourceId: id, title: title, text: text)
    posting.employer.name = employer
    posting.places = place.map { [Sourced($0, Provenance(.stated))] } ?? []
    posting.firstSeen = Shipped.day("2026-11-10")
    posting.lastSeen = Shipped.day("2026-11-20")
    return posting
  }

  struct Pair: CustomTestStringConvertible {
    var testDescription: String
    var isSame: Bool
    var other: Posting
  }

  private static let pairs: [Pair] = {
    let kit = Self()
    func pair(_ sentence: String, _ isSame: Bool, _ other: Posting) -> Pair {
      Pair(testDescription: sentence, isSame: isSame, other: other)
    }
    let cut = String(advert.prefix(280))
    return [
      pair("the same in every word", true, kit.posting("b", "1")),
      pair(
        "capitals and accents", true, kit.posting("b", "1", title: "AYUDANTE DE PANADERIA", employer: "horno del valle")
      ),
      pair("other line breaks", true, kit.posting("b", "1", text: advert.replacing(". ", with: ".\n • "))),
      pair("an excerpt that ends in an ellipsis", true, kit.posting("b", "1", text: cut + "… Leer más")),
      pair("no employer named", true, kit.posting("b", "1", employer: nil)),
      pair("no place named", true, kit.posting("b", "1", place: nil)),
      pair("the place in one line", true, kit.posting("b", "1", place: Place(raw: "15312 Comas, Lima"))),
      pair("another title", false, kit.posting("b", "1", title: "Panadero")),
      pair("another employer", false, kit.posting("b", "1", employer: "Horno del Cerro")),
      pair("another place", false, kit.posting("b", "1", place: Place(locality: "Ate", country: "PE"))),
      pair("another country", false, kit.posting("b", "1", place: Place(locality: "Comas", country: "CO"))),
      pair("part of a place's name", false, kit.posting("b", "1", place: Place(locality: "Coma", country: "PE"))),
      pair("another text", false, kit.posting("b", "1", text: advert + " Se pide experiencia.")),
      pair("an opening of too few words", false, kit.posting("b", "1", text: String(advert.prefix(60)) + "…")),
      pair("another number of the same feed", false, kit.posting("a", "2")),
    ]
  }()

  @Test("two postings are one offer, or are not", arguments: pairs)
  func pair(_ pair: Pair) {
    let merged = PostingMerge.merged([posting("a", "1"), pair.other])
    #expect(merged.count == (pair.isSame ? 1 : 2))
    #expect(merged.allSatisfy { $0.sources.isEmpty != pair.isSame })
  }

  @Test("few words are one offer only with the same employer and place")
  func fewWords() {
    let known = [posting("a", "1", text: "Llamar."), posting("b", "9", text: "Llamar")]
    #expect(PostingMerge.merged(known).count == 1)
    let unknown = [posting("a", "1", text: "Llamar."), posting("b", "9", employer: nil, text: "Llamar.")]
    #expect(PostingMerge.merged(unknown).count == 2)
  }

  @Test("the one that states most is kept, with every source and the longest life")
  func kept() throws {
    var rich = posting("b", "7")
    rich.pay = Sourced(Pay(min: Amount(1200), currency: "PEN", period: .month), Provenance(.stated))
    rich.firstSeen = Shipped.day("2026-11-15")
    rich.lastSeen = Shipped.day("2026-11-22")
    rich.apply.url = "https://example.org/7"
    let one = try #require(PostingMerge.merged([posting("a", "1"), rich, posting("c", "1")]).first)
    #expect(one.key == "b:7")
    #expect(one.sources.map(\.key) == ["a:1", "b:7", "c:1"])
    #expect(one.sources.map(\.url) == [nil, "https://example.org/7", nil])
    #expect(one.firstSeen == Shipped.day("2026-11-10") && one.lastSeen == Shipped.day("2026-11-22"))
    #expect(one.isKnown(as: "c:1") && !one.isKnown(as: "c:2"))
  }

  @Test("what one feed has withdrawn stays on offer while another lists it")
  func listedWins() {
    var gone = posting("a", "1")
    gone.state = .withdrawn
    gone.pay = Sourced(Pay(min: Amount(1200), currency: "PEN", period: .month), Provenance(.stated))
    gone.lastSeen = Shipped.day("2026-11-22")
    let merged = PostingMerge.merged([gone, posting("b", "1")])
    #expect(merged.map(\.key) == ["b:1"])
    #expect(merged.first?.state == .active && merged.first?.lastSeen == Shipped.day("2026-11-20"))
  }

  @Test("a feed's own two postings of one text meet those of the other feed one by one, by number")
  func oneByOne() {
    let merged = PostingMerge.merged(["1", "2"].map { posting("a", $0) } + ["2", "1", "3"].map { posting("b", $0) })
    #expect(merged.map { $0.sources.map(\.key) } == [["a:1", "b:1"], ["a:2", "b:2"], []])
  }

  @Test("neither the order of the input nor what stands between changes what is one", arguments: Seeds.range(20))
  func orderChangesNothing(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let offers = (0..<40).map { number in
      posting(
        world.pick(["a", "b", "c"]), "\(number)", title: world.pick(["Cocinero", "Mozo"]),
        employer: world.pick(["Uno", nil]), place: world.pick([Place(locality: "Ate"), Place(locality: "Lince"), nil]),
        text: world.pick([Self.advert, String(Self.advert.prefix(280)) + "…"]))
    }
    let merged = PostingMerge.merged(offers)
    let mixed = PostingMerge.merged(world.shuffled(offers + world.postings(10)))
    #expect(Set(mixed).isSuperset(of: merged), "seed \(seed)")
    // Nothing is lost, and nothing is in two places.
    let keys = merged.flatMap { $0.sources.isEmpty ? [$0.key] : $0.sources.map(\.key) }
    #expect(keys.sorted() == offers.map(\.key).sorted(), "seed \(seed)")
    for posting in merged {
      #expect(Set(posting.sources.map(\.feed)).count == posting.sources.count, "seed \(seed)")
    }
  }
}
