import Oficio

/// What a posting offers, read against the labour law in force on the as-of date: posting and policy alone, no person.
struct LabourTerms: Hashable, Sendable {
  /// Pay by the month, lowest and highest, in the posting's currency; nil: not said, or by the piece.
  var monthlyMin: Amount?
  var monthlyMax: Amount?
  /// Staff were told what it pays, be it in a way that no month can be made of.
  var isPayAnswered: Bool
  var currency: String?
  /// Hours a week, and whether they were counted from shifts rather than stated.
  var weeklyHours: Int?
  var minimum: Amount?
  var legalWeek: Int?
  var sector: Sector
  var sectorStated: Bool
  var contract: Contract?
  var isInsured: Bool?
  var verdict: FloorVerdict
  var flags: [Flag]

  /// Answers of the floor gate.
  enum FloorVerdict: Hashable, Sendable {
    case above, below, cannotTell
    /// Above the floor, yet below the legal minimum or over the legal week.
    case unlawful
  }

  init(_ posting: Posting, country: String?, _ context: MatchContext) {
    let limits = context.policy.limits
    let catalog = context.catalog
    let legal = country.flatMap { catalog.minimumWage(jurisdiction: $0, on: context.asOf) }
    legalWeek = country.flatMap { catalog.legalWeeklyHours(jurisdiction: $0, on: context.asOf) }
    weeklyHours = Self.weeklyHours(posting, limits)
    contract = posting.contract?.value
    (sector, sectorStated) = Self.sector(posting)
    isInsured = posting.formality.map { $0.value == .formal }
    isPayAnswered = posting.pay?.provenance.origin == .staff
    currency = posting.pay?.value.currency
    flags = []
    verdict = .cannotTell

    let hours = weeklyHours ?? legalWeek
    let pay = posting.pay?.value
    let days = Self.workDays(posting, limits)
    monthlyMin = pay.flatMap { Self.monthly($0.min ?? $0.max, $0.period, hours: hours, days: days) }
    monthlyMax = pay.flatMap { Self.monthly($0.max ?? $0.min, $0.period, hours: hours, days: days) }
    minimum = legal.flatMap { $0.currency == nil || $0.currency == pay?.currency ? $0.min : nil }
      .flatMap { Self.monthly($0, legal?.period, hours: legalWeek, days: limits.silentWorkDays) }
    if let pay, pay.period == nil, let most = monthlyMax, let minimum,
      most.hundredths * 10_000 < minimum.hundredths * limits.leastMonthlyShare
    {
      // Too little for a month of any job: paid by the day, the hour or the piece, and the advert does not say which.
      (monthlyMin, monthlyMax) = (nil, nil)
    }

    if monthlyMax == nil { flags.append(.payUnstated) }
    if pay != nil, currency == nil { flags.append(.currencyUnknown) }
    if posting.absencePenalty?.value == true { flags.append(.absencePenalty) }
    if contract == Contract.none || posting.formality?.value == .informal { flags.append(.noContract) }
    let hoursPerYear = country.flatMap { catalog.hoursPerYear(jurisdiction: $0, on: context.asOf) }
    verdict = judge(posting, legal, hoursPerYear: hoursPerYear, limits)
  }

  /// The floor: effective hourly pay, hours a week, pay taken for absence. Of a range of pay the lowest end counts.
  private mutating func judge(
    _ posting: Posting, _ legal: Pay?, hoursPerYear: Int?, _ limits: Policy.Limits
  ) -> FloorVerdict {
    var below = posting.absencePenalty?.value == true
    var unlawful = false
    if let hours = weeklyHours {
      if hours > limits.floorWeeklyHours { below = true }
      if let legalWeek, hours > legalWeek {
        unlawful = true
        flags.append(.overLegalHours)
      }
    }
    guard let least = monthlyMin else { return below ? .below : unlawful ? .unlawful : .cannotTell }
    let (isUnderMinimum, workTime) = (minimum.map { least < $0 } ?? false, posting.workTime?.value)
    // Pay by the hour tells the hour's pay whatever the hours are.
    let hours = weeklyHours ?? (posting.pay?.value.period == .hour ? legalWeek : nil)
    let share = hours.flatMap { shareOfLegalHour(least, hours: $0, legal, hoursPerYear: hoursPerYear) }
    let isFull = workTime == .full || workTime == nil && (weeklyHours ?? 0) >= legalWeek ?? .max
    if isUnderMinimum, isFull || workTime == nil && share == nil {
      // Under the minimum with full-time or unstated hours counts as below until part-time is confirmed.
      below = true
      flags.append(.belowMinimumWage)
      if !isFull { flags.append(.partTimeUnconfirmed) }
    } else if let share, share < 10_000 {
      unlawful = true
      flags.append(isUnderMinimum || minimum == nil ? .belowMinimumWage : .payBelowPerHour)
    } else if isUnderMinimum, share == nil {
      flags.append(.belowMinimumWage)
    }
    if let share, share < limits.floorHourlyShare { below = true }
    if below { return .below }
    if unlawful { return .unlawful }
    return share != nil && weeklyHours != nil ? .above : .cannotTell
  }

