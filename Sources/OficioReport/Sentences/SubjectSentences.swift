import OficioMatch

/// Words that the engine uses for what a gate lacks, where no catalog has them.
extension Sentences {
  /// The subject in words, or nil when it is a word of the posting or the profile.
  func knownSubject(_ subject: String) -> String? {
    needSubject(subject) ?? liveSubject(subject) ?? riskSubject(subject)
  }

  private func needSubject(_ subject: String) -> String? {
    switch subject {
    case "consent": say(es: "falta su acuerdo", pt: "falta o seu acordo", en: "the person's consent is missing")
    case "occupation": say(es: "esta ocupación", pt: "esta ocupação", en: "this occupation")
    case "sector": say(es: "este tipo de trabajo", pt: "este tipo de trabalho", en: "this kind of work")
    case "employer": say(es: "este empleador", pt: "este empregador", en: "this employer")
    case "place": say(es: "esta zona", pt: "esta área", en: "this area")
    case "hoursPerWeek":
      say(es: "más horas de las que acepta", pt: "mais horas do que aceita", en: "more hours than accepted")
    case "night": say(es: "trabajo de noche", pt: "trabalho à noite", en: "night work")
    case "liveIn": say(es: "vivir en el trabajo", pt: "morar no trabalho", en: "living in")
    case "writtenContract": say(es: "contrato escrito", pt: "contrato por escrito", en: "a written contract")
    case "monthlyIncome": say(es: "ingreso mensual", pt: "renda mensal", en: "monthly income")
    case "experience": say(es: "de cualquier trabajo", pt: "de qualquer trabalho", en: "of any work")
    case "availability": say(es: "disponibilidad horaria", pt: "disponibilidade de horário", en: "availability")
    case "inside": say(es: "sigue dentro del penal", pt: "segue dentro da prisão", en: "still inside the prison")
    case "hearing":
      say(
        es: "sigue dentro del penal; una audiencia lo decide", pt: "segue dentro da prisão; uma audiência decide",
        en: "still inside the prison; a hearing decides")
    case "outside":
      say(
        es: "solo para quien sigue dentro", pt: "só para quem segue dentro", en: "only for people who are still inside")
    case "commute": say(es: "tiempo de viaje", pt: "tempo de trajeto", en: "time to get there")
    default: nil
    }
  }

  /// A country by its code; any other word is a place that the profile names.
  func otherCountry(_ subject: String) -> String {
    guard subject.utf8.count == 2, subject.utf8.allSatisfy({ (65...90).contains($0) }) else { return subject }
    return say(es: "otro país (\(subject))", pt: "outro país (\(subject))", en: "another country (\(subject))")
  }

  private func liveSubject(_ subject: String) -> String? {
    switch subject {
    case "withdrawn": say(es: "retirado", pt: "retirado do ar", en: "withdrawn")
    case "closed": say(es: "plazo vencido", pt: "prazo vencido", en: "past its deadline")
    case "filled": say(es: "vacantes cubiertas", pt: "vagas preenchidas", en: "vacancies filled")
    case "takenBack":
      say(
        es: "el empleador ya no busca", pt: "o empregador não procura mais", en: "the employer no longer seeks anybody")
    case "presumedGone":
      say(es: "hace mucho que no aparece", pt: "há muito que não aparece", en: "not seen for a long time")
    default: nil
    }
  }

  /// The catalog's signs of a trap.
  func riskSubject(_ sign: String) -> String? {
    switch sign {
    case "fee-asked": say(es: "pide un pago", pt: "pede um pagamento", en: "asks for a fee")
    case "deposit-asked": say(es: "pide una garantía", pt: "pede uma caução", en: "asks for a deposit")
    case "identity-paper-kept":
      say(
        es: "retiene el documento de identidad", pt: "retém o documento de identidade", en: "keeps the identity paper")
    case "live-in-without-pay":
      say(
        es: "vivir en el trabajo sin pago u horas claras", pt: "morar no trabalho sem salário ou horas claras",
        en: "living in without stated pay or hours")
    case "hostess-or-massage":
      say(
        es: "oferta de anfitriona o masajes", pt: "oferta de acompanhante ou massagem", en: "hostess or massage offer")
    case "remote-camp-with-debt":
      say(es: "campamento lejano con deuda", pt: "acampamento distante com dívida", en: "remote camp with debt")
    case "pyramid": say(es: "venta piramidal", pt: "venda em pirâmide", en: "pyramid sales")
    default: nil
    }
  }
}
