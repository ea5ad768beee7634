import Oficio

/// Factor *skills* (one skill at a level, by its share) and gate *skill* (those the advert makes indispensable).
enum SkillCriterion {
  /// The best a person has for one asked skill.
  struct Cover {
    var value: Int
    var held: HeldSkill
    var relation: SkillRelation
  }

  /// Points of one skill: `⌊quota × cover ÷ 10 000⌋`.
  static func judge(
    _ ask: SkillShare, _ person: TraineeFacts, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    let id = context.skills.ids[ask.row]
    let level = ask.level == 0 ? nil : ask.level
    guard let cover = cover(ask.row, level: level, person, context), cover.value > 0 else {
      return ledger.note(.skills, .minus, .skillMissing(id), .posting(.skill(id)))
    }
    ledger.add(.skills, points: ask.quota * cover.value / 10_000)
    ledger.note(
      .skills, .plus,
      .skillHeld(
        asked: id, via: cover.relation == .same ? nil : cover.held.skill, relation: cover.relation,
        level: cover.held.level, levelAsked: level, evidence: cover.held.evidence, lastUsed: cover.held.lastUsed),
      .posting(.skill(id)))
  }

  /// Every indispensable skill must reach the policy's floor.
  static func judge(
    _ ask: MustSkillsAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext,
    to ledger: inout some Ledger
  ) {
    for item in ask.items {
      let value = cover(item.row, level: item.level, person, context)?.value ?? 0
      guard value < context.policy.limits.mustSkillFloor else { continue }
      let id = context.skills.ids[item.row]
      let steps = person.steps.steps(lifting: .skill, in: person.trainee.jurisdiction)
      ledger.block(
        .any(steps), BlockerDraft(gate: .skill, subject: id, source: .posting(.skill(id)), steps: steps))
    }
  }

  /// Best over the person's skills of relatedness × level share × evidence × recency, floored left to right.
  static func cover(_ row: Int, level: Int?, _ person: TraineeFacts, _ context: MatchContext) -> Cover? {
    var best: Cover?
    for held in person.trainee.skills {
      guard let heldRow = context.skills.row(of: held.skill),
        let relative = context.skills.targets(of: heldRow).first(where: { $0.row == row })
      else { continue }
      let value = value(held, relative.relation, level: level, person, context)
      if value > best?.value ?? -1 { best = Cover(value: value, held: held, relation: relative.relation) }
    }
    return best
  }

  /// Cover that one held skill gives, 0 … 10 000.
  static func value(
    _ held: HeldSkill, _ relation: SkillRelation, level: Int?, _ person: TraineeFacts, _ context: MatchContext
  ) -> Int {
    let values = context.policy.values
    var value = values.relatedness(relation)
    if let level, held.level < level { value = value * held.level / level }
    value = value * (values.evidence[held.evidence] ?? 0) / 10_000
    return value * recency(held, person.trainee, values) / 10_000
  }

  /// Full for some years, then less each year down to a floor. Counted to the profile's own day, so that no score
  /// moves merely because a day has passed; an unknown last use counts as the lowest. Time in custody, from the
  /// last use to release, costs no more than the policy allows.
  static func recency(_ held: HeldSkill, _ trainee: Trainee, _ values: Policy.Values) -> Int {
    guard let lastUsed = held.lastUsed else { return values.recencyFloor }
    func loss(ofYears years: Int) -> Int { max(0, years - values.recencyFullYears) * values.recencyLossPerYear }
    func years(from: CivilDate, to: CivilDate) -> Int { max(0, from.months(until: to)) / 12 }
    let stillInside = trainee.status?.isInside == true
    let released = min(trainee.status?.releasedOn ?? (stillInside ? trainee.asOf : lastUsed), trainee.asOf)
    guard lastUsed < released else {
      return max(values.recencyFloor, 10_000 - loss(ofYears: years(from: lastUsed, to: trainee.asOf)))
    }
    let (inside, outside) = (years(from: lastUsed, to: released), years(from: released, to: trainee.asOf))
    let afterRelease = loss(ofYears: inside + outside) - loss(ofYears: inside)
    return max(values.recencyFloor, 10_000 - min(loss(ofYears: inside), values.custodyLoss) - afterRelease)
  }
}
