import Foundation
import Oficio
import OficioFeed
import Testing

/// The research samples, where they exist: real feeds with what a careful prototype found in them.
@Suite(.enabled(if: FeedTestKit.samples != nil)) struct SamplesTests {
  @Test func `the shipped mappings have no finding`() {
    #expect(FeedTestKit.shipped.findings.map(\.description) == [])
    #expect(FeedTestKit.shipped.mappings.count >= 14)
  }

  @Test func `every sample ends with postings or a reason`() throws {
    let folder = try #require(FeedTestKit.samples) + "/feeds"
    let expected = try String(contentsOfFile: folder + "/EXPECTED.tsv", encoding: .utf8).split(separator: "\n")
    var files: [String: (dialect: String, items: Int, rest: String)] = [:]
    for row in expected.dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4, let items = Int(cells[2]) else { continue }
      files[cells[0]] = (cells[1], items, cells[3])
    }
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.sorted() ?? []
    for name in all where name.hasSuffix(".xml") {
      let reading = FeedTestKit.read(.file(folder + "/" + name))
      let found = files[name]
      let line =
        reading.report.map { report in
          "\(report.dialect) \(report.status) items=\(report.items) postings=\(report.postings)"
            + " q=\(report.quarantinedCount) \(report.repairs.list.map { "\($0.code)=\($0.count)" })"
        } ?? "REFUSED \(reading.error.map { "\($0)" } ?? "")"
      print("SAMPLE", name, "|", found.map { "\($0.dialect) \($0.items)" } ?? "-", "|", line)
      if let found, found.dialect == "indeed" {
        #expect(reading.report?.dialect == "indeed", "\(name)")
        #expect(reading.report?.items == found.items, "\(name)")
        if let report = reading.report { compare(report, found.rest, name) }
      }
      if name.hasPrefix("notjobs/") { #expect(reading.report == nil, "\(name)") }
    }
  }

  @Test func `what the empty and the broken samples hold is neither more nor less`() throws {
    let folder = try #require(FeedTestKit.samples) + "/feeds/"
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let empty = all.filter { $0.hasSuffix("-empty.xml") || $0.contains("-empty-") }
    #expect(empty.count >= 7)
    for name in empty {
      let report = FeedTestKit.read(.file(folder + name)).report
      #expect(report?.status == .empty, "\(name)")
    }
    let banner = FeedTestKit.read(.file(folder + "broken/completestaffing-browser-banner.xml"))
    #expect(banner.postings.count == 360 && banner.report?.status == .complete)
  }

  @Test func `Mexican feeds keep every letter`() throws {
    let folder = try #require(FeedTestKit.samples) + "/feeds/stps-mx/"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let reading = FeedTestKit.read(.file(folder + name))
      let set = reading.report?.quarantined.map(\.excerpt) ?? []
      let words = (reading.postings.map { $0.title + $0.text } + set).joined()
      #expect(!words.isEmpty, "\(name)")
      // What the declared encoding would make of the letters, and what is left of bytes that nobody understood.
      #expect(!words.unicodeScalars.contains { "ńŃęăťđ\u{FFFD}".unicodeScalars.contains($0) }, "\(name)")
      if set.isEmpty {
        for letter in "ñÑáéó" { #expect(words.contains(letter), "\(name) \(letter)") }
      }
    }
  }

  @Test func `real adverts are read whole`() throws {
    let folder = try #require(FeedTestKit.samples) + "/ads"
    let counts = [
      "bumeran-ar": 1000, "chiletrabajos-cl": 1800, "computrabajo-ec": 700, "indeed-pe": 150, "servir-pe": 1500,
      "trabajando-bo": 300,
    ]
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      let reading = FeedTestKit.read(.file("\(folder)/\(name).xml"), locale: "es-PE")
      #expect(reading.report?.items == count, "\(name)")
      #expect(reading.report?.status == .complete, "\(name)")
      print("ADS", name, reading.report?.duplicates ?? -1, reading.report?.problems ?? [:])
    }
  }

  /// Coverage in percent, as the prototype wrote it, under our names. What differs for a reason is left out.
  private func compare(_ report: FeedReport, _ row: String, _ name: String) {
    let fields: [String: FeedField] = [
      "id": .sourceId, "title": .title, "url": .url, "company": .employerName, "description": .text,
      "city": .placeLocality, "state": .placeRegion, "country": .placeCountry, "postcode": .placePostcode,
      "street": .placeStreet, "location": .placeRaw, "posted": .postedOn, "expiry": .expiresOn, "pay": .payRaw,
      "category": .category, "experience": .experience, "education": .education, "remote": .remote,
      "applyEmail": .email, "jobType": .workTime,
    ]
    for word in row.split(separator: "|")[0].split(separator: " ") {
      let sides = word.split(separator: "=")
      guard sides.count == 2, let field = fields[String(sides[0])], let percent = Int(sides[1]), report.items > 0 else {
        continue
      }
      // The prototype takes the address for a number where there is none.
      if field == .sourceId, name.contains("orchid") { continue }
      let found = (report.coverage[field] ?? 0) * 100 / report.items
      #expect(abs(found - percent) <= 1, "\(name) \(field): \(found), expected \(percent)")
    }
  }
}
