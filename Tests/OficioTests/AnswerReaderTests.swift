import Foundation
import Oficio
import OficioTestSupport
import Testing

@Suite("Answer files") struct AnswerReaderTests {
  private static let head = "employer,posting,field,value,who,date,validUntil\n"

  private static func read(_ text: String) -> (answers: [Answer], findings: [Finding]) {
    AnswerReader.read(Data(text.utf8), file: "a.csv", catalog: Shipped.catalog)
  }

  private static func span(_ days: WeekdaySet, _ from: String, _ to: String) throws -> WeeklySpan {
    WeeklySpan(days: days, from: try #require(ClockTime(from)), to: try #require(ClockTime(to)))
  }

  /// Codes, and what they say.
  private static let cases: [(AnswerField, String, AnswerValue)] = [
    (.standing, "open", .standing(.open)), (.standing, "filled", .standing(.filled)),
    (.job, "Mozo de salón", .job("Mozo de salón")), (.occupation, "5131", .occupation("5131")),
    (
      .place, "Comas, Lima, PE", .place(Place(locality: "Comas", region: "Lima", country: "PE", raw: "Comas, Lima, PE"))
    ),
    (.place, "Cusco,PE", .place(Place(locality: "Cusco", country: "PE", raw: "Cusco,PE"))),
    (.remote, "hybrid", .remote(.hybrid)),
    (.pay, "1130 PEN month", .pay(Pay(min: Amount(1130), max: Amount(1130), currency: "PEN", period: .month))),
    (
      .pay, "1130.5-1300,75 PEN month",
      .pay(
        Pay(
          min: Amount(hundredths: 113_050), max: Amount(hundredths: 130_075), currency: "PEN", period: .month))
    ),
    (
      .shifts, "MO-SA 22:00-06:00",
      .shifts(
        [WeeklySpan(days: .mondayToSaturday, from: ClockTime("22:00")!, to: ClockTime("06:00")!)], hours: [], days: nil)
    ),
    (.hoursPerWeek, "48", .hours(WeeklyHours(min: 48, max: 48))),
    (.hoursPerWeek, "40-48", .hours(WeeklyHours(min: 40, max: 48))), (.rotating, "yes", .flag(true)),
    (.workTime, "part", .workTime(.part)), (.contract, "none", .contract(.none)),
    (.formality, "formal", .formality(.formal)), (.sector, "own-account", .sector(.ownAccount)),
    (.recordCheck, "none", .records(RecordKind.allCases.map { AnsweredRecord($0, .notAsked) })),
    (
      .recordCheck, "police years:5 after-selection + criminal clean",
      .records([
        AnsweredRecord(.criminal, .clean), AnsweredRecord(.police, .years, years: 5, stage: .afterSelection),
      ])
    ),
    (.recordCheck, "all assessed", .records(RecordKind.allCases.map { AnsweredRecord($0, .assessed) })),
    (.papers, "none", .papers([])),
    (
      .papers, "pe.carne_sanidad required + pe.licence.A1 preferred",
      .papers([
        AnsweredPaper(kind: .foodHandlerCard, type: "pe.carne_sanidad", need: .required),
        AnsweredPaper(kind: .drivingLicence, type: "pe.licence.A1", class: "A-I", need: .preferred),
      ])
    ),
    (.vacancies, "3", .number(3)), (.startsOn, "01/12/2026", .day(Shipped.day("2026-12-01"))),
    (.closesOn, "2026-12-01", .day(Shipped.day("2026-12-01"))), (.secondChance, "no", .flag(false)),
    (.interviewsInside, "yes", .flag(true)), (.givesOfferLetter, "yes", .flag(true)),
    (.riskChecked, "yes", .flag(true)),
  ]

  @Test("every field has a code that is read, and every code says one thing", arguments: cases.indices)
  func codes(_ number: Int) throws {
    let (field, code, value) = Self.cases[number]
    let (answers, findings) = Self.read(
      Self.head + "Pan,f:1,\(field.rawValue),\"\(code)\",Rosa,2026-11-20,2027-01-31\n")
    #expect(findings.isEmpty, "\(findings)")
    let answer = try #require(answers.first)
    #expect(answer.value == value && answer.field == field && answer.raw == code && answer.who == "Rosa")
    #expect(answer.subject == .posting("f:1"))
    #expect(answer.date == Shipped.day("2026-11-20") && answer.validUntil == Shipped.day("2027-01-31"))
  }

  @Test("no field is without a case above") func everyField() {
    #expect(Set(Self.cases.map(\.0)) == Set(AnswerField.allCases))
  }

  @Test("the form that a remedy shows is itself a code", arguments: AnswerField.allCases)
  func forms(_ field: AnswerField) {
    let isChoice = field.codes.contains("|")
    let codes =
      isChoice ? field.codes.split(separator: "|").map(String.init) : field.codes.components(separatedBy: ", or: ")
    for code in codes {
      let (answers, findings) = Self.read(Self.head + ",f:1,\(field.rawValue),\"\(code)\",,2026-11-20,\n")
      #expect(answers.count == 1 && findings.isEmpty, "\(code): \(findings)")
    }
  }

  @Test("shifts may be whole, or one half of them")
  func shifts() throws {
    func value(_ code: String) -> AnswerValue? {
      Self.read(Self.head + ",f:1,shifts,\(code),,2026-11-20,\n").answers.first?.value
    }
    let whole = try Self.span(.workdays, "08:00", "17:00")
    let saturday = try Self.span(WeekdaySet([Weekday.saturday]), "08:00", "13:00")
    #expect(value("MO-FR 08:00-17:00 + SA 08:00-13:00") == .shifts([whole, saturday], hours: [], days: nil))
    let hours = try Self.span([], "08:00", "17:00")
    #expect(value("08:00-17:00") == .shifts([], hours: [hours], days: nil))
    #expect(
      value("SA-MO WE") == .shifts([], hours: [], days: WeekdaySet([Weekday.saturday, .sunday, .monday, .wednesday])))
  }

