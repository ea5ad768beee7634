import Oficio
import OficioMatch
import OficioTestSupport
import Testing

@testable import OficioReport

@Suite("CSV")
struct CSVTests {
  private func cell(_ text: String) -> String {
    var csv = CSVWriter()
    csv.cell(text)
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test(
    "no cell can start a formula",
    arguments: [
      ("=1+1", "'=1+1"), ("+51 999", "'+51 999"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'=1"),
      ("\r=1", "'=1"), (" =1", "'=1"), ("\u{200B}=1", "'=1"), ("＝1", "'＝1"), ("a=1", "a=1"), ("\u{0}-1", "'-1"),
    ])
  func formulas(_ text: String, _ expected: String) { #expect(cell(text) == expected) }

  @Test(
    "cells are quoted where they must be",
    arguments: [("a", "a"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "a b"), ("", "")])
  func quoting(_ text: String, _ expected: String) { #expect(cell(text) == expected) }

  @Test("one row a lead, under a row of keys")
  func snapshot() {
    let context = ReportContext(language: .es, catalog: Samples.catalog, postings: [Samples.posting])
    var report = LeadReport(.csv, context: context)
    let text = String(decoding: report.begin() + report.add([Samples.lead]) + report.end(), as: UTF8.self)
    Snapshot.expect(text, "leads.csv")
  }

  @Test("every row has as many cells as the header, whatever the feed says", arguments: 0..<50)
  func rectangular(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    var posting = Samples.posting
    posting.title = dice.nastyText()
    posting.employer.name = dice.nastyText()
    posting.places = [Sourced(Place(raw: dice.nastyText()), Provenance(.stated))]
    let context = ReportContext(language: .es, postings: [posting])
    var report = LeadReport(.csv, context: context)
    let text = String(decoding: report.begin() + report.add([Samples.lead]), as: UTF8.self)
    let rows = Self.parse(text)
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.count == 34 })
    for value in rows.flatMap(\.self) {
      #expect(!["=", "+", "-", "@", "\t", "\r"].contains(value.first.map(String.init) ?? ""))
    }
  }

  /// A plain reader of RFC 4180, bytes for cells.
  private static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x22:
        if !quoted, previous == 0x22 { cell.append(0x22) }
        quoted.toggle()
      case 0x2C where !quoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case 0x0A where !quoted && previous == 0x0D:
        row.append(String(decoding: cell, as: UTF8.self))
        rows.append(row)
        row = []
        cell = []
      case 0x0D where !quoted: break
      default: cell.append(byte)
      }
      previous = byte
    }
    return rows
  }
}
