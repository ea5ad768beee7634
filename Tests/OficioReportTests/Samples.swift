import OficioMatch

@testable import Oficio

/// One catalog, one posting and one lead that use every part of the formats.
enum Samples {
  static let asOf = day("2026-11-21")

  static func day(_ text: String) -> CivilDate { CivilDate(text)! }

  /// Mondays from 6 to 14 h, and the other days from 14 to 22 h.
  static let shifts = [
    WeeklySpan(days: WeekdaySet([Weekday.monday]), from: ClockTime("06:00")!, to: ClockTime("14:00")!),
    WeeklySpan(days: WeekdaySet([Weekday.tuesday, .thursday]), from: ClockTime("14:00")!, to: ClockTime("22:00")!),
  ]

  static let catalog: Catalog = {
    let citation = Citation(sources: ["law-1"], confidence: .verifiedText)
    var catalog = Catalog()
    catalog.sources.set(
      Source(
        id: "law-1", citation: citation, title: "Ley de antecedentes", location: "https://example.org/ley",
        readOn: day("2026-11-01")))
    catalog.skills.set(
      Skill(
        id: "bread-baking", citation: citation,
        labels: Labels(es: "panificación", pt: "panificação", en: "bread baking"), words: [:], broader: []))
    catalog.steps.set(
      Step(
        id: "request-cancellation", citation: citation,
        labels: Labels(es: "pedir la cancelación", pt: "pedir o cancelamento", en: "ask for cancellation"),
        neutral: Labels(es: "hacer un trámite", pt: "fazer um trâmite", en: "file a request"), lifts: "record",
        effect: nil, needs: []))
    return catalog
  }()

  static let lead: Lead = {
    var lead = Lead(trainee: "T-0142", posting: "lima-norte:8812", asOf: asOf, policy: "balanced")
    lead.rank = 1
    lead.verdict = .opens
    lead.opensOn = day("2027-04-30")
    lead.opensWithSteps = day("2027-01-25")
    lead.factors = [
      FactorScore(
        factor: .skills, value: 8200, weight: 3000, points: 2460, assumed: false,
        evidence: [
          Evidence(
            .plus,
            .skillHeld(
              asked: "bread-baking", via: nil, relation: .same, level: 3, levelAsked: 3, evidence: .workshop,
              lastUsed: day("2026-08-01")), source: "job/description[12,25]"),
          Evidence(.minus, .skillMissing("oven-cleaning"), source: "job/description[40,52]"),
        ]),
      FactorScore(
        factor: .schedule, value: 9550, weight: 1300, points: 1241, assumed: false,
        evidence: [
          Evidence(
            .minus,
            .dutyHits(
              name: "signature", share: 450, shifts: [shifts[0]], timesAYear: 12, until: day("2028-03-01"),
              isAssumed: false),
            source: "profile")
        ]),
      FactorScore(
        factor: .quality, value: 3000, weight: 1200, points: 360, assumed: true,
        evidence: [Evidence(.neutral, .earningsSilent, source: "balanced")]),
    ]
    lead.score = 4061
    lead.assumed = 1200
    lead.blockers = [
      Blocker(
        gate: .record, subject: "criminal", opensOn: day("2027-04-30"), reading: .seen, source: "profile",
        steps: [
          BlockerStep(step: "request-cancellation", days: 60, source: "request-cancellation"),
          BlockerStep(step: "unknown-step", days: nil, source: "x"),
        ])
    ]
    lead.questions = [Question(.staff, .record(.judicial)), Question(.person, .education)]
    lead.callFirst = [Question(.employer, .pay), Question(.employer, .contract)]
    lead.flags = [.payUnstated, .opensAfterClosing]
    lead.likelyWithSteps = day("2027-02-10")
    lead.postingsLikeIt = PostingsLikeIt(count: 12, days: 90)
    lead.employedSince = day("2026-11-02")
    lead.sharedWith = 2
    return lead
  }()

