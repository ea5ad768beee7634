import Foundation
import GRDB
import OficioTestSupport
import Testing

/// Nights with a store over one feed that the test writes anew for each day.
final class FeedNights: Sendable {
  let night: NightFixture
  var store: String { "\(night.scratch.path)/feeds.sqlite" }

  init(people: Int = 3) throws {
    night = try NightFixture(people: people, more: "store: feeds.sqlite")
  }

  /// A feed that says it is whole, with postings of these numbers.
  static func whole(_ numbers: some Sequence<Int>) -> String {
    let jobs = numbers.map { number in
      """
      <job><title>Ayudante de cocina \(number)</title><referencenumber>\(number)</referencenumber>
      <company>Comedor \(number)</company><city>Comas</city><state>Lima</state><country>PE</country></job>
      """
    }
    return "<source><publisher>Bolsa</publisher>\(jobs.joined(separator: "\n"))</source>"
  }

  /// A feed of the latest postings.
  static func latest(_ numbers: some Sequence<Int>) -> String {
    let items = numbers.map { number in
      """
      <item><title>Ayudante de cocina \(number)</title><guid>\(number)</guid><company>Comedor \(number)</company>
      <location>Comas</location></item>
      """
    }
    return "<rss version=\"2.0\"><channel><title>Bolsa</title>\(items.joined(separator: "\n"))</channel></rss>"
  }

  /// Runs the night of a day of June 2021 with what the feed is on it; nil: it is not there.
  func run(_ day: Int, _ feed: String?, _ more: [String] = []) throws -> Night {
    if let feed {
      try night.scratch.write(feed, to: "feeds/lima.xml")
    } else {
      unlink("\(night.scratch.path)/feeds/lima.xml")
    }
    return try run(day, more)
  }

  /// Runs it with the feed as it stands.
  func run(_ day: Int, _ more: [String] = []) throws -> Night {
    let date = "2021-0\(6 + (day - 1) / 30)-" + (((day - 1) % 30) < 9 ? "0" : "") + "\((day - 1) % 30 + 1)"
    let result = try night.run(date, more)
    let manifest = night.scratch.text("out/current/manifest.json") ?? ""
    let object = try? JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any]
    let runs = (object?["content"] as? [String: Any])?["runs"] as? [[String: Any]]
    return Night(result: result, feed: runs?.first ?? [:])
  }

  /// What a night printed, and what its manifest says of the feed.
  struct Night {
    var result: Spawned.Result
    var feed: [String: Any]
    var status: Int32 { result.status }
    var live: Int? { result.number("counts", "live") }
    var withdrawn: Int? { feed["withdrawn"] as? Int }
    var kept: Int? { feed["kept"] as? Int }
    /// `complete (accepted)`, `partial (shrunk) frozen`.
    var verdict: String {
      "\(feed["status"] ?? "none")" + ((feed["reason"] as? String).map { " (\($0))" } ?? "")
        + (feed["frozen"] as? Bool == true ? " frozen" : "")
    }
  }

  /// Every row of every table.
  static func dump(_ store: String) throws -> [String] {
    let queue = try DatabaseQueue(path: store)
    defer { try? queue.close() }
    return try queue.read { db in
      try ["runs", "postings", "contents"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }
}
