import Oficio
import OficioMatch
import OficioTestSupport
import Testing

@testable import OficioReport

@Suite("Tables")
struct TableTests {
  private func table(_ leads: [Lead], _ language: Language, _ posting: Posting, colour: Bool = false) -> String {
    let context = ReportContext(language: language, catalog: Samples.catalog, postings: [posting])
    var report = LeadReport(.table, context: context, colour: colour)
    let bytes = report.begin() + report.add(leads) + report.end()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A lead in each section and verdict.
  private var many: [Lead] {
    Section.allCases.flatMap { section in
      Verdict.allCases.map { verdict in
        var lead = Samples.lead
        lead.section = section
        lead.verdict = verdict
        return lead
      }
    }
  }

  @Test("a page of leads", arguments: Language.allCases)
  func snapshot(_ language: Language) {
    var apart = Samples.lead
    apart.section = .belowFloor
    apart.verdict = .closed
    apart.opensOn = nil
    Snapshot.expect(table([Samples.lead, apart], language, Samples.posting), "table.\(language.rawValue).txt")
  }

  @Test("an explained pair", arguments: Language.allCases)
  func explain(_ language: Language) {
    let context = ReportContext(language: language, catalog: Samples.catalog, postings: [Samples.posting])
    let pair = ExplainedPair(lead: Samples.lead, posting: Samples.posting, catalog: Samples.catalog)
    let page = String(decoding: ExplainReport(context: context).write(pair), as: UTF8.self)
    Snapshot.expect(page, "explain.\(language.rawValue).txt")
  }

  @Test("no line is wider than 100 columns or carries a control, whatever the feed says", arguments: 0..<100)
  func nasty(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    var posting = Samples.posting
    posting.title = dice.nastyText()
    posting.employer.name = dice.nastyText()
    posting.places = [Sourced(Place(raw: dice.nastyText()), Provenance(.stated, raw: dice.nastyText()))]
    var leads = many
    for index in leads.indices {
      leads[index].blockers[0].subject = dice.nastyText()
      leads[index].trainee = "T \(dice.nastyText())"
      leads[index].factors[0].evidence[1] = Evidence(.minus, .skillMissing(dice.nastyText()), source: dice.nastyText())
    }
    for language in Language.allCases {
      let context = ReportContext(language: language, catalog: Samples.catalog, postings: [posting])
      let pair = ExplainedPair(lead: leads[0], posting: posting, catalog: Samples.catalog)
      let explained = String(decoding: ExplainReport(context: context).write(pair), as: UTF8.self)
      expectTame(table(leads, language, posting) + explained)
    }
  }

  private func expectTame(_ page: String) {
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(TerminalText.width(String(line)) <= 100)
    }
    let bad = page.unicodeScalars.filter { scalar in
      if scalar == "\n" { return false }
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
        return true
      default: return false
      }
    }
    #expect(bad.isEmpty, "\(bad.map { String($0.value, radix: 16) })")
  }

  @Test("colours only when asked for")
  func colours() {
    #expect(!table([Samples.lead], .es, Samples.posting).contains("\u{1B}"))
    #expect(table([Samples.lead], .es, Samples.posting, colour: true).contains("\u{1B}["))
  }

  @Test("nothing found is said")
  func nothing() { #expect(table([], .es, Samples.posting).contains("No hay oportunidades")) }

  @Test(
    "widths of characters", arguments: [("abc", 3), ("ñandú", 5), ("n\u{0303}", 1), ("面包", 4), ("🍞", 2), ("☎️", 2)])
  func widths(_ text: String, _ columns: Int) { #expect(TerminalText.width(text) == columns) }

  @Test("cutting leaves a sign that something is missing")
  func fit() {
    #expect(TerminalText.fit("abcdef", 4) == "abc…")
    #expect(TerminalText.fit("面包面包", 4) == "面…")
    #expect(TerminalText.fit("abc", 3) == "abc")
  }

  @Test("cleaning keeps letters and takes tricks away")
  func clean() {
    #expect(TerminalText.clean(" a\t\u{1B}[31mb\u{202E}\u{0}c\r\n d\u{00AD}e ") == "a [31mbc de")
    #expect(TerminalText.clean("e" + String(repeating: "\u{0301}", count: 50)).unicodeScalars.count == 9)
  }
}
