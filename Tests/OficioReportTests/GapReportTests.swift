import Foundation
import Oficio
import OficioMatch
import OficioTestSupport
import Testing

@testable import OficioReport

@Suite("Reports of gaps")
struct GapReportTests {
  private func text(_ format: GapFormat, _ gaps: Gaps, _ language: Language = .es, top: Int = 20) -> String {
    let sentences = Sentences(language: language, catalog: Samples.catalog)
    return String(decoding: GapReport(format, sentences: sentences, top: top).write(gaps), as: UTF8.self)
  }

  @Test("a page of gaps", arguments: Language.allCases)
  func page(_ language: Language) {
    Snapshot.expect(text(.table, GapSamples.gaps, language), "gaps.\(language.rawValue).txt")
  }

  @Test("gaps as data")
  func data() {
    Snapshot.expect(text(.json, GapSamples.gaps), "gaps.json")
    Snapshot.expect(text(.csv, GapSamples.gaps), "gaps.csv")
  }

  @Test("no line is wider than 100 columns, and columns stand under their headings", arguments: Language.allCases)
  func width(_ language: Language) {
    for line in text(.table, GapSamples.gaps, language).split(separator: "\n") {
      #expect(TerminalText.width(String(line)) <= 100, "\(line)")
    }
    let sentences = Sentences(language: language)
    for kind in GapKind.allCases {
      let headings = sentences.needColumns(kind) + kind.standings.map { sentences.standing($0, of: kind) }
      #expect(sentences.needColumns(kind).count == kind.needs.count)
      #expect(headings.allSatisfy { TerminalText.width($0) <= 8 }, "\(headings)")
      #expect(TerminalText.width(sentences.demandColumn()) <= 14)
    }
    let standings = ProgrammeGap.Standing.allCases.map(sentences.standing)
    #expect(Set(standings).count == standings.count)
    #expect(standings.allSatisfy { TerminalText.width($0) <= 8 }, "\(standings)")
  }

  @Test("every kind of paper has words of its own in each language")
  func papers() {
    for language in Language.allCases {
      let sentences = Sentences(language: language)
      let words = CertificateKind.allCases.map { sentences.certificate($0.rawValue) }
      #expect(Set(words).count == words.count)
      #expect(words.allSatisfy { CertificateKind(rawValue: $0) == nil })
    }
  }

  @Test("a page cut short says so; data is whole")
  func top() {
    let page = text(.table, GapSamples.gaps, top: 1)
    #expect(page.contains("… y 1 filas más"))
    #expect(!page.contains("handicraft"))
    #expect(text(.csv, GapSamples.gaps, top: 1) == text(.csv, GapSamples.gaps))
  }

  @Test("no cell of the sheet starts a formula, and all rows are as long as the header")
  func sheet() {
    let lines = text(.csv, GapSamples.gaps).split(separator: "\r\n")
    for line in lines {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == 25, "\(line)")
      for cell in line.split(separator: ",") { #expect(!"=+-@".contains(cell.first ?? "a"), "\(line)") }
    }
    #expect(lines.contains { $0.contains("'@handicraft") })
  }

  @Test("no figure about too few people is in any output", arguments: [(1, 5, 24), (2, 4, 12), (3, 6, 5)])
  func smallCells(_ seed: UInt64, _ least: Int, _ count: Int) async throws {
    var world = RandomWorld(seed: seed)
    var people = world.people(count)
    for number in people.indices where number % 3 > 0 {
      people[number].group = Group(sex: number % 3 == 1 ? "F" : "M", birthYear: 2000 - number)
    }
    let postings = world.postings(40)
    let gaps = await Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: world.asOf)
      .gaps(of: people, minCell: least, jobs: 1)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(text(.json, gaps).utf8)) as? [String: Any])
    var seen = 0
    func look(_ value: Any, _ key: String) {
      if let object = value as? [String: Any] { for (key, value) in object { look(value, key) } }
      if let list = value as? [Any] { for value in list { look(value, key) } }
      if let number = value as? Int, Self.aboutPeople.contains(key) {
        seen += 1
        #expect(number >= least, "\(key) \(number)")
      }
    }
    look(json, "")
    #expect(seen > 0 || count < least)
    let rows = text(.csv, gaps).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let columns = rows[0].indices.filter { Self.aboutPeople.contains(String(rows[0][$0])) }
    for row in rows.dropFirst() where !row.contains(where: { $0.contains("\"") }) {
      for number in columns.compactMap({ Int(row[$0]) }) { #expect(number >= least, "\(row)") }
    }
    // A hidden figure is never a digit on the page: the same text stands in page and sheet.
    #expect([Figure.few, .withheld].map { $0.text(minCell: least) } == ["<\(least)", "x"])
  }

  private static let aboutPeople = Set(
    ["people", "pairs", "all", "open", "oneBlocker", "severalBlockers", "otherPairs"]
      + GapStanding.allCases.map(\.rawValue) + ProgrammeGap.Standing.allCases.map(\.rawValue))
}
