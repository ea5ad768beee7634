import Oficio
import OficioTestSupport
import Testing

@testable import OficioOffice

@Suite("The interview sheet")
struct InterviewTests {
  private static func questions(_ more: String, on day: String = "2026-11-10") -> [Interview.Question] {
    let person = Office.person(more)
    let rows = FormWriter(Office.forms.catalog, Office.codes, .es).rows(of: person)
    return Interview.questions(
      for: person, rows: rows, on: Shipped.day(day), limits: Shipped.balanced.limits, words: Office.forms.catalog[.es])
  }

  @Test("of somebody of whom nothing is known everything is asked, once")
  func everything() {
    let questions = Self.questions("")
    #expect(Set(questions).count == questions.count && questions.allSatisfy { $0.reason == .notAsked })
    for sheet in FormSheet.read where sheet != .facts { #expect(questions.contains { $0.sheet == sheet }, "\(sheet)") }
  }

  @Test("what is known is not asked, what is unknown is, and what is old is")
  func known() {
    let more = #"""
      "education":{"level":"primary"},"skills":[{"skill":"cooking","level":3}],"obligations":[],
      "records":[{"kind":"criminal","shows":false,"seenOn":"2026-10-30"},{"kind":"police","shows":null}],"papers":null,
      "certificates":[{"type":"pe.dni","issuedOn":"2024-01-01","expiresOn":"2030-01-01","inHand":true}]
      """#
    let soon = Self.questions(more)
    func asks(_ sheet: FormSheet, _ column: String, _ questions: [Interview.Question]) -> [Interview.Reason] {
      questions.filter { $0.sheet == sheet && $0.column == column }.map(\.reason)
    }
    #expect(asks(.people, "education", soon) == [] && asks(.people, "locality", soon) == [.notAsked])
    #expect(asks(.skills, "skill", soon) == [] && asks(.skills, "level", soon) == [])
    #expect(asks(.skills, "evidence", soon) == [.notAsked] && asks(.duties, "name", soon) == [])
    #expect(asks(.records, "shows", soon) == [.notKnown])
    #expect(asks(.records, "kind", soon) == [.notAsked])
    #expect(asks(.papers, "paper", soon) == [.stale(Shipped.day("2024-01-01")), .notKnown])
    let later = Self.questions(more, on: "2027-06-01")
    #expect(asks(.people, "education", later) == [.stale(Shipped.day("2026-11-01"))])
    #expect(asks(.records, "kind", later).contains(.stale(Shipped.day("2026-10-30"))))
    #expect(asks(.duties, "name", later) == [.stale(Shipped.day("2026-11-01"))])
  }

  @Test("an interview is read as the person it was made of", arguments: Language.allCases)
  func readBack(language: Language) throws {
    let person = Office.person(#""education":null,"records":[],"skills":[{"skill":"cooking"}]"#)
    let form = Office.writers[language]!
    let bytes = try form.interview(of: person, on: Shipped.day("2026-11-10"), policy: Shipped.balanced)
    let reading = Office.read(bytes)
    #expect(reading.documents == [person], "\(reading.findings)")
    #expect(try form.interview(of: person, on: Shipped.day("2026-11-10"), policy: Shipped.balanced) == bytes)
  }

  @Test("drop-downs offer the words of the language")
  func choices() throws {
    var choices = FormChoices(Office.forms.catalog[.es], Office.codes)
    let shows = FormSheet.records.columns.first { $0.key == "shows" }!
    #expect(choices.formula(shows, of: .records) == "='listas'!$A$1:$A$3")
    #expect(choices.lists == [["muestra", "no mostrado", "no se sabe"]])
    let skill = FormSheet.skills.columns.first { $0.key == "skill" }!
    _ = choices.formula(skill, of: .skills)
    #expect(choices.lists[1].contains("Cocinar") && choices.lists[1].contains("ninguno"))
  }
}
