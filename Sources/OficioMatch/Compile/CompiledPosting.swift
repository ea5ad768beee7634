import Oficio

/// One posting cut into its asks, before they are interned.
struct CompiledPosting {
  var record: RecordAsk
  var certificate: CertificateAskSet
  var hiring: HiringAsk
  var bar: BarAsk
  var education: EducationGateAsk
  var experience: ExperienceGateAsk
  var must: MustSkillsAsk
  var need: NeedAsk
  var schedule: ScheduleAsk
  var place: PlaceAsk
  var choice: ChoiceAsk
  var employer: EmployerAsk
  var skills: [SkillShare]
  /// The occupation whose typical skills stand in for those the advert does not name.
  var skillsAssumedFrom: String?
  var terms: LabourTerms
  var section: Section

  init(_ posting: Posting, _ context: MatchContext) {
    let catalog = context.catalog
    let located = posting.places.map { context.places.locate($0.value) }
    let country = located.compactMap(\.country).first
    let code = posting.occupation.first { $0.scheme == "isco08" }?.code
    let occupation = code.flatMap { code in catalog.occupations.entries.first { $0.isco == code } }
    let unit = code.flatMap { Int($0) }
    terms = LabourTerms(posting, country: country, context)

    let (papers, carried, asksIdentity) = Self.papers(posting, catalog)
    record = Self.records(posting, carried: carried, occupation, country: country, context)
    certificate = papers
    certificate.country = country
    certificate.isSilent = posting.certificates.isEmpty
    certificate.startsOn = posting.startsOn?.value
    hiring = HiringAsk(country: country, isFormal: terms.sector == .formal || asksIdentity)
    let bars = Self.bars(posting, code: code, country: country, context)
    bar = BarAsk(bars: bars.map(\.id))
    education = EducationGateAsk(
      level: posting.education?.value.level, indispensable: posting.education?.value.indispensable ?? false,
      byLaw: bars.compactMap(\.education).max())
    experience = ExperienceGateAsk(
      unit: unit, isOneOfSeveral: !posting.severalJobs.isEmpty, months: posting.experience?.value.months,
      indispensable: posting.experience?.value.indispensable ?? false)
    schedule = ScheduleAsk(
      shifts: posting.shifts.map(\.value), rotates: posting.rotating?.value ?? false,
      cycle: posting.shifts.isEmpty ? nil : posting.cycle.flatMap { WorkCycle($0.value) },
      usual: posting.shifts.isEmpty ? occupation?.typicalHours : nil,
      hoursPerWeek: posting.hoursPerWeek?.value.min ?? terms.weeklyHours)
    place = PlaceAsk(places: located, remote: posting.remote?.value, setting: posting.setting?.value)
    need = NeedAsk(
      monthlyMax: terms.monthlyMax, monthlyMin: terms.monthlyMin, currency: terms.currency,
      writtenContract: Self.writtenContract(posting))
    choice = ChoiceAsk(
      unit: unit, sector: terms.sector,
      night: posting.night?.value ?? posting.shifts.contains { Self.isNight($0.value) },
      liveIn: posting.liveIn?.value ?? false)
    let employerName = posting.employer.name?.folded
    employer = EmployerAsk(
      name: employerName, secondChance: posting.secondChance?.value ?? false,
      hiredBefore: employerName.map(context.activity.hasHired) ?? false)
    (skills, must, skillsAssumedFrom) = Self.skills(posting, occupation, context)
    // Staff's check lifts the signs of a trap; what the terms themselves say of the job stands.
    let isTrap = !posting.risks.isEmpty || Self.livesInBlindly(posting)
    section =
      isTrap && posting.riskChecked?.value != true
      ? .risk : terms.verdict == .below ? .belowFloor : terms.verdict == .unlawful ? .breaksTheLaw : .leads
  }

  /// Certificates by need; a paper that carries records (Peru's CUL) is a demand for those records instead, and an
  /// identity document belongs to the hiring papers.
  private static func papers(
    _ posting: Posting, _ catalog: Catalog
  ) -> (CertificateAskSet, carried: [RecordKind], asksIdentity: Bool) {
    var set = CertificateAskSet(required: [], preferred: [])
    var carried: [RecordKind] = []
    var asksIdentity = false
    for ask in posting.certificates where ask.need != .notRequired {
      if let law = ask.type.flatMap({ catalog.records[catalog.certificate(type: $0)?.id ?? $0] }), !law.carries.isEmpty
      {
        if ask.need == .required { carried += law.carries }
      } else if ask.kind == .idDocument {
        asksIdentity = true
      } else {
        let item = CertificateAskSet.Item(type: ask.type, kind: ask.kind)
        if ask.need == .required { require(item, in: &set) }
        if ask.need == .preferred, !set.preferred.contains(item) { set.preferred.append(item) }
      }
    }
    return (set, carried, asksIdentity)
  }

  /// Driving licences of one class letter are alternatives ("A-IIb o A-IIIa"); every other paper stands for itself.
  private static func require(_ item: CertificateAskSet.Item, in set: inout CertificateAskSet) {
    if set.required.contains(where: { $0.contains(item) }) { return }
    func letter(_ item: CertificateAskSet.Item) -> Substring? { item.type?.prefix { !$0.isNumber } }
    let same = set.required.firstIndex {
      item.kind == .drivingLicence && $0[0].kind == item.kind && letter($0[0]) == letter(item)
    }
    if let same { set.required[same].append(item) } else { set.required.append([item]) }
  }

