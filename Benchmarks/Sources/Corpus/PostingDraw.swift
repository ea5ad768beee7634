import Oficio

/// Drawing one posting: who, where, what, for how much, when, and what is asked.
extension World {
  func posting(_ number: Int, _ random: inout SplitMix64) -> Posting {
    let trade = trades[tradeDraw.rank(&random)]
    let place = places[placeDraw.rank(&random)]
    let id = String(number)
    var posting = Posting(key: "corpus:\(id)", feed: "corpus", sourceId: id, title: trade.title, text: "")
    posting.language = "es"
    posting.employer = employer(&random)
    posting.places = [
      Sourced(Place(locality: place.name, region: place.region, country: place.country), said("job/city", .stated))
    ]
    posting.occupation = [OccupationGuess(code: trade.unit, share: 10_000, said("job/title"))]
    posting.industry = trade.industry.map { Sourced($0, Provenance(.default, from: trade.unit)) }
    posting.postedOn = Sourced(asOf.adding(days: -random.below(40)), said("job/date", .stated))
    if random.chance(300) {
      posting.closesOn = Sourced(asOf.adding(days: random.below(60)), said("job/expirationdate", .stated))
    }
    if random.chance(50) {
      posting.startsOn = Sourced(asOf.adding(days: 7 * random.number(in: 1...6)), said("job/description"))
    }
    posting.vacancies = Sourced(random.pick([(7, 1), (2, 2), (1, 5)]), said("job/description"))
    offer(&posting, in: place.country, &random)
    time(&posting, &random)
    demands(&posting, trade, in: place.country, &random)
    return posting
  }

  func said(_ path: String, _ origin: Origin = .inferred) -> Provenance { Provenance(origin, from: path) }

  private func employer(_ random: inout SplitMix64) -> Employer {
    let rank = employerDraw.rank(&random)
    let kind: EmployerKind = random.pick([
      (70, .private), (5, .public), (6, .household), (4, .cooperative), (5, .agency), (10, .unknown),
    ])
    return Employer(name: EmployerNames.name(rank), kind: kind)
  }

  /// Pay around the legal minimum, bond and formality; each only as often as adverts say it.
  private func offer(_ posting: inout Posting, in country: String, _ random: inout SplitMix64) {
    if random.chance(shares.payStated) {
      posting.pay = Sourced(pay(in: country, &random), said("job/salary", .stated))
    }
    let draw = random.below(1000)
    if draw < shares.formalStated {
      posting.formality = Sourced(.formal, said("job/description"))
    } else if draw < shares.formalStated + shares.informalStated {
      posting.formality = Sourced(.informal, said("job/description"))
    }
    if random.chance(shares.contractStated) {
      let contract: Contract = random.pick([
        (20, .permanent), (35, .fixed), (20, .temporary), (10, .casual), (10, .freelance), (5, .none),
      ])
      posting.contract = Sourced(contract, said("job/description"))
    }
    posting.secondChance = random.chance(10) ? Sourced(true, said("job/description")) : nil
    posting.absencePenalty = random.chance(10) ? Sourced(true, said("job/description")) : nil
    posting.risks = random.chance(10) ? [RiskSign(sign: "fee-asked", said("job/description"))] : []
  }

  /// Thousandths of the monthly minimum that adverts offer, as a staircase of quantiles.
  private static let payQuantiles = [
    450, 600, 750, 850, 900, 1000, 1000, 1000, 1000, 1050, 1100, 1150, 1200, 1300, 1400, 1500, 1700, 2000, 2600,
  ]

  private func pay(in country: String, _ random: inout SplitMix64) -> Pay {
    let legal = catalog.minimumWage(jurisdiction: country, on: asOf)
    // Where the law states no monthly amount, a round number stands in: adverts name round numbers.
    let minimum = legal?.period == .month ? legal?.min?.hundredths ?? 100_000 : 100_000
    let share = random.pick(Self.payQuantiles)
    let exact = minimum * share / 1000
    let monthly = share == 1000 ? exact : max(5000, exact / 5000 * 5000)
    let top = random.chance(300) ? monthly * random.number(in: 105...140) / 100 / 5000 * 5000 : monthly
    let (period, divisor): (PayPeriod, Int) = random.pick([(85, (.month, 1)), (8, (.day, 26)), (5, (.hour, 208))])
    func amount(_ hundredths: Int) -> Amount { Amount(hundredths: max(100, hundredths / divisor / 50 * 50)) }
    return Pay(
      min: amount(monthly), max: amount(max(monthly, top)), currency: catalog.jurisdictions[country]?.currency,
      period: period)
  }

  /// Shifts from the usual patterns, or hours alone, or silence.
  private func time(_ posting: inout Posting, _ random: inout SplitMix64) {
    if random.chance(shares.shiftsStated) {
      let days: WeekdaySet = random.pick([
        (50, .mondayToSaturday), (30, .workdays), (10, .all), (10, WeekdaySet([.friday, .saturday, .sunday])),
      ])
      let start = 60 * random.pick([(4, 6), (8, 7), (30, 8), (20, 9), (6, 10), (8, 14), (6, 19), (4, 22)])
      let length = 60 * random.pick([(15, 4), (10, 6), (35, 8), (25, 9), (10, 10), (5, 12)])
      if let from = ClockTime(minutes: start), let to = ClockTime(minutes: (start + length) % 1440) {
        posting.shifts = [Sourced(WeeklySpan(days: days, from: from, to: to), said("job/description"))]
      }
    }
    if random.chance(shares.hoursStated) {
      let hours = random.pick([(10, 20), (10, 30), (10, 40), (60, 48), (7, 60), (3, 72)])
      posting.hoursPerWeek = Sourced(WeeklyHours(min: hours, max: hours), said("job/description"))
    }
    if random.chance(600) {
      posting.workTime = Sourced(random.chance(800) ? .full : .part, said("job/jobtype", .stated))
    }
  }
}
