import Oficio

extension RandomWorld {
  /// A posting in Lima, silent about much.
  public mutating func posting(_ sourceId: String) -> Posting {
    let catalog = Shipped.catalog
    var posting = Posting(
      key: "feed:\(sourceId)", feed: "feed", sourceId: sourceId, title: "Puesto \(sourceId)", text: "Aviso \(sourceId)")
    func stated<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, Provenance(.stated, from: "test")) }
    if !catalog.occupations.entries.isEmpty, chance(85) {
      posting.occupation = [
        OccupationGuess(code: pick(catalog.occupations.entries).isco, share: 9000, Provenance(.inferred))
      ]
    }
    if chance(90) {
      let district = pick(catalog.places.entries.filter { $0.region == "Lima" })
      posting.places = [stated(Place(locality: chance(85) ? district.name : nil, region: "Lima", country: "PE"))]
    }
    posting.remote = maybe(5) { _ in stated(.full) }
    posting.employer = Employer(name: "Empresa \(number(0...5))", kind: pick(EmployerKind.allCases))
    posting.postedOn = maybe(80) { stated($0.day(-40...0)) }
    posting.closesOn = maybe(30) { stated($0.day(-5...90)) }
    posting.startsOn = maybe(30) { stated($0.day(0...120)) }
    posting.expiresOn = maybe(20) { stated($0.day(-10...60)) }
    posting.pay = maybe(70) { world in
      let least = world.number(400...2500)
      return stated(
        Pay(
          min: Amount(least), max: Amount(least + world.number(0...500)), currency: "PEN",
          period: world.maybe(85) { $0.pick([.month, .month, .month, .week]) }))
    }
    posting.contract = maybe(40) { stated($0.pick(Contract.allCases)) }
    posting.workTime = maybe(40) { stated($0.pick(WorkTime.allCases)) }
    posting.formality = maybe(50) { stated($0.pick(Formality.allCases)) }
    posting.hoursPerWeek = maybe(30) { world in
      let hours = world.number(20...72)
      return stated(WeeklyHours(min: hours, max: hours))
    }
    if chance(60) { posting.shifts = [stated(span())] }
    posting.rotating = maybe(15) { _ in stated(true) }
    if chance(50) { posting.recordChecks = RecordKind.allCases.compactMap { kind in maybe(60) { $0.check(kind) } } }
    if chance(40) {
      posting.certificates = (0..<number(1...2)).map { _ in
        let certificate = pick(catalog.certificates.entries)
        return CertificateAsk(
          kind: certificate.kind, type: certificate.id, need: pick(CertificateNeed.allCases), Provenance(.inferred))
      }
    }
    posting.education = maybe(40) { stated(EducationAsk($0.pick(Education.allCases), indispensable: $0.chance(40))) }
    posting.experience = maybe(40) { world in
      stated(ExperienceAsk(months: world.maybe(80) { $0.number(0...36) }, indispensable: world.chance(40)))
    }
    posting.skills = (0..<number(0...5)).map { _ in
      SkillAsk(
        skill: pick(catalog.skills.entries).id, need: pick([.must, .essential, .essential, .optional]),
        level: maybe(30) { $0.number(1...5) }, Provenance(.inferred))
    }
    posting.secondChance = maybe(5) { _ in stated(true) }
    posting.absencePenalty = maybe(4) { _ in stated(true) }
    if chance(3) { posting.risks = [RiskSign(sign: "fee-asked", Provenance(.inferred))] }
    return posting
  }

  private mutating func check(_ kind: RecordKind) -> RecordCheck {
    let rule = pick([RecordRule.clean, .clean, .years, .assessed, .notAsked])
    return RecordCheck(
      kind: kind, rule: rule, years: rule == .years ? number(1...7) : nil,
      stage: pick([nil, .application, .afterSelection]),
      Provenance(.inferred))
  }
}
