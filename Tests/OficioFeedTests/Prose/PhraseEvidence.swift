import Oficio

@testable import OficioFeed

/// What an advert made of one example must show, by the role of the phrase; nil for words that only stand around others.
enum PhraseEvidence {
  static func holds(_ entry: PhraseEntry, _ posting: Posting) -> Bool? {
    switch entry.trigger {
    case .recordWord, .recordPaper, .recordKind, .recordWhole, .recordTrap: !posting.recordChecks.isEmpty
    case .recordNotAsked: posting.recordChecks.contains { $0.rule == .notAsked }
    case .recordAssessed: posting.recordChecks.contains { $0.rule == .assessed }
    case .recordYears: posting.recordChecks.contains { $0.years != nil }
    case .stageAfter: posting.recordChecks.contains { $0.stage == .afterSelection }
    case .stageApplication: posting.recordChecks.contains { $0.stage == .application }
    case .licenceWord, .licenceClass, .licenceClassWord: posting.certificates.contains { $0.kind == .drivingLicence }
    case .paper: posting.certificates.contains { $0.kind.rawValue == entry.value }
    case .day, .daySet, .clockAfternoon, .clockMorning, .clockUnit: !posting.shifts.isEmpty
    case .scheduleRotating: posting.rotating?.value == true
    case .scheduleNight: posting.night?.value == true
    case .scheduleLiveIn: posting.liveIn?.value == true
    case .scheduleFull: posting.workTime?.value == .full
    case .schedulePart: posting.workTime?.value == .part
    case .weeklyUnit: posting.hoursPerWeek != nil
    case .cycleWord, .cycleBy: posting.cycle != nil
    case .payWord: posting.pay != nil
    case .payBonus, .payTrap: posting.pay?.value.max == Amount(1200)
    case .currency: entry.value.isEmpty ? posting.pay?.value.min != nil : posting.pay?.value.currency == entry.value
    case .period: posting.pay?.value.period?.rawValue == entry.value
    case .formal: posting.formality?.value == .formal
    case .informal: posting.formality?.value == .informal
    case .contract: posting.contract?.value.rawValue == entry.value
    case .employer: posting.employer.kind.rawValue == entry.value
    case .sector: posting.sector?.value.rawValue == entry.value
    case .remote: posting.remote?.value.rawValue == entry.value
    case .education: posting.education?.value.level.rawValue == entry.value
    case .experienceWord: posting.experience != nil
    case .experienceNone: posting.experience?.value.months == 0
    case .age, .ageMin, .ageMax: posting.asks.age != nil
    case .sex: posting.asks.sex?.value == entry.value
    case .vacancyWord: posting.vacancies != nil
    case .closing: posting.closesOn != nil
    case .secondChance: posting.secondChance?.value == true
    case .absencePenalty: posting.absencePenalty?.value == true
    case .risk: posting.risks.contains { $0.sign == entry.value }
    default: nil
    }
  }
}