  /// Effective hourly pay in ten-thousandths of the legal hour; 52 weeks are 12 months. Nil: no legal hour is known.
  private func shareOfLegalHour(_ monthly: Amount, hours: Int, _ legal: Pay?, hoursPerYear: Int?) -> Int? {
    guard hours > 0 else { return nil }
    if let hour = legal?.min, legal?.period == .hour, legal?.currency == nil || legal?.currency == currency {
      return monthly.hundredths * 12 * 10_000 / (hour.hundredths * hours * 52)
    }
    guard let minimum, let hoursPerYear else { return nil }
    return monthly.hundredths * hoursPerYear * 10_000 / (minimum.hundredths * hours * 52)
  }

  /// Stated hours, else those of the shifts less the policy's break for each long span.
  private static func weeklyHours(_ posting: Posting, _ limits: Policy.Limits) -> Int? {
    if let stated = posting.hoursPerWeek?.value { return stated.max }
    guard !posting.shifts.isEmpty, posting.rotating?.value != true else { return nil }
    var covered = WeekdaySet()
    var minutes = 0
    for shift in posting.shifts.map(\.value) {
      // Patterns for the same days are alternatives, not a longer day: the shortest is sure.
      guard covered.isDisjoint(with: shift.days) else { return shortestAlternative(posting, limits) }
      covered.formUnion(shift.days)
      minutes += worked(shift, limits)
    }
    return minutes / 60
  }

  private static func shortestAlternative(_ posting: Posting, _ limits: Policy.Limits) -> Int? {
    let shifts = posting.shifts.map(\.value)
    return Set(shifts.map(\.days)).count == 1 ? shifts.map { worked($0, limits) }.min().map { $0 / 60 } : nil
  }

  /// Minutes of work a week.
  private static func worked(_ shift: WeeklySpan, _ limits: Policy.Limits) -> Int {
    let pause = shift.minutes >= limits.breakFromMinutes ? min(shift.minutes, limits.breakMinutes) : 0
    return shift.days.rawValue.nonzeroBitCount * (shift.minutes - pause)
  }

  /// Days of work a week, the policy's where the advert does not name them.
  private static func workDays(_ posting: Posting, _ limits: Policy.Limits) -> Int {
    let named = posting.shifts.reduce(into: posting.workDays?.value ?? []) { $0.formUnion($1.value.days) }
    return named.isEmpty ? limits.silentWorkDays : named.rawValue.nonzeroBitCount
  }

  /// An amount by the month: 52 weeks, and the given days and hours a week where the period needs them. An amount
  /// without a period is read as a month's, which can only be too low a reading of the hour's pay.
  private static func monthly(_ amount: Amount?, _ period: PayPeriod?, hours: Int?, days: Int) -> Amount? {
    guard let amount, amount.hundredths > 0, amount.hundredths < 1_000_000_000_000 else { return nil }
    switch period {
    case .month?, nil: return amount
    case .year?: return Amount(hundredths: amount.hundredths / 12)
    case .week?: return Amount(hundredths: amount.hundredths * 52 / 12)
    case .day?: return Amount(hundredths: amount.hundredths * days * 52 / 12)
    case .hour?: return hours.map { Amount(hundredths: amount.hundredths * $0 * 52 / 12) }
    case .piece?: return nil
    }
  }

  private static func sector(_ posting: Posting) -> (Sector, stated: Bool) {
    if let sector = posting.sector?.value, sector != .unknown {
      return (sector, posting.sector?.provenance.origin == .stated)
    }
    if posting.employer.kind == .cooperative { return (.cooperative, false) }
    if let formality = posting.formality?.value { return (formality == .formal ? .formal : .informal, false) }
    if posting.employer.kind == .public { return (.formal, false) }
    return (posting.contract?.value == .freelance ? .ownAccount : .unknown, false)
  }
}
