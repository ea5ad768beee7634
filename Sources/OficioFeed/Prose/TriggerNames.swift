/// The names of the roles, as the catalog writes them, and the families they make.
extension Trigger {
  /// `family.role`, as `says:` in a phrase file.
  var name: String {
    switch self {
    case .needRequired: "need.required"
    case .needPreferred: "need.preferred"
    case .needNone: "need.none"
    case .negation: "negation.before"
    case .alternative: "list.or"
    case .conjunction: "list.and"
    case .number: "number.word"
    case .numberScale: "number.scale"
    case .sectionRequires: "section.requires"
    case .sectionPrefers: "section.prefers"
    case .sectionDuties: "section.duties"
    case .sectionOffers: "section.offers"
    case .sectionOther: "section.other"
    case .contactHours: "contact.hours"
    case .contactPhone: "contact.phone"
    case .recordWord: "record.word"
    case .recordPaper: "record.paper"
    case .recordKind: "record.kind"
    case .recordWhole: "record.whole"
    case .recordNotAsked: "record.not-asked"
    case .recordAssessed: "record.assessed"
    case .recordYears: "record.years"
    case .recordTrap: "record.trap"
    case .stageAfter: "stage.after-selection"
    case .stageApplication: "stage.application"
    case .licenceWord: "licence.word"
    case .licenceClassWord: "licence.class-word"
    case .licenceClass: "licence.class"
    case .licenceTrap: "licence.trap"
    case .paper: "paper.kind"
    case .paperTrap: "paper.trap"
    case .day: "day.name"
    case .daySet: "day.set"
    case .dayTo: "day.to"
    case .dayOff: "day.off"
    case .clockTo: "clock.to"
    case .clockMorning: "clock.am"
    case .clockAfternoon: "clock.pm"
    case .clockUnit: "clock.unit"
    case .clockNoon: "clock.noon"
    case .clockTrap: "clock.trap"
    case .scheduleWord: "schedule.word"
    case .scheduleRotating: "schedule.rotating"
    case .scheduleNight: "schedule.night"
    case .scheduleLiveIn: "schedule.live-in"
    case .scheduleFull: "schedule.full"
    case .schedulePart: "schedule.part"
    case .weeklyUnit: "hours.week"
    case .dailyHours: "hours.day"
    case .monthlyDays: "days.month"
    case .cycleWord: "cycle.word"
    case .cycleBy: "cycle.by"
    case .payWord: "pay.word"
    case .payBonus: "pay.bonus"
    case .payTrap: "pay.trap"
    case .payTo: "pay.to"
    case .currency: "currency.sign"
    case .period: "period.unit"
    case .formal: "formality.formal"
    case .informal: "formality.informal"
    case .formalTrap: "formality.trap"
    case .contract: "contract.kind"
    case .employer: "employer.kind"
    case .sector: "sector.is"
    case .remote: "remote.is"
    case .education: "education.level"
    case .educationTrap: "education.trap"
    case .experienceWord: "experience.word"
    case .experienceNone: "experience.none"
    case .experienceTrap: "experience.trap"
    case .unitYears: "unit.years"
    case .unitMonths: "unit.months"
    case .unitOther: "unit.other"
    case .age: "age.word"
    case .ageMin: "age.min"
    case .ageMax: "age.max"
    case .ageTrap: "age.trap"
    case .sex: "sex.is"
    case .sexAny: "sex.any"
    case .sexTrap: "sex.trap"
    case .vacancyWord: "vacancy.word"
    case .closing: "closing.word"
    case .month: "month.name"
    case .secondChance: "sign.second-chance"
    case .absencePenalty: "sign.absence-penalty"
    case .risk: "sign.risk"
    case .riskTrap: "sign.trap"
    case .occupationIntro: "occupation.intro"
    case .occupationNoise: "occupation.noise"
    case .jobsIntro: "jobs.intro"
    case .jobsWork: "jobs.work"
    case .jobsCollective: "jobs.collective"
    case .languageMark: "language.mark"
    }
  }

  /// The role with a name, or nil.
  init?(name: String) {
    guard let trigger = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = trigger
  }

  /// The part of the name before the dot.
  var family: Substring { name.prefix { $0 != "." } }

  /// The families in the order of their first role.
  static let families: [Substring] = {
    var families: [Substring] = []
    for trigger in allCases where !families.contains(trigger.family) { families.append(trigger.family) }
    return families
  }()

  /// Place of the family among the families.
  var group: Int { Int(Self.groups[Int(rawValue)]) }

  // A table by raw value: the place of a family is asked for at every step of reading.
  private static let groups: [UInt8] = allCases.map { UInt8(families.firstIndex(of: $0.family) ?? 0) }
}
