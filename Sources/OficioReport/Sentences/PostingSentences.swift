import Oficio

/// The facts of a posting that `explain` names.
enum PostingLabel: CaseIterable {
  case title, advert, job, employer, place, postedOn, startsOn, closesOn, expiresOn, pay, contract, hours, shift
  case sector, record, certificate, education, experience, skill, occupation, risk, alsoIn, setting, lastTalk, contact
}

/// What a posting says, in words.
extension Sentences {
  /// The label of a fact.
  func label(_ label: PostingLabel) -> String {
    switch label {
    case .title: say(es: "título", pt: "título", en: "title")
    case .setting: say(es: "dentro o fuera", pt: "dentro ou fora", en: "inside or outside")
    case .employer: say(es: "empleador", pt: "empregador", en: "employer")
    case .place: say(es: "lugar", pt: "local", en: "place")
    case .postedOn: say(es: "publicado", pt: "publicado", en: "posted")
    case .startsOn: say(es: "empieza", pt: "começa", en: "starts")
    case .closesOn: say(es: "se postula hasta", pt: "candidaturas até", en: "apply by")
    case .expiresOn: say(es: "aviso hasta", pt: "anúncio até", en: "listed until")
    case .advert: say(es: "uno de los puestos de", pt: "uma das vagas de", en: "one of the jobs of")
    case .job: say(es: "puesto que nombra", pt: "vaga que cita", en: "job it names")
    case .pay: say(es: "sueldo", pt: "salário", en: "pay")
    case .contract: say(es: "contrato", pt: "contrato", en: "contract")
    case .hours: say(es: "horas", pt: "horas", en: "hours")
    case .shift: say(es: "turno", pt: "turno", en: "shift")
    case .sector: say(es: "sector", pt: "setor", en: "sector")
    case .record: say(es: "antecedentes", pt: "antecedentes", en: "record")
    case .certificate: say(es: "certificado", pt: "certificado", en: "certificate")
    case .education: say(es: "estudios", pt: "escolaridade", en: "schooling")
    case .experience: say(es: "experiencia", pt: "experiência", en: "experience")
    case .skill: say(es: "habilidad", pt: "competência", en: "skill")
    case .occupation: say(es: "ocupación", pt: "ocupação", en: "occupation")
    case .risk: say(es: "señal de trampa", pt: "sinal de golpe", en: "sign of a trap")
    case .lastTalk: say(es: "última conversación", pt: "última conversa", en: "last talk")
    case .contact: say(es: "contacto", pt: "contato", en: "contact")
    case .alsoIn: say(es: "también en", pt: "também em", en: "also in")
    }
  }

  func hours(_ hours: WeeklyHours) -> String {
    let range = hours.min == hours.max ? "\(hours.min)" : "\(hours.min)–\(hours.max)"
    return say(es: "\(range) a la semana", pt: "\(range) por semana", en: "\(range) a week")
  }

  func shift(_ span: WeeklySpan) -> String { "\(days(span.days)) \(span.from)–\(span.to)" }

  func check(_ check: RecordCheck) -> String {
    let rule =
      switch check.rule {
      case .clean: say(es: "sin anotaciones", pt: "sem anotações", en: "clean")
      case .years:
        say(
          es: "sin anotaciones en \(check.years ?? 0) años", pt: "sem anotações em \(check.years ?? 0) anos",
          en: "clean for \(check.years ?? 0) years")
      case .assessed: say(es: "caso por caso", pt: "caso a caso", en: "case by case")
      case .notAsked: say(es: "no se piden", pt: "não são pedidos", en: "not asked for")
      }
    let stage =
      switch check.stage {
      case .application: say(es: ", al postular", pt: ", na candidatura", en: ", on applying")
      case .afterSelection: say(es: ", después de elegir", pt: ", depois da seleção", en: ", after selection")
      case nil: ""
      }
    return "\(record(check.kind)): \(rule)\(stage)"
  }

  func certificate(_ ask: CertificateAsk) -> String {
    // What staff are told when no paper is asked for.
    if ask.kind == .other, ask.type == nil, ask.need == .notRequired {
      return say(es: "ninguno", pt: "nenhum", en: "none")
    }
    let name = [ask.type.map(names.certificate) ?? ask.kind.rawValue, ask.class].compactMap(\.self)
    let need =
      switch ask.need {
      case .required: say(es: "exigido", pt: "exigido", en: "required")
      case .preferred: say(es: "preferido", pt: "preferido", en: "preferred")
      case .notRequired: say(es: "no hace falta", pt: "não é preciso", en: "not required")
      }
    return "\(name.joined(separator: " ")) (\(need))"
  }

  func experience(_ ask: ExperienceAsk) -> String {
    switch ask.months {
    case 0: say(es: "no hace falta", pt: "não é preciso", en: "none needed")
    case let months?: monthCount(months)
    case nil: say(es: "alguna, sin decir cuánta", pt: "alguma, sem dizer quanta", en: "some, not said how much")
    }
  }

  func skill(_ ask: SkillAsk) -> String {
    let need =
      switch ask.need {
      case .must: say(es: "indispensable", pt: "indispensável", en: "a must")
      case .essential: say(es: "esencial", pt: "essencial", en: "essential")
      case .optional: say(es: "deseable", pt: "desejável", en: "optional")
      }
    return names.skill(ask.skill) + (ask.level.map { " \($0)/5" } ?? "") + " (\(need))"
  }

  func occupation(_ guess: OccupationGuess) -> String {
    let name = names.occupation(guess.code)
    return (name == guess.code ? guess.code : "\(name), \(guess.code)") + " (\(percent(guess.share)))"
  }
}