  private static func records(
    _ posting: Posting, carried: [RecordKind], _ occupation: Occupation?, country: String?, _ context: MatchContext
  ) -> RecordAsk {
    var asked = posting.recordChecks.map { (kind: $0.kind, rule: $0.rule, years: $0.years, stage: $0.stage) }
    for kind in carried where !asked.contains(where: { $0.kind == kind }) { asked.append((kind, .clean, nil, nil)) }
    let laws = context.catalog.records.entries.filter { $0.jurisdiction == country && $0.ask != nil }
    var checks = asked.map { ask in
      let own = ask.rule == .notAsked ? [] : laws.filter { $0.kinds.contains(ask.kind) }
      let isTooEarly = own.contains {
        $0.ask?.forbidsAskingFirst(posting.employer.kind, on: context.asOf) == true
      }
      return RecordAsk.Check(
        kind: ask.kind, rule: ask.rule, years: ask.years, isTooEarly: ask.stage == .application && isTooEarly,
        limit: own.first { $0.ask?.isLimited == true }?.id)
    }
    checks.sort { ($0.kind, $0.rule.rawValue, $0.years ?? 0) < ($1.kind, $1.rule.rawValue, $1.years ?? 0) }
    // How usual a check is counts only for a silent advert: one value for all others keeps the asks few.
    guard checks.isEmpty else { return RecordAsk(checks: checks, use: .sometimes) }
    let use = context.catalog.usualRecordCheck(
      employer: posting.employer.kind, occupation: occupation, industry: posting.industry?.value, country: country)
    return RecordAsk(checks: [], use: use)
  }

  private static func bars(
    _ posting: Posting, code: String?, country: String?, _ context: MatchContext
  ) -> [Bar] {
    context.catalog.bars.entries.filter { bar in
      guard bar.jurisdiction == country, bar.isInForce(on: context.asOf) else { return false }
      // A bar on a division says nothing of a posting that names only the section.
      return bar.isco.contains { code?.hasPrefix($0) == true }
        || bar.isic.contains { posting.industry?.value.hasPrefix($0) == true }
        || bar.employerKinds.contains(posting.employer.kind)
    }
  }

  /// Living in where neither pay nor hours are said: a sign of a trap that no word gives.
  private static func livesInBlindly(_ posting: Posting) -> Bool {
    posting.liveIn?.value == true && posting.pay == nil && posting.hoursPerWeek == nil && posting.shifts.isEmpty
  }

  private static func writtenContract(_ posting: Posting) -> Bool? {
    switch posting.contract?.value {
    case Contract.none?: false
    case .permanent?, .fixed?, .temporary?, .apprenticeship?: true
    // Registration is no written contract.
    case .casual?, .freelance?, nil: posting.formality?.value == .informal ? false : nil
    }
  }

  /// More than half of the span between 22:00 and 06:00.
  private static func isNight(_ span: WeeklySpan) -> Bool {
    let (start, end) = (span.from.minutes, span.from.minutes + span.minutes)
    let night = [0..<360, 1320..<1800].reduce(0) { $0 + max(0, min(end, $1.upperBound) - max(start, $1.lowerBound)) }
    return night * 2 > span.minutes
  }

  /// Quotas by largest remainder: essential and must four fifths, optional one fifth, an empty part's share to the other.
  private static func skills(
    _ posting: Posting, _ occupation: Occupation?, _ context: MatchContext
  ) -> (shares: [SkillShare], must: MustSkillsAsk, assumedFrom: String?) {
    struct Asked {
      var row: Int
      var level: Int
      var need: SkillNeed
    }
    var asked: [Asked] = []
    for ask in posting.skills {
      guard let row = context.skills.row(of: ask.skill), !asked.contains(where: { $0.row == row }) else { continue }
      asked.append(Asked(row: row, level: ask.level.map { min(max($0, 1), 5) } ?? 0, need: ask.need))
    }
    var assumedFrom: String?
    if asked.isEmpty, let occupation {
      assumedFrom = occupation.id
      for (ids, need) in [(occupation.essentialSkills, SkillNeed.essential), (occupation.optionalSkills, .optional)] {
        asked += ids.compactMap { context.skills.row(of: $0) }.map { Asked(row: $0, level: 0, need: need) }
      }
    }
    let optional = asked.filter { $0.need == .optional }
    let essential = asked.filter { $0.need != .optional }
    let weight = context.weights[.skills]
    let optionalPart = essential.isEmpty ? weight : optional.isEmpty ? 0 : weight / 5
    func shares(_ list: [Asked], of part: Int) -> [SkillShare] {
      list.enumerated().map { number, ask in
        let quota = part / list.count + (number < part % list.count ? 1 : 0)
        return SkillShare(row: ask.row, level: ask.level, quota: quota)
      }
    }
    let must = asked.filter { $0.need == .must }.map { ask in
      MustSkillsAsk.Item(row: ask.row, level: ask.level == 0 ? nil : ask.level)
    }
    return (
      shares(essential, of: weight - optionalPart) + shares(optional, of: optionalPart),
      MustSkillsAsk(items: must), assumedFrom
    )
  }
}
