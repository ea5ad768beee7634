import Foundation
import Oficio
import OficioTestSupport
import Testing

@testable import OficioReport

@Suite("Reports of checks")
struct CheckReportTests {
  @Test("a finding is one line, whatever it quotes")
  func findings() {
    let finding = Finding(
      "bad-date", file: "a.csv", line: 3, column: 7, message: "“\u{1B}[2J\n” is no day",
      remedy: "write it as 2026-01-31")
    #expect(
      String(decoding: FindingReport.lines([finding]), as: UTF8.self)
        == "a.csv:3:7: error: “[2J ” is no day; write it as 2026-01-31 [bad-date]\n")
  }

  @Test("findings as JSON leave out what is unknown")
  func findingsJSON() {
    let finding = Finding("empty", .warning, file: "-", message: "nothing there", remedy: "add a line")
    #expect(
      String(decoding: FindingReport.jsonLines([finding]), as: UTF8.self)
        == #"{"file":"-","severity":"warning","code":"empty","message":"nothing there","remedy":"add a line"}"# + "\n")
  }

  @Test("a feed's coverage is a table")
  func feed() {
    var summary = FeedSummary(feed: "lima", file: "Catalogs/demo/lima.xml")
    summary.dialect = "indeed"
    summary.encoding = "UTF-8 (declared)"
    summary.items = 88
    summary.quarantined = 1
    summary.repairs = [.init(code: "bare-ampersand", count: 3)]
    summary.coverage = [.init(field: "title", stated: 88), .init(field: "pay", stated: 60, inferred: 20, usual: 0)]
    Snapshot.expect(
      String(decoding: FeedTable.page([summary], sentences: Sentences(language: .es)), as: UTF8.self), "feed.es.txt")
    let json = FeedTable.jsonLines([summary])
    #expect((try? JSONSerialization.jsonObject(with: Data(json))) != nil)
  }

  @Test("findings as one JSON list")
  func findingsList() throws {
    let finding = Finding("empty", .warning, file: "-", message: "“x”\n", remedy: "add a line")
    for count in 0...2 {
      let json = FindingReport.json(Array(repeating: finding, count: count))
      let list = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [[String: Any]])
      #expect(list.count == count)
      #expect(json.last == UInt8(ascii: "\n"))
    }
  }
}
