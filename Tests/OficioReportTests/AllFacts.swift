import OficioMatch

@testable import Oficio

/// One value at least of every case, so that every sentence can be asked for. The switches have no default: a new case
/// does not compile until somebody adds a sample, and with it a sentence.
enum AllFacts {
  static let facts: [Fact] = {
    let day = Samples.asOf
    let samples: [Fact] = [
      .skillHeld(
        asked: "bread-baking", via: nil, relation: .same, level: 3, levelAsked: 3, evidence: .workshop, lastUsed: day),
      .skillHeld(
        asked: "bread-baking", via: "cakes", relation: .sibling, level: 4, levelAsked: 2, evidence: .worked,
        lastUsed: nil),
      .skillHeld(
        asked: "bread-baking", via: "cakes", relation: .broader, level: 1, levelAsked: nil, evidence: .selfTaught,
        lastUsed: nil),
      .skillMissing("bread-baking"), .skillsAssumedFromOccupation("7512"), .skillsUnknown,
      .experienced(in: "7512", asked: "7512", months: 1, monthsAsked: nil),
      .experienced(in: "7511", asked: "7512", months: 24, monthsAsked: 12), .noExperience(asked: "7512"),
      .occupationUnknown, .noCertificatePreferred, .certificateHolds("pe.a"), .certificateMissing("pe.a"),
      .credential(
        "pe.a", SignedCredential(.right, issuer: "s", validFrom: day, expiresOn: day)),
      .credential("pe.a", SignedCredential(.badSignature)),
      .credential("pe.a", SignedCredential(.revoked, issuer: "s")),
      .credential("pe.a", SignedCredential(.otherCertificate, issuer: "s")),
      .credential("pe.a", SignedCredential(.otherPerson)), .credential("pe.a", SignedCredential(.unknownIssuer)),
      .credential("pe.a", SignedCredential(.holderUnconfirmed, issuer: "s")),
      .credential("pe.a", SignedCredential(.statusUnchecked, issuer: "s")),
      .credential("pe.a", SignedCredential(.unreadable)),
      .recordNotAsked, .recordSilent(.rarely), .recordSilent(.sometimes), .recordSilent(.usually),
      .recordSilent(.byLaw), .recordPasses(.criminal), .recordAssessed(.police), .recordNotPassing(.judicial),
      .recordUnknown(.criminal), .recordClearedByLaw(.police, since: day), .recordProvisional(.criminal, until: day),
      .recordAskLimited(.judicial),
      .dutyHits(name: "x", share: 450, shifts: Samples.shifts, timesAYear: 12, until: day, isAssumed: false),
      .dutyHits(name: "x", share: 9, shifts: Samples.shifts, timesAYear: 4, until: nil, isAssumed: true),
      .dutyHits(name: "x", share: 9, shifts: Samples.shifts, timesAYear: 104, until: nil, isAssumed: false),
      .dutyHits(name: "x", share: 0, shifts: Samples.shifts, timesAYear: 0, until: nil, isAssumed: false),
      .dutyHourUnknown(name: "x", days: .workdays), .scheduleClear, .scheduleSilent,
      .earnings(monthly: Amount(1300), minimum: Amount(1130), currency: "PEN"),
      .earnings(monthly: Amount(1300), minimum: nil, currency: "PEN"), .earningsSilent, .contractSilent, .insured,
      .weeklyHours(48, legal: 48), .weeklyHours(48, legal: nil), .hoursSilent,
      .commute(minutes: 45, limit: 90, assumed: true), .commute(minutes: 45, limit: 90, assumed: false), .workFromHome,
      .placeUnknown, .contactThere, .hiredBefore, .secondChance, .noNetwork,
    ]
    return samples + Sector.allCases.flatMap { [Fact.sector($0, stated: true), .sector($0, stated: false)] }
      + Contract.allCases.map { .contract($0) }
  }()

  static let topics: [Question.About] =
    RecordKind.allCases.map { .record($0) } + [
      .certificate("pe.a"), .paper("identity"), .paper("tax"), .paper("x"), .bar("work-with-minors"), .availability,
      .obligations, .dutyHour("x"), .education, .home, .pay, .hours, .contract, .recordCheck, .papers, .place, .income,
      .formality,
      .jobs, .skill("bread-baking"),
    ]

  /// The name of a fact's case.
  static func kind(_ fact: Fact) -> String {
    switch fact {
    case .skillHeld: "skillHeld"
    case .skillMissing: "skillMissing"
    case .skillsAssumedFromOccupation: "skillsAssumedFromOccupation"
    case .skillsUnknown: "skillsUnknown"
    case .experienced: "experienced"
    case .noExperience: "noExperience"
    case .occupationUnknown: "occupationUnknown"
    case .noCertificatePreferred: "noCertificatePreferred"
    case .certificateHolds: "certificateHolds"
    case .certificateMissing: "certificateMissing"
    case .credential: "credential"
    case .recordNotAsked: "recordNotAsked"
    case .recordSilent: "recordSilent"
    case .recordPasses: "recordPasses"
    case .recordAssessed: "recordAssessed"
    case .recordNotPassing: "recordNotPassing"
    case .recordUnknown: "recordUnknown"
    case .recordClearedByLaw: "recordClearedByLaw"
    case .recordProvisional: "recordProvisional"
    case .recordAskLimited: "recordAskLimited"
    case .dutyHits: "dutyHits"
    case .dutyHourUnknown: "dutyHourUnknown"
    case .scheduleClear: "scheduleClear"
    case .scheduleSilent: "scheduleSilent"
    case .sector: "sector"
    case .earnings: "earnings"
    case .earningsSilent: "earningsSilent"
    case .contract: "contract"
    case .contractSilent: "contractSilent"
    case .insured: "insured"
    case .weeklyHours: "weeklyHours"
    case .hoursSilent: "hoursSilent"
    case .commute: "commute"
    case .workFromHome: "workFromHome"
    case .placeUnknown: "placeUnknown"
    case .contactThere: "contactThere"
    case .hiredBefore: "hiredBefore"
    case .secondChance: "secondChance"
    case .noNetwork: "noNetwork"
    }
  }

  /// Cases of `Fact`; one more than before means one more line in `kind` and in `facts`.
  static let kindCount = 39
}
