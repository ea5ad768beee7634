import Oficio
import OficioTestSupport
import Testing

@testable import OficioFeed

@Suite("What a run of a feed is worth after those before it")
struct RunVerdictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var before: String
    var today: String
    var status: FeedReport.Status
    var reason: String?
    var withdraws = false
    var isFrozen = false
    var accepted = false
    var testDescription: String { "[\(before)] then \(today)\(accepted ? " accepted" : "")" }
  }

  static let cases = [
    Case(before: "", today: "c100", status: .complete, withdraws: true),
    Case(before: "c100", today: "c50", status: .complete, withdraws: true),
    Case(before: "c100", today: "c49", status: .partial, reason: "shrunk", isFrozen: true),
    Case(before: "c100", today: "c49", status: .complete, reason: "accepted", withdraws: true, accepted: true),
    Case(before: "c100 s40", today: "c41", status: .complete, reason: "shrink-confirmed", withdraws: true),
    Case(before: "c100 s40", today: "c30", status: .complete, reason: "shrink-confirmed", withdraws: true),
    Case(before: "c100 s40", today: "c29", status: .partial, reason: "shrunk", isFrozen: true),
    Case(before: "c100 s10", today: "c45", status: .partial, reason: "shrunk", isFrozen: true),
    Case(before: "c100 s40 b10", today: "c40", status: .partial, reason: "shrunk", isFrozen: true),
    Case(before: "c100 s40", today: "c60", status: .complete, withdraws: true),
    Case(before: "c100 b3", today: "c49", status: .partial, reason: "shrunk", isFrozen: true),
    Case(before: "c100 c49", today: "c30", status: .complete, withdraws: true),
    Case(before: "b3 w5", today: "c1", status: .complete, withdraws: true),
    Case(before: "", today: "e", status: .empty, isFrozen: true),
    Case(before: "c100", today: "e", status: .empty, isFrozen: true),
    Case(before: "c100 e", today: "e", status: .empty, isFrozen: true),
    Case(before: "c100 e e", today: "e", status: .complete, reason: "empty-confirmed", withdraws: true),
    Case(before: "c100 e b3 e", today: "e", status: .empty, isFrozen: true),
    Case(before: "c100 e e c0", today: "e", status: .complete, withdraws: true),
    Case(before: "c100", today: "e", status: .complete, reason: "accepted", withdraws: true, accepted: true),
    Case(before: "c100 e e c0", today: "c2", status: .complete, withdraws: true),
    Case(before: "w50 e e", today: "e", status: .partial, reason: "window"),
    Case(before: "w50 e e w0", today: "e", status: .partial, reason: "window"),
    Case(before: "c100", today: "w20", status: .partial, reason: "window"),
    Case(before: "c100", today: "b99", status: .broken, reason: "cut"),
    Case(before: "c100", today: "b2", status: .broken, reason: "cut", accepted: true),
    Case(before: "c100", today: "c95/5", status: .partial, reason: "broken-items"),
    Case(before: "c100", today: "c94/6", status: .partial, reason: "broken-items", isFrozen: true),
    Case(before: "c100", today: "c94/6", status: .partial, reason: "broken-items", isFrozen: true, accepted: true),
  ]

  @Test("status, reason, and whether anything may be withdrawn", arguments: cases)
  func judged(_ the: Case) {
    let verdict = RunVerdict(
      RunNotation.reading(the.today), after: RunNotation.runs(the.before), accepted: the.accepted)
    #expect(verdict.status == the.status)
    #expect(verdict.reason == the.reason)
    #expect(verdict.withdraws == the.withdraws)
    #expect((verdict.tripped != nil) == the.isFrozen)
  }

  @Test("a guard says what it has seen")
  func told() {
    let shrunk = RunVerdict(RunNotation.reading("c3"), after: RunNotation.runs("c100 b2"))
    #expect(shrunk.tripped == .shrunk(from: 100, on: RunNotation.start))
    #expect(RunVerdict(RunNotation.reading("e"), after: RunNotation.runs("c9 e")).tripped == .empty(days: 2))
    #expect(RunVerdict(RunNotation.reading("c90/10"), after: []).tripped == .badItems(10, of: 100))
  }

  static let page = FeedTestKit.feed(FeedTestKit.job(1))

  @Test(
    "pages of one feed are as good as the worst of them",
    arguments: [
      ([page, page], FeedReport.Status.complete, nil), ([page, FeedTestKit.feed("")], .complete, nil),
      ([FeedTestKit.feed(""), FeedTestKit.feed("")], .empty, nil), ([page, ""], .broken, "unreadable"),
      ([page, String(page.prefix(page.count - 20))], .broken, "cut"), ([], .broken, "unreadable"),
    ] as [([String], FeedReport.Status, String?)])
  func pages(_ pages: [String], _ status: FeedReport.Status, _ reason: String?) {
    let reading = FeedReading(pages: pages.map { FeedTestKit.read($0).report }, postings: 1)
    #expect(reading.status == status && reading.reason == reason)
    #expect(reading.withdraws == (reason != "unreadable"))
  }

  @Test(
    "a feed that has fewer postings than its header says is not complete",
    arguments: [
      ("<expectedJobCount>2</expectedJobCount>", FeedReport.Status.complete), ("", .complete),
      ("<expectedJobCount>\n 3 </expectedJobCount>", .partial),
      ("<expectedJobCount>many</expectedJobCount>", .complete),
    ])
  func expected(_ header: String, _ status: FeedReport.Status) throws {
    let jobs = [1, 2].map { "<job><partnerJobId>\($0)</partnerJobId><title>T</title><company>C</company></job>" }
    let reading = FeedTestKit.read("<source>\(header)\(jobs.joined())</source>")
    let report = try #require(reading.report)
    #expect(report.dialect == "linkedin" && report.status == status)
    #expect(report.findings.map(\.code) == (status == .partial ? ["count-differs"] : []))
    #expect(report.reason == (status == .partial ? "count-differs" : nil))
  }

  @Test(
    "a count behind the postings counts as well, however far behind the head it stands",
    arguments: [(1, 40), (1 << 16, 40), (7, 3000)], [("40", true), ("41", false), ("", true), ("x", true)])
  func expectedBehind(_ reading: (chunk: Int, spaces: Int), _ count: (stated: String, isComplete: Bool)) throws {
    let jobs = (1...40).map {
      "<job><jobreqid>\($0)</jobreqid><title>T</title><company>C</company><descriptionhtml>x</descriptionhtml></job>"
    }
    let gap = String(repeating: "\n", count: reading.spaces)
    let text =
      "<source><jobs>\(jobs.joined(separator: gap))</jobs><generationtime>2026-11-20</generationtime>\(gap)"
      + "<jobscount> \(count.stated)\n</jobscount></source>"
    var limits = FeedLimits()
    limits.headBytes = 600
    limits.chunkBytes = reading.chunk
    let report = try #require(FeedTestKit.read(.bytes(Array(text.utf8)), limits: limits).report)
    #expect(report.dialect == "fairygodboss" && report.items == 40)
    #expect(report.expected == Int(count.stated))
    #expect(report.status == (count.isComplete ? .complete : .partial))
  }

  @Test("the German agency's header says how many postings there are", arguments: [(1, false), (2, true)])
  func expectedOfTheAgency(_ amount: Int, _ differs: Bool) throws {
    let job =
      "<JobPositionPosting><JobPositionPostingId>1</JobPositionPostingId><JobPositionInformation>"
      + "<JobPositionTitleDescription>Soldador</JobPositionTitleDescription></JobPositionInformation></JobPositionPosting>"
    let head = "<HRBAXMLJobPositionPosting><Header><Amount>\(amount)</Amount></Header>"
    let report = try #require(
      FeedTestKit.read("\(head)<Data>\(job)</Data></HRBAXMLJobPositionPosting>").report)
    #expect(report.dialect == "hr-ba-xml")
    #expect(report.findings.contains { $0.code == "count-differs" } == differs)
  }

  @Test("paths of the count are paths of the mapping: attributes too, from the root on, the first number wins")
  func countPaths() throws {
    let text = """
      catalog: feeds
      entries:
        - {id: a, item: job, detect: {roots: [jobs]}, expectedCount: ["head/n", "@count"], fields: {title: t, sourceId: i}}
      """
    let mappings = FeedMappings(files: [("a.yaml", text)])
    #expect(mappings.findings.isEmpty)
    let reader = FeedReader(mappings: mappings.mappings)
    func expected(_ xml: String) throws -> Int? {
      try reader.read(.bytes(Array(xml.utf8)), feed: "f") { _ in }.expected
    }
    let job = "<job><i>1</i><t>T</t></job>"
    #expect(try expected("<jobs count='7'>\(job)</jobs>") == 7)
    #expect(try expected("<jobs count='7'><head><n>1</n></head>\(job)</jobs>") == 1)
    #expect(try expected("<jobs><n>1</n>\(job)</jobs>") == nil)
  }
}
