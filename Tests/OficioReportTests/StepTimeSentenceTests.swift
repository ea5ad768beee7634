import Oficio
import OficioMatch
import Testing

@testable import OficioReport

@Suite("Times of steps, and adverts like one, in words")
struct StepTimeSentenceTests {
  private static let all = Language.allCases.map { Sentences(language: $0, catalog: Samples.catalog) }

  private static func texts(_ text: (Sentences) -> String) -> [String] { all.map(text) }

  @Test("a step with a range says its least and its likely time")
  func step() {
    let step = BlockerStep(step: "request-cancellation", days: 60, likelyDays: 75, source: "x")
    #expect(
      Self.texts { $0.step(step) } == [
        "pedir la cancelación (60 días como pronto, probablemente 75)",
        "pedir o cancelamento (60 dias no mínimo, provavelmente 75)",
        "ask for cancellation (60 days at the least, likely 75)",
      ])
    let fixed = BlockerStep(step: "request-cancellation", days: 60, likelyDays: 60, source: "x")
    #expect(Self.all[2].step(fixed) == "ask for cancellation (60 days)")
  }

  @Test("an unlockable lead says both days where it has both")
  func verdict() {
    var lead = Samples.lead
    (lead.verdict, lead.opensOn) = (.unlockable, nil)
    #expect(
      Self.texts { $0.verdict(of: lead) } == [
        "con los pasos se abre el 25 de enero de 2027 como pronto, probablemente el 10 de febrero de 2027",
        "com os passos abre em 25 de janeiro de 2027 no mínimo, provavelmente em 10 de fevereiro de 2027",
        "unlockable with the steps on 25 January 2027 at the earliest, likely on 10 February 2027",
      ])
    lead.likelyWithSteps = nil
    #expect(Self.all[0].verdict(of: lead) == "con los pasos se abre el 25 de enero de 2027")
  }

  @Test("adverts like one are told with their number and days")
  func like() {
    let like = PostingsLikeIt(count: 12, days: 90)
    #expect(
      Self.texts { $0.postingsLikeIt(like) } == [
        "avisos parecidos (misma ocupación y región) en los últimos 90 días: 12",
        "anúncios parecidos (mesma ocupação e região) nos últimos 90 dias: 12",
        "adverts like it (same occupation and region) in the last 90 days: 12",
      ])
  }

  @Test(
    "every subject that the engine names has words in each language",
    arguments: [
      (.live, "filled"), (.live, "withdrawn"), (.live, "closed"), (.live, "presumedGone"), (.choice, "consent"),
      (.choice, "place"), (.experience, "experience"), (.place, "commute"), (.place, "BO"), (.schedule, "hoursPerWeek"),
      (.schedule, "availability"), (.need, "writtenContract"), (.need, "monthlyIncome"),
    ] as [(Gate, String)])
  func subjects(gate: Gate, subject: String) {
    let texts = Self.texts { $0.blocker(Blocker(gate: gate, subject: subject, source: "x")) }
    // In English a word may be its own.
    #expect(Set(texts).count == 3 && !texts[0].hasSuffix(": \(subject)"), "\(texts)")
  }

  @Test(
    "every sign of a trap that the phrases know has words in each language",
    arguments: [
      "fee-asked", "deposit-asked", "identity-paper-kept", "live-in-without-pay", "hostess-or-massage",
      "remote-camp-with-debt", "pyramid",
    ])
  func signs(sign: String) {
    let texts = Self.all.compactMap { $0.riskSubject(sign) }
    #expect(texts.count == 3 && Set(texts).count == 3, "\(texts)")
  }
}
