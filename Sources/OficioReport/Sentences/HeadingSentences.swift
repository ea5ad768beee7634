import Oficio
import OficioMatch

/// Headings, labels and closing lines of the reports.
extension Sentences {
  /// `T-0142: 3 oportunidades, al 21 de noviembre de 2026, política «balanced»`.
  func listHeading(_ subject: String, leads count: Int, asOf: CivilDate, policy: String) -> String {
    let number =
      count == 1
      ? say(es: "1 oportunidad", pt: "1 oportunidade", en: "1 lead")
      : say(es: "\(count) oportunidades", pt: "\(count) oportunidades", en: "\(count) leads")
    return say(
      es: "\(subject): \(number) al \(day(asOf)), política «\(policy)»",
      pt: "\(subject): \(number) em \(day(asOf)), política «\(policy)»",
      en: "\(subject): \(number) as of \(day(asOf)), policy “\(policy)”")
  }

  /// What the three letters of the line of points stand for.
  func legend() -> String {
    let short = Factor.allCases.map { "\(shortFactor($0)) = \(factor($0))" }.joined(separator: ", ")
    return say(
      es: "Puntos de 10 000; * supuesto, porque el aviso calla. \(short).",
      pt: "Pontos de 10 000; * suposto, porque o anúncio cala. \(short).",
      en: "Points of 10 000; * assumed, because the advert is silent. \(short).")
  }

  /// Nobody was matched, or nothing was found.
  func nothingFound() -> String {
    say(
      es: "No hay oportunidades que mostrar.", pt: "Não há oportunidades para mostrar.",
      en: "There are no leads to show.")
  }

  func untitled() -> String { say(es: "aviso sin título", pt: "anúncio sem título", en: "advert without title") }

  func unknownEmployer() -> String {
    say(es: "empleador sin nombre", pt: "empregador sem nome", en: "employer not named")
  }

  func unknownPlace() -> String { say(es: "lugar sin decir", pt: "local não informado", en: "place not stated") }

  func stepLabel() -> String { say(es: "paso", pt: "passo", en: "step") }

  func askLabel() -> String { say(es: "Averiguar", pt: "Verificar", en: "Find out") }

  func callFirstLabel() -> String { say(es: "Llamar antes", pt: "Ligar antes", en: "Call first") }

  func flagsLabel() -> String { say(es: "Ojo", pt: "Atenção", en: "Note") }

  func sourcesLabel() -> String { say(es: "Fuentes", pt: "Fontes", en: "Sources") }

  func sourceLabel() -> String { say(es: "fuente", pt: "fonte", en: "source") }

  func factorsLabel() -> String { say(es: "Puntos", pt: "Pontos", en: "Points") }

  func gatesLabel() -> String { say(es: "Requisitos", pt: "Requisitos", en: "Requirements") }

  func blockersLabel() -> String { say(es: "Qué lo impide", pt: "O que impede", en: "What stands in the way") }

  func advertLabel() -> String { say(es: "El aviso", pt: "O anúncio", en: "The advert") }

  /// `7421 puntos de 10 000; 12 % supuesto`.
  func scoreLine(_ lead: Lead) -> String {
    say(
      es: "\(lead.score) puntos de 10 000; \(percent(lead.assumed)) se apoya en supuestos",
      pt: "\(lead.score) pontos de 10 000; \(percent(lead.assumed)) se apoia em suposições",
      en: "\(lead.score) points of 10 000; \(percent(lead.assumed)) rest on assumptions")
  }

  /// How a factor's points came to be: `2460 = 3000 × 82 %`.
  func factorLine(_ score: FactorScore) -> String {
    let line = "\(factor(score.factor)): \(score.points) = \(score.weight) × \(percent(score.value))"
    return score.assumed ? line + say(es: " (supuesto)", pt: " (suposto)", en: " (assumed)") : line
  }

  /// Whether a gate holds.
  func standing(_ standing: GateStanding.State) -> String {
    switch standing {
    case .holds: say(es: "se cumple", pt: "cumpre-se", en: "holds")
    case .fails: say(es: "no se cumple hoy", pt: "não se cumpre hoje", en: "does not hold today")
    case .unknown: say(es: "falta saber", pt: "falta saber", en: "still to be known")
    }
  }

  /// How a value of the advert is known.
  func origin(_ origin: Origin) -> String {
    switch origin {
    case .stated: say(es: "lo dice el aviso", pt: "diz o anúncio", en: "stated")
    case .inferred: say(es: "se lee en el texto", pt: "lido no texto", en: "read in the words")
    case .default: say(es: "valor usual", pt: "valor usual", en: "usual value")
    case .staff: say(es: "lo averiguó el personal", pt: "verificado pela equipe", en: "found out by staff")
    }
  }
}
