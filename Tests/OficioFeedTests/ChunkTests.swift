import Oficio
import OficioFeed
import Testing

/// The same bytes in pieces of any size are the same records.
@Suite struct ChunkTests {
  static let feeds: [String] = [
    FeedTestKit.jobs(7),
    "junk\n"
      + FeedTestKit.feed(
        FeedTestKit.job(1)
          + "<job><title>A & B &oacute; &#0; &nosuch; ]]]> <3</title><referencenumber>x</referencenumber></job>"
          + "<!-- -- --><job><title>A</titel></job>" + FeedTestKit.job(2)
          + "<job><title><![CDATA[a ]] > ]]]]><![CDATA[> b\u{0C}]]></title><referencenumber>9</referencenumber></job>"
          + "<job><title>open" + FeedTestKit.job(3) + "<job a='" + FeedTestKit.job(4)),
    "\u{FEFF}<?xml version='1.0'?><?pi x?>" + FeedTestKit.jobs(2).dropFirst(39),
    String(FeedTestKit.jobs(9).dropLast(45)),
    "<?xml version=\"1.0\"?><source><job><title>T</title><referencenumber>1</referencenumber></job><",
    "<source><job><title>T</title><referencenumber>1</referencenumber></job>&",
    FeedTestKit.feed(
      FeedTestKit.job(1) + "<job><title><</title><date><![CDATA\u{0}\u{0}\u{0}[F1]]></date><url>h</url></job>"
        + FeedTestKit.job(2)),
    FeedTestKit.feed(
      FeedTestKit.job(1) + "<!-- a -\u{0}-> b <![CDATA[c]]> --><?pi ?\u{1}> d ?>" + FeedTestKit.job(2)),
  ]

  /// What is left out belongs to what comes behind it, so no mistake is blamed on an item that only follows.
  @Test("an item behind broken markup and stripped characters is read", arguments: [1, 7, 1 << 16])
  func behindStrippedCharacters(size: Int) throws {
    var limits = FeedLimits()
    limits.chunkBytes = size
    let text = FeedTestKit.feed("</tile>\u{8}\u{8}" + FeedTestKit.job(1) + "\u{8}" + FeedTestKit.job(2))
    let reading = FeedTestKit.read(.bytes(Array(text.utf8)), limits: limits)
    #expect(reading.postings.count == 2)
    let broken = FeedTestKit.feed("<job>\u{8}\u{8}<title>A</titel></job>" + FeedTestKit.job(2))
    let report = try #require(FeedTestKit.read(.bytes(Array(broken.utf8)), limits: limits).report)
    let place = try #require(broken.utf8.firstRange(of: "<job>".utf8)).lowerBound
    #expect(report.quarantined.map(\.offset) == [broken.utf8.distance(from: broken.utf8.startIndex, to: place)])
  }

  @Test(arguments: feeds.indices, [1, 7, 100])
  func `small pieces give the same records`(feed: Int, size: Int) {
    compare(Self.feeds[feed], size: size, head: max(size, 600))
  }

  /// Inputs that the fuzzer found, cut short. In the first two reading goes on at the item within the item, and whether the
  /// document type behind it was scanned already must not matter; then quotes that nobody closes hold a `>`; then the excerpt
  /// begins before the text that is still needed; in the last a comment's beginning looks whole.
  @Test(
    arguments: [
      "<workzag-jobs><position><id>1</id><name>S<po\u{1B}sition><!DOCTYPE",
      "<workzag-jobs><position><id>1</id><name>Soldador</name><position><id>2</id><name>Pintor</name></position>"
        + "</position></workzag-jobs><!DOCTYPE x>",
      "<jobs></jobse<job><title><job id=\"ny>OC<",
      "<feed s=''><job><job\(String(repeating: "\0", count: 16))_id>1</job_id><cargo>Sol-<<<<<12<l'>Loc/ation: fecha<",
      "<jobs></\"><![CDATA[<job><job_reference></>",
      "<j><job><job\0\0_id>1</job_id><cargo>Soldador</cargo><pais>Perais><fecha>2026-11-<<<<<<<![CDATA[</job>",
      "<!-->--><jobs><?>?><job><title>na<!-->--></title><job_id>1</job_id></job><job><title>na",
    ], [1, 7, 30])
  func `markup that breaks off`(text: String, size: Int) {
    compare(text, size: size, head: 1 << 20)
  }

