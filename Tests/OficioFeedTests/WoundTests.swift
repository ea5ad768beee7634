import Foundation
import Oficio
import OficioFeed
import Testing

/// Feeds that lost or changed bytes on their way: every item that is whole comes through.
///
/// Read are the examples of every dialect, and an invented feed.
@Suite struct WoundTests {
  struct Feed: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// Where its items stand, found by their names alone.
    var items: [Range<Int>]
    var whole: [Posting]
    var testDescription: String { name }

    init?(_ name: String, _ bytes: [UInt8]) {
      let reading = FeedTestKit.read(.bytes(bytes))
      guard let report = reading.report, report.items == report.postings,
        let mapping = FeedTestKit.shipped.mappings.first(where: { $0.id == report.dialect })
      else { return nil }
      self.name = name
      self.bytes = bytes
      whole = reading.postings
      items = Self.find(mapping.item, in: bytes)
      guard items.count == whole.count, !items.isEmpty else { return nil }
    }

    /// Elements of a name that do not stand within each other, whatever their prefix and case.
    private static func find(_ name: String, in bytes: [UInt8]) -> [Range<Int>] {
      let text = String(decoding: bytes, as: UTF8.self)
      let pattern = "(?is)<([a-z0-9_]+:)?\(name)[\\s>].*?</([a-z0-9_]+:)?\(name)\\s*>"
      guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
      return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
        Range(match.range, in: text).map { range in
          let start = text.utf8.distance(from: text.utf8.startIndex, to: range.lowerBound)
          return start..<start + text[range].utf8.count
        }
      }
    }
  }

  static let feeds: [Feed] = {
    let examples = ["/Catalogs/feeds/examples", "/Tests/Dialects"].flatMap { path -> [Feed] in
      let folder = FeedTestKit.root + path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
      return names.filter { $0.hasSuffix(".xml") }.compactMap { name in
        FileManager.default.contents(atPath: folder + "/" + name).flatMap { Feed(name, Array($0)) }
      }
    }
    return examples + [Feed("invented", Array(FeedTestKit.jobs(9).utf8))].compactMap { $0 }
  }()

  @Test func `the dialect of this house is among the feeds`() {
    #expect(Self.feeds.contains { $0.name == "oficio-postings.xml" })
    #expect(Self.feeds.contains { $0.name == "invented" })
  }

  /// What makes a posting itself, whatever else is said about its feed.
  private static func identity(_ posting: Posting) -> String {
    "\(posting.sourceId)\n\(posting.title)\n\(posting.text)"
  }

  @Test(arguments: feeds)
  func `a feed cut at any byte gives every item before the cut, and says that it is broken`(feed: Feed) throws {
    let whole = feed.whole.map(Self.identity)
    // Every byte of a short feed, some hundreds of a long one, and all places at the bounds of items.
    let step = max(1, feed.bytes.count / 700)
    let bounds = feed.items.flatMap { item in (-2...2).flatMap { [item.lowerBound + $0, item.upperBound + $0] } }
    let places = Set(Array(stride(from: 1, to: feed.bytes.count, by: step)) + bounds)
    for place in places.sorted() where place > 0 && place < feed.bytes.count {
      let before = feed.items.prefix { $0.upperBound <= place }.count
      let reading = FeedTestKit.read(.bytes(Array(feed.bytes[..<place])))
      guard let report = reading.report else {
        #expect(before == 0, "\(feed.name) cut at \(place): \(String(describing: reading.error))")
        continue
      }
      #expect(reading.postings.map(Self.identity) == Array(whole.prefix(before)), "\(feed.name) cut at \(place)")
      let isOnlyBlank = feed.bytes[place...].allSatisfy { $0 <= 0x20 }
      #expect(report.status == .broken || isOnlyBlank, "\(feed.name) cut at \(place): \(report.status)")
    }
  }

  @Test(arguments: feeds)
  func `a flipped byte costs no item but the one it is in`(feed: Feed) throws {
    var random = Seeded(state: 20_261_121)
    let whole = feed.whole.map(Self.identity)
    let first = feed.items[0].lowerBound
    for flip in 0..<Self.flips {
      let place = Int.random(in: 0..<feed.bytes.count, using: &random)
      let value = UInt8.random(in: 1...255, using: &random)
      var bytes = feed.bytes
      bytes[place] ^= value
      let label = Comment(rawValue: "\(feed.name) flip \(flip): byte \(place) to \(bytes[place])")
      let reading = FeedTestKit.read(.bytes(bytes))
      // What stands before the first item says how all of them are read: a refusal with a reason is an answer there, and
      // another encoding changes words, but no item is lost.
      if place < first {
        #expect(reading.report == nil || reading.postings.count == whole.count, label)
        continue
      }
      let hit = feed.items.firstIndex { $0.contains(place) }
      var others = whole
      if let hit { others.remove(at: hit) }
      guard reading.report != nil else {
        #expect(others.isEmpty, label)
        continue
      }
      // Changed, lost, or given the number of another, which then is the one not taken twice.
      var found = reading.postings
      if let hit, found.indices.contains(hit), !others.indices.contains(hit) || Self.identity(found[hit]) != others[hit]
      {
        let changed = found.remove(at: hit)
        others.removeAll { $0.hasPrefix("\(changed.sourceId)\n") && !changed.sourceId.isEmpty }
      }
      #expect(found.map(Self.identity) == others, label)
    }
  }

  /// 1,000 flips over all feeds; `OFICIO_FLIPS` asks for as many for each.
  static let flips =
    ProcessInfo.processInfo.environment["OFICIO_FLIPS"].flatMap { Int($0) } ?? max(100, 1000 / max(1, feeds.count))
}
