import Oficio
import OficioMatch

/// What to ask, and of whom.
extension Sentences {
  /// What the question is about, as a noun: `antecedentes judiciales`, `pay`.
  public func about(_ about: Question.About) -> String {
    switch about {
    case .record(let kind): record(kind)
    case .certificate(let id):
      say(
        es: "certificado: \(certificate(id))", pt: "certificado em mãos: \(certificate(id))",
        en: "certificate: \(certificate(id))")
    case .paper(let id): say(es: "papel: \(paper(id))", pt: "documento: \(paper(id))", en: "paper: \(paper(id))")
    case .bar(let id):
      say(
        es: "impedimento legal: \(names.bar(id))", pt: "impedimento por lei: \(names.bar(id))",
        en: "legal bar: \(names.bar(id))")
    case .availability: say(es: "disponibilidad horaria", pt: "disponibilidade de horário", en: "availability")
    case .obligations: say(es: "compromisos fijos", pt: "compromissos fixos", en: "fixed duties")
    case .dutyHour(let name):
      say(
        es: "a qué hora es «\(names.duty(name))»", pt: "a que horas é «\(names.duty(name))»",
        en: "at what hour “\(names.duty(name))” is")
    case .education: say(es: "estudios", pt: "escolaridade", en: "schooling")
    case .home: say(es: "lugar donde vive", pt: "lugar onde mora", en: "where the person lives")
    case .release: say(es: "día en que sale", pt: "dia em que sai", en: "the day of release")
    case .pay: say(es: "sueldo", pt: "salário", en: "pay")
    case .hours: say(es: "horas y turnos", pt: "horas e turnos", en: "hours and shifts")
    case .contract: say(es: "contrato y su plazo", pt: "contrato e seu prazo", en: "contract and its length")
    case .recordCheck:
      say(es: "si piden antecedentes", pt: "se pedem antecedentes", en: "whether a record is asked for")
    case .papers: say(es: "papeles que piden", pt: "documentos que pedem", en: "papers asked for")
    case .place: say(es: "lugar de trabajo", pt: "local de trabalho", en: "place of work")
    case .income: say(es: "ingreso que necesita", pt: "renda de que precisa", en: "income needed")
    case .formality: say(es: "si es en planilla", pt: "se é com registro", en: "whether the job is registered")
    case .jobs:
      say(
        es: "cuál de los puestos del aviso", pt: "qual das vagas do anúncio", en: "which of the jobs in the advert")
    case .skill(let id):
      say(
        es: "habilidad: \(names.skill(id))", pt: "competência: \(names.skill(id))", en: "skill: \(names.skill(id))")
    }
  }

  /// Whom to ask.
  public func whom(_ ask: Question.Ask) -> String {
    switch ask {
    case .staff: say(es: "en la ficha", pt: "na ficha", en: "in the file")
    case .person: say(es: "con la persona", pt: "com a pessoa", en: "from the person")
    case .employer: say(es: "con el empleador", pt: "com o empregador", en: "from the employer")
    }
  }

  /// All questions in one line, those for one party together: `con la persona: estudios; con el empleador: sueldo`.
  public func questions(_ questions: [Question]) -> String {
    [Question.Ask.staff, .person, .employer].compactMap { ask in
      let topics = questions.filter { $0.ask == ask }.map { about($0.about) }
      return topics.isEmpty ? nil : "\(whom(ask)): \(topics.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// Topics alone, for a list that is all for the employer.
  func topics(_ questions: [Question]) -> String { questions.map { about($0.about) }.joined(separator: ", ") }

  /// A paper that payroll needs; a certificate's own label where the word is a certificate's id.
  func paper(_ id: String) -> String {
    switch id {
    case "identity": say(es: "documento de identidad", pt: "documento de identidade", en: "identity document")
    case "tax": say(es: "registro tributario", pt: "cadastro fiscal", en: "tax registration")
    case "bank": say(es: "cuenta bancaria", pt: "conta bancária", en: "bank account")
    case "address": say(es: "constancia de domicilio", pt: "comprovante de residência", en: "proof of address")
    default: names.certificate(id)
    }
  }
}
