import Oficio
import OficioTestSupport
import Testing

@testable import OficioFeed

@Suite("An advert for several jobs becomes several postings or a question, never a mixture")
struct SeveralJobsTests {
  private static let reader = ProseReader(phrases: PhraseFiles.read.catalog, catalog: Shipped.catalog)

  static func postings(_ title: String, _ text: String, country: String = "PE", language: String? = nil) -> [Posting] {
    var advert = Posting(key: "t:8", feed: "t", sourceId: "8", title: title, text: text)
    advert.employer.name = "Panadería Aurora"
    advert.language = language
    return reader.postings(of: advert, country: country)
  }

  /// `key suffix: pay; months of experience; vacancies`, or `?` and the jobs that are asked about.
  static func summary(_ postings: [Posting]) -> String {
    postings.map { posting in
      if !posting.severalJobs.isEmpty { return "? " + posting.severalJobs.map(\.title).joined(separator: ", ") }
      let pay = posting.pay?.value.min.map { "\($0)" } ?? "-"
      let months = posting.experience?.value.months.map { "\($0)" } ?? "-"
      let vacancies = posting.vacancies.map { "\($0.value)" } ?? "-"
      return "\(posting.key.dropFirst(3)) \(pay) \(months) \(vacancies)"
    }.joined(separator: " | ")
  }

  @Test(
    "lines that each name a job of their own become postings, with what stands around them for all",
    arguments: [
      (
        "Personal para restaurante",
        "Restaurante El Puerto requiere los siguientes cargos:\n- 2 cocineros, sueldo S/ 1,800\n- 1 mozo, sueldo S/ 1,200\nSe ofrece almuerzo.",
        "#cocineros 1800 - 2 | #mozo 1200 - 1"
      ),
      (
        "Convocatoria", "Son dos vacantes:\n- Cajera: sueldo S/ 1,300\n- Panadero con 2 años de experiencia",
        "#cajera 1300 - - | #panadero - 24 -"
      ),
      (
        "Aviso", "Hotel en Cusco busca\n1 recepcionista\n2 mozos\n1 cocinero",
        "#recepcionista - - 1 | #mozos - - 2 | #cocinero - - 1"
      ),
      (
        "Aviso",
        "Empresa de obras requiere:\n1 soldador\n- 3 años de experiencia\n- Licencia A-I\n2 choferes:\n- 5 años de experiencia\n- Licencia A-IIb\nLugar: Callao",
        "#soldador - 36 1 | #choferes - 60 2"
      ),
      (
        "Personal", "Buscamos los siguientes cargos:\n1. Cajero\n2. Mozo\n3. Vajillero de turno\nTurno tarde",
        "#cajero - - - | #mozo - - - | #vajillero-de-turno - - -"
      ),
    ])
  func parted(_ title: String, _ text: String, _ wanted: String) {
    #expect(Self.summary(Self.postings(title, text)) == wanted)
  }

  @Test(
    "jobs whose words cannot be told apart are one posting with a question",
    arguments: [
      ("Aviso", "Se necesitan meseros y ayudantes de cocina para restaurante.", "? meseros, ayudantes de cocina"),
      ("Vendedores y reponedores para campaña", "Tienda con trato amable.", "? Vendedores, reponedores"),
      ("Aviso", "Buscamos 3 cocineros y 2 mozos. Sueldo S/ 1500.", "? cocineros, mozos"),
      ("Aviso", "Puestos disponibles: Mozos: trato amable. Cocineros: 2 años de experiencia.", "? Mozos, Cocineros"),
      // Another item that no catalog knows.
      ("Aviso", "Hotel requiere los siguientes cargos:\n- Mozo\n- Cocinero\n- Xilomante", "? Mozo, Cocinero"),
      // What stands under the headings is not marked.
      (
        "Aviso",
        "Requerimos los siguientes cargos:\nMozo\nSaber atender mesas con alegría y mucho esmero\nCocinero\nCon dos años en el rubro",
        "? Mozo, Cocinero"
      ),
      // A sentence elsewhere speaks of one of them.
      (
        "Aviso", "Hotel requiere los siguientes cargos:\n- Mozo\n- Cocinero\nEl cocinero gana S/ 2,000.",
        "? Mozo, Cocinero"
      ),
      // The last item goes on in the next line.
      (
        "Aviso", "Hotel requiere los siguientes cargos:\n- Mozo\n- Cocinero con ganas de aprender y\nlicencia A-I",
        "? Mozo, Cocinero con ganas de aprender"
      ),
    ])
  func asked(_ title: String, _ text: String, _ wanted: String) {
    let postings = Self.postings(title, text)
    #expect(Self.summary(postings) == wanted)
    #expect(postings.count == 1 && postings[0].key == "t:8" && postings[0].text == text && postings[0].title == title)
    #expect(postings[0].occupation.isEmpty)
  }

