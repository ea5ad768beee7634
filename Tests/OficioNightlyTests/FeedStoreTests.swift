import Foundation
import GRDB
import Oficio
import OficioFeed
import OficioReport
import OficioTestSupport
import Testing

@testable import OficioNightly

@Suite("The store of feeds")
struct FeedStoreTests {
  private static let start = Shipped.day("2026-11-01")

  private static func posting(_ number: Int, text: String = "") -> Posting {
    Posting(key: "f:\(number)", feed: "f", sourceId: "\(number)", title: "T \(number)", text: text)
  }

  private static func report(_ status: FeedReport.Status, _ count: Int) -> FeedReport {
    let reader = FeedReader(mappings: Demo.mappings)
    let jobs = (0..<count).map { "<job><title>T</title><referencenumber>\($0)</referencenumber><city>C</city></job>" }
    var report = try? reader.read(.bytes(Array("<source>\(jobs.joined())</source>".utf8)), feed: "f") { _ in }
    report?.status = status
    return report.unsafelyUnwrapped
  }

  /// One day of a feed, written down.
  @discardableResult
  private func day(
    _ number: Int, _ path: String, _ postings: [Posting], status: FeedReport.Status = .complete
  ) throws -> FeedUpdate {
    let today = Self.start.adding(days: number)
    let store = try FeedStore(path, day: today)
    let update = FeedUpdate(
      "f", pages: [Self.report(status, max(1, postings.count))], read: postings, after: try store.feed("f"), on: today,
      accepted: true)
    try store.record([update])
    return update
  }

  @Test("a day sees what was before it, however often it is run")
  func before() throws {
    let scratch = try ScratchFolder()
    let path = "\(scratch.path)/s"
    try day(0, path, (1...4).map { Self.posting($0) })
    for postings in [3...4, 1...2, 3...4] {
      let update = try day(1, path, postings.map { Self.posting($0) })
      #expect(update.stored.postings.count == 4)
      #expect(update.stored.postings.values.allSatisfy { $0.life.lastSeen == Self.start && $0.life.state == .active })
      #expect(update.counts.withdrawn == 2 && update.counts.new == 0)
    }
    let third = try day(2, path, [Self.posting(1), Self.posting(3, text: "new words")])
    #expect(third.stored.runs.map(\.postings) == [4, 2])
    #expect(third.stored.postings.filter { $0.value.life.state == .withdrawn }.keys.sorted() == ["f:1", "f:2"])
    #expect(third.lives["f:1"]?.state == .active && third.lives["f:1"]?.firstSeen == Self.start)
    #expect(third.counts == FeedUpdate.Counts(new: 0, updated: 1, withdrawn: 1, expired: 0, kept: 0))
  }

  @Test("the order in which postings are read leaves the same rows")
  func order() throws {
    let scratch = try ScratchFolder()
    var dumps: [[String]] = []
    for (name, turned) in [("a", false), ("b", true)] {
      let path = "\(scratch.path)/\(name)"
      for number in 0..<3 {
        let postings = (number...number + 5).map { Self.posting($0) }
        try day(number, path, turned ? postings.reversed() : postings)
      }
      dumps.append(
        try DatabaseQueue(path: path).read { db in
          try Row.fetchAll(db, sql: "SELECT * FROM postings").map(\.description)
            + Row.fetchAll(db, sql: "SELECT * FROM contents ORDER BY digest").map(\.description)
        })
    }
    #expect(dumps[0] == dumps[1] && dumps[0].count > 8)
  }

  @Test("what a publishing throws leaves the store as it was")
  func rollsBack() throws {
    let scratch = try ScratchFolder()
    let path = "\(scratch.path)/s"
    try day(0, path, [Self.posting(1)])
    let today = Self.start.adding(days: 1)
    do {
      let store = try FeedStore(path, day: today)
      let update = FeedUpdate(
        "f", pages: [Self.report(.complete, 1)], read: [Self.posting(2)], after: try store.feed("f"), on: today,
        accepted: true)
      #expect(throws: NightError.configUnusable(file: "x")) {
        try store.record([update]) { throw NightError.configUnusable(file: "x") }
      }
    }
    #expect(try FeedStore(path, day: today.adding(days: 1)).feed("f").postings.keys.sorted() == ["f:1"])
  }

  @Test("a posting that is gone for more than a year is forgotten with its words, and runs are kept")
  func retention() throws {
    let scratch = try ScratchFolder()
    let path = "\(scratch.path)/s"
    try day(0, path, [Self.posting(1), Self.posting(2)])
    try day(1, path, [Self.posting(2)])
    #expect(try day(366, path, [Self.posting(2)]).stored.postings.count == 2)
    #expect(try day(367, path, [Self.posting(2)]).stored.postings.count == 1)
    let queue = try DatabaseQueue(path: path)
    let keys = try queue.read { try String.fetchAll($0, sql: "SELECT DISTINCT key FROM postings") }
    let contents = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM contents") }
    let runs = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM runs") }
    #expect(keys == ["f:2"] && contents == 1 && runs == 4)
  }

  @Test("what is remembered is what was read, words, days and all")
  func remembers() throws {
    let demo = try Demo.postings()
    #expect(demo.count > 80)
    for posting in demo {
      var json = JSONWriter()
      PostingJSON().write(posting, to: &json)
      #expect(PostingReader.read(json.takeBytes(), log: FindingLog(file: "-")) == posting, "\(posting.key)")
      let life = PostingLife(posting, listedOn: Demo.day, before: nil)
      #expect(StoredContent.posting(StoredContent.json(posting), life) == posting)
    }
  }

  @Test("a store of a newer version is left alone")
  func newer() throws {
    let scratch = try ScratchFolder()
    let path = "\(scratch.path)/s"
    try day(0, path, [Self.posting(1)])
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "PRAGMA user_version = 2") }
    #expect(throws: StoreError.newer(path: path, version: 2)) { try FeedStore(path, day: Self.start) }
  }
}

/// The demo's postings, read as a night reads them.
private enum Demo {
  static let day = Shipped.day("2021-06-01")
  static let mappings = (try? FeedMappings(folder: Shipped.root + "/Catalogs/feeds"))?.mappings ?? []

  static func postings() throws -> [Posting] {
    let station = try FeedStation(folders: [Shipped.root + "/Catalogs"], catalog: Shipped.catalog)
    var postings: [Posting] = []
    let file = InputFile(path: Shipped.root + "/Catalogs/demo/lima.xml", feed: "lima")
    _ = try station.read(file, asOf: day, prose: true) { postings.append($0) }
    return postings
  }
}
