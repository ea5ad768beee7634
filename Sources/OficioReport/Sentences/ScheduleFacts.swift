import Oficio
import OficioMatch

/// Which shifts a duty hits, how often, and until when.
extension Sentences {
  func scheduleFact(_ fact: Fact) -> String {
    switch fact {
    case .dutyHits(let name, let share, let shifts, let timesAYear, let until, let isAssumed):
      dutyHits(names.duty(name), share, shifts, timesAYear, until, isAssumed)
    case .dutyHourUnknown(let name, let days):
      say(
        es: "«\(names.duty(name))» (\(self.days(days))): nadie sabe todavía a qué hora es",
        pt: "«\(names.duty(name))» (\(self.days(days))): ainda não se sabe a que horas é",
        en: "“\(names.duty(name))” (\(self.days(days))): nobody knows yet at what hour it is")
    case .scheduleSilent:
      say(es: "el aviso no dice el horario", pt: "o anúncio não diz o horário", en: "the advert does not say the hours")
    default:
      say(
        es: "el horario no choca con ningún compromiso", pt: "o horário não bate com nenhum compromisso",
        en: "the hours clash with no duty")
    }
  }

  /// What a duty is called whose own name is nobody's business.
  public func appointment() -> String { say(es: "cita", pt: "compromisso", en: "appointment") }

  /// `«firma» choca con lunes 06:00–14:00: 1 vez al mes hasta el 1 de marzo de 2028 (0.9 % de las horas de trabajo)`.
  private func dutyHits(
    _ duty: String, _ share: Int, _ shifts: [WeeklySpan], _ times: Int, _ until: CivilDate?, _ isAssumed: Bool
  ) -> String {
    let hit = joined(shifts.map(shift))
    let part = percent(share)
    var when = often(times)
    if let until { when += say(es: " hasta el \(day(until))", pt: " até \(day(until))", en: " until \(day(until))") }
    let tail = isAssumed ? say(es: ", supuesto", pt: ", suposto", en: ", assumed") : ""
    return say(
      es: "«\(duty)» choca con \(hit): \(when) (\(part) de las horas de trabajo\(tail))",
      pt: "«\(duty)» bate com \(hit): \(when) (\(part) das horas de trabalho\(tail))",
      en: "“\(duty)” clashes with \(hit): \(when) (\(part) of the working hours\(tail))")
  }

  /// How often a year, by the week or the month where that is a whole number or nearly one.
  private func often(_ times: Int) -> String {
    if times >= 50 {
      let weekly = (times + 26) / 52
      return weekly == 1
        ? say(es: "1 vez por semana", pt: "1 vez por semana", en: "once a week")
        : say(es: "\(weekly) veces por semana", pt: "\(weekly) vezes por semana", en: "\(weekly) times a week")
    }
    if times >= 11 {
      let monthly = (times + 6) / 12
      return monthly == 1
        ? say(es: "1 vez al mes", pt: "1 vez por mês", en: "once a month")
        : say(es: "\(monthly) veces al mes", pt: "\(monthly) vezes por mês", en: "\(monthly) times a month")
    }
    switch times {
    case ...0: return say(es: "menos de 1 vez al año", pt: "menos de 1 vez por ano", en: "less than once a year")
    case 1: return say(es: "1 vez al año", pt: "1 vez por ano", en: "once a year")
    default: return say(es: "\(times) veces al año", pt: "\(times) vezes por ano", en: "\(times) times a year")
    }
  }
}
