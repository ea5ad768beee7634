import Oficio
import OficioMatch
import OficioTestSupport

@testable import OficioReport

/// People with every private field filled with a value that can be found again, and adverts that speak of what no sheet may
/// say.
struct AudienceWorld {
  /// What stands in every private text.
  static let mark = "zqmark"
  /// The years of private dates, which no other date has; a pay may have these figures.
  static let markedYears = ["1977", "1978", "1979"]
  /// A year of birth that no pay has.
  static let birthYear = 7931

  var people: [Trainee]
  var postings: [Posting]
  let asOf: CivilDate

  /// Titles, places and papers that feeds really have, and tricks to hide them.
  static let exposing = [
    "Panadero para ex reclusos", "Cocinero (programa INPE)", "Taller del penal de Lurigancho",
    "Ayudante, liberados 2026",
    "Carpintero con libertad vigilada", "Padeiro para egressos do sistema prisional", "Auxiliar — regime semiaberto",
    "Baker, second chance program for ex-offenders", "Parolee warehouse crew", "Operario sin antecedentes penales",
    "Costureira (presídio feminino)", "Pr1s10n kitchen hand", "C á r c e l: cocina", "Pri\u{200B}són: lavandería",
    "Certidão de antecedentes criminais",
  ]

  init(seed: UInt64, people count: Int, postings postingCount: Int) {
    var world = RandomWorld(seed: seed)
    asOf = world.asOf
    postings = (0..<postingCount).map { Self.posting("p\($0)", &world) }
    let employers = postings.compactMap(\.employer.name)
    people = (0..<count).map { Self.person("T-\($0)", employers, &world) }
  }

  private static func posting(_ id: String, _ world: inout RandomWorld) -> Posting {
    var posting = world.posting(id)
    let told = Provenance(.stated, from: "test")
    // Half of the adverts are such that many people can have them.
    if world.chance(50) {
      posting.recordChecks = []
      posting.certificates = []
      posting.skills = posting.skills.map { SkillAsk(skill: $0.skill, need: .optional, $0.provenance) }
      posting.risks = []
    }
    if world.chance(30) { posting.title = world.pick(exposing) }
    if world.chance(20) { posting.places.append(Sourced(Place(raw: world.pick(exposing)), told)) }
    if world.chance(15) { posting.employer.name = world.pick(["Panadería INPE", "Asociación de Liberados", "Apac"]) }
    posting.apply = Apply(
      contact: world.pick(["Sra. Quispe", world.pick(exposing)]),
      url: world.pick(["https://bolsa.inpe.example/1", "https://e.example/1"]),
      phone: "555-0101", whatsapp: "555-0102", email: world.pick(["rh@e.example", "penal@e.example"]),
      walkIn: world.pick(["Av. 1", world.pick(exposing)]), bring: ["DNI", world.pick(exposing)])
    if world.chance(40) {
      posting.certificates.append(
        CertificateAsk(
          kind: .other, type: world.pick(["cl.antecedentes", "pe.cul", "pe.work_certificate"]), need: .required, told))
    }
    return posting
  }

