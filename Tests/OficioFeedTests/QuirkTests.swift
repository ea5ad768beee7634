import Oficio
import OficioFeed
import Testing

/// What real feeds do, each in a small feed written for it: places, employers and jobs are invented.
@Suite struct QuirkTests {
  private static let day = CivilDate("2026-11-21")

  private func posting(_ elements: String, locale: String? = nil) throws -> Posting {
    try FeedTestKit.posting(elements, locale: locale)
  }

  private func codes(_ posting: Posting) -> [String] { posting.problems.map(\.code) }

  // MARK: 1–3: what a listing says about its own life

  @Test func `expiry is not withdrawal`() throws {
    let feed = FeedTestKit.feed(
      "<job><title>Estibador</title><referencenumber>1</referencenumber>"
        + "<expirationdate>2026-10-01</expirationdate></job>"
        + "<job><title>Pintor</title><referencenumber>2</referencenumber>"
        + "<expirationdate>2027-10-01</expirationdate></job>")
    let postings = FeedTestKit.read(feed, asOf: Self.day).postings
    #expect(postings.map(\.state) == [.active, .active])
    #expect(postings.map(codes) == [["listed-after-expiry"], []])
    #expect(postings.map(\.lastSeen) == [Self.day, Self.day])
  }

  @Test(arguments: [
    "<source><publisher>P</publisher></source>", "<source><jobs>\n</jobs></source>", "<jobs>\n</jobs>",
    "<jobs><publisher>P</publisher><lastBuildDate>x</lastBuildDate></jobs>", "<jobatus></jobatus>", "<trovit/>",
    "<workzag-jobs></workzag-jobs>", "<yml_catalog><vacancies/></yml_catalog>", "<joblist/>",
    "<rss><channel><title>t</title><image><url>u</url></image></channel></rss>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><author><name>n</name></author></feed>",
    "<HRBAXMLJobPositionPosting><Header><Amount>0</Amount></Header><Data/></HRBAXMLJobPositionPosting>",
  ])
  func `an empty feed is empty and no outage`(feed: String) {
    let reading = FeedTestKit.read(feed)
    #expect(reading.report?.status == .empty, "\(String(describing: reading.error))")
    #expect(reading.report?.items == 0)
  }

  @Test(arguments: ["No new matches this run (2026-06-14)", "No hay ofertas por ahora", "Nenhuma vaga encontrada"])
  func `an item that only says that there is none is no posting`(title: String) throws {
    let reading = FeedTestKit.read(
      "<rss><channel><title>Avisos</title><item><title>\(title)</title><link>http://a.example/alerts</link>"
        + "<description>Nada.</description></item></channel></rss>")
    let report = try #require(reading.report, "\(String(describing: reading.error))")
    #expect(reading.postings.isEmpty)
    #expect(report.status == .empty && report.reason == "placeholder")
    #expect(report.items == 1 && report.placeholders == 1 && report.postings == 0)
  }

  // MARK: 4–6: bytes (more in EncodingTests, RepairTests and BytesTests)

  @Test func `an encoding that lies is found out`() throws {
    let item = "<job><title>Señalización y montaje</title><referencenumber>1</referencenumber></job>"
    let utf8 = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><source>\(item)</source>"
    #expect(FeedTestKit.read(utf8).titles == ["Señalización y montaje"])
    let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><source><language>es-mx</language>"
    let latin1 = Array(head.utf8) + item.unicodeScalars.map { UInt8($0.value) } + Array("</source>".utf8)
    #expect(FeedTestKit.read(.bytes(latin1)).titles == ["Señalización y montaje"])
  }

  @Test func `a feed copied out of a browser begins behind the banner`() {
    let feed = "This XML file does not appear to have any style information.\n\n" + FeedTestKit.jobs(3)
    let reading = FeedTestKit.read(feed)
    #expect(reading.postings.count == 3)
    #expect(reading.report?.repairs.list.map(\.code) == ["leading-bytes"])
  }

  @Test func `bare ampersands and named entities lose no letter`() throws {
    let posting = try posting(
      "<title2/><company>Ayudante & cocina</company><url>http://x.example/?a=1&b=2</url>"
        + "<description>Operario&nbsp;de&nbsp;producci&oacute;n</description>")
    #expect(posting.employer.name == "Ayudante & cocina")
    #expect(posting.apply.url == "http://x.example/?a=1&b=2")
    #expect(posting.text == "Operario de producción")
  }

