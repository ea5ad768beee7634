import Oficio

/// Drawing a person's week: duties, hours to spare, and what they cannot do without.
extension World {
  func duties(_ random: inout SplitMix64) -> [Obligation] {
    guard random.chance(shares.duties), let morning = ClockTime(minutes: 480), let night = ClockTime(minutes: 1320)
    else { return [] }
    let until = random.chance(700) ? asOf.adding(days: random.number(in: 20...900)) : nil
    var duties = [
      Obligation(
        name: "signature", recurrence: random.pick(["FREQ=MONTHLY;BYDAY=1MO", "FREQ=DAILY;INTERVAL=30"]),
        start: asOf.adding(days: -random.below(400)), startTime: morning, minutes: 300, canMove: false, until: until,
        travelMinutes: 60)
    ]
    if random.chance(300) {
      let day = random.pick(["MO", "TU", "WE", "TH", "FR", "SA"])
      duties.append(
        Obligation(
          name: "therapy", recurrence: "FREQ=WEEKLY;BYDAY=\(day)", start: asOf.adding(days: -random.below(200)),
          startTime: ClockTime(minutes: 60 * random.number(in: 8...17)) ?? morning, minutes: 120,
          canMove: random.pick([(50, true), (25, false), (25, nil)]), until: until, travelMinutes: 45))
    }
    if random.chance(150) {
      duties.append(
        Obligation(
          name: "night at home", recurrence: "FREQ=DAILY", start: asOf.adding(days: -random.below(200)),
          startTime: night, minutes: 480, canMove: false, until: until))
    }
    return duties
  }

  func availability(_ random: inout SplitMix64) -> WeeklySpan? {
    let days: WeekdaySet = random.pick([(40, .workdays), (40, .mondayToSaturday), (20, .all)])
    let hours: (Int, Int) = random.pick([(40, (6, 22)), (30, (7, 18)), (20, (0, 24)), (10, (8, 14))])
    guard let from = ClockTime(minutes: hours.0 * 60), let to = ClockTime(minutes: hours.1 * 60) else { return nil }
    return WeeklySpan(days: days, from: from, to: to)
  }

  func needs(_ person: inout Trainee, in country: String, _ random: inout SplitMix64) {
    if random.chance(shares.needs) {
      person.needs.writtenContract = random.chance(300)
      if let minimum = catalog.minimumWage(jurisdiction: country, on: asOf), minimum.period == .month {
        person.needs.monthlyIncome = minimum.min
        person.needs.incomeCurrency = minimum.currency
      }
    }
    person.refuses.night = random.chance(shares.needs / 2)
    person.refuses.liveIn = random.chance(300)
    if random.chance(shares.needs / 4) { person.refuses.sectors = [.informal] }
    person.wants.occupations = person.experience.prefix(1).map(\.occupation)
    person.contacts = random.chance(300) ? [EmployerNames.name(employerDraw.rank(&random))] : []
  }
}
