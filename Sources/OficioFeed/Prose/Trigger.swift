/// What a phrase says, as `Catalogs/phrases` names it: the code knows these roles, the catalog knows the words.
///
/// Raw values are `family.role`. Within one family only the longest phrase at a place counts.
enum Trigger: String, CaseIterable, Hashable {
  // Words around other phrases.
  case needRequired = "need.required"
  case needPreferred = "need.preferred"
  case needNone = "need.none"
  case negation = "negation.before"
  case alternative = "list.or"
  case conjunction = "list.and"
  case number = "number.word"
  case numberScale = "number.scale"
  case sectionRequires = "section.requires"
  case sectionPrefers = "section.prefers"
  case sectionDuties = "section.duties"
  case sectionOffers = "section.offers"
  case sectionOther = "section.other"
  case contactHours = "contact.hours"
  case contactPhone = "contact.phone"
  // Records.
  case recordWord = "record.word"
  case recordPaper = "record.paper"
  case recordKind = "record.kind"
  case recordWhole = "record.whole"
  case recordNotAsked = "record.not-asked"
  case recordAssessed = "record.assessed"
  case recordYears = "record.years"
  case recordTrap = "record.trap"
  case stageAfter = "stage.after-selection"
  case stageApplication = "stage.application"
  // Certificates and licences.
  case licenceWord = "licence.word"
  case licenceClassWord = "licence.class-word"
  case licenceClass = "licence.class"
  case licenceTrap = "licence.trap"
  case paper = "paper.kind"
  case paperTrap = "paper.trap"
  // Time.
  case day = "day.name"
  case daySet = "day.set"
  case dayTo = "day.to"
  case dayOff = "day.off"
  case clockTo = "clock.to"
  case clockMorning = "clock.am"
  case clockAfternoon = "clock.pm"
  case clockUnit = "clock.unit"
  case clockNoon = "clock.noon"
  case clockTrap = "clock.trap"
  case scheduleWord = "schedule.word"
  case scheduleRotating = "schedule.rotating"
  case scheduleNight = "schedule.night"
  case scheduleLiveIn = "schedule.live-in"
  case scheduleFull = "schedule.full"
  case schedulePart = "schedule.part"
  case weeklyUnit = "hours.week"
  case cycleWord = "cycle.word"
  case cycleBy = "cycle.by"
  // Pay.
  case payWord = "pay.word"
  case payBonus = "pay.bonus"
  case payTrap = "pay.trap"
  case payTo = "pay.to"
  case currency = "currency.sign"
  case period = "period.unit"
  // Bond.
  case formal = "formality.formal"
  case informal = "formality.informal"
  case formalTrap = "formality.trap"
  case contract = "contract.kind"
  case employer = "employer.kind"
  case sector = "sector.is"
  case remote = "remote.is"
  // Person.
  case education = "education.level"
  case educationTrap = "education.trap"
  case experienceWord = "experience.word"
  case experienceNone = "experience.none"
  case experienceTrap = "experience.trap"
  case unitYears = "unit.years"
  case unitMonths = "unit.months"
  case unitOther = "unit.other"
  case age = "age.word"
  case ageMin = "age.min"
  case ageMax = "age.max"
  case ageTrap = "age.trap"
  case sex = "sex.is"
  case sexAny = "sex.any"
  case sexTrap = "sex.trap"
  // The posting itself.
  case vacancyWord = "vacancy.word"
  case closing = "closing.word"
  case month = "month.name"
  case secondChance = "sign.second-chance"
  case absencePenalty = "sign.absence-penalty"
  case risk = "sign.risk"
  case riskTrap = "sign.trap"
  case occupationIntro = "occupation.intro"
  case occupationNoise = "occupation.noise"
  case languageMark = "language.mark"

  /// The part of the raw value before the dot.
  var family: Substring { rawValue.prefix { $0 != "." } }

  /// The families in the order of their first role.
  static let families: [Substring] = {
    var families: [Substring] = []
    for trigger in allCases where !families.contains(trigger.family) { families.append(trigger.family) }
    return families
  }()

  /// Place of the family among the families.
  var group: Int { Self.groups[self] ?? 0 }

  private static let groups: [Trigger: Int] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, families.firstIndex(of: $0.family) ?? 0) })
}
