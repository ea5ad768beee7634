import Oficio

/// What a page about a catalog entry says beside the entry's own words.
extension Sentences {
  /// How far a fact of the catalogs can be trusted, in words.
  public func confidence(_ confidence: Citation.Confidence) -> String {
    switch confidence {
    case .verifiedText:
      say(
        es: "leído en el texto mismo de la norma", pt: "lido no próprio texto da norma",
        en: "read in the law's own text")
    case .verifiedExcerpt:
      say(
        es: "leído en un extracto (prensa, página de una oficina), no en la norma misma",
        pt: "lido em um trecho (imprensa, página de um órgão), não na própria norma",
        en: "read in an excerpt (press, an office's page), not in the law itself")
    case .seed:
      say(
        es: "lo contaron las personas entrevistadas", pt: "contado pelas pessoas entrevistadas",
        en: "told by the people interviewed")
    case .derived:
      say(
        es: "calculado a partir de otros valores", pt: "calculado a partir de outros valores",
        en: "computed from other values")
    case .memory:
      say(
        es: "de memoria, sin fuente a la vista: comprobar antes de usar",
        pt: "de memória, sem fonte à vista: conferir antes de usar",
        en: "from memory, no source at hand: check before use")
    case .assumption:
      say(
        es: "estimación propia del proyecto: cambiarla por lo que sabe el personal",
        pt: "estimativa do próprio projeto: trocar pelo que a equipe sabe",
        en: "the project's own estimate: replace it by what staff know")
    case .contested:
      say(
        es: "hay dos lecturas, y ambas están anotadas", pt: "há duas leituras, e ambas estão anotadas",
        en: "two readings exist, and both are noted")
    case .unknown:
      say(es: "se buscó y no se encontró", pt: "procurou-se e não se encontrou", en: "looked for and not found")
    }
  }

  func historyLabel(_ key: String) -> String {
    say(es: "Historia de «\(key)»", pt: "Histórico de «\(key)»", en: "History of “\(key)”")
  }

  /// `2018-04-01 – 2022-04-30`, `desde 2025-01-01`.
  func span(from first: CivilDate, until last: CivilDate?) -> String {
    if let last { return "\(first) – \(last)" }
    return say(es: "desde \(first)", pt: "desde \(first)", en: "from \(first)")
  }

  func announced() -> String {
    say(es: "anunciado, no está en vigor", pt: "anunciado, não está em vigor", en: "announced, not in force")
  }

  func ended() -> String { say(es: "ningún valor", pt: "nenhum valor", en: "no value") }

  func checked(on day: CivilDate) -> String {
    say(
      es: "comparado con sus fuentes por última vez el \(day)", pt: "comparado com as fontes pela última vez em \(day)",
      en: "last compared with its sources on \(day)")
  }

  func read(on day: CivilDate) -> String {
    say(es: "leído el \(day)", pt: "lido em \(day)", en: "read on \(day)")
  }

  /// The entry stands in the place of another catalog's.
  func replaces(_ file: String, line: Int) -> String {
    say(
      es: "en lugar de la de \(file):\(line)", pt: "no lugar da de \(file):\(line)",
      en: "in the place of the one at \(file):\(line)")
  }
}
