/// Reads what a posting asks of the person: the inverse of `PostingAsksJSON`.
enum PostingAsksReading {
  static func read(_ fields: FieldReader, _ posting: inout Posting) {
    posting.recordChecks = fields.maps("recordChecks", recordCheck) ?? []
    posting.certificates = fields.maps("certificates", certificate) ?? []
    posting.education = fields.sourced("education") { fields in
      let indispensable = fields.boolean("indispensable") ?? false
      return fields.requiredWord("value").map { EducationAsk($0, indispensable: indispensable) }
    }
    posting.experience = fields.sourced("experienceMonths") {
      ExperienceAsk(months: $0.integer("value"), indispensable: $0.boolean("indispensable") ?? false)
    }
    posting.skills = fields.maps("skills", skill) ?? []
    posting.occupation = fields.maps("occupation", occupation) ?? []
    posting.vacancies = fields.sourced("vacancies") { $0.requiredInteger("value") }
    posting.asks = fields.map("asks", personal) ?? PersonalAsks()
    posting.secondChance = fields.sourcedFlag("secondChance")
    posting.interviewsInside = fields.sourcedFlag("interviewsInside")
    posting.givesOfferLetter = fields.sourcedFlag("givesOfferLetter")
    posting.setting = fields.sourcedWord("setting")
    posting.lastTalk = fields.sourced("lastTalk") { $0.requiredDate("value") }
    posting.standing = fields.sourcedWord("standing")
    posting.riskChecked = fields.sourcedFlag("riskChecked")
  }

  private static func recordCheck(_ fields: FieldReader) -> RecordCheck? {
    let provenance = fields.provenance()
    let (kind, rule) = (fields.requiredWord("kind", RecordKind.self), fields.requiredWord("rule", RecordRule.self))
    let (years, specified) = (fields.integer("years"), fields.boolean("specified"))
    let stage = fields.word("stage", RecordStage.self)
    guard let kind, let rule else { return nil }
    return RecordCheck(
      kind: kind, rule: rule, years: years, stage: stage, specified: specified ?? true, provenance)
  }

  private static func certificate(_ fields: FieldReader) -> CertificateAsk? {
    let provenance = fields.provenance()
    let kind = fields.requiredWord("kind", CertificateKind.self)
    let need = fields.requiredWord("need", CertificateNeed.self)
    let (type, licence) = (fields.plain("type"), fields.plain("class"))
    guard let kind, let need else { return nil }
    return CertificateAsk(kind: kind, type: type, class: licence, need: need, provenance)
  }

  private static func skill(_ fields: FieldReader) -> SkillAsk? {
    let provenance = fields.provenance()
    let (skill, need) = (fields.plain("skill"), fields.requiredWord("need", SkillNeed.self))
    let level = fields.integer("level")
    guard let skill, let need else { return nil }
    return SkillAsk(skill: skill, need: need, level: level, provenance)
  }

  private static func occupation(_ fields: FieldReader) -> OccupationGuess? {
    let provenance = fields.provenance()
    let (scheme, code) = (fields.plain("scheme"), fields.plain("code"))
    let share = fields.requiredInteger("share")
    guard let scheme, let code, let share else { return nil }
    return OccupationGuess(scheme: scheme, code: code, share: share, provenance)
  }

  private static func personal(_ fields: FieldReader) -> PersonalAsks? {
    PersonalAsks(
      age: fields.sourced("age") { PersonalAsks.AgeRange(min: $0.integer("min"), max: $0.integer("max")) },
      sex: fields.sourced("sex") { $0.plain("value") })
  }
}
