extension Activity {
  /// What a lead fell through for, in a word that may begin the column `reason`: `pay`, or `pay: less than was said`.
  ///
  /// The words behind it are staff's own and are shown to nobody. There is no word for health or for anything a person
  /// has done: `other` is enough.
  public enum ReasonCode: String, CaseIterable, Hashable, Sendable {
    /// A record that shows; a paper that is missing; too little experience or skill.
    case record, papers, skills
    /// Hours or duties that do not fit; what it pays; the way there; how the work is.
    case schedule, pay, distance, conditions
    /// Anything else, and every text that begins with none of the words.
    case other

    /// The words by which staff may write it: in English as the contract has it, in Spanish and in Portuguese.
    var words: [String] {
      switch self {
      case .record: ["record", "antecedentes"]
      case .papers: ["papers", "papeles", "documentos"]
      case .skills: ["skills", "habilidades", "competencias"]
      case .schedule: ["schedule", "horario"]
      case .pay: ["pay", "pago", "sueldo", "salario", "pagamento"]
      case .distance: ["distance", "distancia"]
      case .conditions: ["conditions", "condiciones", "condicoes"]
      case .other: ["other", "otro", "outro"]
      }
    }
  }

  /// The reason by its first word, case and accents aside; nil: none is written.
  public var reasonCode: ReasonCode? {
    guard let word = reason?.folded.prefix(while: { $0 != " " }), !word.isEmpty else { return nil }
    return ReasonCode.allCases.first { $0.words.contains(String(word)) } ?? .other
  }
}
