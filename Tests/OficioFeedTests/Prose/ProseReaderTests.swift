import Testing

@testable import Oficio
@testable import OficioFeed

/// Sentences written for these tests, and what must be read in them.
@Suite struct ProseReaderTests {
  static func read(_ text: String, title: String = "", country: String = "PE", language: String = "es") -> Posting {
    var posting = Posting(key: "t:1", feed: "t", sourceId: "1", title: title, text: text)
    posting.language = language
    PhraseCatalogTests.reader.read(&posting, country: country)
    return posting
  }

  @Test(arguments: [
    ("Presentar antecedentes penales, judiciales y policiales.", "criminal clean, police clean, judicial clean"),
    ("Sin antecedentes.", "criminal clean bare"),
    (
      "Entregar CUL al ser seleccionado.",
      "criminal clean after-selection, police clean after-selection, judicial clean after-selection"
    ),
    ("No se piden antecedentes policiales.", "police not-asked"),
    ("Sin antecedentes penales en los últimos 7 años.", "criminal years 7"),
    ("Mandar antecedentes a la oficina de personal.", ""),
    ("Antecedentes laborales verificables.", ""),
  ]) func `records are told from application papers`(_ text: String, _ wanted: String) {
    let posting = Self.read(text)
    let found = posting.recordChecks.map { check in
      var words = "\(check.kind.rawValue) \(check.rule.rawValue)"
      if let years = check.years { words += " \(years)" }
      if let stage = check.stage { words += " \(stage.rawValue)" }
      return check.specified ? words : words + " bare"
    }
    #expect(found.joined(separator: ", ") == wanted)
  }

  @Test(arguments: [
    ("Lunes a viernes de 8 a 17 h", "MO,TU,WE,TH,FR 08:00-17:00"),
    ("L-V 8:00 a.m. - 6:00 p.m.", "MO,TU,WE,TH,FR 08:00-18:00"),
    ("De lunes a sábado de 08h00 a 16h30", "MO,TU,WE,TH,FR,SA 08:00-16:30"),
    ("Lunes a viernes de 9 a 6 y sábados de 9 a 1", "MO,TU,WE,TH,FR 09:00-18:00; SA 09:00-13:00"),
    ("Martes, jueves y domingo de 0 8: 3 0 a 1 2: 1 5", "TU,TH,SU 08:30-12:15"),
    ("Fines de semana de 16:00 pm a 01:00 am", "SA,SU 16:00-01:00"),
    ("Viernes a lunes, 22 a 6 hs", "MO,FR,SA,SU 22:00-06:00"),
    ("Llamar de lunes a viernes de 9 a 17", ""),
    ("Entrevistas lunes 9 a 12 h", ""),
    ("Lunes a jueves de 7 a 15 h, refrigerio de 12 a 13 h", "MO,TU,WE,TH 07:00-15:00"),
    ("Personas de 20 a 35 años", ""),
  ]) func `days and hours become shifts`(_ text: String, _ wanted: String) {
    let posting = Self.read(text)
    let found = posting.shifts.map {
      "\($0.value.days.days.map(\.code).joined(separator: ",")) \($0.value.from)-\($0.value.to)"
    }
    #expect(found.joined(separator: "; ") == wanted)
  }

  @Test(arguments: [
    ("Sueldo S/ 1,130 a 1,300 al mes", "PE", "1130-1300 PEN month"),
    ("Sueldo: S/ 1 4 0 0 más bono de S/ 150", "PE", "1400-1400 PEN month"),
    ("Renta líquida $480.000", "CL", "480000-480000 CLP -"),
    ("Jornal de 25 dólares por día", "EC", "25-25 USD day"),
    ("Pagamos $ 650 mil mensuales", "AR", "650000-650000 ARS month"),
    ("Bs 2500 al mes", "BO", "2500-2500 BOB month"),
    ("Sueldo a tratar, llamar al 987654321", "PE", ""),
    ("Ley 18.290, sueldo acorde al mercado", "CL", ""),
  ]) func `pay is read with its currency and period`(_ text: String, _ country: String, _ wanted: String) {
    let posting = Self.read(text, country: country)
    let found = posting.pay.map(\.value).map {
      "\($0.min?.description ?? "")-\($0.max?.description ?? "") \($0.currency ?? "-") \($0.period?.rawValue ?? "-")"
    }
    #expect(found ?? "" == wanted)
  }

