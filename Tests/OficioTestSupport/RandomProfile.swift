import Oficio

/// People of whom everything may be known, for what must hold every field of a profile.
extension RandomWorld {
  /// A person with every field of the contract filled sometimes, and texts that no format likes.
  public mutating func wholeTrainee(_ id: String) -> Trainee {
    var trainee = trainee(id)
    trainee.jurisdiction = pick(catalog.jurisdictions.entries).id
    trainee.office = maybe(50) { $0.oddText() }
    trainee.consent = Consent(
      match: maybe(70) { $0.chance(80) }, until: maybe(50) { $0.day(0...700) }, tellEmployers: texts())
    trainee.home = maybe(80) { world in
      Place(
        locality: world.maybe(70) { $0.oddText() }, region: world.maybe(70) { $0.oddText() },
        country: world.maybe(70) { $0.pick(["PE", "CL", "NO"]) })
    }
    trainee.countries = (0..<number(0...2)).map { _ in pick(["CL", "BR", "NO"]) }
    trainee.exclusions = (0..<number(0...2)).map { _ in
      Exclusion(place: oddText(), until: maybe(50) { $0.day(0...300) })
    }
    trainee.status = maybe(70) { $0.status() }
    trainee.skills = trainee.skills.map { skill in
      var skill = skill
      skill.months = maybe(50) { $0.number(0...1200) }
      return skill
    }
    trainee.statedSkills = (0..<number(0...2)).map { _ in
      // No skill of the catalogs has words that begin so, and a skill without evidence stays without.
      StatedSkill(
        text: "zz " + oddText(), level: maybe(60) { $0.number(1...5) },
        evidence: maybe(60) { $0.pick(SkillEvidence.allCases) })
    }
    trainee.experience = trainee.experience.map { work in
      var work = work
      work.until = maybe(50) { $0.day(-3000...0) }
      work.setting = maybe(50) { $0.pick(["inside", "outside"]) }
      return work
    }
    trainee.certificates = trainee.certificates?.map { wholeCertificate($0) }
    trainee.papers = maybe(70) { world in
      (0..<world.number(0...2)).map { _ in
        HeldPaper(
          type: world.pick(["identity", world.oddText()]), inHand: world.maybe(70) { $0.chance(50) },
          expiresOn: world.maybe(40) { $0.day(0...900) })
      }
    }
    trainee.barredFrom = maybe(70) { world in
      (0..<world.number(0...2)).map { _ in
        StatedBar(world.pick(world.catalog.bars.entries).field, until: world.maybe(30) { $0.day(0...900) })
      }
    }
    trainee.obligations = maybe(70) { world in (0..<world.number(0...3)).map { _ in world.wholeObligation() } }
    trainee.availability = maybe(70) { world in (0..<world.number(0...3)).map { _ in world.span(long: true) } }
    trainee.needs = Needs(writtenContract: chance(50))
    if chance(50) {
      trainee.needs.monthlyIncome = Amount(hundredths: number(0...1_000_000))
      trainee.needs.incomeCurrency = pick(["PEN", "CLP", "BRL"])
    }
    trainee.wants = Wants(occupations: groups())
    trainee.refuses = Refusals(
      occupations: groups(), sectors: Sector.allCases.filter { _ in chance(30) }, night: chance(30), liveIn: chance(30),
      employers: texts(), places: texts())
    trainee.contacts = texts()
    trainee.group = maybe(60) { world in
      Group(sex: world.maybe(70) { $0.pick(["F", "M", "X"]) }, birthYear: world.maybe(70) { $0.number(1900...2100) })
    }
    return trainee
  }

  /// A text that some format would take for something else, cut, clean, or choke on.
  public mutating func oddText() -> String {
    let odd = [
      "Lima", "San Juan de Lurigancho", "null", "true", "NO", "~", "[]", "{}", "'[]", "7512", "007", "1e3", "-1", "- a",
      "=1+1",
      "'=1", "''@x", "+51 999", "\tx", " x", "x ", "a, b; c", "“dicho”", "say \"so\"", "\"", "a:b", "a: b", "a #b",
      "#b",
      "x\ny", "x\r\ny", "x\ry", "línea", "li\u{301}nea", "\u{301}x", "😀", "&a", "*a", "? a", "%TAG", "|", ">",
      "x\u{0}y",
      "x\u{1B}[2Jy", "x\u{FEFF}", "x\u{85}y", "x\u{2028}y", "x\u{FFFE}\u{FFFF}y", "\u{202E}x", "2026-11-01", "08:00",
      "---", "...", "- - -", "trainee,field,value", "status.eligible.x", String(repeating: "largo ", count: 40) + ".",
    ]
    return chance(40) ? "Lugar \(number(0...99))" : chance(80) ? pick(odd) : pick(odd) + pick(odd)
  }

  private mutating func texts() -> [String] { (0..<number(0...3)).map { _ in oddText() } }

  private mutating func groups() -> [String] {
    (0..<number(0...2)).map { _ in String(pick(catalog.occupations.entries).isco.prefix(number(1...4))) }
  }

  private mutating func status() -> Status {
    let programmes = catalog.programmes.entries.map(\.id)
    return Status(
      kind: maybe(60) { $0.oddText() }, until: maybe(50) { $0.day(0...900) },
      releasedOn: maybe(50) { $0.day(-900...0) },
      expectedReleaseOn: maybe(30) { $0.day(0...400) }, hearingOn: maybe(20) { $0.day(0...300) },
      programmes: (0..<number(0...2)).map { _ in pick(programmes) },
      eligible: Dictionary(
        (0..<number(0...2)).map { _ in (pick(programmes), maybe(60) { $0.chance(50) }) }, uniquingKeysWith: { $1 }))
  }

  /// The certificate with the class that its type has, as a profile is read.
  private mutating func wholeCertificate(_ certificate: HeldCertificate) -> HeldCertificate {
    var certificate = certificate
    certificate.class = catalog.certificates[certificate.type]?.class
    certificate.issuer = maybe(40) { $0.oddText() }
    certificate.heldBy = maybe(40) { $0.oddText() }
    return certificate
  }

  private mutating func wholeObligation() -> Obligation {
    var obligation = obligation()
    obligation.name = oddText()
    obligation.place = maybe(50) { $0.oddText() }
    obligation.absences = maybe(20) { $0.oddText() }
    if chance(30) { obligation.recurrence = nil }
    return obligation
  }
}
