import Oficio
import OficioMatch

/// What a plan says: its headings, its sets of errands, and what they open.
extension Sentences {
  func planHeading(_ plan: Plan) -> String {
    let day = day(plan.asOf)
    return say(
      es: "\(plan.trainee): qué hacer para abrir más puertas, al \(day); hoy tiene abiertas o por aclarar "
        + "\(plan.openToday)",
      pt: "\(plan.trainee): o que fazer para abrir mais portas, em \(day); hoje tem abertas ou a esclarecer "
        + "\(plan.openToday)",
      en: "\(plan.trainee): what to do to open more doors, as of \(day); open or unclear today: \(plan.openToday)")
  }

  func noPlan() -> String {
    say(
      es: "No hay pasos que abran más oportunidades de estos avisos.",
      pt: "Não há passos que abram mais oportunidades destes anúncios.",
      en: "No steps open more of these adverts.")
  }

  /// The heading above the sets of a size.
  func errands(_ count: Int) -> String {
    switch count {
    case 1: say(es: "CON UN TRÁMITE", pt: "COM UMA PROVIDÊNCIA", en: "WITH ONE ERRAND")
    case 2: say(es: "CON DOS", pt: "COM DUAS", en: "WITH TWO")
    default: say(es: "CON TRES", pt: "COM TRÊS", en: "WITH THREE")
    }
  }

  /// `abre 7 (9 vacantes), 2 por aclarar`.
  func opened(_ set: PlanSet) -> String {
    let leads = set.opens.count
    let vacancies = set.opens.reduce(0) { $0 + $1.vacancies }
    let unclear = set.opens.count { $0.verdict == .unclear }
    let asks =
      unclear == 0
      ? "" : say(es: ", \(unclear) por aclarar", pt: ", \(unclear) a esclarecer", en: ", \(unclear) unclear")
    return say(
      es: "abre \(leads) (vacantes: \(vacancies))\(asks)", pt: "abre \(leads) (vagas: \(vacancies))\(asks)",
      en: "opens \(leads) (vacancies: \(vacancies))\(asks)")
  }

  /// From when, at best and at worst.
  func time(of set: PlanSet) -> String {
    guard let earliest = set.earliest else {
      return say(es: "plazo por averiguar", pt: "prazo a confirmar", en: "time to be found out")
    }
    guard let latest = set.latest else {
      return say(
        es: "desde el \(day(earliest)) como pronto", pt: "a partir de \(day(earliest)) no mínimo",
        en: "from \(day(earliest)) at the earliest")
    }
    return latest == earliest
      ? say(es: "desde el \(day(earliest))", pt: "a partir de \(day(earliest))", en: "from \(day(earliest))")
      : say(
        es: "desde el \(day(earliest)) como pronto, el \(day(latest)) como tarde",
        pt: "a partir de \(day(earliest)) no mínimo, \(day(latest)) no máximo",
        en: "from \(day(earliest)) at the earliest, \(day(latest)) at the latest")
  }

  /// What an errand is for: `certificado: Carné de sanidad`.
  func lifted(_ errand: PlanErrand) -> String {
    let blocker = Blocker(gate: errand.gate, subject: errand.subject, source: "")
    return "\(gate(errand.gate)): \(subject(blocker))"
  }

  /// A step as something to do: its name, time, price, visits and place, each as far as it is known.
  func errandStep(_ id: String) -> String {
    guard let step = names.entry(ofStep: id) else { return id }
    var parts: [String] = []
    switch (step.daysMin, step.daysMax) {
    case (let least?, let most?) where most > least:
      parts.append(say(es: "\(least) a \(most) días", pt: "\(least) a \(most) dias", en: "\(least) to \(most) days"))
    case (let least?, nil):
      parts.append(say(es: "\(least) días o más", pt: "\(least) dias ou mais", en: "\(least) days or more"))
    case (let least?, _): parts.append(dayCount(least))
    default: parts.append(say(es: "plazo por averiguar", pt: "prazo a confirmar", en: "time to be found out"))
    }
    if let cost = step.cost {
      parts.append(
        cost.hundredths == 0
          ? say(es: "gratis", pt: "grátis", en: "free")
          : say(es: "cuesta ", pt: "custa ", en: "costs ") + money(cost, step.costCurrency))
    }
    if let visits = step.visits, visits > 0 {
      parts.append(
        visits == 1
          ? say(es: "1 visita", pt: "1 visita", en: "1 visit")
          : say(es: "\(visits) visitas", pt: "\(visits) visitas", en: "\(visits) visits"))
    }
    if let place = step.where { parts.append(place) }
    return "\(names.step(id)) (\(parts.joined(separator: "; ")))"
  }

  /// Postings that are gone before the errands can be done.
  func gone(_ gone: [PlanGone]) -> String {
    let count = gone.count
    let text = say(
      es: "\(count) más ya no estarán para entonces", pt: "mais \(count) já não estarão até lá",
      en: "\(count) more will be gone by then")
    guard let like = gone.compactMap(\.like).max(by: { $0.count < $1.count }) else { return text }
    return "\(text); \(postingsLikeIt(like))"
  }

  func goneAtLatest(_ count: Int) -> String {
    say(
      es: "si todo tarda lo más, \(count) de ellas ya no estarán",
      pt: "se tudo demorar o máximo, \(count) já não estarão",
      en: "if all takes longest, \(count) of them will be gone")
  }

  func morePostings(_ count: Int) -> String {
    say(es: "y \(count) más", pt: "e mais \(count)", en: "and \(count) more")
  }
}
