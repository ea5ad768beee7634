import Oficio
import OficioMatch
import OficioTestSupport
import Testing

@testable import OficioReport

@Suite("Reports of outcomes")
struct OutcomeReportTests {
  private func text(_ format: OutcomeFormat, _ outcomes: Outcomes, _ language: Language = .es) -> String {
    let sentences = Sentences(language: language, catalog: Samples.catalog)
    return String(decoding: OutcomeReport(format, sentences: sentences).write(outcomes), as: UTF8.self)
  }

  @Test("a page of outcomes", arguments: Language.allCases)
  func page(_ language: Language) {
    let pages = [OutcomeSamples.byOccupation, OutcomeSamples.byReason].map { text(.table, $0, language) }
    Snapshot.expect(pages.joined(separator: "\n"), "outcomes.\(language.rawValue).txt")
    for line in pages.joined().split(separator: "\n") { #expect(TerminalText.width(String(line)) <= 100, "\(line)") }
  }

  @Test("outcomes as data")
  func data() {
    Snapshot.expect(text(.json, OutcomeSamples.byOccupation), "outcomes.json")
    Snapshot.expect(text(.csv, OutcomeSamples.byOccupation), "outcomes.csv")
  }

  @Test("columns fit under their headings, and every reason has words of its own", arguments: Language.allCases)
  func words(_ language: Language) {
    let sentences = Sentences(language: language)
    for measure in OutcomeMeasure.allCases { #expect(TerminalText.width(sentences.column(measure)) <= 7) }
    let reasons = Activity.ReasonCode.allCases.map { sentences.name(.named($0.rawValue), of: .reason) }
    #expect(Set(reasons).count == reasons.count && !reasons.contains(""))
  }

  @Test("all rows of the sheet are as long as the header, and no cell starts a formula")
  func sheet() {
    var outcomes = OutcomeSamples.byOccupation
    outcomes.by = .employer
    outcomes.rows[0].group = .named("=1+1, \"Casa\"")
    let lines = text(.csv, outcomes).split(separator: "\r\n")
    #expect(lines[2].hasPrefix("named,employer,\"'=1+1, \"\"Casa\"\"\","))
    for line in lines where !line.contains("\"") {
      #expect(line.split(separator: ",", omittingEmptySubsequences: false).count == 18, "\(line)")
    }
  }

  @Test("the words about others on whose sheet an advert stands differ, in each language", arguments: Language.allCases)
  func shared(_ language: Language) {
    let sentences = Sentences(language: language)
    #expect(Set([0, 1, 2, 12].map(sentences.sharedWith)).count == 4)
    var summary = ShareSummary(limit: 3)
    (summary.unlimitedScore, summary.score, summary.leftWithout) = (2000, 1900, 7)
    let text = sentences.shared(summary)
    #expect(text.contains("100") && text.contains("2000") && text.contains("(5") && text.contains("7"))
  }
}
