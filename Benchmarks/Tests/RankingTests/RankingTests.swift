import Foundation
import Judging
import Oficio
import OficioMatch
import Testing

@testable import Ranking

@Suite("The ranking benchmark")
struct RankingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  private static let catalogs = [root.appending(path: "../Catalogs").standardized.path]
  private static let catalog = CatalogReader.read(folders: catalogs).catalog
  private static let asOf = CivilDate("2026-11-21")!

  private func shipped() throws -> JudgedSet {
    func path(_ name: String) -> String { Self.root.appending(path: "ranking/" + name).path }
    return try JudgedSet(
      people: path("people.jsonl"), feed: path("postings.xml"), judgements: path("judgements.jsonl"),
      catalogs: Self.catalogs, catalog: Self.catalog, asOf: Self.asOf)
  }

  private func judged(_ grades: [String: Int]) throws -> [Judgement] {
    let lines = grades.map { #"{"trainee":"A","posting":"\#($0.key)","grade":\#($0.value),"reason":"r"}"# }
    return try JudgementFile(Data(lines.joined(separator: "\n").utf8), file: "j").judgements
  }

  @Test("ties what an order leaves out, behind all it names, and ignores what nobody judged")
  func leftOut() throws {
    let judged = try judged(["a": 0, "b": 4, "c": 0])
    // a, then b and c sharing places 2 and 3 with a mean of 2: 2 + 2/log₂3 against 4.
    let gain = try #require(Scores([[["x"], ["a"]]], judged).gain)
    #expect(abs(gain - (2 + 2 / log2(3)) / 4) < 1e-12)
  }

  @Test("averages the orders of one person")
  func averages() throws {
    let judged = try judged(["a": 1, "b": 0])
    let scores = Scores([[["a"], ["b"]], [["b"], ["a"]]], judged)
    #expect(scores.tau == 0)
    #expect(scores.gain == 1)
    #expect(Scores([[["a"], ["b"]]], judged).tau == 1)
  }

  @Test("orders pay by the month at the advert's own hours and days")
  func payFirst() {
    func posting(_ key: String, _ pay: Pay?, hours: Int? = nil) -> Posting {
      var posting = Posting(key: key, feed: "f", sourceId: key, title: "", text: "")
      posting.pay = pay.map { Sourced($0, Provenance(.stated)) }
      posting.hoursPerWeek = hours.map { Sourced(WeeklyHours(min: $0, max: $0), Provenance(.stated)) }
      return posting
    }
    let postings = [
      posting("none", nil),
      posting("month", Pay(min: Amount(1200), period: .month)),
      // 20 hours at 12: 1,040 a month.
      posting("hour", Pay(min: Amount(12), period: .hour), hours: 20),
      // Six days at 50: 1,300 a month.
      posting("day", Pay(min: Amount(50), period: .day)),
      posting("piece", Pay(min: Amount(9000), period: .piece)),
    ]
    let order = Contestant.pay(postings).orders(Trainee(id: "A", jurisdiction: "PE", asOf: Self.asOf))
    #expect(order == [[["day"], ["month"], ["hour"], ["none", "piece"]]])
  }

  @Test("weighs a pair by the grades that stand on the wrong side of it")
  func disagreement() throws {
    let leads = ["a", "b", "c"].map { Lead(trainee: "A", posting: $0, asOf: Self.asOf, policy: "p") }
    let found = Disagreement.of(leads, try judged(["a": 0, "b": 1, "c": 4]))
    #expect(found.map(\.weight) == [1 + 4, 1 + 3, 4 + 3])
    // The judge's order has 4, 1, 0 at these places.
    #expect(found.map(\.miss) == [4, 0, 4])
    #expect(found.sorted(by: Disagreement.isFarther).map(\.judgement.posting) == ["c", "a", "b"])
  }

  @Test("halves people so that nobody is in both, and all are in one", arguments: [1, 2, 3] as [UInt64])
  func halves(_ seed: UInt64) throws {
    var (tune, check) = (try shipped(), try shipped())
    let all = Set(tune.people.map(\.id))
    tune.keep(.tune, seed: seed)
    check.keep(.check, seed: seed)
    #expect(tune.people.count == 15)
    #expect(Set(tune.people.map(\.id)).isDisjoint(with: check.people.map(\.id)))
    #expect(Set(tune.people.map(\.id)).union(check.people.map(\.id)) == all)
  }

  @Test("puts every judged pair of the project in the engine's order once")
  func engineOrder() throws {
    let set = try shipped()
    let policy = try #require(Self.catalog.policies["balanced"])
    let matcher = Matcher(catalog: Self.catalog, policy: policy, postings: set.postings, asOf: Self.asOf)
    for trainee in set.people {
      let order = try #require(Contestant.engine(matcher, name: "e").orders(trainee).first).flatMap { $0 }
      #expect(Set(order) == Set(set.judged(trainee).map(\.posting)))
      #expect(order.count == 40)
    }
  }
}