  @Test(
    "one job under two names, with several trades, or with helpers and duties stays one",
    arguments: [
      ("Cajera / Vendedora", "Buscamos cajera vendedora para tienda."), ("Mozo/a", "Se busca mozo/a con experiencia."),
      ("Operario/a de limpieza", "Requisitos:\n- Secundaria completa\n- Ganas de trabajar"),
      ("Asistente administrativo / contable", "Se busca asistente administrativo y contable."),
      ("Ayudante de cocina y limpieza", "Se busca ayudante de cocina y limpieza."),
      ("Maestro cortador y vendedor de carnes", "Carnicería busca un maestro cortador y vendedor de carnes."),
      ("Jefe de cocina", "Se busca jefe de cocina. A su cargo cocineros, mozos y ayudantes de cocina."),
      ("Ingeniero residente", "Requisitos:\n- Ingeniero civil\n- Arquitecto con experiencia"),
      ("Jefe de laboratorio", "Requisitos:\nLaboratorista\no\nIngeniero civil"),
      ("Chofer", "Las funciones del cargo son: chofer, estibador y cobrador."),
      ("Administrador de tienda", "Equipo:\n2 cajeros\n3 vendedores"),
      ("Vendedores", "Se buscan vendedoras y vendedores de campo."),
      ("Aviso", "Se necesitan enfermeras, obstetras o paramédicos."),
      ("Aviso", "Buscamos conductor o repartidor.\nRequisitos:\n- Licencia A-I"),
      ("Auxiliar", "Funciones:\n- Atención al cliente\n- Control de almacén\n- Limpieza"),
      ("Psicólogo", "Se requiere:\n- Psicólogo o afín\n- Profesor o afín"),
      ("", ""), ("Aviso", "\n\n- \n"),
    ])
  func single(_ title: String, _ text: String) {
    let postings = Self.postings(title, text)
    #expect(postings.count == 1 && postings[0].severalJobs.isEmpty && postings[0].partOf == nil)
    var alone = Posting(key: "t:8", feed: "t", sourceId: "8", title: title, text: text)
    alone.employer.name = "Panadería Aurora"
    Self.reader.read(&alone, country: "PE")
    #expect(postings[0] == alone)
  }

  @Test(
    "Portuguese and English adverts likewise",
    arguments: [
      (
        "Oportunidades",
        "Restaurante contrata para as seguintes vagas:\n- 2 cozinheiros, salário R$ 2.000\n- 1 garçom, salário R$ 1.500\nVenha trabalhar conosco.",
        "pt", "#cozinheiros 2000 - 2 | #garcom 1500 - 1"
      ),
      ("Vagas", "Contratamos garçons e cozinheiros para restaurante.", "pt", "? garçons, cozinheiros"),
      ("Garçom / Garçonete", "Contratamos garçom ou garçonete com experiência.", "pt", "#- - - -"),
      (
        "Staff", "The hotel has the following positions:\n- 2 cooks\n- 1 waiter\nFree lunch.", "en",
        "#cooks - - 2 | #waiter - - 1"
      ),
      ("Cook / kitchen helper", "We are looking for a cook to run the kitchen.", "en", "#- - - -"),
    ])
  func otherLanguages(_ title: String, _ text: String, _ language: String, _ wanted: String) {
    let postings = Self.postings(title, text, country: language == "pt" ? "BR" : "PE", language: language)
    if wanted == "#- - - -" {
      #expect(postings.count == 1 && postings[0].severalJobs.isEmpty && postings[0].partOf == nil)
    } else {
      #expect(Self.summary(postings) == wanted)
    }
  }

