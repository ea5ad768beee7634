import Oficio
import OficioMatch

/// Verdicts, sections and factors by name.
extension Sentences {
  /// The verdict alone, as a heading.
  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .open: say(es: "abierta", pt: "aberta", en: "open")
    case .unclear: say(es: "por aclarar", pt: "a esclarecer", en: "unclear")
    case .opens: say(es: "se abre con el tiempo", pt: "abre com o tempo", en: "opens in time")
    case .unlockable: say(es: "se abre con pasos", pt: "abre com passos", en: "unlockable")
    case .closed: say(es: "cerrada", pt: "fechada", en: "closed")
    }
  }

  /// The verdict of a lead with its days: `se abre el 30 de abril de 2027 (con los pasos, el 25 de enero de 2027)`.
  public func verdict(of lead: Lead) -> String {
    let withSteps = withSteps(lead)
    switch lead.verdict {
    case .open: return say(es: "abierta hoy", pt: "aberta hoje", en: "open today")
    case .unclear: return say(es: "por aclarar", pt: "a esclarecer", en: "unclear: ask first")
    case .opens:
      let waiting = lead.opensOn.map(day) ?? "?"
      let sooner =
        withSteps.map {
          say(es: " (con los pasos, \($0))", pt: " (com os passos, \($0))", en: " (with the steps, \($0))")
        }
        ?? ""
      return say(es: "se abre el \(waiting)", pt: "abre em \(waiting)", en: "opens on \(waiting)") + sooner
    case .unlockable:
      guard let withSteps else {
        return say(
          es: "se abre con los pasos; plazo por averiguar", pt: "abre com os passos; prazo a confirmar",
          en: "unlockable by the steps; time to be found out")
      }
      return say(
        es: "con los pasos se abre \(withSteps)", pt: "com os passos abre \(withSteps)",
        en: "unlockable with the steps \(withSteps)")
    case .closed:
      guard let day = lead.opensOn.map(day) else { return verdict(.closed) }
      return say(es: "cerrada hasta el \(day)", pt: "fechada até \(day)", en: "closed until \(day)")
    }
  }

  /// The day by steps, its likely one beside the earliest where that is known to be later.
  private func withSteps(_ lead: Lead) -> String? {
    guard let earliest = lead.opensWithSteps.map(day) else { return nil }
    guard let likely = lead.likelyWithSteps.map(day) else {
      return say(es: "el \(earliest)", pt: "em \(earliest)", en: "on \(earliest)")
    }
    return say(
      es: "el \(earliest) como pronto, probablemente el \(likely)",
      pt: "em \(earliest) no mínimo, provavelmente em \(likely)",
      en: "on \(earliest) at the earliest, likely on \(likely)")
  }

  /// Where the lead is listed, as a heading.
  public func section(_ section: Section) -> String {
    switch section {
    case .leads: say(es: "oportunidades", pt: "oportunidades", en: "leads")
    case .breaksTheLaw:
      say(
        es: "no cumplen la ley (mínimo u horas)", pt: "não cumprem a lei (mínimo ou horas)",
        en: "break the law (minimum wage or hours)")
    case .belowFloor:
      say(
        es: "bajo el piso contra la explotación: no ofrecer", pt: "abaixo do piso contra a exploração: não oferecer",
        en: "below the floor against exploitation: not to be offered")
    case .risk:
      say(
        es: "con señales de trampa: no ofrecer sin comprobar", pt: "com sinais de golpe: não oferecer sem verificar",
        en: "signs of a trap: not to be offered unchecked")
    }
  }

  /// A factor's name.
  public func factor(_ factor: Factor) -> String {
    switch factor {
    case .skills: say(es: "habilidades", pt: "competências", en: "skills")
    case .experience: say(es: "experiencia", pt: "experiência", en: "experience")
    case .certificates: say(es: "certificados", pt: "certificados", en: "certificates")
    case .records: say(es: "antecedentes", pt: "antecedentes", en: "records")
    case .schedule: say(es: "horario", pt: "horário", en: "schedule")
    case .sector: say(es: "sector", pt: "setor", en: "sector")
    case .quality: say(es: "calidad", pt: "qualidade", en: "quality")
    case .access: say(es: "llegada", pt: "acesso", en: "access")
    case .network: say(es: "contactos", pt: "contatos", en: "network")
    }
  }

  /// A factor's name in three letters, for the line of points; `TableWords.legend` explains them.
  func shortFactor(_ factor: Factor) -> String { String(self.factor(factor).prefix(3)) }
}
