import Oficio

/// Factors *sector* and *quality*: what the posting offers, the same for everybody.
///
/// Quality follows the dimensions of the Alkire–Foster quality-of-employment index (earnings, security, hours; see
/// `Catalogs/quality`), graded instead of counted: each class has a value, the policy weighs the three.
enum OfferCriterion {
  static func judge(_ terms: LabourTerms, _ context: MatchContext, to ledger: inout some Ledger) {
    ledger.score(
      .sector, value: context.policy.values.sector[terms.sector] ?? 0, assumed: terms.sector == .unknown)
    ledger.note(
      .sector, terms.sector == .formal ? .plus : .neutral, .sector(terms.sector, stated: terms.sectorStated),
      terms.sector == .unknown ? .policy : .posting(.sector))
    if terms.sector == .unknown { ledger.callFirst(.formality) }
    let values = context.policy.values
    let (earnings, security, hours) = (
      earnings(terms, values, to: &ledger), security(terms, values, to: &ledger), hours(terms, context, to: &ledger)
    )
    let value =
      (values.qualityEarnings * earnings.value + values.qualitySecurity * security.value
        + values.qualityHours * hours.value) / 10_000
    ledger.score(.quality, value: value, assumed: earnings.assumed || security.assumed || hours.assumed)
    for flag in terms.flags { ledger.flag(flag) }
  }

  /// A straight line between two shares of the legal minimum; silence is worth no more than the minimum itself.
  private static func earnings(
    _ terms: LabourTerms, _ values: Policy.Values, to ledger: inout some Ledger
  ) -> (value: Int, assumed: Bool) {
    func value(ofShare share: Int) -> Int {
      let (none, full) = (values.earningsNone, max(values.earningsNone + 1, values.earningsFull))
      return min(10_000, max(0, (share - none) * 10_000 / (full - none)))
    }
    guard let monthly = terms.monthlyMin, let minimum = terms.minimum else {
      if let monthly = terms.monthlyMin {
        ledger.note(
          .quality, .neutral, .earnings(monthly: monthly, minimum: nil, currency: terms.currency ?? ""), .posting(.pay))
      } else {
        ledger.note(.quality, .neutral, .earningsSilent, .policy)
        if !terms.isPayAnswered { ledger.callFirst(.pay) }
      }
      return (value(ofShare: 10_000), true)
    }
    ledger.note(
      .quality, monthly < minimum ? .minus : .plus,
      .earnings(monthly: monthly, minimum: minimum, currency: terms.currency ?? ""), .posting(.pay))
    return (value(ofShare: monthly.hundredths * 10_000 / minimum.hundredths), false)
  }

  private static func security(
    _ terms: LabourTerms, _ values: Policy.Values, to ledger: inout some Ledger
  ) -> (value: Int, assumed: Bool) {
    if terms.isInsured == true { ledger.note(.quality, .plus, .insured, .posting(.sector)) }
    guard let contract = terms.contract else {
      // Silence is worth the weakest lawful bond, on the payroll or not.
      ledger.note(.quality, .neutral, .contractSilent, .policy)
      ledger.callFirst(.contract)
      return (terms.isInsured == false ? values.bond[.none] ?? 0 : values.silentBond, true)
    }
    ledger.note(.quality, contract == .permanent ? .plus : .neutral, .contract(contract), .posting(.contract))
    return (values.bond[contract] ?? 0, false)
  }

  /// Full up to a share of the legal week, the policy's value at the legal week, nothing at the floor; straight lines
  /// between.
  private static func hours(
    _ terms: LabourTerms, _ context: MatchContext, to ledger: inout some Ledger
  ) -> (value: Int, assumed: Bool) {
    let values = context.policy.values
    guard let hours = terms.weeklyHours, let legal = terms.legalWeek else {
      ledger.note(.quality, .neutral, .hoursSilent, .policy)
      return (values.hoursLegal, true)
    }
    ledger.note(
      .quality, hours <= legal ? .plus : .minus, .weeklyHours(hours, legal: legal), .posting(.hours))
    let floor = max(legal + 1, context.policy.limits.floorWeeklyHours)
    if hours >= floor { return (0, false) }
    if hours > legal { return (values.hoursLegal * (floor - hours) / (floor - legal), false) }
    let short = legal * values.hoursFull / 10_000
    let loss = (10_000 - values.hoursLegal) * max(0, hours - short) / max(1, legal - short)
    return (10_000 - loss, false)
  }
}
