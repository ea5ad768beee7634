import Oficio

/// Gate and factor *schedule*: stated shifts must lie within availability and clear of duties up to the policy's share,
/// and no shift may always be hit. Share = minutes of shift time hit by the duties in force, each at its yearly rate.
enum ScheduleCriterion {
  static func judge(
    _ ask: ScheduleAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    if let limit = person.trainee.maxHoursPerWeek, let hours = ask.hoursPerWeek, hours > limit {
      ledger.block(
        .never, BlockerDraft(gate: .schedule, subject: "hoursPerWeek", source: .posting(.hours)))
    }
    guard !ask.shifts.isEmpty else {
      ledger.score(.schedule, value: context.policy.values.silentSchedule, assumed: true)
      ledger.note(.schedule, .neutral, .scheduleSilent, .policy)
      ledger.callFirst(.hours)
      return
    }
    let availabilityKnown = judgeAvailability(ask, person, context, &ledger)
    guard let duties = person.duties else {
      ledger.unknown(Question(.person, .obligations))
      ledger.score(.schedule, value: context.policy.values.silentSchedule, assumed: true)
      return
    }
    let value = judgeDuties(duties, ask, person, on: day, context, &ledger)
    ledger.score(
      .schedule, value: availabilityKnown ? value : min(value, context.policy.values.silentSchedule),
      assumed: !availabilityKnown)
  }

  private static func judgeAvailability(
    _ ask: ScheduleAsk, _ person: TraineeFacts, _ context: MatchContext, _ ledger: inout some Ledger
  ) -> Bool {
    guard let availability = person.availability else {
      ledger.unknown(Question(.person, .availability))
      return false
    }
    if !ask.shifts.allSatisfy(availability.contains) {
      let steps = otherShift(ask, person, context, where: availability.contains)
      ledger.block(
        .any(steps), BlockerDraft(gate: .schedule, subject: "availability", source: .posting(.shifts), steps: steps))
    }
    return true
  }

  /// Returns the factor's value: 10 000 less the share of shift time hit.
  private static func judgeDuties(
    _ duties: [Duty], _ ask: ScheduleAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext,
    _ ledger: inout some Ledger
  ) -> Int {
    let weekly = ask.shifts.reduce(0) { $0 + $1.minutes * $1.days.rawValue.nonzeroBitCount }
    let yearly = max(1, weekly * Duty.year / 7)
    var total = 0
    var hit: [(duty: Duty, share: Int, always: Bool)] = []
    for duty in duties where duty.isInForce(on: day) {
      var (minutes, occurrences, days, always) = (0, 0, WeekdaySet(), false)
      for shift in ask.shifts {
        let hits = duty.hits(shift)
        minutes += hits.minutes
        occurrences += hits.occurrences
        days.formUnion(hits.days)
        always = always || hits.alwaysHit
      }
      guard minutes > 0 else { continue }
      total += minutes
      let share = min(10_000, minutes * 10_000 / yearly)
      hit.append((duty, share, always))
      ledger.note(
        .schedule, .minus,
        .dutyHits(
          name: duty.obligation.name, share: share, days: days, timesAYear: occurrences, until: duty.obligation.until),
        .profile)
    }
    if hit.isEmpty { ledger.note(.schedule, .plus, .scheduleClear, .posting(.shifts)) }
    let share = min(10_000, total * 10_000 / yearly)
    let isTooMuch = share > context.policy.limits.scheduleShare
    for (duty, _, always) in hit where isTooMuch || always {
      let steps =
        (duty.obligation.canMove == false ? [] : person.steps.steps(moving: person.trainee.jurisdiction))
        + otherShift(ask, person, context) { duty.hits($0).minutes == 0 }
      ledger.block(
        .any(steps),
        BlockerDraft(
          gate: .schedule, subject: duty.obligation.name, opensOn: duty.obligation.until?.adding(days: 1),
          source: .profile, steps: steps))
    }
    return 10_000 - share
  }

  /// Asking for another shift, where the posting has one that suits or its shifts rotate.
  private static func otherShift(
    _ ask: ScheduleAsk, _ person: TraineeFacts, _ context: MatchContext, where suits: (WeeklySpan) -> Bool
  ) -> [BlockerStep] {
    ask.rotates || ask.shifts.contains(where: suits)
      ? person.steps.steps(lifting: .schedule, in: person.trainee.jurisdiction, effect: "shift") : []
  }
}
