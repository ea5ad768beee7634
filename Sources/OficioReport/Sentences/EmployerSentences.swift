import Oficio

/// What a slip for an employer says.
extension Sentences {
  /// `Candidato para Panadero, al 21 de noviembre de 2026`.
  func slipHeading(_ name: String?, _ title: String, asOf date: CivilDate) -> String {
    let whom = name ?? say(es: "Una persona", pt: "Uma pessoa", en: "Somebody")
    return say(
      es: "\(whom), para «\(title)», al \(day(date))", pt: "\(whom), para «\(title)», em \(day(date))",
      en: "\(whom), for “\(title)”, as of \(day(date))")
  }

  func skillsLabel() -> String { say(es: "Habilidades", pt: "Competências", en: "Skills") }

  func papersLabel() -> String { say(es: "Papeles en mano", pt: "Documentos em mãos", en: "Papers in hand") }

  func workLabel() -> String { say(es: "Experiencia", pt: "Experiência", en: "Experience") }

  func hoursLabel() -> String { say(es: "Disponible", pt: "Disponível", en: "Available") }

  /// `panificación (nivel 3 de 5)`.
  func skill(_ name: String, level: Int) -> String {
    say(es: "\(name) (nivel \(level) de 5)", pt: "\(name) (nível \(level) de 5)", en: "\(name) (level \(level) of 5)")
  }

  /// `panadero (24 meses)`.
  func work(_ name: String, months: Int) -> String { "\(name) (\(monthCount(months)))" }

  /// The line that stands where nobody may be told of.
  public func noSlips() -> String {
    say(
      es: "No hay fichas: nadie que pueda con estos avisos ha dado su acuerdo para este empleador.",
      pt: "Não há fichas: ninguém que possa com estes anúncios deu seu acordo para este empregador.",
      en: "There are no slips: nobody who fits these adverts has agreed that this employer be told.")
  }
}
