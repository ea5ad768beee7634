import Oficio

/// Reads a posting from the words of `posting.schema.json`, as a case states them: a value that the schema wraps for its
/// origin (`{"value": …}`) stands bare, and all of them count as stated by the advert. Codes must be the catalogs'.
extension Posting {
  init?(stated fields: FieldReader) {
    let id = fields.text("key") ?? "1"
    self.init(key: "case:\(id)", feed: "case", sourceId: id, title: fields.text("title") ?? "", text: "")
    state = fields.word("state") ?? .active
    employer =
      fields.map("employer") { Employer(name: $0.text("name"), kind: $0.word("kind") ?? .unknown) } ?? Employer()
    places =
      fields.maps("places") {
        Sourced(
          Place(locality: $0.text("locality"), region: $0.text("region"), country: $0.country("country")), .stated)
      } ?? []
    severalJobs =
      fields.maps("severalJobs") { $0.requiredText("title").map { NamedJob($0, Provenance(.stated)) } } ?? []
    occupation = fields.maps("occupation") { OccupationGuess(stated: $0) } ?? []
    industry = fields.text("industry").map { Sourced($0, .stated) }
    readDays(fields)
    readTerms(fields)
    readTime(fields)
    readAsks(fields)
  }

  private mutating func readDays(_ fields: FieldReader) {
    postedOn = fields.date("postedOn").map { Sourced($0, .stated) }
    startsOn = fields.date("startsOn").map { Sourced($0, .stated) }
    closesOn = fields.date("closesOn").map { Sourced($0, .stated) }
    expiresOn = fields.date("expiresOn").map { Sourced($0, .stated) }
    firstSeen = fields.date("firstSeen")
    lastSeen = fields.date("lastSeen")
  }

  private mutating func readTerms(_ fields: FieldReader) {
    pay = fields.map("pay") {
      Sourced(
        Pay(min: $0.amount("min"), max: $0.amount("max"), currency: $0.currency("currency"), period: $0.word("period")),
        .stated)
    }
    contract = fields.word("contract").map { Sourced($0, .stated) }
    sector = fields.word("sector").map { Sourced($0, .stated) }
    formality = fields.word("formality").map { Sourced($0, .stated) }
    absencePenalty = fields.boolean("absencePenalty").map { Sourced($0, .stated) }
    secondChance = fields.boolean("secondChance").map { Sourced($0, .stated) }
    setting = fields.word("setting").map { Sourced($0, .stated) }
    interviewsInside = fields.boolean("interviewsInside").map { Sourced($0, .stated) }
    givesOfferLetter = fields.boolean("givesOfferLetter").map { Sourced($0, .stated) }
    riskChecked = fields.boolean("riskChecked").map { Sourced($0, .stated) }
    remote = fields.word("remote").map { Sourced($0, .stated) }
    risks = fields.maps("risks") { $0.requiredText("sign").map { RiskSign(sign: $0, .stated) } } ?? []
  }

  private mutating func readTime(_ fields: FieldReader) {
    workTime = fields.word("workTime").map { Sourced($0, .stated) }
    hoursPerWeek = fields.map("hoursPerWeek") { hours in
      let (min, max) = (hours.requiredInteger("min"), hours.requiredInteger("max"))
      return min.flatMap { min in max.map { Sourced(WeeklyHours(min: min, max: $0), .stated) } }
    }
    shifts = fields.maps("shifts") { WeeklySpan(stated: $0).map { Sourced($0, .stated) } } ?? []
    workDays = fields.weekdays("workDays").map { Sourced($0, .stated) }
    rotating = fields.boolean("rotating").map { Sourced($0, .stated) }
    cycle = fields.text("cycle").map { Sourced($0, .stated) }
    night = fields.boolean("night").map { Sourced($0, .stated) }
    liveIn = fields.boolean("liveIn").map { Sourced($0, .stated) }
  }

  private mutating func readAsks(_ fields: FieldReader) {
    recordChecks = fields.maps("recordChecks") { RecordCheck(stated: $0) } ?? []
    certificates = fields.maps("certificates") { CertificateAsk(stated: $0) } ?? []
    skills = fields.maps("skills") { SkillAsk(stated: $0) } ?? []
    education = fields.map("education") { ask in
      let indispensable = ask.boolean("indispensable") ?? false
      return ask.requiredWord("value").map { Sourced(EducationAsk($0, indispensable: indispensable), .stated) }
    }
    experience = fields.map("experienceMonths") {
      Sourced(
        ExperienceAsk(months: $0.integer("value"), indispensable: $0.boolean("indispensable") ?? false), .stated)
    }
    vacancies = fields.integer("vacancies").map { Sourced($0, .stated) }
    asks =
      fields.map("asks") { asked in
        PersonalAsks(
          age: asked.map("age") {
            Sourced(PersonalAsks.AgeRange(min: $0.integer("min"), max: $0.integer("max")), .stated)
          },
          sex: asked.text("sex").map { Sourced($0, .stated) })
      } ?? PersonalAsks()
  }
}

extension Provenance {
  fileprivate static var stated: Provenance { Provenance(.stated, from: "case") }
}

extension OccupationGuess {
  fileprivate init?(stated fields: FieldReader) {
    guard let code = fields.code("code", isKnown: { Shipped.catalog.isco[$0] != nil }) else { return nil }
    self.init(code: code, share: fields.integer("share", in: 0...10_000) ?? 10_000, .stated)
  }
}

extension WeeklySpan {
  fileprivate init?(stated fields: FieldReader) {
    guard let days = fields.weekdays("days"), let from = fields.time("from"), let to = fields.time("to") else {
      fields.log.report(
        "missing-key", at: fields.node, message: "a shift needs days, from and to", remedy: "write all three")
      return nil
    }
    self.init(days: days, from: from, to: to)
  }
}

extension RecordCheck {
  fileprivate init?(stated fields: FieldReader) {
    let (kind, rule) = (fields.requiredWord("kind", RecordKind.self), fields.requiredWord("rule", RecordRule.self))
    let (years, stage) = (fields.integer("years"), fields.word("stage", RecordStage.self))
    guard let kind, let rule else { return nil }
    self.init(kind: kind, rule: rule, years: years, stage: stage, .stated)
  }
}

extension CertificateAsk {
  fileprivate init?(stated fields: FieldReader) {
    let kind = fields.requiredWord("kind", CertificateKind.self)
    let type = fields.code("type", isKnown: { Shipped.catalog.certificate(type: $0, class: nil) != nil })
    let (rung, need) = (fields.text("class"), fields.requiredWord("need", CertificateNeed.self))
    guard let kind, let need else { return nil }
    self.init(kind: kind, type: type, class: rung, need: need, .stated)
  }
}

extension SkillAsk {
  fileprivate init?(stated fields: FieldReader) {
    let skill = fields.code("skill", isKnown: { Shipped.catalog.skills[$0] != nil })
    let (need, level) = (fields.requiredWord("need", SkillNeed.self), fields.integer("level", in: 1...5))
    guard let skill, let need else { return nil }
    self.init(skill: skill, need: need, level: level, .stated)
  }
}

extension FieldReader {
  /// A code that the catalogs must have.
  fileprivate func code(_ key: String, isKnown: (String) -> Bool) -> String? {
    guard let text = text(key) else { return nil }
    if !isKnown(text) {
      log.report(
        "unknown-code", at: node, message: "“\(text)” in “\(path(of: key))” is in no catalog", remedy: "correct it")
    }
    return text
  }
}
