import Foundation
import Oficio
import OficioMatch
import OficioTestSupport
import Testing

@testable import OficioReport

@Suite("Sheets for persons and employers")
struct AudienceTests {
  private static let neutral = NeutralText(Shipped.catalog)
  private static let names = FirstNames.read(Array("id,name\nT-0142,Ana\n".utf8), file: "names.csv").names

  private static func context(_ language: Language, _ postings: [Posting]) -> ReportContext {
    ReportContext(language: language, catalog: Shipped.catalog, postings: postings)
  }

  /// All sheets in a form.
  private static func write(
    _ format: SheetFormat, _ language: Language, _ add: (inout SheetReport) -> [UInt8]
  ) -> String {
    var report = SheetReport(format, sentences: Sentences(language: language, catalog: Shipped.catalog))
    let bytes = report.begin() + add(&report)
    return String(decoding: bytes + report.end(), as: UTF8.self)
  }

  /// Every key of the objects in JSON Lines.
  private static func keys(_ lines: String) throws -> Set<String> {
    var keys: Set<String> = []
    func walk(_ value: Any) {
      if let map = value as? [String: Any] {
        keys.formUnion(map.keys)
        map.values.forEach(walk)
      } else if let list = value as? [Any] {
        list.forEach(walk)
      }
    }
    for line in lines.split(separator: "\n") { walk(try JSONSerialization.jsonObject(with: Data(line.utf8))) }
    return keys
  }

  @Test("a thousand sheets of people whose every private field is marked show no mark and no forbidden word")
  func persons() async throws {
    let world = AudienceWorld(seed: 7, people: 1000, postings: 40)
    let matcher = Matcher(
      catalog: Shipped.catalog, policy: Shipped.balanced, postings: world.postings, asOf: world.asOf)
    var matched: [(Trainee, [Lead])] = []
    await matcher.match(
      world.people, top: 1, verdicts: Set(Verdict.allCases.filter { $0 != .closed }), jobs: 2
    ) { matched.append(($0, $1)) }
    let allowed = [
      "trainee", "asOf", "jobs", "posting", "title", "employer", "places", "pay", "min", "max", "currency", "period",
      "shifts", "days", "from", "to", "hoursPerWeek", "contract", "skills", "minutes", "fromHome", "bring", "apply",
      "contact", "phone", "whatsapp", "email", "url", "walkIn", "until", "appointments", "timesAYear", "warnings",
      "warning", "what", "when", "fromWithSteps", "steps", "ask",
    ]
    for language in Language.allCases {
      let maker = PersonSheetMaker(
        Self.context(language, world.postings), catalog: Shipped.catalog, neutral: Self.neutral)
      let sheets = matched.compactMap { maker.sheet(of: $0, $1, asOf: world.asOf) }
      let jobs = sheets.flatMap(\.jobs)
      #expect(sheets.count == 1000 && jobs.count > 2000, "\(sheets.count) sheets, \(jobs.count) jobs")
      // What the words are kept from must be there to be kept: appointments, steps, replaced titles, warnings.
      #expect(jobs.contains { !$0.appointments.isEmpty } && jobs.contains { !$0.warnings.isEmpty })
      #expect(jobs.contains { $0.steps.contains(Sentences(language: language).stepWithAdviser()) })
      #expect(jobs.contains { $0.employer == nil } && jobs.contains { $0.apply.url == nil })
      for format in SheetFormat.allCases {
        let text = Self.write(format, language) { report in
          sheets.flatMap { report.add($0, of: $0.trainee ?? "") }
        }
        #expect(ForbiddenWords.found(in: text) == [], "\(language) \(format)")
        if format == .jsonl {
          let keys = try Self.keys(text)
          #expect(keys.subtracting(allowed) == [])
        }
      }
    }
  }

