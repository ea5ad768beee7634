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
    let (earnings, security, hours) = (
      earnings(terms, to: &ledger), security(terms, to: &ledger), hours(terms, context, to: &ledger)
    )
    let values = context.policy.values
    let value =
      (values.qualityEarnings * earnings.value + values.qualitySecurity * security.value
        + values.qualityHours * hours.value) / 10_000
    ledger.score(.quality, value: value, assumed: earnings.assumed || security.assumed || hours.assumed)
    for flag in terms.flags { ledger.flag(flag) }
  }

  /// 0 at six tenths of the legal minimum, full at twice it; silence is worth no more than the minimum itself.
  private static func earnings(_ terms: LabourTerms, to ledger: inout some Ledger) -> (value: Int, assumed: Bool) {
    func value(ofShare share: Int) -> Int { min(10_000, max(0, (share - 6000) * 10_000 / 14_000)) }
    guard let monthly = terms.monthlyMin, let minimum = terms.minimum else {
      if let monthly = terms.monthlyMin {
        ledger.note(
          .quality, .neutral, .earnings(monthly: monthly, minimum: nil, currency: terms.currency ?? ""), .posting(.pay))
      } else {
        ledger.note(.quality, .neutral, .earningsSilent, .policy)
        ledger.callFirst(.pay)
      }
      return (value(ofShare: 10_000), true)
    }
    ledger.note(
      .quality, monthly < minimum ? .minus : .plus,
      .earnings(monthly: monthly, minimum: minimum, currency: terms.currency ?? ""), .posting(.pay))
    return (value(ofShare: monthly.hundredths * 10_000 / minimum.hundredths), false)
  }

  private static func security(_ terms: LabourTerms, to ledger: inout some Ledger) -> (value: Int, assumed: Bool) {
    if terms.isInsured == true { ledger.note(.quality, .plus, .insured, .posting(.sector)) }
    guard let contract = terms.contract else {
      // Silence is worth the weakest lawful bond, on the payroll or not.
      ledger.note(.quality, .neutral, .contractSilent, .policy)
      ledger.callFirst(.contract)
      return (terms.isInsured == false ? 0 : 2000, true)
    }
    ledger.note(.quality, contract == .permanent ? .plus : .neutral, .contract(contract), .posting(.contract))
    switch contract {
    case .permanent: return (10_000, false)
    case .fixed: return (7000, false)
    case .temporary, .apprenticeship: return (5000, false)
    case .casual, .freelance: return (2000, false)
    case .none: return (0, false)
    }
  }

  /// Full at five sixths of the legal week and less, 6 000 at the legal week, nothing at the policy's floor.
  private static func hours(
    _ terms: LabourTerms, _ context: MatchContext, to ledger: inout some Ledger
  ) -> (value: Int, assumed: Bool) {
    guard let hours = terms.weeklyHours, let legal = terms.legalWeek else {
      ledger.note(.quality, .neutral, .hoursSilent, .policy)
      return (6000, true)
    }
    ledger.note(
      .quality, hours <= legal ? .plus : .minus, .weeklyHours(hours, legal: legal), .posting(.hours))
    let floor = max(legal + 1, context.policy.limits.floorWeeklyHours)
    if hours >= floor { return (0, false) }
    if hours > legal { return (6000 * (floor - hours) / (floor - legal), false) }
    let short = legal * 5 / 6
    return (hours <= short ? 10_000 : 10_000 - 4000 * (hours - short) / max(1, legal - short), false)
  }
}
