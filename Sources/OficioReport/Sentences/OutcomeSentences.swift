import Oficio
import OficioMatch

/// What came of leads: headings, columns, rows and notes.
extension Sentences {
  func outcomesHeading(_ outcomes: Outcomes) -> String {
    let day = day(outcomes.asOf)
    let by = outcomes.by.map { ", \(grouping($0))" } ?? ""
    return say(
      es: "Resultados al \(day)\(by)", pt: "Resultados em \(day)\(by)", en: "Outcomes as of \(day)\(by)")
  }

  private func grouping(_ grouping: OutcomeGrouping) -> String {
    switch grouping {
    case .occupation: say(es: "por ocupación", pt: "por ocupação", en: "by occupation")
    case .employer: say(es: "por empleador", pt: "por empregador", en: "by employer")
    case .programme: say(es: "por programa", pt: "por programa", en: "by programme")
    case .reason: say(es: "por motivo", pt: "por motivo", en: "by reason")
    }
  }

  /// At most seven columns wide.
  func column(_ measure: OutcomeMeasure) -> String {
    switch measure {
    case .people: say(es: "pers.", pt: "pess.", en: "people")
    case .proposed: say(es: "prop.", pt: "prop.", en: "prop.")
    case .sent: say(es: "envío", pt: "envio", en: "sent")
    case .interviewed: say(es: "entrev.", pt: "entrev.", en: "interv.")
    case .hired: say(es: "contr.", pt: "contr.", en: "hired")
    case .due30, .due90, .due180: say(es: "debían", pt: "deviam", en: "due")
    case .kept30: say(es: "30 d", pt: "30 d", en: "30 d")
    case .kept90: say(es: "90 d", pt: "90 d", en: "90 d")
    case .kept180: say(es: "180 d", pt: "180 d", en: "180 d")
    case .left: say(es: "salió", pt: "saiu", en: "left")
    case .declined: say(es: "no acep", pt: "recusou", en: "decl.")
    case .rejected: say(es: "rechaz.", pt: "rejeit.", en: "reject.")
    }
  }

  /// What a row is about.
  func name(_ group: OutcomeGroup, of grouping: OutcomeGrouping?) -> String {
    switch (group, grouping) {
    case (.named(let id), .occupation): names.occupation(id)
    case (.named(let id), .programme): names.programme(id)
    case (.named(let id), .reason): Activity.ReasonCode(rawValue: id).map(reason) ?? id
    case (.named(let id), _): id
    case (.without, .reason): say(es: "sin motivo anotado", pt: "sem motivo anotado", en: "no reason written")
    case (.without, _): say(es: "sin programa", pt: "sem programa", en: "no programme")
    case (.unknown, _): say(es: "no se sabe", pt: "não se sabe", en: "not known")
    case (.all, _): say(es: "en total", pt: "no total", en: "in all")
    }
  }

  func otherGroups() -> String {
    say(es: "otros (pocas personas)", pt: "outros (poucas pessoas)", en: "others (few people)")
  }

  private func reason(_ code: Activity.ReasonCode) -> String {
    switch code {
    case .record: say(es: "antecedentes", pt: "antecedentes", en: "record")
    case .papers: say(es: "papeles", pt: "documentos", en: "papers")
    case .skills: say(es: "habilidades", pt: "competências", en: "skills")
    case .schedule: say(es: "horario", pt: "horário", en: "schedule")
    case .pay: say(es: "pago", pt: "pagamento", en: "pay")
    case .distance: say(es: "distancia", pt: "distância", en: "distance")
    case .conditions: say(es: "condiciones", pt: "condições", en: "conditions")
    case .other: say(es: "otro motivo", pt: "outro motivo", en: "another reason")
    }
  }

  /// What the columns count, and what is hidden.
  func outcomesNotes(_ outcomes: Outcomes) -> [String] {
    var notes: [String] = []
    if outcomes.by != .reason {
      notes.append(
        say(
          es: "Cada persona cuenta una vez por celda. 30 d, 90 d, 180 d: de quienes fueron contratados hace al menos "
            + "esos días, quienes se sabe que los cumplieron; los demás salieron antes o nadie ha preguntado.",
          pt: "Cada pessoa conta uma vez por célula. 30 d, 90 d, 180 d: de quem foi contratado há pelo menos esses "
            + "dias, quem se sabe que os cumpriu; os demais saíram antes ou ninguém perguntou.",
          en: "Everybody counts once a cell. 30 d, 90 d, 180 d: of those hired at least that many days ago, who is "
            + "known to have stayed so long; the others have left before, or nobody has asked."))
    } else {
      notes.append(
        say(
          es: "Cada persona cuenta una vez por celda. El motivo es la primera palabra de lo anotado; lo demás no se "
            + "muestra.",
          pt: "Cada pessoa conta uma vez por célula. O motivo é a primeira palavra do que foi anotado; o resto não se "
            + "mostra.",
          en: "Everybody counts once a cell. The reason is the first word of what was written; the rest is not shown."))
    }
    if outcomes.minCell > 1 {
      let least = outcomes.minCell
      notes.append(
        say(
          es: "<\(least): menos de \(least) personas, o ninguna. x: se oculta también, para que nadie calcule lo "
            + "oculto restando.",
          pt: "<\(least): menos de \(least) pessoas, ou nenhuma. x: oculta-se também, para que ninguém calcule o "
            + "oculto subtraindo.",
          en: "<\(least): fewer than \(least) people, or none. x: hidden as well, so that nobody can work out what is "
            + "hidden by subtracting."))
    }
    return notes
  }
}