  private static func person(_ id: String, _ employers: [String], _ world: inout RandomWorld) -> Trainee {
    let day = { (text: String) in Shipped.day(text) }
    var person = world.trainee(id)
    person.office = "\(mark)-office"
    person.consent = Consent(
      match: true, until: world.maybe(50) { $0.day(1...300) },
      tellEmployers: (0..<4).map { _ in world.pick(employers) } + ["\(mark)-employer"])
    person.exclusions = [Exclusion(place: "\(mark)-place", until: day("1979-01-01"))]
    person.status = Status(
      kind: "\(mark)-status", until: day("1977-07-07"), releasedOn: day("1978-08-08"),
      expectedReleaseOn: day("1979-09-09"), hearingOn: day("1979-08-08"), programmes: ["\(mark)-programme"],
      eligible: ["\(mark)-programme": true])
    person.statedSkills = [StatedSkill(text: "\(mark) skill", level: 3, evidence: .workshop)]
    person.experience = person.experience.map {
      WorkExperience(occupation: $0.occupation, months: $0.months, setting: "inside")
    }
    // Guards of prisons are people with an occupation that must not be named.
    if world.chance(20) { person.experience.append(WorkExperience(occupation: "5413", months: 7, setting: "\(mark)")) }
    person.certificates = (person.certificates ?? []).map { held in
      var held = held
      (held.issuer, held.heldBy) = ("INPE \(mark)", "INPE \(mark)")
      return held
    }
    person.certificates?.append(
      HeldCertificate(
        type: world.pick(["cl.antecedentes", "pe.cul"]), issuer: "INPE \(mark)", issuedOn: world.asOf, inHand: true))
    person.papers = (person.papers ?? []) + [HeldPaper(type: "\(mark)-paper", inHand: true)]
    person.records = person.records.map {
      $0.map { state in
        var state = state
        (state.seenOn, state.sentenceServedOn) = (day("1977-01-02"), day("1978-01-02"))
        return state
      }
    }
    person.barredFrom = [StatedBar("\(mark)-bar", until: day("1977-03-03"))]
    person.obligations = (person.obligations ?? []).map { duty in
      var duty = duty
      (duty.name, duty.place) = ("\(mark) firma mensual", "\(mark)-court")
      return duty
    }
    person.refuses.employers = ["\(mark)-refused"]
    person.refuses.places = ["\(mark)-refused"]
    person.contacts = ["\(mark)-contact"]
    person.group = Group(sex: "\(mark)-sex", birthYear: birthYear)
    return person
  }
}

/// Words that no sheet may have, written down here and not read from the catalog.
enum ForbiddenWords {
  /// Beginnings of words.
  static let stems = [
    "carcel", "prision", "prisao", "prisional", "presidi", "penitenci", "recluso", "reclusa", "reclusi", "inpe",
    "antecedente",
    "delincuen", "criminal", "condena", "sentencia", "reinser", "ressocial", "liberado", "excarcel", "detento",
    "egresso",
    "apenad", "encarcer", "incarcer", "inmate", "jail", "convict", "felon", "offender", "parole", "penitent", "arrest",
    "zqmark", "tornozel", "grillete",
  ]
  /// Whole words.
  static let words: Set<String> = [
    "penal", "penales", "preso", "presa", "presos", "presas", "reo", "presidio", "prison", "prisons", "prisoner",
    "delito",
    "juzgado", "judicial", "policial", "custody", "semiaberto", "curfew", "probation", "bail", "signature", "patronato",
    "inside", "gate", "verdict", "unlockable", "blocker", "apac",
  ]
  /// Phrases.
  static let phrases = [
    "libertad vigilada", "libertad condicional", "liberdade condicional", "medio libre", "second chance",
    "segunda oportunidad", "segundas oportunidades", "criminal record", "police record", "toque de queda",
    "firma mensual",
    "privado de libertad",
  ]

  /// Marked years as dates have them: `1977-01-02`, `2 de enero de 1977`, `2 January 1977`.
  private static let dates: [String] = AudienceWorld.markedYears.flatMap { year in
    ["\(year) 0", "de \(year)"] + ["january", "march", "july", "august", "september"].map { "\($0) \(year)" }
  }

  /// Phrases by their first word.
  private static let rests: [Substring: [[Substring]]] = Dictionary(
    grouping: (phrases + dates).map { $0.split(separator: " ") }, by: { $0[0] }
  ).mapValues { $0.map { Array($0.dropFirst()) } }

  /// The forbidden words of a text, each once.
  static func found(in text: String) -> Set<String> {
    var found: Set<String> = []
    var seen: Set<Substring> = []
    var known: Set<Substring> = []
    for line in text.split(separator: "\n") where known.insert(line).inserted {
      let listed = line.folded.split(separator: " ")
      for (place, word) in listed.enumerated() {
        for rest in rests[word] ?? [] {
          let next = Array(listed[(place + 1)...].prefix(rest.count))
          if next.count == rest.count, zip(rest, next).allSatisfy({ $1.hasPrefix($0) }) {
            found.insert(([word] + next).joined(separator: " "))
          }
        }
        guard seen.insert(word).inserted else { continue }
        if words.contains(String(word)) || stems.contains(where: word.hasPrefix) { found.insert(String(word)) }
        if word.contains("\(AudienceWorld.birthYear)") { found.insert(String(word)) }
      }
    }
    return found
  }
}
