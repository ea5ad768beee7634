import Oficio

/// Gate and factor *experience*: how close the occupations worked in are, and for how long. Inside and outside count the same.
enum ExperienceCriterion {
  static func judge(
    _ ask: ExperienceGateAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext,
    to ledger: inout some Ledger
  ) {
    if ask.isOneOfSeveral { ledger.callFirst(.jobs) }
    guard let unit = ask.unit else {
      ledger.score(.experience, value: 0, assumed: true)
      ledger.note(.experience, .neutral, .occupationUnknown, .posting(.occupation))
      // Months of no work at all cannot be months of this one.
      let months = person.trainee.experience.reduce(0) { $0 + $1.months }
      return gate(ask, months: months, subject: "experience", person, context, to: &ledger)
    }
    let code = String(unit)
    let worked = person.trainee.experience.map { experience in
      (experience, closeness: closeness(Int(experience.occupation) ?? -1, unit, context.policy.values))
    }
    let (value, best) = factor(worked, monthsAsked: ask.months)
    ledger.score(.experience, value: value, assumed: false)
    if let best {
      ledger.note(
        .experience, .plus,
        .experienced(in: best.occupation, asked: code, months: best.months, monthsAsked: ask.months), .profile)
    } else {
      ledger.note(.experience, .minus, .noExperience(asked: code), .profile)
    }
    let near = worked.filter { $0.closeness >= context.policy.values.minorGroup }.reduce(0) { $0 + $1.0.months }
    gate(ask, months: near, subject: code, person, context, to: &ledger)
  }

  /// Indispensable months: the policy's share of them, worked in the posting's minor group.
  private static func gate(
    _ ask: ExperienceGateAsk, months: Int, subject: String, _ person: TraineeFacts, _ context: MatchContext,
    to ledger: inout some Ledger
  ) {
    guard ask.indispensable, let asked = ask.months, asked > 0,
      months * 10_000 < asked * context.policy.limits.experienceShare
    else { return }
    let steps = person.steps.steps(lifting: .experience, in: person.trainee.jurisdiction)
    ledger.block(
      .any(steps), BlockerDraft(gate: .experience, subject: subject, source: .posting(.experience), steps: steps))
  }

  /// Best of closeness × months at least that close, up to the months asked; nothing asked counts as a month.
  private static func factor(
    _ worked: [(WorkExperience, closeness: Int)], monthsAsked: Int?
  ) -> (value: Int, best: WorkExperience?) {
    let asked = max(monthsAsked ?? 0, 1)
    var value = 0
    var best: WorkExperience?
    for (experience, level) in worked where level > 0 && experience.months > 0 {
      let months = worked.filter { $0.closeness >= level }.reduce(0) { $0 + $1.0.months }
      let candidate = level * min(months, asked) / asked
      if candidate > value || best == nil { (value, best) = (max(value, candidate), experience) }
    }
    return (value, best)
  }

  /// How near two ISCO-08 unit groups are: by the longest code they share.
  private static func closeness(_ left: Int, _ right: Int, _ values: Policy.Values) -> Int {
    if left == right { return values.unitGroup }
    if left / 10 == right / 10 { return values.minorGroup }
    if left / 100 == right / 100 { return values.subMajorGroup }
    return left / 1000 == right / 1000 ? values.majorGroup : 0
  }
}

/// Gate *education*: at least the level that the advert makes indispensable; everything else is only a flag.
enum EducationCriterion {
  static func judge(
    _ ask: EducationGateAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext,
    to ledger: inout some Ledger
  ) {
    guard let level = ask.level, level > .none else { return }
    guard let held = person.trainee.education else {
      if ask.indispensable { ledger.unknown(Question(.person, .education)) }
      return
    }
    guard held < level else { return }
    guard ask.indispensable else { return ledger.flag(.educationBelowAsked) }
    // What the employer wants an exam may stand for; what law demands it may not.
    let isByLaw = ask.byLaw.map { held < $0 } ?? false
    let steps = isByLaw ? [] : person.steps.steps(lifting: .education, in: person.trainee.jurisdiction)
    ledger.block(
      .any(steps),
      BlockerDraft(gate: .education, subject: level.rawValue, source: .posting(.education), steps: steps))
  }
}
