import Oficio
import OficioFeed
import Testing

@Suite struct StatedValueTests {
  @Test(arguments: [
    ("Thu, 12 Nov 2026 10:00:00 +0000", "2026-11-12"), ("12 Nov 2026 10:00 GMT", "2026-11-12"),
    ("Mon, 22 Jun 2026 12:12:33 EST", "2026-06-22"), ("2026-11-12", "2026-11-12"),
    ("2026-11-12T03:00:00.000Z", "2026-11-12"), ("2026-11-12 23:59:59.123456", "2026-11-12"),
    ("2026-11-12T10:00:00+0200", "2026-11-12"), ("Wed Nov 16 10:14:08 UTC 2016", "2016-11-16"),
    ("25.05.2023", "2023-05-25"), ("04-Oct-19", "2019-10-04"), ("29/Marzo/2025", "2025-03-29"),
    ("12 de noviembre de 2025", "2025-11-12"), ("05/26/2023", "2023-05-26"), ("26/05/2023", "2023-05-26"),
    ("Wed, 19 Aug 2026 05:00:00:0", "2026-08-19"), ("2026/11/12", "2026-11-12"), ("31 Dez 2025", "2025-12-31"),
  ])
  func `a date that says one thing is read`(raw: String, day: String) throws {
    let posting = try FeedTestKit.posting("<date><![CDATA[ \(raw) ]]></date>")
    #expect(posting.postedOn?.value.description == day)
    #expect(posting.postedOn?.provenance == Provenance(.stated, from: "job/date", raw: raw))
  }

  @Test(arguments: [
    "7/02/2026", "Spring 2020", "undisclosed", "2026-02-30", "32/01/2026", "0000-00-00", "99999999999999999999",
    "2026-11-12 or so", "12 Foo 2026",
  ])
  func `a date that could be two days, or none, is a problem`(raw: String) throws {
    let posting = try FeedTestKit.posting("<date>\(raw)</date>")
    #expect(posting.postedOn == nil)
    #expect(posting.problems == [Problem(code: "unparsed-date", field: "postedOn", raw: raw)])
  }

  @Test(arguments: [("es-PE", "2026-02-07"), ("en-US", "2026-07-02"), ("pt_BR", "2026-02-07")])
  func `the locale orders day and month`(locale: String, day: String) throws {
    let posting = try FeedTestKit.posting("<date>7/02/2026</date>", locale: locale)
    #expect(posting.postedOn?.value.description == day)
  }

  @Test func `a locale without a country orders nothing`() throws {
    #expect(try FeedTestKit.posting("<date>7/02/2026</date>", locale: "en").postedOn == nil)
  }

  struct PayCase: Sendable, CustomTestStringConvertible {
    var raw: String
    var country: String
    var min: String?
    var max: String?
    var currency: String?
    var period: PayPeriod?
    var assumed = false
    var testDescription: String { raw }

    init(
      _ raw: String, _ country: String, _ min: String?, _ max: String?, _ currency: String?, _ period: PayPeriod?,
      assumed: Bool = false
    ) {
      self.raw = raw
      self.country = country
      self.min = min
      self.max = max
      self.currency = currency
      self.period = period
      self.assumed = assumed
    }
  }

  @Test(arguments: [
    PayCase("S/ 1,130 a 1,300", "PE", "1130", "1300", "PEN", nil),
    PayCase("S/. 2,500.00", "PE", "2500", "2500", "PEN", nil),
    PayCase("R$ 2.655,50 por mês", "BR", "2655.50", "2655.50", "BRL", .month),
    PayCase("De 500€ à 1700€ par mois", "FR", "500", "1700", "EUR", .month),
    PayCase("$10 - $20 / hour", "US", "10", "20", "USD", .hour, assumed: true),
    PayCase("$18.00/hr", "US", "18", "18", "USD", .hour, assumed: true),
    PayCase("Up to $75,000/year", "US", nil, "75000", "USD", .year, assumed: true),
    PayCase("$500.000 líquidos", "CL", "500000", "500000", "CLP", nil, assumed: true),
    PayCase("$ 80-90K", "US", "80000", "90000", "USD", nil, assumed: true),
    PayCase("desde 1.200 soles mensuales", "PE", "1200", nil, "PEN", .month),
    PayCase("entre S/ 40 y S/ 50 por día", "PE", "40", "50", "PEN", .day),
    PayCase("2 a 3 millones", "CO", "2000000", "3000000", "COP", nil, assumed: true),
    PayCase("90 000 €", "FR", "90000", "90000", "EUR", nil),
    PayCase("US$ 460", "EC", "460", "460", "USD", nil),
    PayCase("$25.00", "BO", "25", "25", nil, nil),
    PayCase("3000 - 5000", "BG", "3000", "5000", nil, nil),
    PayCase("SALARIO MENSUAL OFRECIDO: $6500", "MX", "6500", "6500", "MXN", .month, assumed: true),
    PayCase("1413", "PE", "1413", "1413", "PEN", nil, assumed: true),
    PayCase("10 soles la hora, 48 horas", "PE", "10", "10", "PEN", .hour),
  ])
  func `pay is read as far as the words go`(item: PayCase) throws {
    let posting = try FeedTestKit.posting("<country>\(item.country)</country><salary><![CDATA[\(item.raw)]]></salary>")
    let pay = try #require(posting.pay?.value, "\(posting.problems)")
    #expect(pay.min?.description == item.min)
    #expect(pay.max?.description == item.max)
    #expect(pay.currency == item.currency)
    #expect(pay.period == item.period)
    #expect(pay.currencyAssumed == item.assumed)
    #expect(posting.pay?.provenance.raw == item.raw)
  }