  static let posting: Posting = {
    var posting = Posting(
      key: "lima-norte:8812", feed: "lima-norte", sourceId: "8812", title: "Ayudante de panadería",
      text: "Elaboración de pan. S/ 1,130 a 1,300")
    let read = Provenance(.inferred, from: "job/description", raw: "S/ 1,130 a 1,300", span: 21..<37)
    let stated = Provenance(.stated, from: "job/city")
    posting.language = "es"
    posting.employer = Employer(name: "Panadería San José", kind: .private)
    posting.places = [Sourced(Place(locality: "Comas", region: "Lima", country: "PE", raw: "Comas"), stated)]
    posting.postedOn = Sourced(day("2026-11-12"), Provenance(.stated, raw: "Thu, 12 Nov 2026"))
    posting.industry = Sourced("C", Provenance(.default, from: "7512"))
    posting.remote = Sourced(.none, stated)
    posting.pay = Sourced(
      Pay(min: Amount(1130), max: Amount(hundredths: 130_050), currency: "PEN", period: .month), read)
    posting.contract = Sourced(.fixed, read)
    posting.workTime = Sourced(.full, read)
    posting.hoursPerWeek = Sourced(WeeklyHours(min: 48, max: 48), read)
    posting.shifts = [
      Sourced(
        WeeklySpan(days: .mondayToSaturday, from: ClockTime("06:00")!, to: ClockTime("14:00")!), read)
    ]
    posting.cycle = Sourced("6x1", read)
    posting.night = Sourced(false, read)
    posting.sector = Sourced(.formal, read)
    posting.formality = Sourced(.formal, read)
    posting.recordChecks = [RecordCheck(kind: .criminal, rule: .years, years: 5, stage: .afterSelection, read)]
    posting.certificates = [CertificateAsk(kind: .foodHandlerCard, type: "pe.carne_sanidad", need: .required, read)]
    posting.education = Sourced(EducationAsk(.secondary, indispensable: true), read)
    posting.experience = Sourced(ExperienceAsk(months: 12), read)
    posting.skills = [SkillAsk(skill: "bread-baking", need: .essential, level: 3, read)]
    posting.occupation = [OccupationGuess(code: "7512", share: 9000, read)]
    posting.vacancies = Sourced(2, stated)
    posting.asks = PersonalAsks(age: Sourced(.init(min: 18, max: 35), read), sex: Sourced("F", read))
    posting.apply = Apply(url: "https://example.org", phone: "555-0101", walkIn: "Av. 1", bring: ["DNI"])
    posting.risks = [RiskSign(sign: "fee-asked", read)]
    posting.sources = [
      PostingSource(feed: "lima-norte", key: "lima-norte:8812", url: "https://example.org"),
      PostingSource(feed: "municipio", key: "municipio:31"),
    ]
    posting.repairs = [Repair(code: "bare-ampersand", count: 3)]
    posting.problems = [Problem(code: "unparsed-date", field: "startsOn", raw: "Spring")]
    return posting
  }()
}

/// A generator that gives the same numbers for the same seed on every machine (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text that an enemy would write: controls, escapes, wide and joining characters, long words, quotes, formulas.
  mutating func nastyText() -> String {
    let pieces = [
      "=cmd|' /C calc'!A0", "\u{1B}[31mrojo\u{1B}[0m", "\u{202E}oditrevni", "\u{0085}", "\u{9B}2J", "a\u{0301}\u{0301}",
      String(repeating: "\u{0334}", count: 200), "面包师招聘", "👩‍🍳🍞", "☎️", "\r\n", "\t", "\0", "\u{2028}", "\u{FEFF}",
      "\"comillas\", y; más", "</script>", String(repeating: "x", count: 150), String(repeating: "面", count: 80),
      "palabra", "Ñandú", "@SUM(1)", "-1+1", "\u{200B}", "\u{E0041}", "\u{FF1D}1+1", "\u{7F}",
    ]
    return (0..<Int.random(in: 0...12, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }
      .joined(separator: Bool.random(using: &self) ? " " : "")
  }
}