  // MARK: 7, 8: words within elements

  @Test(arguments: [
    "<![CDATA[<p>Turno: 6&nbsp;a 14</p><ul><li>Plan de ma&ntilde;ana</li></ul>]]>",
    "&lt;p&gt;Turno: 6&amp;nbsp;a 14&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Plan de mañana&lt;/li&gt;&lt;/ul&gt;",
    "<![CDATA[&lt;p&gt;Turno: 6 a 14&lt;/p&gt;&lt;p&gt;Plan de ma&amp;ntilde;ana&lt;/p&gt;]]>",
    "&amp;lt;p&amp;gt;Turno: 6 a 14&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Plan de ma&amp;amp;#241;ana&amp;lt;/p&amp;gt;",
    "<x:div xmlns:x='http://www.w3.org/1999/xhtml'>Turno: 6 a 14<x:br/>Plan de mañana</x:div>",
    "Turno: 6 a 14\nPlan de mañana",
  ])
  func `every layer of HTML comes off, and its lines stay`(markup: String) throws {
    #expect(try posting("<description>\(markup)</description>").text == "Turno: 6 a 14\nPlan de mañana")
  }

  @Test(arguments: [
    "\n        FULL_TIME\n    ", "<![CDATA[ \tFULL_TIME ]]>", "&#127;FULL_TIME&#127;", "&#xA0;FULL_TIME&#x200B;",
  ])
  func `codes are read without what pads them`(raw: String) throws {
    let posting = try posting("<jobtype>\(raw)</jobtype>")
    #expect(posting.workTime?.value == .full)
    #expect(posting.workTime?.provenance.raw == "FULL_TIME")
  }

  // MARK: 9, 10: dates

  @Test(arguments: [
    "Fri, 05 Jun 2026 10:14:08 +0000", "Fri, 05 Jun 2026 10:14:08 -0500", "Fri, 05 Jun 2026 10:14:08 GMT",
    "Fri, 05 Jun 2026 10:14:08 EST", "Fri, 05 Jun 2026 10:14:08 Z", "Fri, 05 Jun 2026 10:14:08",
    "Fri, 05 Jun 2026 10:14:08 PM", "05 Jun 2026 23:55 BST", "2026-06-05", "2026-06-05 10:14:08",
    "2026-06-05 18:20:39.466471", "2026-06-05T00:00:00.000Z", "2026-06-05T10:14:08+0200", "2026-06-05T10:14:08+02:00",
    "2026-06-05T10:14", "05.06.2026", "5.6.2026", "2026/06/05", "05-Jun-26", "5/Junio/2026", "5 de junio de 2026",
    "Jun 5, 2026", "June 5, 2026 10:14 AM", "Fri Jun 5 10:14:08 UTC 2026", "Fri, 05 Jun 2026 05:00:00:0",
  ])
  func `a day is read in twenty-five shapes`(raw: String) throws {
    #expect(try posting("<date>\(raw)</date>").postedOn?.value.description == "2026-06-05")
  }

  @Test(arguments: ["4/8/2026", "04-08-2026", "Spring 2020", "undisclosed", "na", "12 2026", "2026", "pronto"])
  func `a day that is not said is never guessed`(raw: String) throws {
    let posting = try posting("<date>\(raw)</date>")
    #expect(posting.postedOn == nil)
    #expect(posting.problems == [Problem(code: "unparsed-date", field: "postedOn", raw: raw)])
  }

  @Test(arguments: [("es-PE", "2026-08-04"), ("en-US", "2026-04-08"), ("pt-BR", "2026-08-04"), ("en-AU", "2026-08-04")])
  func `the feed's locale orders day and month`(locale: String, day: String) throws {
    #expect(try posting("<date>4/8/2026</date>", locale: locale).postedOn?.value.description == day)
  }

  @Test func `a dialect may say how it writes its days`() throws {
    let text =
      "<source><jobs><job><title>T</title><company>C</company><reference_id>1</reference_id><url>http://x.example/1</url>"
      + "<publishdate>05/06/2026</publishdate></job></jobs></source>"
    #expect(FeedTestKit.read(text).postings.first?.postedOn?.value.description == "2026-06-05")
    let parts =
      "<jobs><job><id>1</id><title>T</title><company>C</company>"
      + "<publishDate><day>5</day><month>6</month><year>2026</year></publishDate></job></jobs>"
    #expect(FeedTestKit.read(parts).postings.first?.postedOn?.value.description == "2026-06-05")
  }

