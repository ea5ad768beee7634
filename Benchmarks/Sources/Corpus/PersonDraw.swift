import Oficio

/// Drawing one person: what they can do, have, owe and need. Nobody's life is in it: every value is drawn.
extension World {
  func person(_ number: Int, _ random: inout SplitMix64) -> Trainee {
    let home = places[placeDraw.rank(&random)]
    var person = Trainee(id: "B-\(number)", jurisdiction: home.country, asOf: asOf)
    person.consent = Consent(match: true, until: asOf.adding(days: 365))
    if !unasked(&random) {
      person.home = Place(locality: home.name, region: home.region, country: home.country)
      person.maxCommuteMinutes = random.pick([(30, nil), (20, 60), (35, 90), (15, 120)])
    }
    person.maxHoursPerWeek = random.pick([(60, nil), (25, 48), (15, 30)])
    person.status = Status(
      kind: random.pick(["conditional-release", "semi-liberty", "released", "suspended-sentence"]),
      releasedOn: asOf.adding(days: -random.below(1500)))
    work(&person, &random)
    if !unasked(&random) {
      person.education = random.pick([(15, .primary), (25, .secondaryIncomplete), (60, .secondary)])
    }
    papers(&person, in: home.country, &random)
    if !unasked(&random) { person.records = records(&random) }
    if !unasked(&random) { person.barredFrom = random.chance(100) ? ["work-with-minors"] : [] }
    if !unasked(&random) { person.obligations = duties(&random) }
    if !unasked(&random) { person.availability = [availability(&random)].compactMap(\.self) }
    needs(&person, in: home.country, &random)
    return person
  }

  private func unasked(_ random: inout SplitMix64) -> Bool { random.chance(shares.unknownFact) }

  private func work(_ person: inout Trainee, _ random: inout SplitMix64) {
    for _ in 0..<random.number(in: 1...3) {
      let trade = trades[tradeDraw.rank(&random)]
      guard !person.experience.contains(where: { $0.occupation == trade.unit }) else { continue }
      person.experience.append(
        WorkExperience(
          occupation: trade.unit, months: random.pick([1, 3, 6, 6, 12, 18, 24, 48]),
          until: asOf.adding(months: -random.below(60)), setting: random.chance(500) ? "inside" : "outside"))
      let draw = RankDraw(count: trade.skills.count, zipf: true)
      for _ in 0..<random.number(in: shares.skillsHeld) where person.skills.count < shares.skillsHeld.upperBound {
        let skill = trade.skills[draw.rank(&random)]
        guard !person.skills.contains(where: { $0.skill == skill }) else { continue }
        person.skills.append(
          HeldSkill(
            skill: skill, level: random.pick([(1, 1), (4, 2), (4, 3), (1, 4)]),
            evidence: random.pick([(50, .worked), (20, .workshop), (15, .course), (10, .selfTaught), (5, .certified)]),
            months: random.pick([3, 6, 12, 24]), lastUsed: month(random.below(96))))
      }
    }
  }

  /// The first day of a month so many months ago.
  private func month(_ ago: Int) -> CivilDate? {
    let (year, month, _) = asOf.adding(months: -ago).components
    return CivilDate(year: year, month: month, day: 1)
  }

  private func papers(_ person: inout Trainee, in country: String, _ random: inout SplitMix64) {
    if !unasked(&random) {
      let inHand: Bool? = random.pick([(75, true), (20, false), (5, nil)])
      person.papers = [HeldPaper(type: "identity", inHand: inHand)]
    }
    guard !unasked(&random) else { return }
    let list = certificates[country] ?? []
    person.certificates = (0..<(list.isEmpty ? 0 : random.below(4))).map { _ in
      let entry = random.pick(list)
      return HeldCertificate(
        type: entry.id, class: entry.class, issuedOn: asOf.adding(days: -random.below(700)),
        inHand: random.pick([(75, true), (20, false), (5, nil)]))
    }
  }

  private func records(_ random: inout SplitMix64) -> [RecordState] {
    let served = asOf.adding(days: -random.below(2500))
    return RecordKind.allCases.map { kind in
      RecordState(
        kind: kind, shows: random.pick([(40, true), (40, false), (20, nil)]),
        seenOn: random.chance(500) ? asOf.adding(days: -random.below(90)) : nil, sentenceServedOn: served,
        reparationPaid: random.pick([(40, true), (40, false), (20, nil)]), finePaid: random.chance(700))
    }
  }
}
