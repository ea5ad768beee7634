import Oficio
import OficioFeed
import Testing

@Suite struct MappingTests {
  static let own = """
    catalog: feeds
    about: A user's own.
    entries:
      - id: cusco
        base: common
        detect: {roots: [ofertas]}
        item: oferta
        locale: es-PE
        withdrawal: never
        payDefaults: {currency: PEN, period: month}
        fields:
          sourceId: "@codigo"
          title: [profesion, cargo]
          employer.name: empresa
          text: "partes/parte[]"
          place.locality: "lugar[@tipo=distrito]"
          place.region: "lugar[@tipo=region]"
          closesOn: fecha
          pay.raw: remuneracion
          contract: vinculo
        values:
          contract: {recibo verde: freelance, permanent: [nombrado]}
    """

  static let feed = """
    <ofertas><oferta codigo="7"><profesion> </profesion><cargo>Cocinero</cargo><empresa>E</empresa>
    <lugar tipo="region">Cusco</lugar><lugar tipo="distrito">Wanchaq</lugar>
    <partes><parte>Uno</parte><parte> </parte><parte>Dos</parte></partes>
    <fecha>07/02/2026</fecha><remuneracion>1.200</remuneracion><vinculo>Recibo Verde</vinculo></oferta></ofertas>
    """

  static func mappings(_ text: String) throws -> FeedMappings {
    FeedMappings(files: [("own.yaml", text), ("common.yaml", try FeedTestKit.text("Catalogs/feeds/common.yaml"))])
  }

