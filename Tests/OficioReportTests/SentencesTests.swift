import Oficio
import OficioMatch
import Testing

@testable import OficioReport

@Suite("Sentences")
struct SentencesTests {
  private let es = Sentences(language: .es, catalog: Samples.catalog)
  private let pt = Sentences(language: .pt, catalog: Samples.catalog)
  private let en = Sentences(language: .en, catalog: Samples.catalog)

  @Test("every case of Fact has a sample")
  func everyFactIsSampled() { #expect(Set(AllFacts.facts.map(AllFacts.kind)).count == AllFacts.kindCount) }

  @Test("every fact has a sentence of its own in each language", arguments: AllFacts.facts)
  func facts(_ fact: Fact) { expectThreeTexts { $0.fact(fact) } }

  @Test("every flag has a sentence of its own in each language", arguments: Flag.allCases)
  func flags(_ flag: Flag) { expectThreeTexts { $0.flag(flag) } }

  @Test("every question has words of its own in each language", arguments: AllFacts.topics)
  func topics(_ about: Question.About) { expectThreeTexts { $0.about(about) } }

  @Test("no two facts are told in the same words")
  func factsDiffer() {
    for sentences in [es, pt, en] {
      let texts = AllFacts.facts.filter { if case .sector(.unknown, _) = $0 { false } else { true } }.map(
        sentences.fact)
      #expect(Set(texts).count == texts.count)
    }
  }

  @Test("every gate, verdict, section and factor has words")
  func vocabularies() {
    for sentences in [es, pt, en] {
      for gate in Gate.allCases { #expect(!sentences.gate(gate).isEmpty) }
      for verdict in Verdict.allCases { #expect(!sentences.verdict(verdict).isEmpty) }
      for section in Section.allCases { #expect(!sentences.section(section).isEmpty) }
      for label in PostingLabel.allCases { #expect(!sentences.label(label).isEmpty) }
      #expect(Set(Factor.allCases.map(sentences.shortFactor)).count == Factor.allCases.count)
    }
  }

  @Test("a skill is told as staff would say it")
  func skill() {
    let fact = Samples.lead.factors[0].evidence[0].fact
    #expect(es.fact(fact) == "panificación: nivel 3 de 3 pedido (taller, 2026-08)")
    #expect(pt.fact(fact) == "panificação: nível 3 de 3 pedido (oficina, 2026-08)")
    #expect(en.fact(fact) == "bread baking: level 3 of 3 asked (workshop, 2026-08)")
  }

  @Test("days are written as each language writes them")
  func days() {
    let day = Samples.day("2027-04-30")
    #expect(es.day(day) == "30 de abril de 2027")
    #expect(pt.day(day) == "30 de abril de 2027")
    #expect(en.day(day) == "30 April 2027")
    #expect(es.days(.mondayToSaturday) == "lunes a sábado")
    #expect(en.days(WeekdaySet([Weekday.monday, .thursday])) == "Monday and Thursday")
  }

  @Test("an id that no catalog has stands for itself")
  func unknownID() { #expect(es.step(BlockerStep(step: "nadie", days: 1, source: "x")) == "nadie (1 día)") }

  @Test("a blocker says what, by whose word, until when")
  func blocker() {
    #expect(
      es.blocker(Samples.lead.blockers[0])
        == "antecedentes penales: hoy no cumple lo que se pide, según el papel visto; se levanta el 30 de abril de 2027"
    )
    #expect(es.step(Samples.lead.blockers[0].steps[0]) == "pedir la cancelación (60 días)")
  }

  private func expectThreeTexts(_ text: (Sentences) -> String) {
    let texts = [es, pt, en].map(text)
    #expect(texts.allSatisfy { !$0.isEmpty })
    #expect(Set(texts).count == 3, "\(texts)")
  }
}
