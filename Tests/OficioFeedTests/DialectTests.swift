import Oficio
import OficioFeed
import Testing

/// A small invented feed for every dialect the catalog knows (`Tests/Dialects`, where the fuzzer begins too).
@Suite struct DialectTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var dialect: String
    /// title, employer, locality, country, posted, pay, url, key as read.
    var expected: String
    var testDescription: String { name }

    init(_ name: String, of dialect: String? = nil, _ expected: String) {
      (self.name, self.dialect, self.expected) = (name, dialect ?? name, expected)
    }

    /// The feed: its first line opens it, its last one closes it, and between them stands one posting.
    func text() throws -> String { try FeedTestKit.text("Tests/Dialects/\(name).xml") }
  }

  static let samples = [
    Sample("indeed", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("linkedin", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("talent", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("jora", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("jobrapido", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("jooble", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("careerjet", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("adzuna", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("whatjobs", "Soldador|Obras SAC|Comas|PE|-|1500 PEN month|http://x.example/1|f:1"),
    Sample("whatjobs-plain", "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample("trovit", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("jobatus", of: "trovit", "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample("jobijoba", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("xing", "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample("studentjob", "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample("personio", "Soldador|Obras SAC|Comas|-|2026-11-12|-|-|f:1"),
    Sample("vonq", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("jobvite", "Soldador|-|Comas|PE|2026-11-12|-|http://x.example/1|f:1"),
    Sample("yandex-vacancies", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("hrxml-2x", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("hropen-3", "Soldador|Obras SAC|Comas|PE|2026-11-12|-|http://x.example/1|f:1"),
    Sample("hr-ba-xml", "Soldador|Obras SAC|Comas|PE|2026-11-12|-|-|f:1"),
    Sample("hrxml-af", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("rss2", "Soldador|Obras SAC|Comas|-|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("rss-wpjm", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("rss-google", "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample("rss-neogov", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("rss-teamtailor", "Soldador|Obras SAC|Comas|PE|2026-11-12|-|http://x.example/1|f:1"),
    Sample("atom", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("jobs-generic", "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample("rows", "Soldador|Obras SAC|Comas|PE|2026-11-12|-|http://x.example/1|f:1"),
    Sample("fairygodboss", "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
  ]

  @Test(arguments: samples)
  func `every dialect is told by its signs and read by its mapping`(sample: Sample) throws {
    let reading = FeedTestKit.read(try sample.text())
    let posting = try #require(reading.postings.first, "\(String(describing: reading.error))")
    #expect(reading.report?.dialect == sample.dialect)
    #expect(reading.report.map { (1...100).contains($0.score) } == true)
    let pay = posting.pay.map {
      "\($0.value.min?.description ?? "?") \($0.value.currency ?? "?") \($0.value.period?.rawValue ?? "?")"
    }
    let place = posting.places.first?.value
    let read = [
      posting.title, posting.employer.name, place?.locality, place?.country, posting.postedOn?.value.description, pay,
      posting.apply.url, posting.key,
    ]
    #expect(read.map { $0 ?? "-" }.joined(separator: "|") == sample.expected)
    #expect(posting.problems == [])
  }

  @Test(arguments: samples)
  func `every dialect may come empty`(sample: Sample) throws {
    let lines = try sample.text().split(separator: "\n").map(String.init)
    // Without an item some roots are shared, and any of their dialects will do.
    #expect(FeedTestKit.read(lines[0] + lines[lines.count - 1]).report?.status == .empty)
  }

  @Test func `every mapping of the catalog has a sample here`() {
    let known = Set(Self.samples.map(\.dialect)).union(["oficio", "own-sheet"])
    #expect(FeedTestKit.shipped.mappings.map(\.id).filter { !known.contains($0) } == [])
  }

  @Test func `structured facts of the consortia are read`() throws {
    func posting(_ id: String) throws -> Posting {
      let sample = try #require(Self.samples.first { $0.dialect == id })
      return try #require(FeedTestKit.read(try sample.text()).postings.first)
    }
    let norway = try posting("hropen-3")
    #expect(norway.state == .active && norway.language == "es" && norway.industry?.value == "C")
    #expect(norway.occupation.map(\.scheme) == ["isco08"] && norway.occupation.map(\.code) == ["7212"])
    let germany = try posting("hr-ba-xml")
    #expect(germany.certificates.map(\.kind) == [.drivingLicence] && germany.certificates.map(\.class) == ["B"])
    #expect(try posting("hrxml-2x").hoursPerWeek?.value == WeeklyHours(min: 48, max: 48))
    #expect(try posting("studentjob").hoursPerWeek?.value == WeeklyHours(min: 10, max: 40))
  }
}
