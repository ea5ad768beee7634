import Oficio

/// Gate *need*: what the person cannot do without. A silent advert is unknown here, not held.
enum NeedCriterion {
  static func judge(
    _ ask: NeedAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    let needs = person.trainee.needs
    if needs.writtenContract {
      switch ask.writtenContract {
      case true?: break
      case false?:
        ledger.block(.never, BlockerDraft(gate: .need, subject: "writtenContract", source: .posting(.contract)))
      case nil: ledger.unknown(Question(.employer, .contract))
      }
    }
    guard let income = needs.monthlyIncome else { return }
    guard let most = ask.monthlyMax, needs.incomeCurrency == nil || ask.currency == needs.incomeCurrency else {
      return ledger.unknown(Question(.employer, .income))
    }
    if most < income {
      ledger.block(.never, BlockerDraft(gate: .need, subject: "monthlyIncome", source: .posting(.pay)))
    } else if let least = ask.monthlyMin, least < income {
      ledger.unknown(Question(.employer, .income))
    }
  }
}

/// Gate *choice*: nothing the person refuses (places: see `PlaceCriterion`; employers: `EmployerCriterion`). A refusal is
/// the person's own and is never suggested as a step.
enum ChoiceCriterion {
  static func judge(
    _ ask: ChoiceAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    let refuses = person.trainee.refuses
    func refuse(_ subject: String) {
      ledger.block(.never, BlockerDraft(gate: .choice, subject: subject, source: .profile))
    }
    let unit = ask.unit.map(String.init)
    // ISCO-08 groups of one to four digits.
    if let unit, refuses.occupations.contains(where: unit.hasPrefix) { refuse("occupation") }
    if ask.sector != .unknown, refuses.sectors.contains(ask.sector) { refuse("sector") }
    if ask.night, refuses.night { refuse("night") }
    if ask.liveIn, refuses.liveIn { refuse("liveIn") }
    if let unit, person.trainee.wants.occupations.contains(where: unit.hasPrefix) { ledger.flag(.wanted) }
  }
}

/// Factor *network* (a contact there, an employer that hired before or gives second chances) and the *choice* of employers.
enum EmployerCriterion {
  static func judge(
    _ ask: EmployerAsk, _ person: TraineeFacts, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    let values = context.policy.values
    var value = 0
    if let name = ask.name, person.contacts.contains(name) {
      value = values.networkContact
      ledger.note(.network, .plus, .contactThere, .profile)
    }
    if ask.hiredBefore {
      value = max(value, values.networkHiredBefore)
      ledger.note(.network, .plus, .hiredBefore, .activity)
    }
    if ask.secondChance {
      value = max(value, values.networkSecondChance)
      ledger.note(.network, .plus, .secondChance, .posting(.employer))
    }
    if value == 0 { ledger.note(.network, .neutral, .noNetwork, .profile) }
    ledger.score(.network, value: value, assumed: false)
    if let name = ask.name, person.refusedEmployers.contains(name) {
      ledger.block(.never, BlockerDraft(gate: .choice, subject: "employer", source: .profile))
    }
  }
}