  @Test func `a user's mapping reads what no dialect does`() throws {
    let mappings = try Self.mappings(Self.own)
    #expect(mappings.findings.map(\.description) == [])
    let reader = FeedReader(mappings: mappings.mappings)
    var postings: [Posting] = []
    let report = try reader.read(.bytes(Array(Self.feed.utf8)), feed: "c") { postings.append($0) }
    let posting = try #require(postings.first)
    #expect(report.status == .partial && report.reason == "window")
    #expect(posting.key == "c:7")
    #expect(posting.title == "Cocinero")
    #expect(posting.text == "Uno\nDos")
    #expect(posting.places.first?.value.locality == "Wanchaq" && posting.places.first?.value.region == "Cusco")
    #expect(posting.closesOn?.value.description == "2026-02-07")
    #expect(posting.contract?.value == .freelance)
    let pay = try #require(posting.pay?.value)
    #expect(
      pay
        == Pay(
          min: Amount(1200), max: Amount(1200), currency: "PEN", period: .month, currencyAssumed: true,
          periodAssumed: true))
  }

  @Test(arguments: [
    ("    item: oferta\n", "    item: oferta\n    itme: x\n", "unknown-key"),
    ("title: [profesion, cargo]", "titel: cargo", "unknown-field"),
    ("title: [profesion, cargo]", "title: //cargo", "bad-path"),
    ("withdrawal: never", "withdrawal: maybe", "unknown-word"),
    ("recibo verde: freelance", "recibo verde: gratis", "unknown-word"),
    ("base: common", "base: nobody", "unknown-base"),
    ("locale: es-PE", "dates: [dd/MM/yyyy, MM/dd/yyyy]", "ambiguous-dates"),
    ("catalog: feeds", "catalog: places", "wrong-catalog"),
    ("period: month", "period: fortnight", "unknown-word"),
    ("    base: common\n", "    base: common\n    base: common\n", "yaml-syntax"),
    ("entries:", "entries: [", "yaml-syntax"),
  ])
  func `mistakes are found with their line`(old: String, new: String, code: String) throws {
    let mappings = try Self.mappings(Self.own.replacing(old, with: new))
    let finding = try #require(mappings.findings.first, "\(new)")
    #expect(finding.code == code || (code == "yaml-syntax" && finding.code == "doubled-key"))
    #expect(finding.file == "own.yaml" && finding.line > 0)
    #expect(code == "wrong-catalog" || !mappings.mappings.contains { $0.id == "cusco" })
  }

  @Test(arguments: ["", "a//b", "/a", "a/", "@", "a[@b]", "a[b=c]", "a[]/b", "a b", "*", "..", "a:b:c", "@a/b"])
  func `what is no path is refused`(text: String) {
    #expect(FieldPath(text) == nil)
  }

  @Test func `an unknown feed is refused with its most frequent paths`() {
    let text = "<ofertas><oferta><cargo>A</cargo></oferta><oferta><cargo>B</cargo></oferta></ofertas>"
    #expect(
      FeedTestKit.read(text).error
        == .noMapping(root: "ofertas", paths: ["ofertas/oferta ×2", "ofertas/oferta/cargo ×2"]))
  }

  @Test func `a scheduler's jobs are no job feed`() {
    let text =
      "<root><group name='g'><job name='j' minutely='2'><task><FileName>x</FileName></task></job></group></root>"
    guard case .noMapping? = FeedTestKit.read(text).error else {
      Issue.record("taken for a job feed")
      return
    }
  }

  @Test func `news in RSS are no jobs unless the caller says so`() throws {
    let text =
      "<rss><channel><title>N</title><item><title>Cómo buscar trabajo</title><link>http://x.example/1</link>"
      + "<description>d</description><pubDate>Tue, 22 Oct 2024 12:23:49 +0200</pubDate></item></channel></rss>"
    #expect(FeedTestKit.read(text).error == .notAJobFeed(.noJobSigns))
    let reading = FeedTestKit.read(text, mapping: "rss2")
    #expect(reading.titles == ["Cómo buscar trabajo"])
    #expect(reading.report?.status == .partial)
    #expect(FeedTestKit.read(text, mapping: "nobody").error == .unknownMapping("nobody"))
  }

  @Test func `an empty feed is empty, not broken`() {
    let reading = FeedTestKit.read("<?xml version='1.0'?><source><publisher>P</publisher></source>")
    #expect(reading.report?.status == .empty)
    #expect(reading.report?.dialect == "indeed")
    #expect(FeedTestKit.read("<workzag-jobs></workzag-jobs>").report?.status == .empty)
    #expect(FeedTestKit.read("<rss><channel><title>t</title></channel></rss>").report?.status == .empty)
    guard case .noMapping? = FeedTestKit.read("<source><vacancy><title>x</title></vacancy></source>").error else {
      Issue.record("an unknown item was taken for none")
      return
    }
  }

  @Test func `names are read in any case`() {
    let text = "<Source><JOB><Title>T</Title><ReferenceNumber>1</ReferenceNumber></JOB></Source>"
    #expect(FeedTestKit.read(text).postings.map(\.key) == ["f:1"])
  }

  @Test func `a posting without a number has a digest for a key`() throws {
    func key(_ url: String, _ title: String = "T") throws -> String {
      let text = "<source><job><title>\(title)</title><company>C</company><url>\(url)</url></job></source>"
      return try #require(FeedTestKit.read(text).postings.first).key
    }
    let one = try key("http://x.example/?id=1")
    #expect(one.hasPrefix("f:h-") && one.utf8.count == 20)
    #expect(try key("http://x.example/?id=1&amp;utm_source=a") == one)
    #expect(try key("http://x.example/?id=2") != one)
    #expect(try key("http://x.example/?id=1", "U") != one)
  }

  @Test func `a posting that comes twice counts once`() throws {
    let report = try #require(
      FeedTestKit.read(FeedTestKit.feed(FeedTestKit.job(1) + FeedTestKit.job(2) + FeedTestKit.job(1))).report)
    #expect(report.items == 3 && report.postings == 2 && report.duplicates == 1)
    #expect(report.findings.map(\.code) == ["duplicate-key"])
    #expect(report.findings.first?.line == 14)
  }

  @Test func `sniffing says what the head shows`() throws {
    let sniff = try FeedReader(mappings: FeedTestKit.shipped.mappings)
      .sniff(.bytes(Array(FeedTestKit.jobs(30).utf8)), feed: "f")
    #expect(sniff.dialect == "indeed")
    #expect(sniff.score >= 40)
    #expect(sniff.matched == [.sourceId, .title, .text, .placeLocality, .placeCountry])
    #expect(sniff.itemPaths == ["title", "referencenumber", "city", "country", "description"])
    #expect(sniff.sampled == 20 && sniff.refusal == nil)
    let refused = try FeedReader(mappings: FeedTestKit.shipped.mappings)
      .sniff(.bytes(Array("<a><b/></a>".utf8)), feed: "f")
    #expect(refused.refusal == .noMapping(root: "a", paths: ["a/b ×1"]))
  }

  @Test func `prose is asked before a posting is handed over, and the caller may stop`() throws {
    struct Enough: Error {}
    let reader = FeedReader(mappings: FeedTestKit.shipped.mappings)
    var seen: [String?] = []
    func spanish(_ advert: Posting) -> [Posting] {
      var posting = advert
      posting.language = "es"
      return [posting]
    }
    #expect(throws: FeedError.stopped(reason: "Enough()")) {
      _ = try reader.read(.bytes(Array(FeedTestKit.jobs(5).utf8)), feed: "f", prose: spanish) {
        seen.append($0.language)
        if seen.count == 2 { throw Enough() }
      }
    }
    #expect(seen == ["es", "es"])
  }
}
