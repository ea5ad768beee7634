import OficioMatch

/// One sentence for every flag.
extension Sentences {
  /// The flag in words that staff can act on.
  public func flag(_ flag: Flag) -> String {
    switch flag {
    case .belowMinimumWage:
      say(
        es: "paga menos que el mínimo legal", pt: "paga menos que o mínimo legal",
        en: "pays less than the legal minimum")
    case .overLegalHours:
      say(
        es: "más horas que el máximo legal", pt: "mais horas que o máximo legal", en: "more hours than the legal limit")
    case .payUnstated: say(es: "no dice cuánto paga", pt: "não diz quanto paga", en: "does not say the pay")
    case .payBelowPerHour:
      say(
        es: "por hora paga menos que la hora legal", pt: "por hora paga menos que a hora legal",
        en: "pays less an hour than the legal hour")
    case .absencePenalty:
      say(
        es: "descuenta por faltar más que el día", pt: "desconta por falta mais que o dia",
        en: "takes more than the day's pay for an absence")
    case .noContract: say(es: "sin contrato escrito", pt: "sem contrato escrito", en: "no written contract")
    case .asksAge: say(es: "pide una edad", pt: "pede uma idade", en: "asks for an age")
    case .asksSex: say(es: "pide un sexo", pt: "pede um sexo", en: "asks for a sex")
    case .listedAfterExpiry:
      say(
        es: "sigue publicado después de su vencimiento", pt: "segue publicado depois do vencimento",
        en: "still listed after its expiry")
    case .opensAfterClosing:
      say(
        es: "se abriría cuando el aviso ya cerró: buscar avisos parecidos",
        pt: "abriria quando o anúncio já fechou: procurar anúncios parecidos",
        en: "would open after the advert closes: look for similar ones")
    case .partTimeUnconfirmed:
      say(
        es: "falta confirmar si es a medio tiempo", pt: "falta confirmar se é meio período",
        en: "part time is still to be confirmed")
    case .educationBelowAsked:
      say(
        es: "pide más estudios que los del perfil, sin exigirlos",
        pt: "pede mais estudos que os do perfil, sem exigi-los",
        en: "asks for more schooling than the profile has, without insisting")
    case .asksRecordBeforeSelection:
      say(
        es: "pide antecedentes antes de seleccionar", pt: "pede antecedentes antes da seleção",
        en: "asks for a record before selection")
    case .certificateContested:
      say(
        es: "hay dos lecturas sobre la validez de un certificado",
        pt: "há duas leituras sobre a validade de um certificado",
        en: "a certificate's standing is read in two ways")
    case .interviewsInside:
      say(
        es: "el empleador entrevista dentro del penal", pt: "o empregador entrevista dentro da prisão",
        en: "the employer interviews inside")
    case .givesOfferLetter:
      say(
        es: "el empleador da carta de oferta antes de la salida", pt: "o empregador dá carta de oferta antes da saída",
        en: "the employer gives an offer letter before release")
    case .currencyUnknown:
      say(es: "no dice en qué moneda paga", pt: "não diz em que moeda paga", en: "does not say the currency of the pay")
    case .wanted:
      say(
        es: "es un trabajo que la persona busca", pt: "é um trabalho que a pessoa procura",
        en: "work that the person wants")
    case .riskChecked:
      say(
        es: "el personal lo revisó: se puede enviar gente", pt: "a equipe verificou: pode-se enviar gente",
        en: "checked by staff: people may be sent there")
    }
  }

  /// How many postings like one came up lately: `avisos parecidos en los últimos 90 días: 12`.
  public func postingsLikeIt(_ like: PostingsLikeIt) -> String {
    say(
      es: "avisos parecidos (misma ocupación y región) en los últimos \(dayCount(like.days)): \(like.count)",
      pt: "anúncios parecidos (mesma ocupação e região) nos últimos \(dayCount(like.days)): \(like.count)",
      en: "adverts like it (same occupation and region) in the last \(dayCount(like.days)): \(like.count)")
  }
}
