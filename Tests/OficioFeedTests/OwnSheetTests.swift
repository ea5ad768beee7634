import Foundation
import Oficio
import OficioTestSupport
import Testing

@testable import OficioFeed

@Suite("An office's own list of employer calls") struct OwnSheetTests {
  private static func sheet(_ country: String? = "PE") throws -> OwnSheet {
    OwnSheet(try #require(FeedTestKit.shipped.mappings.first { $0.id == OwnSheet.mappingID }), country: country)
  }

  private static func read(
    _ text: String, country: String? = "PE"
  ) throws -> (postings: [Posting], findings: [Finding]) {
    var sheet = try sheet(country)
    return sheet.read(Array(text.utf8), file: "own.csv")
  }

  /// What the import makes of the feed that a list becomes.
  private static func imported(_ postings: [Posting]) throws -> [Posting] {
    let mapping = try #require(FeedTestKit.shipped.mappings.first { $0.id == "oficio" })
    let writer = try #require(FeedWriter(mapping))
    let reading = FeedTestKit.read(.bytes(writer.begin() + postings.flatMap(writer.item) + writer.end()))
    #expect(reading.report?.dialect == "oficio" && reading.report?.problems == [:] && reading.error == nil)
    return reading.postings
  }

  @Test(
    "heads in three languages, with the separators and days of each",
    arguments: [
      """
      empresa;puesto;distrito;teléfono;contacto;sueldo;periodicidad;horas;vacantes;última llamada;entrevistas en el penal;\
      carta de oferta;segunda oportunidad;antecedentes
      Pan Sol;Panadero;Comas;01 000;Rosa;S/ 1.130,50 a 1.300;mensual;40-48;2;20/11/2026;sí;no;Sí;no
      """,
      """
      Empregador;Vaga;Cidade;Telefone;Contato;Salário;Periodicidade;Horas por semana;Vagas;Última ligação;\
      Entrevistas na prisão;Carta de emprego;Segunda chance;Pedem antecedentes
      Pan Sol;Panadero;Comas;01 000;Rosa;1130,50 - 1300 PEN;por mês;40 a 48;2;20.11.2026;SIM;não;sim;NÃO
      """,
      """
      Company,Job,City,Phone,Contact person,Wage,Currency,Period,Hours a week,Openings,Last talk,Interviews inside,\
      Offer letter,Second chance,Record check
      Pan Sol,Panadero,Comas,01 000,Rosa,"1,130.50-1,300",PEN,month,40-48,2,2026-11-20,yes,no,yes,no
      """,
    ])
  func languages(text: String) throws {
    let (postings, findings) = try Self.read(text)
    #expect(findings.isEmpty, "\(findings)")
    let posting = try #require(try Self.imported(postings).first)
    #expect(posting.employer.name == "Pan Sol" && posting.title == "Panadero")
    #expect(posting.places.map(\.value.locality) == ["Comas"] && posting.places.first?.value.country == "PE")
    #expect(
      posting.pay?.value
        == Pay(min: Amount(hundredths: 113_050), max: Amount(1300), currency: "PEN", period: .month))
    #expect(posting.hoursPerWeek?.value == WeeklyHours(min: 40, max: 48) && posting.vacancies?.value == 2)
    #expect(posting.apply.phone == "01 000" && posting.apply.contact == "Rosa")
    #expect(posting.lastTalk?.value == Shipped.day("2026-11-20"))
    #expect(posting.interviewsInside?.value == true && posting.givesOfferLetter?.value == false)
    #expect(posting.secondChance?.value == true)
    #expect(posting.recordChecks.map(\.rule) == [.notAsked, .notAsked, .notAsked])
    #expect(posting.state == .active && posting.key.hasPrefix("f:h-"))
  }

  @Test("what is said in words becomes text behind its head, several columns of notes too")
  func text() throws {
    let (postings, findings) = try Self.read(
      "empleador,puesto,horario,antecedentes,notas,observaciones\n"
        + "Pan,Panadero,lunes a sábado de 6 a 14 h,piden penales,\"Línea <1> & 2\",otra\n")
    #expect(findings.isEmpty, "\(findings)")
    let text = "Línea <1> & 2\notra\nhorario: lunes a sábado de 6 a 14 h\nantecedentes: piden penales"
    #expect(try Self.imported(postings).map(\.text) == [text])
    #expect(postings.first?.recordChecks == [])
    let asked = try Self.read("empleador,puesto,antecedentes\nPan,Panadero,sí\n").postings.first
    #expect(asked?.recordChecks.map(\.kind) == [.criminal] && asked?.recordChecks.first?.specified == false)
  }

  @Test(
    "a cell that cannot be read is named and left out; its row stays, so that a slip withdraws nothing",
    arguments: [
      ("vacantes", "muchas", "2:14"), ("última llamada", "31/02/2026", "2:14"), ("carta de oferta", "quizás", "2:14"),
      ("sueldo", "bueno", "2:14"), ("horas", "todo el día", "2:14"), ("horas", "48-40", "2:14"),
      ("contrato", "de palabra", "2:14"),
    ])
  func cells(head: String, cell: String, place: String) throws {
    let (postings, findings) = try Self.read("empleador;puesto;\(head)\nPan;Panadero;\(cell)\n")
    #expect(postings.map(\.title) == ["Panadero"])
    #expect(findings.map { "\($0.line):\($0.column)" } == [place], "\(findings)")
    #expect(findings.allSatisfy { !$0.description.contains(cell) && !$0.remedy.isEmpty })
  }

