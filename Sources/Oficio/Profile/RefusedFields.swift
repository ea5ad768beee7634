/// Fields that no profile may have, under whatever name: an offence, a person's name, a national id number.
///
/// Every map of a profile has a closed list of keys, so such a field would be refused as unknown anyway; here it is
/// found at any depth, taken out so that nothing of it is read on, and answered with what to do instead.
package struct RefusedFields: Sendable {
  /// Keys judged before: profiles repeat theirs. Bounded, for a stranger may send a new key in every line.
  private var judged: [String: Reason?] = [:]

  /// What a field holds that may not be held.
  package enum Reason: String, CaseIterable, Sendable {
    case offence = "offence-refused"
    case name = "name-refused"
    case nationalId = "national-id-refused"
  }

  /// The document without its refused fields; each is reported at its place, neither key nor value quoted.
  mutating func strip(_ node: DataNode, log: FindingLog, within parent: String = "") -> DataNode {
    var node = node
    switch node.value {
    case .list(let items):
      node.value = .list(items.map { strip($0, log: log, within: parent) })
    case .map(let members):
      var kept: [DataNode.Member] = []
      for var member in members {
        if !Self.isContract(member.key, within: parent), let reason = judge(member.key) {
          reason.report(line: member.line, column: member.column, log: log)
        } else {
          member.value = strip(member.value, log: log, within: member.key)
          kept.append(member)
        }
      }
      node.value = .map(kept)
    default: break
    }
    return node
  }

  private mutating func judge(_ key: String) -> Reason? {
    if let known = judged[key] { return known }
    let reason = Self.reason(for: key)
    if judged.count < 1000 { judged.updateValue(reason, forKey: key) }
    return reason
  }

  /// Why a key is refused, or nil when nothing in it tells.
  package static func reason(for key: String) -> Reason? {
    let words = words(of: key)
    let joined = words.joined()
    if words.contains(where: { offenceWords.contains($0) || hasStem($0) }) || hasStem(joined) { return .offence }
    if words.contains(where: idWords.contains) || idWords.contains(joined) { return .nationalId }
    if isNumberedDocument(words) { return .nationalId }
    if words.contains(where: nameWords.contains) || nameWords.contains(joined) { return .name }
    return nil
  }

  /// Keys of the contract that sound like refused ones, each only where it belongs.
  private static func isContract(_ key: String, within parent: String) -> Bool {
    switch (parent, key) {
    case ("records", "sentenceServedOn"), ("obligations", "name"), ("records", "criminal"): true
    default: false
    }
  }

  /// A key's words in plain lower case: `tipoPenal`, `tipo_penal` and `Tipo penal` are one.
  private static func words(of key: String) -> [String] {
    var spaced = ""
    var wasLower = false
    for scalar in key.unicodeScalars {
      let isUpper = scalar.properties.isUppercase
      if isUpper, wasLower { spaced.unicodeScalars.append(" ") }
      spaced.unicodeScalars.append(scalar)
      wasLower = scalar.properties.isLowercase
    }
    return spaced.folded.split(separator: " ").map(String.init)
  }

  private static func hasStem(_ word: String) -> Bool { offenceStems.contains { word.hasPrefix($0) } }

  /// A document's word and another one for its number: `numero de documento`, `national id`.
  private static func isNumberedDocument(_ words: [String]) -> Bool {
    guard let document = words.firstIndex(where: { word in documentStems.contains { word.hasPrefix($0) } }) else {
      return false
    }
    return words.indices.contains { $0 != document && numberWords.contains(words[$0]) }
  }
}

extension RefusedFields.Reason {
  /// Reports a field that may not be there, neither its name nor its value quoted.
  package func report(line: Int, column: Int, log: FindingLog) {
    let (message, remedy) =
      switch self {
      case .offence:
        (
          "a field here speaks of an offence",
          "Oficio holds no offence: delete the field; if a statutory bar matters, state it under barredFrom"
        )
      case .name:
        (
          "a field here holds a person's name",
          "Oficio knows people by a pseudonymous id alone: delete the field; names belong in the file for --names"
        )
      case .nationalId:
        (
          "a field here holds a national id number",
          "Oficio holds no national id number: delete the field and keep the number in the office's own files"
        )
      }
    log.report(rawValue, line: line, column: column, message: message, remedy: remedy)
  }
}

extension RefusedFields {
  /// Beginnings of words in Spanish, Portuguese and English that tell of an offence, plain lower case.
  private static let offenceStems = [
    "offen", "ofens", "crim", "delit", "delict", "felon", "misdemean", "convic", "conden", "sentenc", "infrac",
    "penal", "culpab", "guilt", "ilicit", "acusac", "imputa", "procesad", "prontuari", "homicid", "feminicid",
    "asesin", "assassin", "terroris", "narco", "secuestr", "sequestr", "violacion", "estupr", "extors", "extort",
    "murder", "manslaughter", "robber", "burglar", "traffick",
  ]
  private static let offenceWords: Set<String> = [
    "pena", "penas", "charge", "charges", "robo", "robos", "hurto", "hurtos", "roubo", "furto", "theft", "assault",
    "rape", "droga", "drogas", "drug", "drugs", "trafico", "estafa", "fraud", "fraude", "arrest", "arresto",
    "indictment",
  ]
  private static let nameWords: Set<String> = [
    "name", "names", "nombre", "nombres", "nome", "nomes", "apellido", "apellidos", "surname", "sobrenome", "apelido",
    "lastname", "firstname", "fullname", "forename", "nickname", "apodo", "alias", "nombrecompleto", "nomecompleto",
  ]
  private static let idWords: Set<String> = [
    "dni", "dnie", "cedula", "cpf", "rut", "run", "curp", "rg", "cui", "dui", "dpi", "nie", "nif", "ssn", "cuil",
    "cuit",
    "passport", "pasaporte", "passaporte", "nationalid", "idnumber", "idcard", "documentnumber", "numerodocumento",
    "documento", "document",
  ]
  private static let documentStems = ["document", "identi", "national", "nacional", "id"]
  private static let numberWords: Set<String> = [
    "number", "numero", "num", "nro", "no", "id", "card", "code", "codigo",
  ]
}