  @Test("a thousand slips for employers tell skills, papers and hours of those who agreed, and nothing else")
  func employers() throws {
    let world = AudienceWorld(seed: 11, people: 450, postings: 40)
    let matcher = Matcher(
      catalog: Shipped.catalog, policy: Shipped.balanced, postings: [], others: world.postings, asOf: world.asOf)
    var pairs: [(Trainee, Posting, Lead)] = []
    for person in world.people {
      for posting in world.postings where EmployerSlipMaker.mayTell(person, of: posting, on: world.asOf) {
        pairs.append((person, posting, matcher.explain(person, posting)))
      }
    }
    let allowed = [
      "trainee", "asOf", "employer", "posting", "title", "skills", "skill", "level", "papers", "experience",
      "occupation", "months", "availability", "days", "from", "to",
    ]
    for language in Language.allCases {
      let sentences = Sentences(language: language, catalog: Shipped.catalog)
      let maker = EmployerSlipMaker(sentences: sentences, catalog: Shipped.catalog, neutral: Self.neutral)
      let slips = pairs.compactMap { maker.slip(of: $0, for: $1, $2) }
      #expect(slips.count >= 1000, "\(slips.count)")
      #expect(slips.contains { !$0.papers.isEmpty } && slips.contains { !$0.experience.isEmpty })
      for format in SheetFormat.allCases {
        let text = Self.write(format, language) { report in slips.flatMap { report.add($0, of: $0.trainee ?? "") } }
        #expect(ForbiddenWords.found(in: text) == [], "\(language) \(format)")
        if format == .jsonl { #expect(try Self.keys(text).subtracting(allowed) == []) }
      }
    }
  }

  @Test("the test's own words are found where they stand")
  func wordsAreFound() {
    for text in AudienceWorld.exposing.dropLast(4) { #expect(!ForbiddenWords.found(in: text).isEmpty, "\(text)") }
    for text in ["born \(AudienceWorld.birthYear)", "1977-03-03", "el 2 de enero de 1978", "on 9 September 1979"] {
      #expect(!ForbiddenWords.found(in: text).isEmpty, "\(text)")
    }
    #expect(ForbiddenWords.found(in: "Supervisor de planta, trabajo digno, 1977 PEN") == [])
  }

  @Test("texts that expose are known in three languages, behind tricks too", arguments: AudienceWorld.exposing)
  func exposing(_ text: String) { #expect(!Self.neutral.isSafe(text)) }

  @Test(
    "ordinary trades are no exposure",
    arguments: [
      "Supervisor de planta", "Supervisora de ventas", "Team supervisor", "Site supervision", "Egresado de secundaria",
      "Ayudante de panadería", "Auxiliar de cozinha", "Prensista", "Expreso Lima: chofer", "Interna para casa",
      "Warehouse hand, probation period 3 months", "Record keeping clerk", "Registro civil: digitador", "Operario A4",
      "Presidente del directorio", "Técnico en rehabilitación física", "Confitería Arequipa", "Chofer A-IIb", "T-0142",
      "555-0101", "Av. Libertad 310", "https://e.example/jobs/123",
    ])
  func ordinary(_ text: String) { #expect(Self.neutral.isSafe(text)) }

  private static func sample(_ change: (inout Lead, inout Posting) -> Void = { _, _ in }) -> PersonSheet? {
    var person = Trainee(id: "T-0142", jurisdiction: "PE", asOf: Samples.asOf)
    person.consent = Consent(match: true)
    var (lead, posting) = (Samples.lead, Samples.posting)
    change(&lead, &posting)
    let maker = PersonSheetMaker(
      ReportContext(language: .es, catalog: Shipped.catalog, postings: [posting]), catalog: Shipped.catalog,
      neutral: neutral)
    return maker.sheet(of: person, [lead], asOf: Samples.asOf)
  }

  @Test("a sheet says what the job is, why, from when, what to bring and how to apply", arguments: Language.allCases)
  func page(_ language: Language) throws {
    var person = Trainee(id: "T-0142", jurisdiction: "PE", asOf: Samples.asOf)
    person.consent = Consent(match: true)
    let context = ReportContext(language: language, catalog: Shipped.catalog, postings: [Samples.posting])
    let maker = PersonSheetMaker(context, catalog: Shipped.catalog, neutral: Self.neutral)
    let sheet = try #require(maker.sheet(of: person, [Samples.lead], asOf: Samples.asOf))
    var report = SheetReport(.table, sentences: context.sentences, names: Self.names)
    let text = String(decoding: report.begin() + report.add(sheet, of: "T-0142") + report.end(), as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(String($0)) <= 100 })
    #expect(text.contains("Ana: ") && !text.contains("T-0142"))
    Snapshot.expect(text, "person.\(language.rawValue).txt")
  }

  @Test("a slip says skills, papers, work and hours", arguments: Language.allCases)
  func slip(_ language: Language) throws {
    let sentences = Sentences(language: language, catalog: Shipped.catalog)
    let text = Self.write(.table, language) { $0.add(Self.slipSample(sentences)!, of: "T-0142") }
    Snapshot.expect(text, "employer.\(language.rawValue).txt")
  }

  private static func slipSample(
    _ sentences: Sentences, _ change: (inout Trainee, inout Lead) -> Void = { _, _ in }
  ) -> EmployerSlip? {
    var person = Trainee(id: "T-0142", jurisdiction: "PE", asOf: Samples.asOf)
    person.consent = Consent(match: true, until: Samples.asOf, tellEmployers: ["panaderia san jose"])
    person.skills = [HeldSkill(skill: "bread-baking", level: 3, evidence: .workshop)]
    person.experience = [
      WorkExperience(occupation: "7512", months: 20, setting: "inside"),
      WorkExperience(occupation: "7512", months: 4, setting: "outside"),
    ]
    person.certificates = [
      HeldCertificate(type: "pe.carne_sanidad", issuedOn: Samples.day("2026-10-01"), inHand: true),
      HeldCertificate(type: "pe.carne_sanidad", issuedOn: Samples.day("2020-10-01"), inHand: true),
      HeldCertificate(type: "pe.licence.A2b", expiresOn: Samples.day("2028-01-01"), inHand: false),
    ]
    person.papers = [HeldPaper(type: "identity", inHand: true), HeldPaper(type: "tax", inHand: nil)]
    person.availability = [
      WeeklySpan(days: .workdays, from: ClockTime("07:00")!, to: ClockTime("18:00")!)
    ]
    var lead = Samples.lead
    lead.verdict = .open
    change(&person, &lead)
    let maker = EmployerSlipMaker(sentences: sentences, catalog: Shipped.catalog, neutral: neutral)
    return maker.slip(of: person, for: Samples.posting, lead)
  }

  @Test("nobody is told of without a consent in date that names the employer, nor for a lead that is not open")
  func consent() {
    let sentences = Sentences(language: .es, catalog: Shipped.catalog)
    #expect(Self.slipSample(sentences)?.papers.count == 2)
    #expect(Self.slipSample(sentences)?.experience.first?.amount == 24)
    #expect(Self.slipSample(sentences) { person, _ in person.consent.tellEmployers = [] } == nil)
    #expect(Self.slipSample(sentences) { person, _ in person.consent.tellEmployers = ["Panadería San"] } == nil)
    #expect(Self.slipSample(sentences) { person, _ in person.consent.match = nil } == nil)
    #expect(Self.slipSample(sentences) { person, _ in person.consent.until = Samples.day("2026-11-20") } == nil)
    for verdict in Verdict.allCases {
      let slip = Self.slipSample(sentences) { _, lead in lead.verdict = verdict }
      #expect((slip != nil) == (verdict == .open || verdict == .unclear))
    }
    for section in Section.allCases {
      let slip = Self.slipSample(sentences) { _, lead in lead.section = section }
      #expect((slip != nil) == (section == .leads || section == .breaksTheLaw))
    }
  }

  @Test("nothing below the floor, closed, or unchecked with signs of a trap is on a sheet; what breaks the law says so")
  func sections() throws {
    #expect(Self.sample()?.jobs.count == 1)
    #expect(Self.sample { lead, _ in lead.verdict = .closed }?.jobs.count == 0)
    #expect(Self.sample { lead, _ in lead.section = .belowFloor }?.jobs.count == 0)
    #expect(Self.sample { lead, _ in (lead.section, lead.flags) = (.belowFloor, [.riskChecked]) }?.jobs.count == 0)
    #expect(Self.sample { lead, _ in lead.section = .risk }?.jobs.count == 0)
    #expect(Self.sample { lead, _ in (lead.section, lead.flags) = (.risk, [.riskChecked]) }?.jobs.count == 1)
    func warnings(_ flags: [Flag]) -> [PersonSheet.Warning]? {
      Self.sample { lead, _ in (lead.section, lead.flags) = (.breaksTheLaw, flags) }?.jobs.first?.warnings
    }
    #expect(warnings([.belowMinimumWage, .overLegalHours]) == [.payBelowLegal, .hoursOverLegal])
    #expect(warnings([.payBelowPerHour]) == [.payBelowLegal])
    #expect(warnings([]) == [.other])
    var silent = Trainee(id: "T-1", jurisdiction: "PE", asOf: Samples.asOf)
    silent.consent = Consent(match: nil)
    let maker = PersonSheetMaker(Self.context(.es, []), catalog: Shipped.catalog, neutral: Self.neutral)
    #expect(maker.sheet(of: silent, [], asOf: Samples.asOf) == nil)
  }

  @Test("a duty is an appointment, a step about records has no name, and other steps have their neutral one")
  func neutralNames() throws {
    let job = try #require(
      Self.sample { lead, _ in
        lead.blockers = [
          Blocker(
            gate: .record, subject: "criminal", source: "profile",
            steps: [BlockerStep(step: "pe.request_cancellation", days: 60, source: "x")]),
          Blocker(
            gate: .certificate, subject: "pe.carne_sanidad", source: "x",
            steps: [
              BlockerStep(step: "pe.obtain_carne_sanidad", days: 3, source: "x"),
              BlockerStep(step: "pe.request_cul", days: 3, source: "x"),
            ]),
          Blocker(
            gate: .schedule, subject: "signature", source: "profile",
            steps: [BlockerStep(step: "unheard-of", days: 3, source: "x")]),
        ]
      }?.jobs.first)
    #expect(
      job.steps == ["un trámite que ves con tu asesor", "Sacar el carné de sanidad", "ver el horario o una cita"])
    #expect(job.appointments == [12])
    let words = Sentences(language: .es)
    #expect(words.appointment(timesAYear: 12) == "Una cita tuya cae en este horario unas 12 veces al año")
  }

  @Test("a title that exposes is the occupation's name, and a record certificate is no paper to bring")
  func replaced() throws {
    let job = try #require(
      Self.sample { lead, posting in
        posting.title = "Panadero, programa INPE"
        (posting.key, lead.posting) = ("penal:1", "penal:1")
        posting.certificates = [
          CertificateAsk(kind: .other, type: "cl.antecedentes", need: .required, Provenance(.inferred)),
          CertificateAsk(kind: .foodHandlerCard, type: "no.such", need: .required, Provenance(.inferred)),
        ]
      }?.jobs.first)
    #expect(job.title == Names(language: .es, catalog: Shipped.catalog).occupation("7512") && job.posting == nil)
    #expect(job.bring == ["DNI", "carné de manipulador de alimentos"])
  }

