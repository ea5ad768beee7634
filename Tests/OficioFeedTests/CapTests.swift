import Oficio
import OficioFeed
import Testing

/// Every cap of `FeedLimits` is there, and costs the item or the feed that passes it, no more.
@Suite struct CapTests {
  private func read(_ text: String, _ change: (inout FeedLimits) -> Void) -> FeedTestKit.Reading {
    var limits = FeedLimits()
    limits.chunkBytes = 1024
    limits.headBytes = 1024
    change(&limits)
    return FeedTestKit.read(.bytes(Array(text.utf8)), limits: limits)
  }

  @Test(arguments: ["text", "comment", "CDATA", "instruction"])
  func `a run without a tag is passed over at its cap`(kind: String) throws {
    let long = String(repeating: "palabra ", count: 5000)
    let run =
      switch kind {
      case "comment": "<!-- \(long) -->"
      case "CDATA": "<![CDATA[\(long)]]>"
      case "instruction": "<?x \(long)?>"
      default: long
      }
    let text = FeedTestKit.feed(
      FeedTestKit.job(1) + "<job><title>X</title><description>\(run)</description></job>" + FeedTestKit.job(2))
    let reading = read(text) { $0.bytesBetweenTags = 20_000 }
    #expect(reading.postings.map(\.sourceId) == ["1", "2"])
    #expect(reading.report?.quarantined.map(\.reason) == [.runTooLong])
    #expect(read(text) { $0.bytesBetweenTags = 50_000 }.postings.count == 3)
  }

  @Test func `an item of many bytes is passed over while it is read`() throws {
    let fields = (0..<3000).map { "<x>\($0)</x>" }.joined()
    let text = FeedTestKit.feed(
      FeedTestKit.job(1) + "<job><title>X</title>\(fields)</job>" + FeedTestKit.job(2))
    let reading = read(text) {
      $0.itemBytes = 8_000
      $0.itemNodes = 100_000
    }
    #expect(reading.postings.map(\.sourceId) == ["1", "2"])
    #expect(reading.report?.quarantined.map(\.reason) == [.tooLarge])
  }

  @Test func `more items than the cap stop the feed`() {
    let text = FeedTestKit.jobs(30)
    #expect(read(text) { $0.items = 29 }.error == .tooManyItems(limit: 29))
    #expect(read(text) { $0.items = 30 }.postings.count == 30)
  }

  @Test func `breaks have a cap`() {
    let broken = String(repeating: "<job><title>X</titel></job>\n", count: 40)
    let reading = read(FeedTestKit.feed(FeedTestKit.job(1) + broken + FeedTestKit.job(2))) { $0.restarts = 10 }
    #expect(reading.report?.status == .broken)
    #expect(reading.report?.reason == "too-many-breaks")
    #expect(reading.postings.map(\.sourceId) == ["1"])
  }

  @Test func `a letter with two hundred thousand marks is cut at thirty`() throws {
    let marks = String(repeating: "\u{301}", count: 200_000)
    let start = ContinuousClock.now
    let posting = try FeedTestKit.posting("<description>e\(marks)s</description>")
    #expect(posting.text.unicodeScalars.count == 32)
    var keys: Set<String> = []
    keys.insert(posting.text)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func `elements are counted in depth before the parser sees them`() {
    let deep = String(repeating: "<a>", count: 90) + String(repeating: "</a>", count: 90)
    let reading = read(FeedTestKit.feed(FeedTestKit.job(1) + "<job>\(deep)</job>" + FeedTestKit.job(2))) {
      $0.itemDepth = 1000
    }
    #expect(reading.postings.map(\.sourceId) == ["1", "2"])
    #expect(reading.report?.quarantined.map(\.reason) == [.tooDeep])
  }
}
