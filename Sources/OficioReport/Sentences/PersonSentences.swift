import Oficio
import OficioMatch

/// What a person's sheet says: to the person, in plain words, and about the job alone.
extension Sentences {
  /// `Trabajos para ti, al 21 de noviembre de 2026`, after the name when there is one.
  func personHeading(_ name: String?, asOf date: CivilDate) -> String {
    let heading = say(
      es: "trabajos para ti, al \(day(date))", pt: "trabalhos para você, em \(day(date))",
      en: "jobs for you, as of \(day(date))")
    return name.map { "\($0): \(heading)" } ?? heading.prefix(1).uppercased() + heading.dropFirst()
  }

  func noJobs() -> String {
    say(
      es: "Hoy no hay un aviso para ti. Pregunta de nuevo la próxima semana.",
      pt: "Hoje não há um anúncio para você. Pergunte de novo na próxima semana.",
      en: "There is no advert for you today. Ask again next week.")
  }

  func someJob() -> String { say(es: "Trabajo", pt: "Trabalho", en: "Job") }

  /// `Tienes lo que piden: panificación, ventas`.
  func skillsYouHave(_ skills: [String]) -> String {
    let list = skills.joined(separator: ", ")
    return say(
      es: "Sabes lo que piden: \(list)", pt: "Você sabe o que pedem: \(list)", en: "You know what they ask: \(list)")
  }

  func way(_ way: PersonSheet.Way) -> String {
    switch way {
    case .minutes(0):
      say(es: "Queda cerca de donde vives", pt: "Fica perto de onde você mora", en: "It is near where you live")
    case .minutes(let minutes):
      say(
        es: "Llegas en unos \(minutes) minutos", pt: "Você chega em uns \(minutes) minutos",
        en: "You get there in about \(minutes) minutes")
    case .fromHome: say(es: "Se trabaja desde casa", pt: "Trabalha-se em casa", en: "You work from home")
    }
  }

  func bringLabel() -> String { say(es: "Lleva", pt: "Leve", en: "Bring") }

  func applyLabel() -> String { say(es: "Para postular", pt: "Para se candidatar", en: "To apply") }

  /// `en persona: Av. 1, lunes de 9 a 12`.
  func inPerson(_ place: String) -> String {
    say(es: "en persona: \(place)", pt: "pessoalmente: \(place)", en: "in person: \(place)")
  }

  func applyUntil(_ date: CivilDate) -> String {
    say(es: "Hasta el \(day(date))", pt: "Até \(day(date))", en: "Until \(day(date))")
  }

  /// How often an appointment falls into the hours, and nothing about which.
  func appointment(timesAYear times: Int) -> String {
    if times > 100 {
      return say(
        es: "Una cita tuya cae en este horario muchas veces al año",
        pt: "Um compromisso seu cai neste horário muitas vezes por ano",
        en: "An appointment of yours falls into these hours many times a year")
    }
    guard times > 1 else {
      return say(
        es: "Una cita tuya puede caer en este horario", pt: "Um compromisso seu pode cair neste horário",
        en: "An appointment of yours may fall into these hours")
    }
    return say(
      es: "Una cita tuya cae en este horario unas \(times) veces al año",
      pt: "Um compromisso seu cai neste horário umas \(times) vezes por ano",
      en: "An appointment of yours falls into these hours about \(times) times a year")
  }

  func warning(_ warning: PersonSheet.Warning) -> String {
    switch warning {
    case .payBelowLegal:
      say(
        es: "Ojo: paga menos que el sueldo mínimo legal", pt: "Atenção: paga menos que o salário mínimo legal",
        en: "Take care: it pays less than the legal minimum wage")
    case .hoursOverLegal:
      say(
        es: "Ojo: pide más horas a la semana que el máximo legal",
        pt: "Atenção: pede mais horas por semana que o máximo legal",
        en: "Take care: it asks for more hours a week than the legal limit")
    case .other:
      say(
        es: "Ojo: no cumple la ley del trabajo", pt: "Atenção: não cumpre a lei do trabalho",
        en: "Take care: it does not keep the law of work")
    }
  }

  /// From when the job is for the person; nil for a job to go to today.
  func opening(_ job: PersonSheet.Job) -> String? {
    switch job.when {
    case .today: return nil
    case .askFirst:
      let topics = job.ask.map(topic)
      return topics.isEmpty
        ? say(
          es: "Antes de ir, habla con tu asesor", pt: "Antes de ir, fale com seu orientador",
          en: "Before you go, talk to your adviser")
        : say(
          es: "Antes de ir, pregunta por: \(topics.joined(separator: ", "))",
          pt: "Antes de ir, pergunte sobre: \(topics.joined(separator: ", "))",
          en: "Before you go, ask about: \(topics.joined(separator: ", "))")
    case .later, .withSteps:
      let parts = [
        job.from.map { say(es: "desde el \(day($0))", pt: "a partir de \(day($0))", en: "from \(day($0))") },
        job.fromWithSteps.map {
          say(
            es: "con estos pasos, desde el \(day($0))", pt: "com estes passos, a partir de \(day($0))",
            en: "with these steps, from \(day($0))")
        },
      ].compactMap(\.self)
      let when =
        parts.isEmpty
        ? say(
          es: "con estos pasos; la fecha la ves con tu asesor",
          pt: "com estes passos; a data você vê com seu orientador",
          en: "with these steps; see the date with your adviser") : parts.joined(separator: "; ")
      return say(es: "Para ti: \(when)", pt: "Para você: \(when)", en: "For you: \(when)")
    }
  }

  func topic(_ topic: PersonSheet.Topic) -> String {
    switch topic {
    case .pay: about(.pay)
    case .hours: about(.hours)
    case .contract: about(.contract)
    case .place: about(.place)
    case .papers: about(.papers)
    case .job: about(.jobs)
    case .registered: about(.formality)
    }
  }

  // MARK: - Steps

  /// A step of which the sheet says no more.
  func stepWithAdviser() -> String {
    say(
      es: "un trámite que ves con tu asesor", pt: "um trâmite que você vê com seu orientador",
      en: "a formality to see to with your adviser")
  }

  /// A step by what it is for, where its own name may not be read by others.
  func neutralStep(of gate: Gate) -> String {
    switch gate {
    case .hiringPapers: say(es: "sacar un papel", pt: "tirar um documento", en: "get a paper")
    case .certificate: say(es: "sacar un certificado", pt: "tirar um certificado", en: "get a certificate")
    case .education, .skill: say(es: "seguir un curso", pt: "fazer um curso", en: "take a course")
    case .experience: say(es: "mostrar lo que sabes", pt: "mostrar o que você sabe", en: "show what you can do")
    case .schedule:
      say(
        es: "ver el horario o una cita", pt: "ver o horário ou um compromisso", en: "see to the hours or an appointment"
      )
    case .live, .choice, .place, .bar, .record, .need, .floor, .risk: stepWithAdviser()
    }
  }
}
