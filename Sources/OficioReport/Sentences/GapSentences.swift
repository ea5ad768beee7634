import Oficio
import OficioMatch

/// What stands in the way of a cohort, and what would open it.
extension Sentences {
  /// A blocker of a cohort, as a lead's blocker of that gate and subject is worded.
  public func blocker(_ blocker: SingleBlocker) -> String {
    self.blocker(Blocker(gate: blocker.gate, subject: blocker.subject, source: ""))
  }

  /// What postings ask for, by its catalog name.
  public func name(_ subject: GapSubject) -> String {
    switch subject {
    case .skill(let id): names.skill(id)
    case .certificate(let id): certificate(id)
    case .record(let kind, let rule, let years):
      check(RecordCheck(kind: kind, rule: rule, years: years, Provenance(.stated)))
    case .occupation(let code): names.occupation(code)
    }
  }

  /// `4000: se abren con solo esperar; la mitad de las personas, hasta el 30 de abril de 2027`.
  func way(_ way: GapWay) -> String {
    var text =
      switch way.kind {
      case .waiting: say(es: "se abren con solo esperar", pt: "abrem só com a espera", en: "open by waiting alone")
      case .sooner:
        say(
          es: "se abren con solo esperar, y antes con pasos", pt: "abrem só com a espera, e antes com passos",
          en: "open by waiting alone, and sooner by steps")
      case .steps: say(es: "se abren con pasos", pt: "abrem com passos", en: "open by steps")
      case .none:
        say(
          es: "no se conoce espera ni paso que los abra", pt: "não se conhece espera nem passo que os abra",
          en: "no waiting or step is known to open them")
      }
    if !way.steps.isEmpty { text += ": " + joined(way.steps.map(step)) }
    if let day = way.halfBy.map(day) {
      text += say(
        es: "; la mitad de las personas, hasta el \(day)", pt: "; metade das pessoas, até \(day)",
        en: "; half of the people by \(day)")
    }
    return "\(way.pairs): \(text)"
  }

  func otherWays(_ pairs: Int) -> String {
    say(
      es: "\(pairs): por vías de pocas personas, que no se separan",
      pt: "\(pairs): por vias de poucas pessoas, que não se separam",
      en: "\(pairs): in ways of few people, not told apart")
  }

  func otherBlockers() -> String {
    say(
      es: "otros impedimentos (de pocas personas)", pt: "outros impedimentos (de poucas pessoas)",
      en: "other blockers (of few people each)")
  }
}

/// Headings, columns and notes of the page of gaps.
extension Sentences {
  func gapsHeading(_ gaps: Gaps) -> String {
    say(
      es: "Brechas al \(day(gaps.asOf)), política «\(gaps.policy)»",
      pt: "Lacunas em \(day(gaps.asOf)), política «\(gaps.policy)»",
      en: "Gaps as of \(day(gaps.asOf)), policy “\(gaps.policy)”")
  }

  func gapsPeople(_ gaps: Gaps) -> String {
    let people = gaps.people.text(minCell: gaps.minCell)
    let postings = gaps.postings
    return say(
      es: "Personas: \(people). Avisos contados: \(postings.counted), con \(postings.vacancies) vacantes; de "
        + "\(postings.live) vigentes se apartan \(postings.belowFloor) bajo el piso y \(postings.risk) con señales de "
        + "trampa.",
      pt: "Pessoas: \(people). Anúncios contados: \(postings.counted), com \(postings.vacancies) vagas; de "
        + "\(postings.live) em vigor separam-se \(postings.belowFloor) abaixo do piso e \(postings.risk) com sinais de "
        + "golpe.",
      en: "People: \(people). Adverts counted: \(postings.counted), with \(postings.vacancies) vacancies; of "
        + "\(postings.live) live ones \(postings.belowFloor) below the floor and \(postings.risk) with signs of a trap "
        + "are set aside.")
  }

  func gapsPairs(_ gaps: Gaps) -> String {
    func text(_ figure: Figure) -> String { figure.text(minCell: gaps.minCell) }
    let (all, open) = (text(gaps.pairs.all), text(gaps.pairs.open))
    let (one, several) = (text(gaps.pairs.oneBlocker), text(gaps.pairs.severalBlockers))
    return say(
      es: "Pares de persona y aviso: \(all); sin impedimento hoy: \(open); con uno solo: \(one); con varios: "
        + "\(several).",
      pt: "Pares de pessoa e anúncio: \(all); sem impedimento hoje: \(open); com um só: \(one); com vários: "
        + "\(several).",
      en: "Pairs of person and advert: \(all); nothing in the way today: \(open); one thing alone: \(one); several: "
        + "\(several).")
  }

  func blockersHeading() -> String {
    say(es: "Un solo impedimento", pt: "Um só impedimento", en: "One thing alone in the way")
  }

  func blockerColumns() -> [String] {
    [
      say(es: "pares", pt: "pares", en: "pairs"), say(es: "personas", pt: "pessoas", en: "people"),
      say(es: "avisos", pt: "anúncios", en: "adverts"),
    ]
  }

  func noBlockerShown(_ gaps: Gaps) -> String {
    say(
      es: "Ninguno que se pueda mostrar: detrás de cada uno hay menos de \(gaps.minCell) personas, o no hay.",
      pt: "Nenhum que se possa mostrar: há menos de \(gaps.minCell) pessoas em cada um, ou não há.",
      en: "None that may be shown: fewer than \(gaps.minCell) people stand behind each, or there is none.")
  }