  @Test func `a date that is the time of the export is marked`() throws {
    func feed(_ header: String, _ stamps: [String]) -> String {
      FeedTestKit.feed(
        header
          + stamps.enumerated().map {
            "<job><title>T\($0)</title><referencenumber>\($0)</referencenumber><date>\($1)</date></job>"
          }.joined())
    }
    let stamp = "Mon, 12 Aug 2013 03:15:42"
    let all = FeedTestKit.read(feed("", [stamp, stamp, stamp]))
    #expect(all.report?.postedIsBuildTime == true)
    #expect(all.postings.map(codes) == [["posted-is-build-time"], ["posted-is-build-time"], ["posted-is-build-time"]])
    #expect(all.report?.findings.map(\.code) == ["posted-is-build-time"])
    let header = FeedTestKit.read(feed("<lastBuildDate>\(stamp)</lastBuildDate>", [stamp]))
    #expect(header.report?.postedIsBuildTime == true)
    // A day alone, a midnight, and times that differ are the postings' own.
    for stamps in [
      ["2026-11-12", "2026-11-12"], Array(repeating: "2026-11-12T00:00:00Z", count: 3),
      [stamp, "Tue, 13 Aug 2013 04:00:00"],
    ] {
      #expect(
        FeedTestKit.read(feed("<lastBuildDate>\(stamp)</lastBuildDate>", stamps)).report?.postedIsBuildTime == false)
    }
  }

  // MARK: 11: numbers

  @Test func `a posting without a number is told by what it says`() throws {
    let items = ["Lima", "Ica", "Lima"].map {
      "<job><title>Vigilante</title><company>Guarda SAC</company><location>\($0)</location>"
        + "<url>http://x.example/unete</url></job>"
    }
    let reading = FeedTestKit.read(FeedTestKit.feed(items.joined()))
    #expect(reading.postings.count == 2)
    #expect(Set(reading.postings.map(\.key)).count == 2)
    #expect(reading.postings.allSatisfy { $0.key.hasPrefix("f:h-") && $0.sourceId.isEmpty })
    #expect(reading.report?.duplicates == 1)
  }

  @Test func `one number for two jobs loses neither`() throws {
    let items = ["Celador", "Cocinera", "Celador"].map {
      "<job><title>\($0)</title><referencenumber>77</referencenumber><city>Ica</city></job>"
    }
    let reading = FeedTestKit.read(FeedTestKit.feed(items.joined()))
    #expect(reading.titles == ["Celador", "Cocinera"])
    #expect(reading.postings[0].key == "f:77")
    #expect(reading.postings[1].key.hasPrefix("f:77~"))
    #expect(reading.report?.findings.map(\.code) == ["reused-number", "duplicate-key"])
  }

  @Test func `a feed that repeats itself counts once`() throws {
    let once = (1...4).map(FeedTestKit.job).joined()
    let report = try #require(FeedTestKit.read(FeedTestKit.feed(once + once + once)).report)
    #expect(report.items == 12 && report.postings == 4 && report.duplicates == 8)
    #expect(report.findings.last?.code == "repeated-feed")
    #expect(report.findings.last?.message.contains("3 times") == true)
  }

  // MARK: 12: pay

  struct Pay: Sendable, CustomTestStringConvertible {
    var raw: String
    var country: String
    var min: String?
    var max: String?
    var currency: String?
    var period: PayPeriod?
    var testDescription: String { raw }
  }

  @Test(arguments: [
    Pay(raw: "$25.00", country: "US", min: "25", max: "25", currency: "USD"),
    Pay(raw: "$58,000", country: "US", min: "58000", max: "58000", currency: "USD"),
    Pay(raw: "$90K", country: "US", min: "90000", max: "90000", currency: "USD"),
    Pay(raw: "123$/h", country: "US", min: "123", max: "123", currency: "USD", period: .hour),
    Pay(raw: "De 500€ à 1700€ par mois", country: "FR", min: "500", max: "1700", currency: "EUR", period: .month),
    Pay(raw: "Up to $75,000/year", country: "US", max: "75000", currency: "USD", period: .year),
    Pay(raw: "€ 3167,- tot € 5460,-", country: "NL", min: "3167", max: "5460", currency: "EUR"),
    Pay(raw: "R$ 2655,00", country: "BR", min: "2655", max: "2655", currency: "BRL"),
    Pay(
      raw: "SALARIO MENSUAL OFRECIDO: $6500...", country: "MX", min: "6500", max: "6500", currency: "MXN",
      period: .month),
    Pay(raw: "24000.00 - 25000.00", country: "DE", min: "24000", max: "25000", currency: "EUR"),
  ])
  func `pay keeps apart what is said and what is assumed`(pay: Pay) throws {
    let posting = try posting("<country>\(pay.country)</country><salary><![CDATA[\(pay.raw)]]></salary>")
    let read = try #require(posting.pay?.value, "\(posting.problems)")
    #expect(read.min?.description == pay.min)
    #expect(read.max?.description == pay.max)
    #expect(read.currency == pay.currency)
    #expect(read.period == pay.period && !read.periodAssumed)
    // A bare dollar sign, or no sign at all, is a currency only because of the country.
    let isSaid = pay.raw.contains("€") || pay.raw.contains("R$")
    #expect(read.currencyAssumed == !isSaid)
    #expect(posting.pay?.provenance.raw == pay.raw)
  }

  @Test(arguments: ["excellent salary", "Keine Angabe", "None", "$null", "A convenir"])
  func `words that name no amount are no pay`(raw: String) throws {
    let posting = try posting("<country>PE</country><salary>\(raw)</salary>")
    #expect(posting.pay == nil)
    #expect(posting.problems == [Problem(code: "unparsed-pay", field: "pay", raw: raw)])
  }

  // MARK: 13: places

  struct Where: Sendable, CustomTestStringConvertible {
    var elements: String
    var places: [String]
    var remote: Remote?
    var testDescription: String { elements }
  }

  @Test(arguments: [
    Where(elements: "<city>Remote</city><country>Portugal</country>", places: ["- - PT"], remote: .full),
    Where(elements: "<city>Portugal</city><state>Portugal</state><country>PT</country>", places: ["- - PT"]),
    Where(elements: "<city>Guatemala</city><country>Guatemala</country>", places: ["Guatemala - GT"]),
    Where(elements: "<location>Remote</location>", places: [], remote: .full),
    Where(elements: "<location>Remote, US</location>", places: ["- - US"], remote: .full),
    Where(
      elements: "<location>Villa Alba / Puerto Nuevo / Remote</location>",
      places: ["Villa Alba - -", "Puerto Nuevo - -"], remote: .full),
    Where(elements: "<location>Comas; Ate | Lince</location>", places: ["Comas - -", "Ate - -", "Lince - -"]),
    Where(elements: "<location>Waikoloa, HI, USA</location>", places: ["Waikoloa HI US"]),
    Where(elements: "<location>Springfield, IL</location>", places: ["Springfield IL -"]),
    Where(elements: "<location>Sydney, Australia</location>", places: ["Sydney - AU"]),
    Where(elements: "<location>Jr. Unión 120, Comas, Lima, Perú</location>", places: ["Comas Lima PE"]),
    Where(elements: "<location>Poland</location>", places: ["- - PL"]),
    Where(elements: "<location>Lima/Callao</location>", places: ["Lima/Callao - -"]),
    Where(elements: "<city>0180</city><country>SE</country>", places: ["- - SE"]),
    Where(elements: "<location>Not specified</location><country>PE</country>", places: ["- - PE"]),
  ])
  func `a place is what its words name, not the element they stand in`(item: Where) throws {
    let posting = try posting(item.elements)
    let places = posting.places.map {
      "\($0.value.locality ?? "-") \($0.value.region ?? "-") \($0.value.country ?? "-")"
    }
    #expect(places == item.places)
    #expect(posting.remote?.value == item.remote)
    #expect(posting.places.allSatisfy { $0.value.raw?.isEmpty == false })
  }

  @Test func `a country that nobody knows is kept with its words`() throws {
    let posting = try posting("<city>Ica</city><country>- None Specified -</country>")
    #expect(posting.places.first?.value.locality == "Ica")
    #expect(posting.problems == [Problem(code: "unknown-value", field: "places.country", raw: "- None Specified -")])
  }

  @Test func `a location may be text or have parts`() throws {
    func place(_ location: String) throws -> Place {
      let text =
        "<jobs><job><id>1</id><title>T</title><company>C</company><working_hours>full-time</working_hours>"
        + "<location>\(location)</location></job></jobs>"
      let reading = FeedTestKit.read(text)
      #expect(reading.report?.dialect == "careerjet")
      return try #require(reading.postings.first?.places.first?.value)
    }
    let parts = try place("<city>Comas</city><region>Lima</region><country>PE</country>")
    #expect(parts == Place(locality: "Comas", region: "Lima", country: "PE", raw: "Comas, Lima, PE"))
    #expect(
      try place("Comas, Lima, Perú")
        == Place(locality: "Comas", region: "Lima", country: "PE", raw: "Comas, Lima, Perú"))
  }

  @Test func `a job in several places has them all`() throws {
    let text =
      "<workzag-jobs><position><id>1</id><name>Técnica</name><subcompany>C</subcompany><office>Lima</office>"
      + "<additionalOffices><office>Cusco</office><office>Lima</office></additionalOffices></position></workzag-jobs>"
    let posting = try #require(FeedTestKit.read(text).postings.first)
    #expect(posting.places.map(\.value.locality) == ["Lima", "Cusco"])
  }

  // MARK: 14: words of closed lists

  @Test(arguments: [
    ("FULL_TIME", WorkTime.full), ("Full time", .full), ("Full-Time", .full), ("Fulltime", .full), ("full-time", .full),
    ("Heltid", .full), ("Deltid", .part), ("Full-Time Hourly", .full), ("tempo inteiro", .full),
    ("media jornada", .part),
  ])
  func `one meaning is written in many ways`(raw: String, time: WorkTime) throws {
    #expect(try posting("<jobtype>\(raw)</jobtype>").workTime?.value == time)
  }

  @Test func `two facts in one element are both read`() throws {
    let posting = try posting("<jobtype>Efetivo, tempo inteiro</jobtype>")
    #expect(posting.contract?.value == .permanent && posting.workTime?.value == .full)
  }

  @Test(arguments: [
    "'.{\"id\":1,\"title\":\"CDI\"}->title.'", "{'@type': 'Text', 'value': '", "Вахта", "Direct Placement",
  ])
  func `a word nobody knows is kept and not guessed`(raw: String) throws {
    let posting = try posting("<jobtype><![CDATA[\(raw)]]></jobtype>")
    #expect(posting.workTime == nil && posting.contract == nil)
    #expect(posting.problems.map(\.code) == ["unknown-value"])
    #expect(posting.problems.first?.raw == raw)
  }

  // MARK: 15: facts on labelled lines

  @Test func `labelled lines fill what no element says`() throws {
    let text = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Concursos</title>
      <entry><id>a1</id><title>Custodio de almacén</title><link rel="alternate" href="http://x.example/opp/1"/>
      <published>2026-09-30T23:00:00Z</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Puesto:Custodio<br/>
        Salary:£28,950<br/> Location:Villa Alba <br/> Closing Date:31 Oct 2026 23:55 GMT<br/>
        Vacantes: 2; Ropa de trabajo: sí<br/></div></content></entry></feed>
      """
    let reading = FeedTestKit.read(text)
    let posting = try #require(reading.postings.first, "\(String(describing: reading.error))")
    #expect(reading.report?.dialect == "atom")
    #expect(posting.apply.url == "http://x.example/opp/1")
    #expect(posting.closesOn?.value.description == "2026-10-31")
    #expect(posting.closesOn?.provenance.origin == .inferred)
    #expect(posting.places.first?.value.locality == "Villa Alba")
    #expect(posting.pay?.value.min?.description == "28950" && posting.pay?.value.currency == "GBP")
    #expect(posting.vacancies?.value == 2)
    let span = try #require(posting.closesOn?.provenance.span)
    #expect(String(decoding: Array(posting.text.utf8)[span], as: UTF8.self) == "31 Oct 2026 23:55 GMT")
    #expect(reading.report?.labelled[.closesOn] == 1 && reading.report?.coverage[.closesOn] == nil)
  }

  // MARK: 16, 17: roots and elements that mislead

  @Test(arguments: [
    ("rss", "<rss><jobs>", "</jobs></rss>"), ("jobs", "<jobs>", "</jobs>"),
    ("source", "<source><jobs>", "</jobs></source>"),
  ])
  func `the children of an item count more than the root`(root: String, head: String, tail: String) {
    let item =
      "<job><title>T</title><referencenumber>1</referencenumber><url>http://x.example/1</url><company>C</company>"
      + "<city>Ica</city><state>Ica</state><country>PE</country><date>2026-11-12</date></job>"
    let reading = FeedTestKit.read(head + item + tail)
    #expect(reading.report?.dialect == "indeed", "\(root)")
    #expect(reading.postings.map(\.key) == ["f:1"])
  }

  @Test func `swapped elements are read by what they say`() throws {
    let text =
      "<rss xmlns:job_listing='http://board.example/'><channel><item><title>Diseñadora</title><guid>1</guid>"
      + "<job_listing:job_type>Diseño</job_listing:job_type><job_listing:job_category>Full Time</job_listing:job_category>"
      + "<job_listing:location>Worldwide</job_listing:location></item></channel></rss>"
    let posting = try #require(FeedTestKit.read(text).postings.first)
    #expect(posting.workTime?.value == .full)
    #expect(posting.workTime?.provenance.from == "item/job_listing:job_category")
    #expect(posting.remote?.value == .full && posting.places.isEmpty)
  }

  // MARK: 18: secrets

  @Test(arguments: [
    "<customerCredentials><username>ana</username><password>hunter2</password></customerCredentials>",
    "<Password type='plain'>hunter2</Password>", "<apply><![CDATA[apiToken=hunter2&x=1]]></apply>",
    "<a key='1' apikey=\"hunter2\"/>",
  ])
  func `a secret is in no excerpt`(secret: String) throws {
    let reading = FeedTestKit.read(
      FeedTestKit.feed(FeedTestKit.job(1) + "<job>\(secret)<title>A</b></job>" + FeedTestKit.job(2)))
    let excerpt = try #require(reading.report?.quarantined.first?.excerpt)
    #expect(!excerpt.contains("hunter2"), "\(excerpt)")
    #expect(excerpt.contains("«…»") && excerpt.hasPrefix("<job>"))
    #expect(reading.postings.count == 2)
  }

  @Test func `what follows a visitor counts for no key, and stays in the address`() throws {
    func read(_ link: String) throws -> Posting {
      let text =
        "<rss><channel><item><title>T</title><link>\(link)</link><location>Ica</location></item></channel></rss>"
      return try #require(FeedTestKit.read(text).postings.first)
    }
    let tracked = try read("http://x.example/jobs?id=1&amp;utm_source=a&amp;utm_medium=b")
    #expect(tracked.key == "f:http://x.example/jobs?id=1")
    #expect(tracked.apply.url == "http://x.example/jobs?id=1&utm_source=a&utm_medium=b")
    #expect(try read("http://x.example/jobs?utm_source=z").key == "f:http://x.example/jobs")
    #expect(try read("http://x.example/jobs?id=2").key != tracked.key)
  }

  // MARK: 19: specifications with mistakes

  @Test func `a sample of a specification that never closes its CDATA costs one posting`() throws {
    let broken = "<job><referencenumber><![CDATA[10846]]</referencenumber><title>Perdido</title></job>"
    let reading = FeedTestKit.read(FeedTestKit.feed(FeedTestKit.job(1) + broken + FeedTestKit.job(2)))
    #expect(reading.titles == ["Ayudante de cocina 1", "Ayudante de cocina 2"])
    #expect(reading.report?.quarantinedCount == 1)
  }

  // MARK: 20: other things with the same tags

  @Test(arguments: [
    "<root><group name='g'><job name='a' minutely='2'><task><FileName>x</FileName></task></job></group></root>",
    "<jobs><job><title>backup</title><schedule>0 3 * * *</schedule></job></jobs>",
    "<django-objects><object model='vagas.vaga' pk='1'><field name='nome'>T</field></object></django-objects>",
    "<source><job><city>Ica</city><country>PE</country></job></source>",
    "<rss><channel><item><title>Cómo buscar trabajo</title><link>http://x.example/jobs/1</link><description>d</description></item></channel></rss>",
    "<rss><channel><item><title>Novedades del sector</title><link>http://x.example/n/1</link><description>d</description></item></channel></rss>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>Release 1.2</title><content>Fixes</content></entry></feed>",
    "<html><body>Not found</body></html>",
  ])
  func `what is no job feed is refused`(text: String) throws {
    let error = try #require(FeedTestKit.read(text).error)
    switch error {
    case .notAJobFeed, .noMapping: break
    default: Issue.record("\(error)")
    }
  }
}
