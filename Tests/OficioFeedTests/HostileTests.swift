import Foundation
import Oficio
import OficioFeed
import Testing

/// Whatever the bytes are: an end with a reason, nothing fetched, nothing expanded, no trap.
@Suite struct HostileTests {
  static let laughs =
    "<?xml version=\"1.0\"?>\n<!DOCTYPE s [<!ENTITY a \"ha\">"
    + (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 == 1 ? "" : String($0 - 1));", count: 10))\">" }
    .joined()
    + "]><source><job><title>&a9;</title></job></source>"

  @Test func `a document type is refused with its line`() {
    #expect(FeedTestKit.read(Self.laughs).error == .doctypeRefused(line: 2))
    let local =
      "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><source><job><title>&x;</title></job></source>"
    #expect(FeedTestKit.read(local).error == .doctypeRefused(line: 1))
    let remote = "<!DOCTYPE s SYSTEM \"http://127.0.0.1:9/x.dtd\"><source/>"
    #expect(FeedTestKit.read(remote).error == .doctypeRefused(line: 1))
    #expect(FeedTestKit.read("<!doctype source><source/>").error == .doctypeRefused(line: 1))
  }

  @Test func `an inclusion is only an element`() throws {
    let posting = try FeedTestKit.posting(
      "<description>a<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\" parse=\"text\"/>b</description>"
    )
    #expect(posting.text == "a b")
  }

  @Test func `an HTML page is called one`() {
    let page = "<!DOCTYPE html><html><head><title>503</title></head><body>Service Unavailable</body></html>"
    #expect(FeedTestKit.read(page).error == .notAJobFeed(.htmlPage))
    #expect(FeedTestKit.read("<html><body>x</body></html>").error == .notAJobFeed(.htmlPage))
  }

  static let bad: [(String, String, Quarantine.Reason)] = [
    (
      "five thousand attributes",
      "<job " + (0..<5000).map { "a\($0)=\"x\"" }.joined(separator: " ") + "><title>X</title></job>", .tooManyAttributes
    ),
    ("a tag without end", "<job a=\"" + String(repeating: "x", count: 100_000) + "\"></job>", .tagTooLong),
    (
      "elements forty deep",
      "<job><title>X</title>" + String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40) + "</job>",
      .tooDeep
    ),
    (
      "three thousand nodes", "<job><title>X</title>" + String(repeating: "<a/>", count: 3000) + "</job>", .tooManyNodes
    ),
    (
      "two megabytes of text",
      "<job><title>X</title><description>" + String(repeating: "palabra ", count: 260_000)
        + "</description></job>", .tooMuchText
    ),
    ("a wrong end tag", "<job><title>X</titel></job>", .malformed),
    ("a missing end tag", "<job><title>X</title>", .notClosed),
    ("an unescaped tag", "<job><title>Chef <b>urgente</title></job>", .malformed),
    ("a quote that stays open", "<job a=\"1><title>X</title></job>", .malformed),
    ("CDATA that stays open", "<job><title><![CDATA[X</title></job>", .notClosed),
  ]

  @Test(arguments: bad)
  func `one bad item costs itself alone`(name: String, item: String, reason: Quarantine.Reason) throws {
    let text = FeedTestKit.feed(
      FeedTestKit.job(1) + "\n" + FeedTestKit.job(2) + "\n" + item + "\n" + FeedTestKit.job(3) + "\n"
        + FeedTestKit.job(4))
    let reading = FeedTestKit.read(text)
    let report = try #require(reading.report, "\(name): \(String(describing: reading.error))")
    #expect(reading.postings.map(\.sourceId) == ["1", "2", "3", "4"], "\(name)")
    #expect(report.quarantinedCount == 1, "\(name) \(report.quarantined)")
    let quarantine = try #require(report.quarantined.first)
    #expect(quarantine.reason == reason, "\(name) \(quarantine)")
    #expect(quarantine.line == 16, "\(name)")
    #expect(quarantine.column == 1, "\(name)")
    let bytes = Array(text.utf8)
    #expect(bytes[quarantine.offset...].starts(with: "<job".utf8), "\(name)")
    #expect(quarantine.excerpt.utf8.count <= 200)
    let isWhole = [.tooManyNodes, .tooMuchText].contains(reason) || name == "elements forty deep"
    #expect(report.status == (isWhole ? .complete : .partial), "\(name)")
  }

  @Test func `the parser's line of a mistake is kept`() throws {
    let text = FeedTestKit.feed("<job>\n<title>X</title>\n\n<city>Y</cit>\n</job>\n" + FeedTestKit.job(2))
    let quarantine = try #require(FeedTestKit.read(text).report?.quarantined.first)
    #expect(quarantine.line == 4)
    #expect(quarantine.reasonLine == 7)
    #expect(quarantine.detail.contains("mismatch"))
  }

  @Test func `a feed that is cut keeps its whole items`() throws {
    let text = FeedTestKit.jobs(5)
    let cut = String(text.prefix(text.count - 60))
    let report = try #require(FeedTestKit.read(cut).report)
    #expect(report.items == 4)
    #expect(report.status == .broken)
    #expect(report.reason == "cut")
    #expect(report.quarantined.map(\.reason) == [.cut])
  }

  @Test func `a second root ends the reading`() throws {
    let report = try #require(FeedTestKit.read(FeedTestKit.jobs(2) + FeedTestKit.jobs(3)).report)
    #expect(report.items == 2)
    #expect(report.status == .broken)
    #expect(report.reason == "content-after-root")
  }

  @Test func `the last item may be the bad one`() throws {
    let report = try #require(
      FeedTestKit.read(FeedTestKit.feed(FeedTestKit.job(1) + "<job><title>X</titel></job>")).report)
    #expect(report.items == 1)
    #expect(report.status == .partial)
  }

  @Test func `a feed of nothing but breaks ends in time`() throws {
    let text = FeedTestKit.feed(FeedTestKit.job(1) + String(repeating: "<job ", count: 30_000))
    let start = ContinuousClock.now
    let report = try #require(FeedTestKit.read(text).report)
    #expect(report.status == .broken)
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test(
    "control characters within markup make no markup that the scan has not seen",
    arguments: [
      "<!DOC\u{1}TYPE source [<!ENTITY a \"b\">]><source>\(FeedTestKit.job(1))</source>",
      "<source><!DOC\u{0}TYPE x>\(FeedTestKit.job(1))</source>",
      "<source><!-- -\u{0}-> <job> -->\(FeedTestKit.job(1))</source>",
      "<source><?pi ?\u{0}> <job> ?>\(FeedTestKit.job(1))</source>",
    ])
  func strippedMarkup(_ text: String) {
    let reading = FeedTestKit.read(text)
    #expect(reading.error == nil || reading.postings.isEmpty, "\(String(describing: reading.error))")
    #expect(reading.postings.count <= 1)
    for posting in reading.postings { #expect(!posting.title.contains("<")) }
    if text.contains("-->") || text.contains("?>") { #expect(reading.postings.count == 1) }
  }

  @Test func `a section whose opening is broken by control characters is text`() throws {
    let job =
      "<job><title>T</title><referencenumber>1</referencenumber><description>a <![CDA\u{0}TA[b c</description></job>"
    let reading = FeedTestKit.read(FeedTestKit.feed(job + FeedTestKit.job(2)))
    #expect(reading.postings.map(\.text).first == "a b c")
    #expect(reading.postings.count == 2)
    #expect(reading.report?.repairs[.bareLessThan] == 1 && reading.report?.repairs[.controlCharacter] == 1)
  }

  @Test func `too many names end the reading`() throws {
    let names = (0..<6000).map { "<n\($0)/>" }.joined()
    let report = try #require(FeedTestKit.read(FeedTestKit.feed(FeedTestKit.job(1) + "<x>" + names + "</x>")).report)
    #expect(report.status == .broken)
    #expect(report.reason == "too-many-names")
    #expect(report.items == 1)
  }

  @Test func `excerpts show no control characters and no bidi`() throws {
    let text = FeedTestKit.feed("<job><title>\u{202E}X\u{85}\u{1B}[31m</titel></job>" + FeedTestKit.job(1))
    let quarantine = try #require(FeedTestKit.read(text).report?.quarantined.first)
    #expect(!quarantine.excerpt.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E || $0.value == 0x85 })
  }

  @Test(arguments: 0..<40)
  func `random bytes end with a reason`(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    let alphabet = Array("<>/&;=\"'! -[]?CDATAjobsourcetitle \n\u{0}ñ".utf8)
    let count = Int.random(in: 0...3000, using: &random)
    let bytes = (0..<count).map { _ in
      seed % 2 == 0
        ? UInt8.random(in: 0...255, using: &random) : alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
    }
    let reading = FeedTestKit.read(.bytes(bytes))
    #expect(reading.error != nil || reading.report != nil)
    let behind = FeedTestKit.read(.bytes(Array("<source>".utf8) + Array(FeedTestKit.job(1).utf8) + bytes))
    #expect(behind.error != nil || behind.report?.items ?? 0 >= 1, "seed \(seed)")
  }

  @Test(arguments: 0..<60)
  func `a mutated feed never takes an item that was not there`(seed: Int) throws {
    var random = Seeded(state: 77 &+ UInt64(seed))
    var bytes = Array(FeedTestKit.jobs(12).utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 80..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: "<&]".utf8, at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...200, using: &random)))
      }
    }
    let reading = FeedTestKit.read(.bytes(bytes))
    guard let report = reading.report else { return }
    #expect(report.items <= 12, "seed \(seed)")
    #expect(report.items >= 3, "seed \(seed): \(report)")
    #expect(report.items + report.quarantinedCount >= 6, "seed \(seed)")
  }
}
