import Oficio

/// Judges people against the rules of programmes.
public enum ProgrammeCriterion {
  /// How a person stands towards every programme of the person's jurisdiction that takes people in, and towards those the
  /// person is in already; in the order of the answers, then of the catalog. Empty without consent on the day.
  public static func standings(
    of trainee: Trainee, in catalog: Catalog, on day: CivilDate
  ) -> [ProgrammeStanding] {
    guard trainee.consent.allowsMatching(on: day) else { return [] }
    let standings = catalog.programmes.entries.compactMap { standing(of: trainee, $0, on: day) }
    return ProgrammeStanding.Answer.allCases.flatMap { answer in standings.filter { $0.answer == answer } }
  }

  /// How a person stands towards one programme; nil where it takes nobody in or is another jurisdiction's.
  static func standing(of trainee: Trainee, _ programme: Programme, on day: CivilDate) -> ProgrammeStanding? {
    let takesPart = trainee.status?.programmes.contains(programme.id) == true
    let isHere = programme.jurisdiction == nil || programme.jurisdiction == trainee.jurisdiction
    guard takesPart || isHere, let own = programme.eligibility else { return nil }
    let staff = trainee.status?.eligible[programme.id] ?? nil
    var rules: [ProgrammeStanding.Judged] = []
    if programme.startsOn != nil || programme.endsOn != nil {
      let isThere = programme.startsOn.map { $0 <= day } ?? true && programme.endsOn.map { day <= $0 } ?? true
      rules.append(
        .init(
          .inForce(from: programme.startsOn, until: programme.endsOn), isThere ? .holds : .fails,
          citation: programme.citation))
    }
    rules += own.map { rule in
      let (result, detail) = judge(rule.condition, trainee, on: day)
      return .init(.own(rule.condition), result, detail, citation: rule.citation)
    }
    if own.isEmpty { rules.append(.init(.noneFound, .unknown, citation: programme.citation)) }
    if staff == true {
      // Their word fills in what nobody else has; what is known to fail still does.
      for index in rules.indices where rules[index].result == .unknown { rules[index].result = .holdsByStaff }
    } else if staff == false {
      rules.append(.init(.staffSayNo, .fails, citation: nil))
    }
    return ProgrammeStanding(
      trainee: trainee.id, programme: programme.id, asOf: day, answer: answer(rules, takesPart: takesPart),
      rules: rules)
  }

  private static func answer(_ rules: [ProgrammeStanding.Judged], takesPart: Bool) -> ProgrammeStanding.Answer {
    if takesPart { return .takesPart }
    if rules.contains(where: { $0.result == .fails }) { return .cannotEnter }
    return rules.contains { $0.result == .unknown } ? .unknown : .canEnter
  }

  private static func judge(
    _ condition: EligibilityRule.Condition, _ trainee: Trainee, on day: CivilDate
  ) -> (ProgrammeStanding.Judged.Result, ProgrammeStanding.Judged.Detail?) {
    switch condition {
    case .sex(let sex): return (trainee.group?.sex.map { $0 == sex ? .holds : .fails } ?? .unknown, nil)
    case .ages(let min, let max):
      guard let year = trainee.group?.birthYear else { return (.unknown, nil) }
      return ages(min: min, max: max, bornIn: year, on: day)
    case .status(let words): return stage(words, trainee.status, on: day)
    case .stated: return (.unknown, nil)
    }
  }

  /// A profile has the year of birth alone: until the last day of a year the birthday may have been or not.
  private static func ages(
    min: Int?, max: Int?, bornIn year: Int, on day: CivilDate
  ) -> (ProgrammeStanding.Judged.Result, ProgrammeStanding.Judged.Detail?) {
    let (today, month, date) = day.components
    let oldest = Swift.max(0, today - year)
    let youngest = month == 12 && date == 31 ? oldest : Swift.max(0, oldest - 1)
    let detail = ProgrammeStanding.Judged.Detail.age(youngest, oldest)
    let fits = [youngest, oldest].map { age in min.map { $0 <= age } ?? true && max.map { age <= $0 } ?? true }
    return (fits[0] == fits[1] ? (fits[0] ? .holds : .fails) : .unknown, detail)
  }

  private static func stage(
    _ words: [String], _ status: Status?, on day: CivilDate
  ) -> (ProgrammeStanding.Judged.Result, ProgrammeStanding.Judged.Detail?) {
    guard let status, let kind = status.kind else { return (.unknown, nil) }
    // What came after a stage that is over nobody has written down.
    if let until = status.until, until < day { return (.unknown, .stageOver(until)) }
    return (words.contains(kind) ? .holds : .fails, .stage(kind))
  }
}
