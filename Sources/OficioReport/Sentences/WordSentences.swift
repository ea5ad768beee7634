import Oficio
import OficioMatch

/// The closed vocabularies in words.
extension Sentences {
  /// A kind of record: `antecedentes penales`.
  public func record(_ kind: RecordKind) -> String {
    switch kind {
    case .criminal: say(es: "antecedentes penales", pt: "antecedentes criminais", en: "criminal record")
    case .police: say(es: "antecedentes policiales", pt: "antecedentes policiais", en: "police record")
    case .judicial: say(es: "antecedentes judiciales", pt: "antecedentes judiciais", en: "judicial record")
    }
  }

  func evidence(_ evidence: SkillEvidence) -> String {
    switch evidence {
    case .verified: say(es: "comprobado", pt: "comprovado", en: "verified")
    case .certified: say(es: "con certificado", pt: "com certificado", en: "certified")
    case .worked: say(es: "en el trabajo", pt: "no trabalho", en: "at work")
    case .course: say(es: "curso", pt: "curso", en: "course")
    case .workshop: say(es: "taller", pt: "oficina", en: "workshop")
    case .selfTaught: say(es: "por su cuenta", pt: "por conta própria", en: "self-taught")
    }
  }

  /// A certificate by its id, or a kind of paper of which the advert does not say which one.
  func certificate(_ subject: String) -> String {
    guard let kind = CertificateKind(rawValue: subject) else { return names.certificate(subject) }
    return self.kind(of: kind) + say(es: " (sin decir cuál)", pt: " (sem dizer qual)", en: " (not said which)")
  }

  func kind(of kind: CertificateKind) -> String {
    switch kind {
    case .drivingLicence: say(es: "licencia de conducir", pt: "carteira de motorista", en: "driving licence")
    case .foodHandlerCard:
      say(es: "carné de manipulador de alimentos", pt: "carteira de manipulador de alimentos", en: "food handler card")
    case .securityCard: say(es: "carné de seguridad", pt: "carteira de vigilante", en: "security card")
    case .tradeCertificate: say(es: "certificado de oficio", pt: "certificado de ofício", en: "trade certificate")
    case .schoolCertificate: say(es: "certificado de estudios", pt: "certificado escolar", en: "school certificate")
    case .healthCertificate: say(es: "certificado de salud", pt: "atestado de saúde", en: "health certificate")
    case .militaryService: say(es: "servicio militar", pt: "serviço militar", en: "military service")
    case .idDocument: say(es: "documento de identidad", pt: "documento de identidade", en: "identity document")
    case .union: say(es: "papel de un sindicato", pt: "documento de sindicato", en: "union paper")
    case .other: say(es: "otro papel", pt: "outro documento", en: "another paper")
    }
  }

  func sector(_ sector: Sector) -> String {
    switch sector {
    case .formal: say(es: "trabajo formal", pt: "trabalho formal", en: "formal work")
    case .informal: say(es: "trabajo informal", pt: "trabalho informal", en: "informal work")
    case .cooperative: say(es: "cooperativa", pt: "em cooperativa", en: "cooperative")
    case .ownAccount: say(es: "trabajo por cuenta propia", pt: "trabalho por conta própria", en: "own-account work")
    case .unknown:
      say(
        es: "no se sabe si el trabajo es formal", pt: "não se sabe se o trabalho é formal",
        en: "not known whether the work is formal")
    }
  }

  func contract(_ contract: Contract) -> String {
    switch contract {
    case .permanent: say(es: "contrato indefinido", pt: "contrato por prazo indeterminado", en: "permanent contract")
    case .fixed: say(es: "contrato a plazo fijo", pt: "contrato por prazo determinado", en: "fixed-term contract")
    case .temporary: say(es: "contrato temporal", pt: "contrato temporário", en: "temporary contract")
    case .casual: say(es: "trabajo eventual", pt: "trabalho eventual", en: "casual work")
    case .freelance: say(es: "por honorarios", pt: "por conta própria, com nota", en: "freelance")
    case .apprenticeship: say(es: "contrato de aprendizaje", pt: "contrato de aprendizagem", en: "apprenticeship")
    case .none: say(es: "sin contrato", pt: "sem contrato", en: "no contract")
    }
  }

  func education(_ level: Education) -> String {
    switch level {
    case .none: say(es: "sin estudios", pt: "sem estudos", en: "no schooling")
    case .primary: say(es: "primaria", pt: "ensino fundamental", en: "primary school")
    case .secondaryIncomplete:
      say(es: "secundaria incompleta", pt: "ensino médio incompleto", en: "some secondary school")
    case .secondary: say(es: "secundaria", pt: "ensino médio", en: "secondary school")
    case .technical: say(es: "estudios técnicos", pt: "curso técnico", en: "technical studies")
    case .universityIncomplete:
      say(es: "universidad incompleta", pt: "ensino superior incompleto", en: "some university")
    case .university: say(es: "universidad", pt: "ensino superior", en: "university")
    }
  }

  func period(_ period: PayPeriod) -> String {
    switch period {
    case .hour: say(es: "por hora", pt: "por hora", en: "an hour")
    case .day: say(es: "al día", pt: "por dia", en: "a day")
    case .week: say(es: "a la semana", pt: "por semana", en: "a week")
    case .month: say(es: "al mes", pt: "por mês", en: "a month")
    case .year: say(es: "al año", pt: "por ano", en: "a year")
    case .piece: say(es: "por pieza", pt: "por peça", en: "a piece")
    }
  }

  /// What a posting pays: `1130–1300 PEN al mes`; nil when it names no amount.
  public func pay(_ pay: Pay) -> String? {
    guard let amount = pay.min ?? pay.max else { return nil }
    var text: String
    if let low = pay.min, let high = pay.max, low != high {
      text = "\(money(low, nil))–\(money(high, pay.currency))"
    } else {
      text = money(amount, pay.currency)
    }
    if let period = pay.period { text += " " + self.period(period) }
    return text
  }
}

extension Sentences {
  /// A place by its parts, else by the words of the advert; nil when it has neither.
  func place(_ place: Place) -> String? {
    let parts = [place.locality, place.region].compactMap(\.self).filter { !$0.isEmpty }
    let known = parts.isEmpty ? (place.raw ?? place.country ?? "") : parts.joined(separator: ", ")
    let cleaned = TerminalText.clean(known)
    return cleaned.isEmpty ? nil : cleaned
  }
}
