import Oficio
import OficioMatch

/// Who can enter which programme, and why not. A rule is named as the programme's own, never as ours.
extension Sentences {
  func programmesHeading(people: Int, asOf: CivilDate) -> String {
    let day = day(asOf)
    return say(
      es: "Programas al \(day), \(people == 1 ? "1 persona" : "\(people) personas")",
      pt: "Programas em \(day), \(people == 1 ? "1 pessoa" : "\(people) pessoas")",
      en: "Programmes as of \(day), \(people == 1 ? "1 person" : "\(people) people")")
  }

  func programmesNote() -> String {
    say(
      es:
        "Para el personal. Las reglas son de cada programa; lo que toca a salud o condena lo dice el personal, y no se "
        + "calcula.",
      pt:
        "Para a equipe. As regras são de cada programa; o que toca a saúde ou pena é dito pela equipe, e não se calcula.",
      en:
        "For staff. The rules are each programme's own; what touches health or sentence is what staff say, and is never "
        + "computed.")
  }

  func noProgrammes() -> String {
    say(
      es: "ningún programa de los catálogos", pt: "nenhum programa dos catálogos", en: "no programme of the catalogs")
  }

  func answer(_ answer: ProgrammeStanding.Answer) -> String {
    switch answer {
    case .takesPart: say(es: "participa", pt: "participa", en: "takes part")
    case .canEnter: say(es: "puede entrar", pt: "pode entrar", en: "can enter")
    case .unknown: say(es: "no se sabe", pt: "não se sabe", en: "not known")
    case .cannotEnter: say(es: "no puede entrar", pt: "não pode entrar", en: "cannot enter")
    }
  }

  /// A rule of a standing with what came of it; who takes part already is not left out by any.
  func rule(_ judged: ProgrammeStanding.Judged, of standing: ProgrammeStanding) -> String {
    let detail = judged.detail.map { " (\(self.detail($0)))" } ?? ""
    let rule = name(judged.rule)
    switch judged.result {
    case .holds: return rule + ": " + say(es: "se cumple", pt: "cumpre-se", en: "holds") + detail
    case .holdsByStaff:
      return rule + ": "
        + say(
          es: "se cumple, según el personal", pt: "cumpre-se, segundo a equipe", en: "holds, as staff say") + detail
    case .unknown: return rule + ": " + say(es: "no se sabe", pt: "não se sabe", en: "not known") + detail
    case .fails:
      switch judged.rule {
      case .inForce, .staffSayNo: return rule
      case _ where standing.answer == .takesPart:
        return rule + ": "
          + say(
            es: "no se cumple, y ya participa", pt: "não se cumpre, e já participa",
            en: "does not hold, and the person is in it already") + detail
      default:
        return say(
          es: "queda fuera por la regla del programa: ", pt: "fica de fora pela regra do programa: ",
          en: "left out by the programme's rule: ") + rule + detail
      }
    }
  }

  /// What to find out where a rule is unknown.
  func ask(_ rule: ProgrammeStanding.Judged.Rule) -> String {
    switch rule {
    case .own(.sex): say(es: "preguntar el sexo", pt: "perguntar o sexo", en: "ask the person's sex")
    case .own(.ages): say(es: "preguntar la edad", pt: "perguntar a idade", en: "ask the person's age")
    case .own(.status):
      say(
        es: "preguntar en qué etapa está la persona", pt: "perguntar em que etapa a pessoa está",
        en: "ask at what stage the person is")
    case .own(.stated):
      say(es: "decir si se cumple: ", pt: "dizer se se cumpre: ", en: "say whether it holds: ") + name(rule)
    case .noneFound, .inForce, .staffSayNo:
      say(
        es: "preguntar a quien lleva el programa", pt: "perguntar a quem conduz o programa",
        en: "ask whoever runs the programme")
    }
  }

  /// What the programme leads to, or that nothing is known.
  func leadsTo(_ prospects: [Programme.Prospect]) -> String {
    if prospects.isEmpty {
      return say(
        es: "a qué oficios lleva: no se sabe", pt: "a que ofícios leva: não se sabe", en: "leads to: no trade is known")
    }
    let things = joined(prospects.map { names.prospect($0.thing) })
    return say(es: "lleva a: \(things)", pt: "leva a: \(things)", en: "leads to: \(things)")
  }

