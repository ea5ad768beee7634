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
      ledger.note(.schedule, .neutral, .scheduleSilent, .policy)
      let value = judgeUsualHours(ask, person, on: day, context, &ledger)
      ledger.score(.schedule, value: value, assumed: true)
      ledger.callFirst(.hours)
      return
    }
    let availabilityKnown = judgeAvailability(ask, person, context, &ledger)
    guard let duties = person.duties else {
      ledger.unknown(Question(.person, .obligations))
      ledger.score(.schedule, value: context.policy.values.silentSchedule, assumed: true)
      return
    }
    let (value, isAssumed) = judgeDuties(duties, ask, person, on: day, context, &ledger)
    let isSure = availabilityKnown && !isAssumed
    ledger.score(
      .schedule, value: isSure ? value : min(value, context.policy.values.silentSchedule), assumed: !isSure)
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

  /// Returns the factor's value, 10 000 less the share of shift time hit, and whether the hour of a duty that could hit is
  /// not known.
  private static func judgeDuties(
    _ duties: [Duty], _ ask: ScheduleAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext,
    _ ledger: inout some Ledger
  ) -> (value: Int, isAssumed: Bool) {
    let week = ShiftWeek(ask.shifts, rotates: ask.rotates, cycle: ask.cycle)
    var isAssumed = false
    var hit: [Hit] = []
    for duty in duties where duty.isInForce(on: day) {
      if duty.isHourUnknown {
        guard week.couldMeet(duty) else { continue }
        isAssumed = true
        ledger.unknown(Question(.person, .dutyHour(duty.obligation.name)))
        ledger.note(.schedule, .neutral, .dutyHourUnknown(name: duty.obligation.name, days: duty.days), .profile)
        continue
      }
      let hits = week.hits(duty)
      guard hits.minutes > 0 else { continue }
      hit.append(Hit(duty: duty, millionths: week.millionths(of: hits, duty), isAlways: hits.isAlways))
      let share = share(of: hit.suffix(1))
      ledger.note(.schedule, .minus, week.fact(hits, duty, share: share, isAssumed: false), .profile)
    }
    if hit.isEmpty, !isAssumed { ledger.note(.schedule, .plus, .scheduleClear, .posting(.shifts)) }
    block(hit, ask, person, context, &ledger)
    return (10_000 - share(of: hit), isAssumed)
  }

  /// A duty that falls into the shifts, and how much of their time it takes.
  private struct Hit {
    var duty: Duty
    var millionths: Int
    /// A shift is hit every time.
    var isAlways: Bool
  }

  /// Ten-thousandths of the shift time that duties take together.
  private static func share(of hits: some Sequence<Hit>) -> Int {
    min(10_000, hits.reduce(0) { $0 + $1.millionths } / 100)
  }

  /// Duties block that always hit a shift, and those that take too much together. There what may be moved gives way: what
  /// cannot be blocks only where such duties alone are too much.
  private static func block(
    _ hits: [Hit], _ ask: ScheduleAsk, _ person: TraineeFacts, _ context: MatchContext, _ ledger: inout some Ledger
  ) {
    func isTooMuch(_ hits: [Hit]) -> Bool { share(of: hits) > context.policy.limits.scheduleShare }
    let all = isTooMuch(hits)
    let fixed = all && isTooMuch(hits.filter { !$0.duty.obligation.mayMove })
    for hit in hits where hit.isAlways || (hit.duty.obligation.mayMove ? all : fixed) {
      let steps =
        (hit.duty.obligation.mayMove ? person.steps.steps(moving: person.trainee.jurisdiction) : [])
        + otherShift(ask, person, context) { hit.duty.hits([$0]).minutes == 0 }
      ledger.block(
        .any(steps),
        BlockerDraft(
          gate: .schedule, subject: hit.duty.obligation.name, opensOn: hit.duty.end?.adding(days: 1), source: .profile,
          steps: steps))
    }
  }

  /// The value of an advert without hours: never above the policy's, less where duties take most of the hours that are
  /// usual in the occupation. It blocks nothing and asks nothing of the person.
  private static func judgeUsualHours(
    _ ask: ScheduleAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext, _ ledger: inout some Ledger
  ) -> Int {
    let silent = context.policy.values.silentSchedule
    guard let usual = ask.usual, let duties = person.duties else { return silent }
    let week = ShiftWeek([usual], rotates: false, cycle: nil)
    var hit: [Hit] = []
    for duty in duties where duty.isInForce(on: day) && !duty.isHourUnknown {
      let hits = week.hits(duty)
      guard hits.minutes > 0 else { continue }
      hit.append(Hit(duty: duty, millionths: week.millionths(of: hits, duty), isAlways: hits.isAlways))
      let share = share(of: hit.suffix(1))
      ledger.note(.schedule, .neutral, week.fact(hits, duty, share: share, isAssumed: true), .posting(.occupation))
    }
    return min(silent, 10_000 - share(of: hit))
  }

  /// Asking for another shift, where the posting has one that suits or its shifts rotate.
  private static func otherShift(
    _ ask: ScheduleAsk, _ person: TraineeFacts, _ context: MatchContext, where suits: (WeeklySpan) -> Bool
  ) -> [BlockerStep] {
    ask.rotates || ask.shifts.contains(where: suits)
      ? person.steps.steps(lifting: .schedule, in: person.trainee.jurisdiction, effect: "shift") : []
  }
}