  func gapKind(_ kind: GapKind) -> String {
    switch kind {
    case .skill: say(es: "Habilidades", pt: "Competências", en: "Skills")
    case .certificate: say(es: "Certificados", pt: "Certificados", en: "Certificates")
    case .record: say(es: "Antecedentes", pt: "Antecedentes", en: "Record checks")
    case .occupation: say(es: "Ocupaciones", pt: "Ocupações", en: "Occupations")
    }
  }

  func nothingAsked() -> String {
    say(es: "Ningún aviso pide nada de esto.", pt: "Nenhum anúncio pede nada disto.", en: "No advert asks for any.")
  }

  func demandColumn() -> String {
    say(es: "avisos (vac.)", pt: "anúncios (v.)", en: "adverts (vac.)")
  }

  /// Short words for how strongly adverts ask, in the order of the kind's needs.
  func needColumns(_ kind: GapKind) -> [String] {
    switch kind {
    case .skill:
      [
        say(es: "exigen", pt: "exigem", en: "must"), say(es: "piden", pt: "pedem", en: "ask"),
        say(es: "desean", pt: "desejam", en: "wish"),
      ]
    case .certificate:
      [say(es: "exigen", pt: "exigem", en: "require"), say(es: "desean", pt: "desejam", en: "prefer")]
    case .record, .occupation: []
    }
  }

  /// A short word for how people stand.
  func standing(_ standing: GapStanding, of kind: GapKind) -> String {
    switch standing {
    case .holds where kind == .record: say(es: "pasan", pt: "passam", en: "pass")
    case .holds: say(es: "tienen", pt: "têm", en: "have it")
    case .near: say(es: "cercana", pt: "próxima", en: "near it")
    case .unknown: say(es: "sin dato", pt: "sem dado", en: "unknown")
    case .lacks where kind == .record: say(es: "no pasan", pt: "falham", en: "fail")
    case .lacks: say(es: "falta", pt: "falta", en: "lack it")
    }
  }

  func programmesReach() -> String {
    say(
      es: "Programas: a quién alcanzan, y a quién deja fuera su regla",
      pt: "Programas: quem alcançam, e quem fica de fora por sua regra",
      en: "Programmes: whom they reach, and whom their rules leave out")
  }

  func noProgrammeShown(_ gaps: Gaps) -> String {
    say(
      es: "Ninguno que se pueda mostrar: detrás de cada cifra hay menos de \(gaps.minCell) personas, o no hay.",
      pt: "Nenhum que se possa mostrar: há menos de \(gaps.minCell) pessoas em cada número, ou não há.",
      en: "None that may be shown: fewer than \(gaps.minCell) people stand behind each figure, or there is none.")
  }

  /// A short word for how people stand towards a programme; those left out, by whose rule.
  func standing(_ standing: ProgrammeGap.Standing) -> String {
    switch standing {
    case .takesPart: say(es: "ya están", pt: "já estão", en: "are in")
    case .canEnter: say(es: "pueden", pt: "podem", en: "can")
    case .unknown: say(es: "sin dato", pt: "sem dado", en: "unknown")
    case .outBySex: say(es: "✗ sexo", pt: "✗ sexo", en: "✗ sex")
    case .outByAge: say(es: "✗ edad", pt: "✗ idade", en: "✗ age")
    case .outByStage: say(es: "✗ etapa", pt: "✗ etapa", en: "✗ stage")
    case .outByOther: say(es: "✗ otra", pt: "✗ outra", en: "✗ other")
    }
  }

  func moreRows(_ count: Int) -> String {
    say(
      es: "… y \(count) filas más: véanse todas con --format csv o json",
      pt: "… e mais \(count) linhas: veja todas com --format csv ou json",
      en: "… and \(count) more rows: see all with --format csv or json")
  }

  /// What is hidden, and what the columns count.
  func gapsNotes(_ gaps: Gaps) -> [String] {
    var notes: [String] = []
    if gaps.minCell > 1 {
      let least = gaps.minCell
      notes.append(
        say(
          es: "<\(least): hay menos de \(least) personas, o ninguna. x: se oculta también, para que nadie calcule lo "
            + "oculto restando. Antes de publicar dos informes de casi las mismas personas, compárelos.",
          pt: "<\(least): há menos de \(least) pessoas, ou nenhuma. x: oculta-se também, para que ninguém calcule o "
            + "oculto subtraindo. Antes de publicar dois relatórios de quase as mesmas pessoas, compare-os.",
          en: "<\(least): fewer than \(least) people, or none. x: hidden as well, so that nobody can work out what is "
            + "hidden by subtracting. Compare before publishing two reports about nearly the same people."))
    }
    notes.append(
      say(
        es: "Un par lo cierra un solo impedimento cuando, sin él, hoy nada más lo impide; lo que nadie anotó cuenta "
          + "como cumplido.",
        pt: "Um par tem um só impedimento quando, sem ele, hoje nada mais o impede; o que ninguém anotou conta como "
          + "cumprido.",
        en: "A pair has one thing alone in the way when, without it, nothing else stands in the way today; what nobody "
          + "has filled in counts as holding."))
    if !gaps.programmes.isEmpty {
      notes.append(
        say(
          es: "✗: los deja fuera la regla del programa; de varias que fallan se nombra una sola, sexo antes que edad y "
            + "edad antes que etapa.",
          pt: "✗: ficam de fora pela regra do programa; de várias que falham nomeia-se uma só, sexo antes de idade e "
            + "idade antes de etapa.",
          en: "✗: left out by the programme's rule; of several that fail one is named, sex before age and age before "
            + "stage."))
    }
    return notes
  }
}
