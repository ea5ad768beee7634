import Oficio

/// What pages about ranked concepts and about versions of ESCO say.
extension Sentences {
  func nothingNear() -> String {
    say(
      es: "nada en los catálogos se le parece", pt: "nada nos catálogos se parece com isso",
      en: "nothing in the catalogs comes near")
  }

  /// `52.3%`, with a comma in Spanish and Portuguese.
  func percent(ofTenThousand share: Int) -> String {
    let mark = say(es: ",", pt: ",", en: ".")
    return "\(share / 100)\(mark)\(share % 100 / 10)%"
  }

  /// `as “cocinero”: cocineros = cocinero; hornos ~ horno`.
  func decided(_ hit: LookupHit) -> String {
    let words = hit.words.map { word in
      word.word == word.met && word.by == .form ? word.word : "\(word.word) \(meeting(word.by)) \(word.met)"
    }
    let name = say(es: "como «\(hit.name)»", pt: "como «\(hit.name)»", en: "as “\(hit.name)”")
    return words.isEmpty ? name : "\(name): \(words.joined(separator: ", "))"
  }

  private func meeting(_ meeting: LookupHit.Meeting) -> String {
    switch meeting {
    case .form: "="
    case .root: say(es: "de la familia de", pt: "da família de", en: "akin to")
    case .alike: say(es: "vale como", pt: "vale como", en: "stands for")
    case .letters: say(es: "se escribe como", pt: "se escreve como", en: "spelt like")
    }
  }

  /// What a change between two versions of ESCO is called.
  func change(_ change: EscoDrift.Change, _ kind: LookupKind) -> String {
    let isOccupation = kind == .occupation
    let thing = say(
      es: isOccupation ? "ocupaciones" : "competencias", pt: isOccupation ? "ocupações" : "competências",
      en: isOccupation ? "occupations" : "skills")
    return switch change {
    case .added: say(es: "\(thing) nuevas", pt: "\(thing) novas", en: "\(thing) added")
    case .removed: say(es: "\(thing) eliminadas", pt: "\(thing) eliminadas", en: "\(thing) removed")
    case .renamed: say(es: "\(thing) con otro nombre", pt: "\(thing) com outro nome", en: "\(thing) renamed")
    case .moved:
      say(
        es: "\(thing) en otro grupo de la CIUO", pt: "\(thing) em outro grupo da CIUO",
        en: "\(thing) moved to another ISCO group")
    case .relationAdded: say(es: "relaciones nuevas", pt: "relações novas", en: "relations added")
    case .relationRemoved: say(es: "relaciones eliminadas", pt: "relações eliminadas", en: "relations removed")
    case .relationChanged:
      say(es: "relaciones de otro tipo", pt: "relações de outro tipo", en: "relations of another kind")
    }
  }

  func noDrift() -> String {
    say(
      es: "no hay diferencias entre las dos versiones", pt: "não há diferenças entre as duas versões",
      en: "the two versions do not differ")
  }

  func more(_ count: Int) -> String { say(es: "y \(count) más", pt: "e mais \(count)", en: "and \(count) more") }

  /// `3161 occupations (2942 with a group of ISCO), 13939 skills, 123788 relations; names in es, en`.
  public func escoCounts(_ tables: EscoTables) -> String {
    let placed = tables.occupations.count { $0.isco != nil }
    let languages = tables.languages.map(\.rawValue).joined(separator: ", ")
    let (all, skills, relations) = (tables.occupations.count, tables.skills.count, tables.relationCount)
    return say(
      es: "\(all) ocupaciones (\(placed) con grupo de la CIUO), \(skills) competencias, \(relations) relaciones; "
        + "nombres en \(languages)",
      pt: "\(all) ocupações (\(placed) com grupo da CIUO), \(skills) competências, \(relations) relações; "
        + "nomes em \(languages)",
      en: "\(all) occupations (\(placed) with a group of ISCO), \(skills) skills, \(relations) relations; "
        + "names in \(languages)")
  }
}
