import Oficio

/// What staff may be told, and the words of it.
extension Sentences {
  /// The name of a field of answers: `sueldo`, `whether a record is asked for`.
  public func field(_ field: AnswerField) -> String {
    switch field {
    case .standing: say(es: "si sigue abierto", pt: "se ainda está aberta", en: "whether it is still open")
    case .job: about(.jobs)
    case .occupation: label(.occupation)
    case .place: about(.place)
    case .remote: say(es: "trabajo desde casa", pt: "trabalho em casa", en: "work from home")
    case .pay: about(.pay)
    case .shifts: about(.hours)
    case .hoursPerWeek: say(es: "horas a la semana", pt: "horas por semana", en: "hours a week")
    case .rotating: say(es: "turnos rotativos", pt: "turnos rotativos", en: "rotating shifts")
    case .workTime:
      say(es: "jornada completa o parcial", pt: "tempo integral ou parcial", en: "whether full or part time")
    case .contract: about(.contract)
    case .formality: about(.formality)
    case .sector: label(.sector)
    case .recordCheck: about(.recordCheck)
    case .papers: about(.papers)
    case .vacancies: say(es: "vacantes", pt: "vagas", en: "vacancies")
    case .startsOn: label(.startsOn)
    case .closesOn: label(.closesOn)
    case .secondChance: say(es: "segundas oportunidades", pt: "segundas chances", en: "second chances")
    case .interviewsInside:
      say(es: "entrevistas dentro del penal", pt: "entrevistas dentro da prisão", en: "interviews inside")
    case .givesOfferLetter: say(es: "carta de oferta de trabajo", pt: "carta de oferta de emprego", en: "offer letter")
    case .riskChecked: say(es: "revisado por el personal", pt: "verificado pela equipe", en: "checked by staff")
    }
  }

  func yesNo(_ flag: Bool) -> String {
    flag ? say(es: "sí", pt: "sim", en: "yes") : say(es: "no", pt: "não", en: "no")
  }

  func standing(_ standing: PostingStanding) -> String {
    switch standing {
    case .open: say(es: "sí", pt: "sim", en: "yes")
    case .filled: say(es: "no, vacantes cubiertas", pt: "não, vagas preenchidas", en: "no, filled")
    case .closed: say(es: "no, ya no busca", pt: "não, não procura mais", en: "no, no longer sought")
    }
  }

  func formality(_ formality: Formality) -> String {
    switch formality {
    case .formal: say(es: "en planilla", pt: "com registro", en: "registered")
    case .informal: say(es: "sin registro", pt: "sem registro", en: "not registered")
    }
  }

  func workTime(_ time: WorkTime) -> String {
    switch time {
    case .full: say(es: "jornada completa", pt: "tempo integral", en: "full time")
    case .part: say(es: "jornada parcial", pt: "tempo parcial", en: "part time")
    }
  }

  func remote(_ remote: Remote) -> String {
    switch remote {
    case .none: say(es: "no", pt: "não", en: "no")
    case .hybrid: say(es: "en parte", pt: "em parte", en: "in part")
    case .full: say(es: "sí", pt: "sim", en: "yes")
    }
  }

  func setting(_ setting: WorkSetting) -> String {
    switch setting {
    case .outside: say(es: "afuera", pt: "fora", en: "outside")
    case .inside: say(es: "dentro del penal", pt: "dentro da prisão", en: "inside the prison")
    case .assisted:
      say(es: "afuera, mientras sigue dentro", pt: "fora, enquanto segue preso", en: "outside, for people still inside")
    case .continuing:
      say(
        es: "empieza dentro y sigue afuera", pt: "começa dentro e segue fora", en: "begins inside and goes on outside")
    }
  }

  /// What stands before the facts that staff were told.
  func answeredLabel() -> String { say(es: "Averiguado", pt: "Verificado", en: "Found out") }

  /// How a value is known: for what staff were told, with the day.
  func origin(_ provenance: Provenance) -> String {
    guard let date = provenance.answeredOn else { return origin(provenance.origin) }
    return origin(provenance.origin) + say(es: " el \(day(date))", pt: " em \(day(date))", en: " on \(day(date))")
  }

  // MARK: - Call sheet

  /// `12 personas esperan`.
  func waiting(_ people: Int) -> String {
    people == 1
      ? say(es: "1 persona espera", pt: "1 pessoa espera", en: "1 person waits")
      : say(es: "\(people) personas esperan", pt: "\(people) pessoas esperam", en: "\(people) people wait")
  }

  /// What the sheet is, and how it comes back.
  func callsHeading(_ calls: Int, asOf date: CivilDate) -> String {
    let es = calls == 1 ? "1 empleador" : "\(calls) empleadores"
    let pt = calls == 1 ? "1 empregador" : "\(calls) empregadores"
    let en = calls == 1 ? "1 employer" : "\(calls) employers"
    return say(
      es: "Hoja de llamadas al \(day(date)): \(es). Entre paréntesis, cuántas personas esperan.",
      pt: "Folha de ligações em \(day(date)): \(pt). Entre parênteses, quantas pessoas esperam.",
      en: "Call sheet as of \(day(date)): \(en). In brackets, how many people wait.")
  }

  func noCalls() -> String {
    say(es: "No hay a quién llamar.", pt: "Não há para quem ligar.", en: "There is nobody to call.")
  }
}
