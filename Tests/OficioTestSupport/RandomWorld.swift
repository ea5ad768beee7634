import Oficio

/// Made-up people and postings from a seed, with every kind of known, unknown and silent that the rules speak of.
public struct RandomWorld {
  private var random: SeededGenerator
  let catalog = Shipped.catalog
  /// The day everything is drawn around.
  public let asOf: CivilDate

  /// A world from a seed: the same calls give the same people and postings.
  public init(seed: UInt64, asOf: CivilDate = Shipped.day("2026-11-21")) {
    random = SeededGenerator(seed: seed)
    self.asOf = asOf
  }

  /// So many people.
  public mutating func people(_ count: Int) -> [Trainee] { (0..<count).map { trainee("T-\($0)") } }
  /// So many postings.
  public mutating func postings(_ count: Int) -> [Posting] { (0..<count).map { posting("p\($0)") } }

  /// True so many times in a hundred.
  public mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
  /// A number of a range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  /// One element of a list that is not empty.
  public mutating func pick<Element>(_ list: [Element]) -> Element { list[number(0...list.count - 1)] }
  /// A value so many times in a hundred, else nil.
  public mutating func maybe<Value>(_ percent: Int, _ value: (inout RandomWorld) -> Value) -> Value? {
    chance(percent) ? value(&self) : nil
  }
  /// The list in another order.
  public mutating func shuffled<Element>(_ list: [Element]) -> [Element] { list.shuffled(using: &random) }

  /// A day so many days from `asOf`.
  public mutating func day(_ range: ClosedRange<Int>) -> CivilDate { asOf.adding(days: number(range)) }

  /// A person of whom much is known and much is not.
  public mutating func trainee(_ id: String) -> Trainee {
    var trainee = Trainee(id: id, jurisdiction: "PE", asOf: day(-60...0))
    trainee.consent = Consent(match: true)
    trainee.home = maybe(90) { Place(locality: $0.maybe(80) { $0.district() }, region: "Lima", country: "PE") }
    trainee.maxCommuteMinutes = maybe(70) { $0.number(20...150) }
    trainee.maxHoursPerWeek = maybe(20) { $0.number(20...50) }
    trainee.skills = (0..<number(0...6)).map { _ in heldSkill() }
    trainee.experience = (0..<number(0...3)).map { _ in
      WorkExperience(occupation: pick(catalog.occupations.entries).isco, months: number(0...60))
    }
    trainee.education = maybe(80) { $0.pick(Education.allCases) }
    trainee.certificates = maybe(75) { world in (0..<world.number(0...3)).map { _ in world.heldCertificate() } }
    trainee.papers = maybe(80) { world in
      world.chance(85) ? [HeldPaper(type: "identity", inHand: world.maybe(85) { $0.chance(85) })] : []
    }
    trainee.records = maybe(80) { world in
      RecordKind.allCases.compactMap { kind in world.maybe(80) { $0.record(kind) } }
    }
    trainee.barredFrom = maybe(60) { $0.chance(20) ? ["work-with-minors"] : [] }
    trainee.obligations = maybe(80) { world in (0..<world.number(0...2)).map { _ in world.obligation() } }
    trainee.availability = maybe(70) { world in [world.span(long: true)] }
    if chance(15) { trainee.exclusions = [Exclusion(place: district(), until: maybe(70) { $0.day(-10...300) })] }
    if chance(20) { trainee.needs.writtenContract = true }
    if chance(20) { trainee.needs = Needs(monthlyIncome: Amount(number(600...1800)), incomeCurrency: "PEN") }
    if chance(20) { trainee.refuses.night = true }
    return trainee
  }

  /// A skill of the catalog at some level.
  public mutating func heldSkill() -> HeldSkill {
    HeldSkill(
      skill: pick(catalog.skills.entries).id, level: number(1...5), evidence: pick(SkillEvidence.allCases),
      lastUsed: maybe(80) { $0.day(-4000...0) })
  }

  /// A certificate of the catalog, valid or not.
  public mutating func heldCertificate() -> HeldCertificate {
    HeldCertificate(
      type: pick(catalog.certificates.entries).id, issuedOn: maybe(80) { $0.day(-700...100) },
      expiresOn: maybe(30) { $0.day(-100...500) }, inHand: maybe(90) { $0.chance(85) })
  }

  /// What one record paper shows.
  public mutating func record(_ kind: RecordKind) -> RecordState {
    RecordState(
      kind: kind, shows: maybe(80) { $0.chance(50) }, seenOn: maybe(60) { $0.day(-200...0) },
      showsUntil: maybe(25) { $0.day(-50...400) }, sentenceServedOn: maybe(70) { $0.day(-3000...200) },
      reparationPaid: maybe(70) { $0.chance(60) }, finePaid: maybe(70) { $0.chance(60) })
  }

  /// A recurring duty.
  public mutating func obligation() -> Obligation {
    var duty = Obligation(
      name: pick(["signature", "therapy", "school"]),
      recurrence: pick(["FREQ=MONTHLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=TU", "FREQ=DAILY;INTERVAL=30", "FREQ=DAILY"]),
      start: day(-100...120), startTime: ClockTime(minutes: number(0...1380)) ?? ClockTime.noon,
      minutes: number(30...480), canMove: maybe(70) { $0.chance(50) }, until: maybe(60) { $0.day(-20...400) },
      travelMinutes: number(0...60))
    if chance(20) {
      duty.startTime = nil
      if chance(50) { duty.within = window() }
    }
    if chance(10), let rule = duty.recurrence { duty.recurrence = rule + ";COUNT=\(number(1...30))" }
    return duty
  }

  /// A stretch in which eight hours find a place.
  private mutating func window() -> PlacementWindow? {
    pick([
      PlacementWindow(from: .noon, to: .noon), PlacementWindow(from: ClockTime(minutes: 480) ?? .noon, to: .endOfDay),
      PlacementWindow(from: ClockTime(minutes: 0) ?? .noon, to: .endOfDay, days: 6),
    ])
  }

  /// A stretch of some days; long ones for availability.
  public mutating func span(long: Bool = false) -> WeeklySpan {
    let from = number(4...14) * 60
    let length = long ? number(8...20) * 60 : number(4...12) * 60
    return WeeklySpan(
      days: pick([.workdays, .mondayToSaturday, .all, WeekdaySet([.saturday, .sunday])]),
      from: ClockTime(minutes: from) ?? .noon, to: ClockTime(minutes: (from + length) % 1440) ?? .noon)
  }

  private mutating func district() -> String {
    pick(catalog.places.entries.filter { $0.region == "Lima" && $0.kind == "district" }).name
  }
}

extension ClockTime {
  /// 12:00.
  public static var noon: ClockTime { ClockTime(minutes: 720).unsafelyUnwrapped }
  /// 24:00.
  public static var endOfDay: ClockTime { ClockTime(minutes: 1440).unsafelyUnwrapped }
}