  @Test(
    "what is no code is refused at its cell with the form it should have",
    arguments: [
      ("state", "taken"), ("pay", "1300"), ("pay", "1300 PEN"), ("pay", "1.300 PEN month"),
      ("pay", "1300-1200 PEN month"),
      ("pay", "0 PEN month"), ("pay", "1300 soles month"), ("pay", "99999999999 PEN month"), ("hoursPerWeek", "0"),
      ("hoursPerWeek", "48-40"), ("hoursPerWeek", "200"), ("shifts", "08:00"), ("shifts", "LU 08:00-12:00"),
      ("shifts", "08:00-12:00 MO"), ("shifts", "MO 8-12"), ("shifts", "+"), ("rotating", "sí"),
      ("contract", "planilla"),
      ("sector", "unknown"), ("recordCheck", "criminal"), ("recordCheck", "criminal clean + criminal assessed"),
      ("recordCheck", "criminal years"), ("recordCheck", "criminal clean later"), ("recordCheck", "drugs clean"),
      ("papers", "pe.nothing required"), ("papers", "pe.carne_sanidad maybe"),
      ("papers", "pe.carne_sanidad + pe.carne_sanidad"), ("vacancies", "0"), ("vacancies", "-1"), ("vacancies", "many"),
      ("place", "Lima"), ("place", "Lima, Perú"), ("place", ", PE"), ("occupation", "51"), ("occupation", "9999"),
      ("closesOn", "12/31/2026"), ("job", "—"),
    ])
  func noCodes(field: String, code: String) {
    let (answers, findings) = Self.read(Self.head + ",f:1,\(field),\"\(code)\",,2026-11-20,\n")
    #expect(answers.isEmpty && findings.map(\.code) == ["unknown-code"], "\(findings)")
    #expect(findings.first?.line == 2 && findings.first?.column == ",f:1,\(field),".utf8.count + 1)
    #expect(findings.first?.remedy.contains(AnswerField(rawValue: field)?.codes ?? "?") == true)
  }

