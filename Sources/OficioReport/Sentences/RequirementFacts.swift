import Oficio
import OficioMatch

/// Facts about certificates, records and time.
extension Sentences {
  func certificateFact(_ fact: Fact) -> String {
    switch fact {
    case .certificateHolds(let id):
      say(
        es: "\(certificate(id)): lo tiene y está vigente", pt: "\(certificate(id)): tem e está válido",
        en: "\(certificate(id)): held and valid")
    case .certificateMissing(let id):
      say(
        es: "\(certificate(id)): todavía no está en mano y vigente",
        pt: "\(certificate(id)): ainda não está em mãos e válido",
        en: "\(certificate(id)): not in hand and valid yet")
    default:
      say(
        es: "el aviso no prefiere ningún certificado", pt: "o anúncio não prefere nenhum certificado",
        en: "the advert prefers no certificate")
    }
  }

  func recordFact(_ fact: Fact) -> String {
    switch fact {
    case .recordSilent(let use): recordSilent(use)
    case .recordPasses(let kind):
      say(
        es: "\(record(kind)): el papel cumple lo que se pide", pt: "\(record(kind)): o documento atende ao pedido",
        en: "\(record(kind)): the paper meets what is asked")
    case .recordAssessed(let kind):
      say(
        es: "\(record(kind)): se valora caso por caso", pt: "\(record(kind)): avalia-se caso a caso",
        en: "\(record(kind)): judged case by case")
    case .recordNotPassing(let kind):
      say(
        es: "\(record(kind)): hoy el papel no cumple lo que se pide",
        pt: "\(record(kind)): hoje o documento não atende ao pedido",
        en: "\(record(kind)): today the paper does not meet what is asked")
    case .recordUnknown(let kind):
      say(
        es: "\(record(kind)): falta ver el papel", pt: "\(record(kind)): falta ver o documento",
        en: "\(record(kind)): the paper is still to be seen")
    case .recordClearedByLaw(let kind, let since):
      say(
        es: "\(record(kind)): por ley no debería salir nada desde el \(day(since))",
        pt: "\(record(kind)): por lei nada deveria constar desde \(day(since))",
        en: "\(record(kind)): by law nothing should show since \(day(since))")
    case .recordProvisional(let kind, let until):
      say(
        es: "\(record(kind)): lo cancelado puede ser provisional hasta el \(day(until))",
        pt: "\(record(kind)): o cancelamento pode ser provisório até \(day(until))",
        en: "\(record(kind)): the clearing may be provisional until \(day(until))")
    case .recordAskLimited(let kind):
      say(
        es: "\(record(kind)): la ley limita cuándo un empleador puede pedir este papel",
        pt: "\(record(kind)): a lei limita quando um empregador pode pedir este documento",
        en: "\(record(kind)): the law limits when an employer may ask for this paper")
    default:
      say(
        es: "el aviso dice que no pide antecedentes", pt: "o anúncio diz que não pede antecedentes",
        en: "the advert says that no record is asked for")
    }
  }

  private func recordSilent(_ use: Occupation.RecordUse) -> String {
    let often =
      switch use {
      case .rarely: say(es: "rara vez", pt: "raramente", en: "rarely")
      case .sometimes: say(es: "a veces", pt: "às vezes", en: "sometimes")
      case .usually: say(es: "casi siempre", pt: "quase sempre", en: "usually")
      case .byLaw: say(es: "por ley", pt: "por lei", en: "by law")
      }
    return say(
      es: "el aviso no habla de antecedentes: en este trabajo se piden \(often)",
      pt: "o anúncio não fala de antecedentes: neste trabalho são pedidos \(often)",
      en: "the advert says nothing of records: in this work they are \(often) asked for")
  }
}
