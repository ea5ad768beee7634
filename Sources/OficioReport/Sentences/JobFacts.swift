import Oficio
import OficioMatch

/// Facts about the job itself: sector, pay, contract, hours, the way there, and who is known there.
extension Sentences {
  func sector(_ sector: Sector, stated: Bool) -> String {
    let name = self.sector(sector)
    guard sector != .unknown else { return name }
    return stated
      ? say(es: "\(name) (lo dice el aviso)", pt: "\(name) (diz o anúncio)", en: "\(name) (the advert says so)")
      : say(es: "\(name) (se deduce)", pt: "\(name) (deduz-se)", en: "\(name) (concluded)")
  }

  func qualityFact(_ fact: Fact) -> String {
    switch fact {
    case .earnings(let monthly, let minimum, let currency): earnings(monthly, minimum, currency)
    case .earningsSilent:
      say(
        es: "el aviso no dice cuánto paga", pt: "o anúncio não diz quanto paga", en: "the advert does not say the pay")
    case .contract(let contract): contractFact(contract)
    case .contractSilent:
      say(
        es: "el aviso no habla de contrato", pt: "o anúncio não fala de contrato",
        en: "the advert says nothing of a contract")
    case .insured: say(es: "con seguro social", pt: "com previdência social", en: "with social insurance")
    case .weeklyHours(let hours, let legal): weeklyHours(hours, legal)
    default:
      say(
        es: "el aviso no dice cuántas horas a la semana", pt: "o anúncio não diz quantas horas por semana",
        en: "the advert does not say how many hours a week")
    }
  }

  /// `por honorarios` alone would not be a sentence of its own in every language: the bond is named.
  private func contractFact(_ contract: Contract) -> String {
    let name = self.contract(contract)
    return say(es: "ofrece: \(name)", pt: "oferece: \(name)", en: "offers: \(name)")
  }

  private func earnings(_ monthly: Amount, _ minimum: Amount?, _ currency: String) -> String {
    let pay = money(monthly, currency)
    guard let minimum else {
      return say(es: "paga \(pay) al mes", pt: "paga \(pay) por mês", en: "pays \(pay) a month")
    }
    let floor = money(minimum, currency)
    return say(
      es: "paga \(pay) al mes; el mínimo legal es \(floor)", pt: "paga \(pay) por mês; o mínimo legal é \(floor)",
      en: "pays \(pay) a month; the legal minimum is \(floor)")
  }

  private func weeklyHours(_ hours: Int, _ legal: Int?) -> String {
    let week = say(es: "\(hours) horas a la semana", pt: "\(hours) horas por semana", en: "\(hours) hours a week")
    guard let legal else { return week }
    return week
      + say(es: "; el máximo legal es \(legal)", pt: "; o máximo legal é \(legal)", en: "; the legal limit is \(legal)")
  }

  func accessFact(_ fact: Fact) -> String {
    switch fact {
    case .commute(let minutes, let limit, let assumed): commute(minutes, limit, assumed)
    case .workFromHome: say(es: "se trabaja desde casa", pt: "trabalha-se em casa", en: "worked from home")
    default:
      say(
        es: "no se sabe cuánto toma llegar", pt: "não se sabe quanto tempo leva para chegar",
        en: "not known how long the way there takes")
    }
  }

  private func commute(_ minutes: Int, _ limit: Int, _ assumed: Bool) -> String {
    let estimate = assumed ? say(es: ", estimado", pt: ", estimado", en: ", estimated") : ""
    return say(
      es: "\(minutes) min de viaje (hasta \(limit) acepta\(estimate))",
      pt: "\(minutes) min de trajeto (aceita até \(limit)\(estimate))",
      en: "\(minutes) min to get there (up to \(limit) accepted\(estimate))")
  }

  func networkFact(_ fact: Fact) -> String {
    switch fact {
    case .contactThere: say(es: "conoce a alguien allí", pt: "conhece alguém lá", en: "knows somebody there")
    case .hiredBefore:
      say(
        es: "este empleador ya contrató por medio del programa",
        pt: "este empregador já contratou por meio do programa",
        en: "this employer has hired through the programme before")
    case .secondChance:
      say(
        es: "este empleador da segundas oportunidades", pt: "este empregador dá segundas chances",
        en: "this employer gives second chances")
    default:
      say(
        es: "todavía sin contacto conocido allí", pt: "ainda sem contato conhecido lá", en: "no contact known there yet"
      )
    }
  }
}