  @Test("a part has its own words and the common ones, and every place points into them")
  func words() throws {
    let postings = Self.postings(
      "Turno tarde en Comas",
      "Restaurante requiere los siguientes cargos:\n- 2 cocineros, sueldo S/ 1,800\n- 1 mozo, sueldo S/ 1,200, secundaria completa\nSe pide carné de sanidad."
    )
    try #require(postings.map(\.key) == ["t:8#cocineros", "t:8#mozo"])
    for (posting, own) in zip(
      postings, ["- 2 cocineros, sueldo S/ 1,800", "- 1 mozo, sueldo S/ 1,200, secundaria completa"])
    {
      #expect(
        posting.text
          == "Turno tarde en Comas\nRestaurante requiere los siguientes cargos:\n\(own)\nSe pide carné de sanidad.")
      #expect(posting.partOf == AdvertPart(key: "t:8", title: "Turno tarde en Comas"))
      #expect(posting.sourceId == "8" && posting.employer.name == "Panadería Aurora")
      #expect(posting.certificates.contains { $0.kind == .foodHandlerCard })
      let places = [posting.pay?.provenance, posting.vacancies?.provenance, posting.certificates.first?.provenance]
      for provenance in places {
        let span = try #require(provenance?.span)
        #expect(String(decoding: Array(posting.text.utf8)[span], as: UTF8.self) == provenance?.raw)
      }
    }
    #expect(postings[0].education == nil && postings[1].education?.value.level == .secondary)
    #expect(postings[0].occupation.first?.code == "5120" && postings[1].occupation.first?.code == "5131")
  }

  @Test("what may belong to one of the jobs is unknown, what holds for all is read, and a trap is one for all")
  func weakened() throws {
    let text =
      "Sede en Lince. Puestos disponibles: Mozos: de 18 a 25 años, sueldo S/ 1,200. Cocineros: 2 años de experiencia y licencia A-I, pago de S/ 50 por inscripción.\nHorario:\nlunes a viernes de 8 a 17 h"
    let postings = Self.postings("Personal para restaurante", text)
    #expect(Self.summary(postings) == "? Mozos, Cocineros")
    let posting = try #require(postings.first)
    #expect(posting.pay == nil && posting.experience == nil && posting.certificates.isEmpty && posting.asks.age == nil)
    let shift = try #require(posting.shifts.first?.provenance)
    let span = try #require(shift.span)
    #expect(String(decoding: Array(text.utf8)[span], as: UTF8.self) == shift.raw)
    for job in posting.severalJobs {
      let span = try #require(job.provenance.span)
      #expect(String(decoding: Array(text.utf8)[span], as: UTF8.self) == job.title)
    }
    let plain = Self.postings("Cocinero", text.replacing("Mozos: de 18 a 25 años, sueldo S/ 1,200. ", with: ""))
    #expect(posting.risks.map(\.sign) == plain[0].risks.map(\.sign))
  }

  @Test("keys stay what they are when another job goes, and titles that fold alike are not parted")
  func keys() {
    let list = "Hotel requiere los siguientes cargos:\n"
    let three = Self.postings("Aviso", list + "- Mozo\n- COCINERO\n- Recepcionista")
    let two = Self.postings("Aviso", list + "- Recepcionista\n- Cocinero")
    #expect(Set(two.map(\.key)).isSubset(of: Set(three.map(\.key))) && two.count == 2 && three.count == 3)
    #expect(AdvertPart.advert(of: "t:8#mozo") == "t:8" && AdvertPart.advert(of: "t:8") == nil)
    let twice = Self.postings("Aviso", list + "- Mozo\n- Cocinero\n- MOZO")
    #expect(Self.summary(twice) == "? Mozo, Cocinero, MOZO")
  }

  @Test("an advert that says what job it is, or has labelled values, is not parted")
  func stated() {
    let text = "Hotel requiere los siguientes cargos:\n- Mozo\n- Cocinero"
    var advert = Posting(key: "t:8", feed: "t", sourceId: "8", title: "Aviso", text: text)
    advert.occupation = [OccupationGuess(code: "5131", share: 10_000, Provenance(.stated))]
    #expect(Self.reader.postings(of: advert, country: "PE").map(\.key) == ["t:8"])
    advert.occupation = []
    advert.contract = Sourced(.permanent, Provenance(.inferred, raw: "Hotel", span: 0..<5))
    #expect(Self.summary(Self.reader.postings(of: advert, country: "PE")) == "? Mozo, Cocinero")
  }
}

/// Adverts glued together from invented ones.
extension SeveralJobsTests {
  private static let trades = [
    "cocinero", "mozo", "panadero", "soldador", "electricista", "recepcionista", "carpintero", "jardinero", "cajero",
    "albañil",
  ]

  @Test("two invented adverts under one heading give the two, and each alone is itself", arguments: Seeds.range(40))
  func glued(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let picked = Self.trades.shuffled(using: &random).prefix(Int.random(in: 2...4, using: &random))
    let sums = picked.map { _ in Int.random(in: 11...40, using: &random) * 100 }
    let months = picked.map { _ in Int.random(in: 1...9, using: &random) * 12 }
    let common = ["", "Trabajo en Comas.", "Ofrecemos buen trato."].randomElement(using: &random) ?? ""
    let bodies = zip(sums, months).map { "- Sueldo S/ \($0)\n- Experiencia de \($1) meses" }
    let lines = zip(picked, bodies).map { "1 \($0)\n\($1)" }.joined(separator: "\n")
    let postings = Self.postings("Convocatoria", "Taller Sol requiere los siguientes cargos:\n\(lines)\n\(common)")
    #expect(
      Self.summary(postings)
        == zip(picked, zip(sums, months)).map { "#\($0.folded) \($1.0) \($1.1) 1" }.joined(separator: " | "))
    for (trade, body) in zip(picked, bodies) {
      let alone = Self.postings("Se busca \(trade)", "Taller Sol requiere \(trade)\n\(body)\n\(common)")
      #expect(alone.count == 1 && alone[0].severalJobs.isEmpty && alone[0].partOf == nil)
    }
  }
}
