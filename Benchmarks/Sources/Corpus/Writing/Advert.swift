import Oficio

/// The words of one advert: what its fields say, in Spanish prose of about 1.5 kB, as HTML and as plain text.
struct Advert {
  private var blocks: [Block] = []

  private enum Block {
    case paragraph(String)
    case list([String])
  }

  init(_ posting: Posting, _ catalog: Catalog, _ random: inout SplitMix64) {
    let phrases = AdvertPhrases.self
    let employer = posting.employer.name ?? "Importante empresa"
    let locality = posting.places.first?.value.locality ?? "la zona"
    let about = [random.pick(phrases.about), random.pick(phrases.about)].joined(separator: " ")
    add("\(employer) \(random.pick(phrases.openings)) \(locality). \(about)")
    add("Buscamos: \(posting.title). \(random.pick(phrases.invitations))")
    add("Funciones:")
    let skills = posting.skills.compactMap { catalog.skills[$0.skill]?.words[.es]?.randomElement(using: &random) }
    blocks.append(.list((skills + [random.pick(phrases.duties), random.pick(phrases.duties)]).map(Self.sentence)))
    add("Requisitos:")
    blocks.append(.list(Self.demands(posting, catalog) + [random.pick(phrases.manners), random.pick(phrases.manners)]))
    for text in Self.time(posting) { add(text) }
    add("Ofrecemos:")
    blocks.append(.list(Self.offer(posting) + [random.pick(phrases.extras), random.pick(phrases.extras)]))
    add(random.pick(phrases.culture))
    let phone = 1000 + random.below(9000)
    add("\(random.pick(phrases.closings)) 555-\(phone) (preguntar por \(random.pick(phrases.contacts))).")
  }

  /// For a CDATA section.
  var html: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): "<p>\(text)</p>\n"
      case .list(let items): "<ul>" + items.map { "<li>\($0)</li>" }.joined() + "</ul>\n"
      }
    }.joined()
  }

  /// The same words, one line for each paragraph or item.
  var plain: String {
    blocks.map { block in
      switch block {
      case .paragraph(let text): text
      case .list(let items): items.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  private mutating func add(_ text: String) { blocks.append(.paragraph(text)) }

  private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static func demands(_ posting: Posting, _ catalog: Catalog) -> [String] {
    var list: [String] = []
    if let asked = posting.experience?.value {
      let months = asked.months ?? 0
      let words = months == 0 ? "Con o sin experiencia" : "Experiencia de \(months) meses"
      list.append(words + (asked.indispensable ? " (indispensable)" : ""))
    }
    if let asked = posting.education?.value {
      let words = AdvertPhrases.education[asked.level] ?? "Estudios"
      list.append(words + (asked.indispensable ? " (indispensable)" : ""))
    }
    for ask in posting.certificates {
      let label = ask.type.flatMap { catalog.certificates[$0]?.labels.es } ?? "Certificado"
      list.append(label + (ask.need == .required ? " vigente (indispensable)" : " (deseable)"))
    }
    if let record = records(posting.recordChecks) { list.append(record) }
    if let age = posting.asks.age?.value { list.append("Edad de \(age.min ?? 18) a \(age.max ?? 60) años") }
    return list
  }

  private static func records(_ checks: [RecordCheck]) -> String? {
    guard let first = checks.first else { return nil }
    let kinds = checks.map { AdvertPhrases.records[$0.kind.index] }.joined(separator: " ni ")
    let stage = first.stage == .afterSelection ? " (solo a la persona seleccionada)" : ""
    switch first.rule {
    case .clean: return "Sin antecedentes \(kinds)\(stage)"
    case .years: return "Sin antecedentes \(kinds) en los últimos \(first.years ?? 5) años\(stage)"
    case .assessed: return "Los antecedentes \(kinds) se evalúan caso por caso\(stage)"
    case .notAsked: return "No se piden antecedentes \(kinds)"
    }
  }

  private static func time(_ posting: Posting) -> [String] {
    var list = posting.shifts.map(\.value).map { span in
      let days: String =
        switch span.days {
        case .workdays: "lunes a viernes"
        case .mondayToSaturday: "lunes a sábado"
        case .all: "lunes a domingo"
        default: "viernes, sábado y domingo"
        }
      return "Horario: \(days) de \(span.from) a \(span.to) horas."
    }
    if let hours = posting.hoursPerWeek?.value.max { list.append("Jornada de \(hours) horas semanales.") }
    return list
  }

  private static func offer(_ posting: Posting) -> [String] {
    var list: [String] = []
    if let pay = posting.pay?.value { list.append("Sueldo: \(salary(pay))") }
    if let formality = posting.formality?.value {
      list.append(formality == .formal ? "Planilla con todos los beneficios de ley" : "Pago por recibo, sin planilla")
    }
    if let contract = posting.contract?.value { list.append(AdvertPhrases.contracts[contract] ?? "Contrato") }
    if posting.absencePenalty?.value == true { list.append("Falta injustificada: doble descuento") }
    if posting.secondChance?.value == true { list.append("Damos segundas oportunidades") }
    if !posting.risks.isEmpty { list.append("Abonar S/ 50 por derecho de inscripción") }
    return list
  }

  /// `S/ 1,130 mensuales`, as a salary element and the prose say it.
  static func salary(_ pay: Pay) -> String {
    let sign = pay.currency == "PEN" ? "S/" : pay.currency ?? "$"
    let period =
      switch pay.period {
      case .day: "diarios"
      case .hour: "por hora"
      default: "mensuales"
      }
    let amounts = [pay.min, pay.max == pay.min ? nil : pay.max].compactMap(\.self).map(\.description)
    return "\(sign) \(amounts.joined(separator: " a ")) \(period)"
  }
}