  @Test("what a feed says is escaped in a page of HTML")
  func html() throws {
    let sheet = try #require(Self.sample { _, posting in posting.title = "Panadero <script>alert(1)</script> & \"x\"" })
    let page = Self.write(.html, .es) { $0.add(sheet, of: "T-0142") }
    #expect(page.contains("Panadero &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;"))
    #expect(!page.contains("<script") && page.hasSuffix("</html>\n") && !page.contains("http-equiv"))
  }

  @Test("sheets keep to their schemas", .enabled(if: SchemaTests.hasPeer), arguments: Language.allCases)
  func schemas(_ language: Language) throws {
    let sentences = Sentences(language: language, catalog: Shipped.catalog)
    let sheet = try #require(Self.sample { lead, _ in (lead.section, lead.verdict) = (.breaksTheLaw, .unclear) })
    let slip = try #require(Self.slipSample(sentences))
    for (name, text) in [
      ("person-sheet", Self.write(.jsonl, language) { $0.add(sheet, of: "") }),
      ("employer-slip", Self.write(.jsonl, language) { $0.add(slip, of: "") }),
    ] {
      let result = try SchemaTests.validate(name, Data(text.utf8))
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test("names are read by id, told nowhere, and each mistake has its line")
  func names() {
    let (names, findings) = FirstNames.read(
      Array("name;id\nAna Canary;T-1\n;T-2\nBeto Canary;T-1\nCaro Canary;T-3\n".utf8), file: "n.csv")
    #expect(names["T-1"] == "Ana Canary" && names["T-2"] == nil)
    #expect(findings.map(\.code) == ["missing-value", "doubled-id"] && findings.map(\.line) == [3, 4])
    let unmet = names.unmet(among: ["T-1"])
    #expect(unmet.map(\.line) == [5] && unmet.map(\.severity) == [.warning])
    var dumped = ""
    dump(names, to: &dumped)
    #expect(!"\(names)\(dumped)\(findings)\(unmet)".contains("Canary"))
  }
}