  private func compare(_ text: String, size: Int, head: Int) {
    let bytes = Array(text.utf8)
    let whole = FeedTestKit.read(.bytes(bytes))
    var limits = FeedLimits()
    limits.chunkBytes = size
    limits.headBytes = head
    let pieces = FeedTestKit.read(.bytes(bytes), limits: limits)
    #expect(pieces.postings == whole.postings)
    #expect(pieces.error == whole.error)
    #expect(pieces.report?.quarantined == whole.report?.quarantined)
    #expect(pieces.report?.status == whole.report?.status)
    #expect(pieces.report?.repairs == whole.report?.repairs)
    #expect(pieces.report?.sha256 == whole.report?.sha256)
  }

  @Test(arguments: ["\0\0\0\n", "\n\u{1}\r\n", "<!-- end -->\0 ", "\u{10}"], [1, 2, 7, 1 << 16])
  func `bytes of zero and blanks behind the root are nothing`(tail: String, size: Int) {
    var limits = FeedLimits()
    limits.chunkBytes = size
    let reading = FeedTestKit.read(.bytes(Array((FeedTestKit.jobs(2) + tail).utf8)), limits: limits)
    #expect(reading.report?.status == .complete && reading.postings.count == 2)
  }

  @Test(
    arguments: [
      "<job id=\"1>", "<job id='1><title>A</title></job>", "<job></job\">", "<job", "<job><title</title></job>",
    ])
  func `a tag that does not end costs its own item alone`(broken: String) throws {
    let text = FeedTestKit.feed(FeedTestKit.job(1) + broken + FeedTestKit.job(2) + FeedTestKit.job(3))
    let reading = FeedTestKit.read(text)
    #expect(reading.postings.map(\.sourceId) == FeedTestKit.read(FeedTestKit.jobs(3)).postings.map(\.sourceId))
    #expect(reading.report?.quarantined.map(\.reason) == [.malformed])
    let place = try #require(text.firstRange(of: "</job>" + broken)).lowerBound
    let item = text.utf8.distance(from: text.startIndex, to: place) + "</job>".utf8.count
    #expect(reading.report?.quarantined.map(\.offset) == [item])
  }

  @Test(arguments: [1, 3, 64])
  func `gzip and other encodings too`(size: Int) throws {
    var limits = FeedLimits()
    limits.chunkBytes = size
    let packed = gzip(Array(FeedTestKit.jobs(30).utf8))
    #expect(FeedTestKit.read(.bytes(packed), limits: limits).postings.count == 30)
    let cut = Array(packed.dropLast(40))
    #expect(FeedTestKit.read(.bytes(cut), limits: limits).postings == FeedTestKit.read(.bytes(cut)).postings)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in FeedTestKit.jobs(3).utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(FeedTestKit.read(.bytes(wide), limits: limits).postings == FeedTestKit.read(FeedTestKit.jobs(3)).postings)
  }

  @Test(arguments: 0..<12)
  func `mutated feeds in small pieces`(seed: Int) {
    var random = Seeded(state: 1234 &+ UInt64(seed))
    var bytes = Array(FeedTestKit.jobs(6).utf8)
    for _ in 0..<4 {
      bytes[Int.random(in: 90..<bytes.count, using: &random)] =
        Array("<>&]\"/ x".utf8)[Int.random(in: 0..<8, using: &random)]
    }
    let whole = FeedTestKit.read(.bytes(bytes))
    var limits = FeedLimits()
    limits.chunkBytes = 5
    limits.headBytes = 400
    let pieces = FeedTestKit.read(.bytes(bytes), limits: limits)
    if whole.report != nil, pieces.report != nil {
      #expect(pieces.postings == whole.postings, "seed \(seed)")
      #expect(pieces.report?.quarantined.map(\.offset) == whole.report?.quarantined.map(\.offset), "seed \(seed)")
    }
  }
}