  @Test(
    "a bad row is named at its place without quoting anybody, and the rest is read",
    arguments: [
      (",,pay,1300 PEN month,,2026-11-20,", "missing-value 2:1"),
      (",f:1,colour,CANARY,,2026-11-20,", "unknown-word 2:6"),
      (",f:1,pay,,CANARY,,", "missing-value 2:10"), (",f:1,rotating,yes,CANARY,,", "missing-value 2:26"),
      (",f:1,rotating,yes,,31/02/2026,", "not-a-date 2:20"),
      (",f:1,rotating,yes,,2026-11-20,CANARY", "not-a-date 2:31"),
      (",f:1,rotating,yes,,2026-11-20,2026-11-19", "ends-before 2:31"),
      ("Pan,,rotating,yes,,2026-11-20,", "needs-posting 2:6"), (",f:1,rotating,yes,,2026-11-20", "wrong-width 2:1"),
    ] as [(String, String)])
  func mistakes(row: String, expected: String) {
    let (answers, findings) = Self.read(Self.head + row + "\n,f:9,rotating,no,,2026-11-20,\n")
    #expect(findings.map { "\($0.code) \($0.line):\($0.column)" } == [expected], "\(findings)")
    #expect(findings.allSatisfy { !$0.description.contains("CANARY") && !$0.remedy.isEmpty && $0.file == "a.csv" })
    #expect(answers.map(\.subject) == [.posting("f:9")])
  }

  @Test("a misspelt field is answered with the nearest one")
  func nearest() {
    #expect(
      Self.read(Self.head + ",f:1,vacancie,2,,2026-11-20,\n").findings.first?.remedy == "did you mean “vacancies”?")
  }

  @Test("a question that nobody has answered is passed over, a sheet's notes are no columns of doubt")
  func unanswered() {
    let (answers, findings) = Self.read(
      "Employer;Posting;Field;Value;Who;Date;Valid until;question;codes;people;phone;title\n"
        + "Pan;;contract;;;;;contrato;\"a|b\";7;01 000;Panadero\nPan;;contract;fixed;;20/11/2026;31.12.2026;;;;;\n")
    #expect(findings.isEmpty, "\(findings)")
    #expect(answers.map(\.subject) == [.employer("pan")] && answers.first?.validUntil == Shipped.day("2026-12-31"))
  }

  @Test("what a spreadsheet saves in Windows-1252 is read as it was meant")
  func windows() throws {
    let text = Self.head + "Panadería Ñ,,contract,fixed,,2026-11-20,\n"
    let bytes = try #require(text.data(using: .windowsCP1252))
    let (answers, findings) = AnswerReader.read(bytes, file: "a.csv", catalog: Shipped.catalog)
    #expect(findings.isEmpty && answers.map(\.subject) == [.employer("panaderia n")])
  }

  @Test(
    "a file that cannot be trusted gives nothing",
    arguments: [
      ("posting,value,date\nf:1,yes,2026-11-20\n", ["missing-column"]),
      ("field,value,date\nrotating,yes,2026-11-20\n", ["missing-column"]),
      ("posting,field,value,date,delito\nf:1,rotating,yes,2026-11-20,x\n", ["offence-refused"]),
      ("posting,field,value,date,colour\nf:1,rotating,yes,2026-11-20,x\n", ["unknown-column"]),
      ("posting,field,value,date,date\nf:1,rotating,yes,2026-11-20,\n", ["doubled-column"]),
      ("posting,field,value,date\nf:1,rotating,yes,2026-11-20\n\"f:2,rotating,yes,2026-11-20\n", ["bad-quotation"]),
    ] as [(String, [String])])
  func broken(text: String, codes: [String]) {
    let (answers, findings) = Self.read(text)
    #expect(answers.isEmpty && findings.map(\.code) == codes, "\(findings)")
  }

  @Test("an answer prints neither about whom, nor who, nor what")
  func printing() {
    let answer = Answer(
      .employer("CANARY"), .job, .job("CANARY"), raw: "CANARY", who: "CANARY", date: Shipped.day("2026-11-20"))
    var text = "\(answer) \(String(reflecting: answer)) \([answer])"
    dump(answer, to: &text)
    #expect(text.contains("job") && !text.contains("CANARY"))
  }
}
