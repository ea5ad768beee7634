import Foundation
import Oficio
import OficioFeed
import Testing

@Suite struct OficioFormatTests {
  @Test func `Oficio's own format says all that a posting holds`() throws {
    let reading = FeedTestKit.read(.file(FeedTestKit.root + "/Catalogs/feeds/examples/oficio-postings.xml"))
    let report = try #require(reading.report, "\(String(describing: reading.error))")
    #expect(report.dialect == "oficio" && report.status == .complete && report.items == 2)
    #expect(report.problems == [:])
    let posting = try #require(reading.postings.first)
    #expect(posting.key == "f:8812" && posting.language == "es")
    #expect(posting.employer == Employer(name: "Panadería Ejemplo del Sol", kind: .private))
    #expect(posting.places.map(\.value.locality) == ["Comas", "Los Olivos"])
    #expect(posting.remote?.value == Remote.none)
    let days = [posting.postedOn, posting.startsOn, posting.closesOn, posting.expiresOn].map { $0?.value.description }
    #expect(days == ["2026-11-12", "2026-12-01", "2026-11-28", "2026-12-12"])
    #expect(posting.industry?.value == "C")
    #expect(
      posting.pay?.value == Pay(min: Amount(1130), max: Amount(hundredths: 130_050), currency: "PEN", period: .month))
    #expect(posting.contract?.value == .fixed && posting.workTime?.value == .full)
    #expect(posting.hoursPerWeek?.value == WeeklyHours(min: 45, max: 48))
    #expect(posting.shifts.map(\.value.days) == [.mondayToSaturday, WeekdaySet([Weekday.sunday])])
    #expect(posting.shifts.last?.value.minutes == 480)
    #expect(posting.rotating?.value == true && posting.cycle?.value == "6x1")
    #expect(posting.night?.value == true && posting.liveIn?.value == false && posting.absencePenalty?.value == false)
    #expect(posting.sector?.value == .formal && posting.formality?.value == .formal)
    #expect(posting.recordChecks.map(\.kind) == [.criminal, .police])
    #expect(posting.recordChecks.first?.rule == .years && posting.recordChecks.first?.years == 5)
    #expect(posting.recordChecks.first?.stage == .afterSelection && posting.recordChecks.last?.specified == false)
    #expect(posting.certificates.map(\.type) == ["pe.carne_sanidad", "pe.licence.A1"])
    #expect(posting.certificates.last?.class == "A-I" && posting.certificates.last?.need == .preferred)
    #expect(posting.education?.value == EducationAsk(.secondary, indispensable: true))
    #expect(posting.experience?.value == ExperienceAsk(months: 6))
    #expect(posting.skills.map(\.skill) == ["bread-baking", "cleaning"] && posting.skills.first?.level == 3)
    #expect(posting.occupation.first?.code == "7512" && posting.occupation.first?.share == 9000)
    #expect(posting.vacancies?.value == 2 && posting.secondChance?.value == true)
    #expect(posting.interviewsInside?.value == true && posting.givesOfferLetter?.value == false)
    #expect(posting.lastTalk?.value.description == "2026-11-10" && posting.apply.contact == "jefe de taller")
    #expect(posting.asks.age?.value == PersonalAsks.AgeRange(min: 18, max: 45) && posting.asks.sex?.value == "M")
    #expect(posting.apply.bring == ["DNI", "carné de sanidad"] && posting.apply.whatsapp == "+51 900 000 000")
    #expect(posting.risks.first?.sign == "unpaid-trial")
    #expect(
      posting.text == "Buscamos ayudante de panadería para el turno de mañana.\nOfrecemos planilla desde el primer día."
    )
    #expect(
      posting.shifts.first?.provenance
        == Provenance(.stated, from: "posting/shifts/shift", raw: "lunes a sábado de 6 a 14 h"))
    let short = try #require(reading.postings.last)
    #expect(short.pay == nil && short.shifts == [] && short.sector == nil && short.text.isEmpty)
  }

  @Test func `half a shift is kept: days without hours, hours without days`() {
    let reading = FeedTestKit.read(
      """
      <postings xmlns="urn:oficio:postings:1"><posting id="1"><title>Costurera</title><shifts><shift days="MO TU">lunes y \
      martes</shift><shift from="08:00" to="12:00"/><shift from="08:00"/></shifts></posting></postings>
      """)
    let posting = reading.postings.first
    #expect(posting?.shifts.isEmpty == true)
    #expect(posting?.workDays?.value.days == [.monday, .tuesday])
    #expect(posting?.workHours.map(\.value.from.description) == ["08:00"])
    #expect(posting?.problems.map(\.code) == ["unread-record"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")))
  func `the example is valid by the schema`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    process.arguments = [
      "--noout", "--nonet", "--schema", FeedTestKit.root + "/Schemas/oficio-postings.xsd",
      FeedTestKit.root + "/Catalogs/feeds/examples/oficio-postings.xml",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `the posting schema is JSON and knows every key of the contract`() throws {
    let text = try FeedTestKit.text("Schemas/posting.schema.json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let properties = try #require(object["properties"] as? [String: Any])
    let keys = [
      "key", "feed", "sourceId", "state", "title", "text", "language", "employer", "places", "postedOn", "startsOn",
      "closesOn", "expiresOn", "industry", "remote", "risks", "firstSeen", "lastSeen", "pay", "contract", "workTime",
      "hoursPerWeek", "shifts", "rotating", "cycle", "sector", "formality", "recordChecks", "certificates",
      "education",
      "experienceMonths", "skills", "occupation", "vacancies", "asks", "apply", "repairs", "problems", "night",
      "liveIn",
      "absencePenalty", "secondChance", "interviewsInside", "givesOfferLetter", "setting", "lastTalk", "standing",
      "riskChecked",
      "sources", "severalJobs", "partOf",
    ]
    #expect(Set(properties.keys) == Set(keys))
  }
}
