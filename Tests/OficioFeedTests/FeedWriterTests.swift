import Oficio
import OficioTestSupport
import Testing

@testable import OficioFeed

@Suite("Postings written as feeds") struct FeedWriterTests {
  private static let dialects = ["indeed", "jooble", "careerjet", "rss-google", "oficio"]

  private func mapping(_ id: String) throws -> FeedMapping {
    try #require(FeedTestKit.shipped.mappings.first { $0.id == id })
  }

  private func written(_ postings: [Posting], as mapping: FeedMapping) throws -> String {
    let writer = try #require(FeedWriter(mapping))
    let bytes = writer.begin() + postings.flatMap(writer.item) + writer.end()
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  /// What a posting says, by field and list, as far as a dialect has a path for it.
  private func carried(_ posting: Posting, by mapping: FeedMapping) throws -> [String: [String]] {
    let words = StatedWords(posting: posting, form: try #require(mapping.export), keepsPayWords: false)
    var all: [String: [String]] = [:]
    for field in FeedField.allCases where mapping.fields[field] != nil { all[field.name] = words.words(field) }
    for group in mapping.groups {
      all[group.list.rawValue] = words.records(group.list).map { record in
        record.filter { group.parts[$0.key] != nil }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
          .joined(separator: " ")
      }
    }
    // Where a place has elements for its parts, its words are no text of their own.
    if mapping.fields[.placeLocality] != nil, posting.places.first?.value.country != nil { all["place.raw"] = nil }
    return all.filter { !$0.value.isEmpty }
  }

  @Test(
    "what is written and read again says the same, as far as the dialect carries it", arguments: dialects,
    Seeds.range(8))
  func roundTrip(dialect: String, seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    let mapping = try mapping(dialect)
    let postings = (0..<25).map { number in
      var posting = world.posting("n\(number)")
      // Texts with whatever XML and HTML take for their own.
      posting.title = "Ñandú & «niña» <3 \(number) \"a\" 'b'"
      posting.text = "Uno & dos;\nlínea &amp tres > 2 < 3\n• cuatro ]]> \u{1F600} 50 %"
      posting.apply.url = "https://example.org/?a=1&b=\(number)"
      posting.apply.bring = world.chance(50) ? ["DNI", "dos fotos"] : []
      posting.apply.email = "empleo@example.org"
      posting.employer.name = "Pérez & Hijos < Lima >"
      return posting
    }
    let feed = try written(postings, as: mapping)
    let reading = FeedTestKit.read(feed, asOf: nil)
    #expect(
      reading.report?.dialect == dialect && reading.report?.status != .broken, "\(String(describing: reading.error))")
    #expect(reading.report?.repairs.list.isEmpty == true, "what we write needs no repair")
    #expect(reading.postings.count == postings.count)
    for (posting, back) in zip(postings, reading.postings) {
      let (said, again) = (try carried(posting, by: mapping), try carried(back, by: mapping))
      for field in Set(said.keys).union(again.keys) {
        #expect(said[field] == again[field], "seed \(seed), \(posting.key), \(field)")
      }
    }
  }

  @Test("Oficio's own format gives back every value")
  func ownFormat() throws {
    let example = FeedTestKit.read(.file(FeedTestKit.root + "/Catalogs/feeds/examples/oficio-postings.xml"))
    let again = FeedTestKit.read(try written(example.postings, as: try mapping("oficio")))
    #expect(again.postings.count == 2 && example.postings.count == 2)
    for (back, posting) in zip(again.postings, example.postings) {
      #expect(back == posting)
    }
  }

  @Test("words of a dialect are the partner's, and one element may say two things")
  func words() throws {
    var posting = Posting(key: "f:1", feed: "f", sourceId: "1", title: "Mozo", text: "Ven.\nHoy.")
    posting.contract = Sourced(.fixed, Provenance(.stated))
    posting.workTime = Sourced(.part, Provenance(.stated))
    posting.pay = Sourced(
      Pay(min: Amount(1130), max: Amount(hundredths: 130_050), currency: "PEN", period: .month), Provenance(.stated))
    posting.postedOn = Sourced(Shipped.day("2026-11-09"), Provenance(.stated))
    let indeed = try written([posting], as: try mapping("indeed"))
    #expect(indeed.contains("<jobtype>fixed, parttime</jobtype>"))
    #expect(indeed.contains("<salary>1130 - 1300.50 PEN per month</salary>"))
    #expect(indeed.contains("<description><![CDATA[Ven.<br>\nHoy.]]></description>"))
    #expect(try written([posting], as: try mapping("jooble")).contains("<pubdate>09.11.2026</pubdate>"))
    #expect(
      try written([posting], as: try mapping("rss-google")).contains(
        "<pubDate>Mon, 09 Nov 2026 00:00:00 +0000</pubDate>"))
  }

  @Test("what was only assumed is not written as stated")
  func assumed() throws {
    var posting = Posting(key: "f:1", feed: "f", sourceId: "1", title: "Mozo", text: "")
    var pay = Pay(min: Amount(50), currency: "PEN", period: .day)
    (pay.currencyAssumed, pay.periodAssumed) = (true, true)
    posting.pay = Sourced(pay, Provenance(.stated))
    #expect(try written([posting], as: try mapping("indeed")).contains("<salary>from 50</salary>"))
  }

  @Test("a posting without a number is written under its key", arguments: dialects)
  func withoutNumber(dialect: String) throws {
    let posting = Posting(key: "f:h-0123", feed: "f", sourceId: "", title: "Mozo", text: "Un texto.")
    let mapping = try mapping(dialect)
    let back = FeedTestKit.read(try written([posting], as: mapping), mapping: dialect)
    #expect(back.postings.map(\.sourceId) == ["f:h-0123"])
  }

  @Test("a mapping that does not say how a feed of it is written writes none")
  func noForm() { #expect(FeedWriter(FeedMapping(id: "x", item: "job")) == nil) }
}
