import Oficio
import OficioMatch

/// Gates that do not hold, and what would lift them.
extension Sentences {
  /// The gate's name, as a requirement.
  public func gate(_ gate: Gate) -> String {
    switch gate {
    case .live: say(es: "aviso vigente", pt: "anúncio em vigor", en: "advert still live")
    case .choice: say(es: "lo que la persona acepta", pt: "o que a pessoa aceita", en: "what the person accepts")
    case .place: say(es: "lugar", pt: "local", en: "place")
    case .hiringPapers: say(es: "papeles para contratar", pt: "documentos para contratar", en: "hiring papers")
    case .bar: say(es: "impedimento legal", pt: "impedimento por lei", en: "legal bar")
    case .record: say(es: "antecedentes", pt: "antecedentes", en: "record")
    case .certificate: say(es: "certificado", pt: "certificado", en: "certificate")
    case .education: say(es: "estudios", pt: "escolaridade", en: "schooling")
    case .experience: say(es: "experiencia", pt: "experiência", en: "experience")
    case .skill: say(es: "habilidad", pt: "competência", en: "skill")
    case .schedule: say(es: "horario", pt: "horário", en: "schedule")
    case .need: say(es: "lo que la persona necesita", pt: "o que a pessoa precisa", en: "what the person needs")
    case .floor: say(es: "piso contra la explotación", pt: "piso contra a exploração", en: "floor against exploitation")
    case .risk: say(es: "señales de trampa", pt: "sinais de golpe", en: "signs of a trap")
    }
  }

  /// The blocker in words with its own day and how it was read, without its steps.
  public func blocker(_ blocker: Blocker) -> String {
    var text = blocker.gate == .record ? notPassing(subject(blocker)) : "\(gate(blocker.gate)): \(subject(blocker))"
    if let reading = blocker.reading { text += ", " + self.reading(reading) }
    if let opens = blocker.opensOn.map(day) {
      text += say(es: "; se levanta el \(opens)", pt: "; deixa de impedir em \(opens)", en: "; lifted on \(opens)")
    }
    return text
  }

  /// Before what does not block today and would by the day on which the steps are done.
  func byThen() -> String { say(es: "para entonces, ", pt: "até lá, ", en: "by then, ") }

  /// A step with its time: `pedir la cancelación (60 días)`.
  public func step(_ step: BlockerStep) -> String {
    "\(names.step(step.step)) (\(time(of: step)))"
  }

  private func time(of step: BlockerStep) -> String {
    guard let days = step.days else {
      return say(es: "plazo por averiguar", pt: "prazo a confirmar", en: "time to be found out")
    }
    guard let likely = step.likelyDays, likely != days else { return dayCount(days) }
    return say(
      es: "\(dayCount(days)) como pronto, probablemente \(likely)",
      pt: "\(dayCount(days)) no mínimo, provavelmente \(likely)",
      en: "\(dayCount(days)) at the least, likely \(likely)")
  }

  private func notPassing(_ record: String) -> String {
    say(
      es: "\(record): hoy no cumple lo que se pide", pt: "\(record): hoje não atende ao pedido",
      en: "\(record): does not meet today what is asked")
  }

  /// Whose word the state of a record rests on.
  func reading(_ reading: Blocker.Reading) -> String {
    switch reading {
    case .seen: say(es: "según el papel visto", pt: "segundo o documento visto", en: "by the paper seen")
    case .registry: say(es: "según el registro", pt: "segundo o registro", en: "by the registry")
    case .law: say(es: "según la ley", pt: "segundo a lei", en: "by law")
    case .practice: say(es: "según la práctica", pt: "segundo a prática", en: "by practice")
    }
  }

  /// What is missing, by the catalog of its gate; a word that no table knows stands for itself.
  func subject(_ blocker: Blocker) -> String {
    let subject = blocker.subject
    switch blocker.gate {
    case .record: return RecordKind(rawValue: subject).map(record) ?? subject
    case .certificate: return certificate(subject)
    case .hiringPapers: return paper(subject)
    case .bar: return names.bar(subject)
    case .education: return Education(rawValue: subject).map(education) ?? subject
    case .experience: return knownSubject(subject) ?? names.occupation(subject)
    case .skill: return names.skill(subject)
    case .schedule: return knownSubject(subject) ?? names.duty(subject)
    case .choice: return Sector(rawValue: subject).map(sector) ?? knownSubject(subject) ?? names.occupation(subject)
    case .place: return knownSubject(subject) ?? otherCountry(subject)
    case .live, .need, .floor, .risk: return knownSubject(subject) ?? subject
    }
  }
}