  @Test(
    "what makes no posting is left out with its row",
    arguments: [
      ("Pan;;Comas", "missing-value 3:5"), (";Panadero;Comas", "missing-value 3:1"),
      ("Pan;Panadero", "wrong-width 3:1"),
      ("PAN;panadéro;Comas", "doubled-row 3:1"),
    ])
  func rows(row: String, expected: String) throws {
    let (postings, findings) = try Self.read("empleador;puesto;distrito\nPan;Panadero;Comas\n\(row)\nPan;Mozo;Comas\n")
    #expect(postings.map(\.title) == ["Panadero", "Mozo"])
    #expect(findings.map { "\($0.code) \($0.line):\($0.column)" } == [expected], "\(findings)")
  }

  @Test("a column that nobody knows costs itself alone; without employer or job there is no list")
  func columns() throws {
    let (postings, findings) = try Self.read("empleador;puesto;color;;dni\nPan;Panadero;azul;;1\n")
    #expect(postings.count == 1 && findings.map(\.code) == ["unknown-column", "national-id-refused"], "\(findings)")
    let none = try Self.read("empleador;distrito\nPan;Comas\n")
    #expect(none.postings.isEmpty && none.findings.map(\.code) == ["missing-column"])
  }

  @Test("the key of a job is its id, else made of employer, title and place, whatever else changes")
  func keys() throws {
    func keys(_ text: String) throws -> [String] { try Self.read(text).postings.map(\.sourceId) }
    let one = try keys("empleador;puesto;distrito;sueldo\nPan Sol;Panadero;Comas;1000\nPan Sol;Mozo;Comas;\n")
    let other = try keys("puesto;distrito;empleador\nMOZO;comas;Pan  sol\nPanadero;Comas;Pan Sol\n")
    #expect(one == other.reversed() && Set(one).count == 2)
    #expect(try keys("id;empleador;puesto\nP-7;Pan;Panadero\nP-8;Pan;Panadero\n") == ["P-7", "P-8"])
  }

  @Test("Windows-1252 is read as it was meant")
  func windows() throws {
    var sheet = try Self.sheet()
    let bytes = try #require("compañía;empleador;puesto\n;Peña;Albañil\n".data(using: .windowsCP1252))
    let (postings, _) = sheet.read(Array(bytes), file: "own.csv")
    #expect(postings.first?.employer.name == "Peña" && postings.first?.title == "Albañil")
  }

  @Test("what a list states comes back from the import, whatever the order of its rows", arguments: Seeds.range(12))
  func roundTrip(seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    struct Job {
      var row: String
      var check: (Posting) -> Bool
    }
    let jobs = (0..<30).map { number -> Job in
      let (low, vacancies, day) = (world.number(500...2000), world.number(1...9), world.day(-90...0))
      let high = low + world.number(0...500)
      let flags = (0..<3).map { _ in world.maybe(70) { $0.chance(50) } }
      let (year, month, date) = day.components
      func word(_ flag: Bool?) -> String { flag.map { $0 ? "sí" : "no" } ?? "" }
      let phone = world.chance(50) ? "01 \(number)" : ""
      let row = [
        "Empresa \"\(number)\" & hijos < Lima >", "Puesto \(number)", "Comas", phone, "\(low)-\(high)", "mensual",
        "\(vacancies)",
        "\(date)/\(month)/\(year)", word(flags[0]), word(flags[1]), word(flags[2]), "nota \(number); \"con\" signos",
      ]
      return Job(row: row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";")) { posting in
        posting.employer.name == row[0] && posting.title == row[1]
          && posting.apply.phone == (phone.isEmpty ? nil : phone)
          && posting.pay?.value
            == Pay(min: Amount(low), max: Amount(high), currency: "PEN", period: .month)
          && posting.vacancies?.value == vacancies && posting.lastTalk?.value == day
          && posting.interviewsInside?.value == flags[0] && posting.givesOfferLetter?.value == flags[1]
          && posting.secondChance?.value == flags[2] && posting.text == row[11]
      }
    }
    let head =
      "empresa;puesto;distrito;teléfono;sueldo;periodo;vacantes;última llamada;entrevistas en el penal;carta de oferta;"
      + "segunda oportunidad;notas\n"
    let (postings, findings) = try Self.read(head + jobs.map(\.row).joined(separator: "\n"))
    #expect(findings.isEmpty, "\(findings)")
    let back = try Self.imported(postings)
    #expect(back.count == jobs.count)
    for (job, posting) in zip(jobs, back) { #expect(job.check(posting), "seed \(seed): \(posting)") }
    let shuffled = try Self.read(head + world.shuffled(jobs).map(\.row).joined(separator: "\n")).postings
    #expect(Set(shuffled) == Set(postings), "seed \(seed)")
  }
}