  @Test(arguments: ["A convenir", "excellent salary", "None", "$null", "0", "99999999999999999999"])
  func `pay without an amount is a problem with its words`(raw: String) throws {
    let posting = try FeedTestKit.posting("<country>PE</country><salary>\(raw)</salary>")
    #expect(posting.pay == nil)
    #expect(posting.problems == [Problem(code: "unparsed-pay", field: "pay", raw: raw)])
  }

  @Test func `two currencies are none`() throws {
    let posting = try FeedTestKit.posting("<country>PE</country><salary>US$ 500 o S/ 1800</salary>")
    #expect(posting.pay?.value.currency == nil)
    #expect(posting.problems.map(\.code) == ["ambiguous-currency"])
  }

  @Test func `job types tell work time and contract apart`() throws {
    let posting = try FeedTestKit.posting("<jobtype>Full-Time, permanente</jobtype>")
    #expect(posting.workTime?.value == .full)
    #expect(posting.contract?.value == .permanent)
    #expect(posting.problems == [])
    let both = try FeedTestKit.posting("<jobtype>fulltime, parttime</jobtype>")
    #expect(both.workTime == nil)
    #expect(both.problems.map(\.code) == ["ambiguous-value"])
    let broken = try FeedTestKit.posting("<jobtype><![CDATA['.{\"id\":1,\"title\":\"CDI\"}->title.']]></jobtype>")
    #expect(broken.workTime == nil && broken.contract == nil)
    #expect(broken.problems.count == 1)
  }

  @Test(arguments: [("Perú", "PE"), ("ar", "AR"), ("MEXICO", "MX"), ("United States", "US"), ("Nederland", "NL")])
  func `countries become codes`(raw: String, code: String) throws {
    #expect(try FeedTestKit.posting("<country>\(raw)</country>").places.first?.value.country == code)
  }

  @Test func `a country nobody knows is a problem`() throws {
    let posting = try FeedTestKit.posting("<country>- None Specified -</country>")
    #expect(posting.places.first?.value.country == nil)
    #expect(posting.problems.map(\.code) == ["unknown-value"])
  }

  @Test(
    arguments: [("2 años", 24), ("6 meses mínimo", 6), ("no requiere", nil), ("sin experiencia ninguna", 0)]
      as [(String, Int?)])
  func `experience is read with its unit`(raw: String, months: Int?) throws {
    #expect(try FeedTestKit.posting("<experience>\(raw)</experience>").experience?.value.months == months)
  }

  @Test func `a bare number is no experience, for want of a unit`() throws {
    let posting = try FeedTestKit.posting("<experience>2</experience>")
    #expect(posting.experience == nil)
    #expect(posting.problems.map(\.code) == ["unparsed-experience"])
  }

  @Test func `nothing but web addresses becomes a link`() throws {
    #expect(try FeedTestKit.posting("<url>https://x.example/1</url>").apply.url == "https://x.example/1")
    #expect(try FeedTestKit.posting("<url>javascript:alert(1)</url>").apply.url == nil)
    #expect(try FeedTestKit.posting("<url>file:///etc/passwd</url>").problems.map(\.code) == ["odd-url"])
  }

  @Test func `being listed after its own end is flagged and believed`() throws {
    let text = FeedTestKit.feed(
      "<job><title>T</title><referencenumber>1</referencenumber><expirationdate>2026-10-01</expirationdate></job>")
    let posting = try #require(FeedTestKit.read(text, asOf: CivilDate("2026-11-21")).postings.first)
    #expect(posting.state == .active)
    #expect(posting.problems.map(\.code) == ["listed-after-expiry"])
    #expect(posting.firstSeen?.description == "2026-11-21" && posting.lastSeen == posting.firstSeen)
  }
}
