import Oficio
import OficioMatch

/// Who has a job already, and on how many sheets an advert stands.
extension Sentences {
  /// `tiene trabajo desde el 2 de noviembre de 2026`.
  func employed(since date: CivilDate) -> String {
    say(
      es: "tiene trabajo desde el \(day(date))", pt: "tem trabalho desde \(day(date))",
      en: "has had a job since \(day(date))")
  }

  func sharedWith(_ others: Int) -> String {
    switch others {
    case 0:
      say(es: "en la hoja de nadie más", pt: "na folha de mais ninguém", en: "on nobody else's sheet")
    case 1: say(es: "en la hoja de 1 persona más", pt: "na folha de mais 1 pessoa", en: "on 1 other person's sheet")
    default:
      say(
        es: "en las hojas de \(others) personas más", pt: "nas folhas de mais \(others) pessoas",
        en: "on \(others) other people's sheets")
    }
  }

  /// What sharing out cost, in one line.
  public func shared(_ summary: ShareSummary) -> String {
    let lost = percent(summary.lostShare)
    return say(
      es:
        "hasta \(summary.limit) hojas por vacante: se pierden \(summary.lostScore) de \(summary.unlimitedScore) puntos "
        + "(\(lost)); oportunidades de hoy: \(summary.leads) en vez de \(summary.unlimitedLeads); cambia la primera para "
        + "\(summary.firstChanged) de \(summary.people) personas; quedan sin oportunidad abierta "
        + "\(summary.leftWithout) de \(summary.withOpenLead) que tenían alguna",
      pt: "até \(summary.limit) folhas por vaga: perdem-se \(summary.lostScore) de \(summary.unlimitedScore) pontos "
        + "(\(lost)); oportunidades de hoje: \(summary.leads) em vez de \(summary.unlimitedLeads); muda a primeira para "
        + "\(summary.firstChanged) de \(summary.people) pessoas; ficam sem oportunidade aberta "
        + "\(summary.leftWithout) de \(summary.withOpenLead) que tinham alguma",
      en:
        "at most \(summary.limit) sheets a vacancy: \(summary.lostScore) of \(summary.unlimitedScore) points are lost "
        + "(\(lost)); leads for today: \(summary.leads) instead of \(summary.unlimitedLeads); the first is another for "
        + "\(summary.firstChanged) of \(summary.people) people; \(summary.leftWithout) of \(summary.withOpenLead) with an "
        + "open lead are left without one")
  }
}