  @Test(arguments: [
    ("Brevete A-IIb vigente", "PE", "A-IIb required pe.licence.A2b"),
    ("Licencia AIIB deseable", "PE", "A-IIb preferred pe.licence.A2b"),
    ("licencia a2b", "PE", "A-IIb required pe.licence.A2b"),
    ("Licencia clase B y D", "CL", "B required -, D required -"),
    ("Licencia tipo E", "EC", "E required -"),
    ("Con o sin licencia de conducir", "AR", "- not-required -"),
    ("Licencia médica pagada", "CL", ""),
  ]) func `licences have class, need and catalog id`(_ text: String, _ country: String, _ wanted: String) {
    let posting = Self.read(text, country: country)
    let found = posting.certificates.map { "\($0.class ?? "-") \($0.need.rawValue) \($0.type ?? "-")" }
    #expect(found.joined(separator: ", ") == wanted)
  }

  @Test func `bachiller is a school leaver in Ecuador and a graduate in Peru`() {
    #expect(Self.read("Bachiller", country: "EC").education?.value.level == .secondary)
    #expect(Self.read("Bachiller", country: "PE").education?.value.level == .university)
  }

  @Test func `what the feed stated stays`() {
    var posting = Posting(key: "t:1", feed: "t", sourceId: "1", title: "Cocinero", text: "Sueldo S/ 1500 al mes")
    posting.pay = Sourced(Pay(min: Amount(1200), currency: "PEN"), Provenance(.stated, from: "job/salary"))
    PhraseCatalogTests.reader.read(&posting, country: "PE")
    #expect(posting.pay?.value.min == Amount(1200))
  }

  @Test func `days without hours and hours without days are kept apart from shifts`() {
    let days = Self.read("Jornada de lunes a viernes.")
    #expect(days.shifts.isEmpty && days.workHours.isEmpty && days.workDays?.value.days.count == 5)
    let hours = Self.read("Horario de trabajo de 17 a 01 horas.")
    #expect(hours.shifts.isEmpty && hours.workDays == nil)
    #expect(hours.workHours.map { "\($0.value.days.days.count) \($0.value.from)-\($0.value.to)" } == ["0 17:00-01:00"])
  }

  @Test(arguments: [
    ("Experiencia mínima de 8 meses en cocina", 8),
    ("Deseable: 6 meses de experiencia en caja", 0),
    ("Se requiere experiencia", nil),
    ("No se requiere experiencia", 0),
    ("Experiencia en:\nArmado de muebles y estantes (6 meses)", 6),
    ("Historial comprobado de 2 años en jardines", 24),
  ]) func `experience is what is demanded; none where it is only wished for`(_ text: String, _ months: Int?) throws {
    #expect(try #require(Self.read(text).experience).value.months == months)
  }

  @Test func `what words name is stated, what they let conclude is inferred`() {
    let posting = Self.read("Elaboración de pan. Licencia de conducir A-I. Sueldo S/ 1,200.")
    #expect(posting.skills.map(\.provenance.origin) == [.stated])
    #expect(posting.certificates.map(\.provenance.origin) == [.stated])
    #expect(posting.pay?.provenance.origin == .inferred)
  }

  @Test func `spans are bytes of the text and hold the words`() throws {
    let text = "¡Panadería! 😀 Señorita o joven: sueldo de S/ 1,200 — planilla"
    let posting = Self.read(text)
    let span = try #require(posting.pay?.provenance.span)
    #expect(String(decoding: Array(text.utf8)[span], as: UTF8.self) == posting.pay?.provenance.raw)
    #expect(posting.formality?.provenance.origin == .inferred)
  }

  @Test func `the title names the occupation, its head noun first`() {
    let posting = Self.read("Apoyar al cocinero.", title: "Ayudantes de cocina")
    #expect(posting.occupation.first?.code == "9412")
    #expect(posting.occupation.first?.provenance.from == "title")
    #expect(posting.occupation.reduce(0) { $0 + $1.share } <= 10_000)
  }

  @Test func `skills are a must only where the words demand it`() {
    #expect(Self.read("Elaboración de pan (excluyente)").skills.first?.need == .must)
    #expect(Self.read("Elaboración de pan").skills.first?.need == .essential)
    #expect(Self.read("Deseable: elaboración de pan").skills.first?.need == .optional)
  }
}