  /// `[S000:262-270; told by the people interviewed]`.
  func behind(_ citation: Citation?) -> String {
    guard let citation else { return "[\(say(es: "perfil", pt: "perfil", en: "profile"))]" }
    let place = [citation.sources.joined(separator: ", "), citation.reference].compactMap(\.self)
      .joined(separator: " ")
    return "[\(place); \(confidence(citation.confidence))]"
  }

  private func name(_ rule: ProgrammeStanding.Judged.Rule) -> String {
    switch rule {
    case .inForce(let first, let last):
      switch (first, last) {
      case (let first?, let last?):
        say(
          es: "vigente del \(day(first)) al \(day(last))", pt: "em vigor de \(day(first)) a \(day(last))",
          en: "there from \(day(first)) to \(day(last))")
      case (let first?, nil):
        say(
          es: "vigente desde el \(day(first))", pt: "em vigor desde \(day(first))", en: "there from \(day(first)) on")
      case (nil, let last?):
        say(es: "vigente hasta el \(day(last))", pt: "em vigor até \(day(last))", en: "there until \(day(last))")
      case (nil, nil): say(es: "vigente", pt: "em vigor", en: "there")
      }
    case .own(.sex(let sex)):
      sex == "F"
        ? say(es: "solo mujeres", pt: "só mulheres", en: "women only")
        : say(es: "solo hombres", pt: "só homens", en: "men only")
    case .own(.ages(let min, let max)): ages(min, max)
    case .own(.status(let words)):
      words.map(stage).joined(separator: say(es: " o ", pt: " ou ", en: " or "))
    case .own(.stated(_, let labels)): labels[language]
    case .noneFound:
      say(
        es: "no se encontró ninguna regla de quién entra", pt: "não se encontrou regra de quem entra",
        en: "no rule of who may enter was found")
    case .staffSayNo:
      say(
        es: "el personal dice que no reúne las condiciones", pt: "a equipe diz que não reúne as condições",
        en: "staff say that the person does not qualify")
    }
  }

  private func ages(_ min: Int?, _ max: Int?) -> String {
    switch (min, max) {
    case (let min?, let max?):
      say(es: "de \(min) a \(max) años", pt: "de \(min) a \(max) anos", en: "aged \(min) to \(max)")
    case (let min?, nil): say(es: "desde \(min) años", pt: "a partir de \(min) anos", en: "aged \(min) or more")
    case (nil, let max?): say(es: "hasta \(max) años", pt: "até \(max) anos", en: "aged \(max) or less")
    case (nil, nil): say(es: "de cualquier edad", pt: "de qualquer idade", en: "of any age")
    }
  }

  private func detail(_ detail: ProgrammeStanding.Judged.Detail) -> String {
    switch detail {
    case .age(let youngest, let oldest) where youngest == oldest:
      say(es: "tiene \(oldest)", pt: "tem \(oldest)", en: "is \(oldest)")
    case .age(let youngest, let oldest):
      say(
        es: "tiene \(youngest) o \(oldest), según su cumpleaños",
        pt: "tem \(youngest) ou \(oldest), conforme o aniversário",
        en: "is \(youngest) or \(oldest), by the birthday")
    case .stageOver(let day):
      say(
        es: "la etapa anotada terminó el \(self.day(day))", pt: "a etapa anotada terminou em \(self.day(day))",
        en: "the stage on file ended on \(self.day(day))")
    case .stage(let word): stage(word)
    }
  }

  /// A status word of profiles; one that we do not know stands for itself.
  private func stage(_ word: String) -> String {
    switch word {
    case "in-prison": say(es: "en prisión", pt: "na prisão", en: "in prison")
    case "semi-liberty": say(es: "en semilibertad", pt: "em semiliberdade", en: "in semi-liberty")
    case "conditional-release":
      say(es: "en liberación condicional", pt: "em livramento condicional", en: "on conditional release")
    case "suspended-sentence": say(es: "con pena suspendida", pt: "com pena suspensa", en: "on a suspended sentence")
    case "substitute-sentence":
      say(es: "con pena sustitutiva", pt: "com pena substitutiva", en: "on a substitute sentence")
    case "electronic-monitoring":
      say(es: "con vigilancia electrónica", pt: "com monitoramento eletrônico", en: "on electronic monitoring")
    case "released": say(es: "en libertad", pt: "em liberdade", en: "released")
    default: word
    }
  }
}
