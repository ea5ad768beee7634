import Oficio
import OficioMatch

/// One sentence for every fact of a lead's account.
extension Sentences {
  /// The fact in words, without sign and source.
  public func fact(_ fact: Fact) -> String {
    switch fact {
    case .skillHeld(let asked, let via, let relation, let level, let levelAsked, let evidence, let lastUsed):
      skillHeld(asked, via, relation, level, levelAsked, evidence, lastUsed)
    case .skillMissing(let id): skillMissing(names.skill(id))
    case .skillsAssumedFromOccupation(let id): skillsAssumed(names.occupation(id))
    case .skillsUnknown:
      say(es: "el aviso no nombra habilidades", pt: "o anúncio não cita competências", en: "the advert names no skills")
    case .experienced(let worked, let asked, let months, let monthsAsked):
      experienced(worked, asked, months, monthsAsked)
    case .noExperience(let id): noExperience(names.occupation(id))
    case .occupationUnknown:
      say(
        es: "no se reconoce la ocupación del aviso", pt: "não se reconhece a ocupação do anúncio",
        en: "the advert's occupation is not recognised")
    case .credential(let id, let credential): self.credential(id, credential)
    case .noCertificatePreferred, .certificateHolds, .certificateMissing: certificateFact(fact)
    case .recordNotAsked, .recordSilent, .recordPasses, .recordAssessed, .recordNotPassing, .recordUnknown,
      .recordClearedByLaw, .recordProvisional, .recordAskLimited:
      recordFact(fact)
    case .dutyHits, .dutyHourUnknown, .scheduleClear, .scheduleSilent: scheduleFact(fact)
    case .sector(let sector, let stated): self.sector(sector, stated: stated)
    case .earnings, .earningsSilent, .contract, .contractSilent, .insured, .weeklyHours, .hoursSilent: qualityFact(fact)
    case .commute, .workFromHome, .placeUnknown: accessFact(fact)
    case .contactThere, .hiredBefore, .secondChance, .noNetwork: networkFact(fact)
    }
  }

  private func skillHeld(
    _ asked: String, _ via: String?, _ relation: SkillRelation, _ level: Int, _ levelAsked: Int?,
    _ evidence: SkillEvidence, _ lastUsed: CivilDate?
  ) -> String {
    var subject = names.skill(via ?? asked)
    if via != nil, relation != .same { subject += " (\(related(relation, to: names.skill(asked))))" }
    let how = [self.evidence(evidence), lastUsed.map(month)].compactMap(\.self).joined(separator: ", ")
    return "\(subject): \(self.level(level, asked: levelAsked)) (\(how))"
  }

  private func related(_ relation: SkillRelation, to asked: String) -> String {
    switch relation {
    case .same: asked
    case .narrower: say(es: "parte de \(asked)", pt: "parte de \(asked)", en: "part of \(asked)")
    case .broader:
      say(es: "más general que \(asked)", pt: "mais geral que \(asked)", en: "broader than \(asked)")
    case .sibling: say(es: "cercana a \(asked)", pt: "próxima de \(asked)", en: "close to \(asked)")
    }
  }

  private func level(_ level: Int, asked: Int?) -> String {
    guard let asked else { return say(es: "nivel \(level)", pt: "nível \(level)", en: "level \(level)") }
    if level > asked {
      return say(
        es: "nivel \(level), se pide \(asked)", pt: "nível \(level), pede-se \(asked)",
        en: "level \(level), \(asked) asked")
    }
    return say(
      es: "nivel \(level) de \(asked) pedido", pt: "nível \(level) de \(asked) pedido",
      en: "level \(level) of \(asked) asked")
  }

  private func skillMissing(_ skill: String) -> String {
    say(
      es: "\(skill): todavía no figura en el perfil", pt: "\(skill): ainda não consta no perfil",
      en: "\(skill): not in the profile yet")
  }

  private func skillsAssumed(_ occupation: String) -> String {
    say(
      es: "el aviso no nombra habilidades: se toma lo usual en «\(occupation)»",
      pt: "o anúncio não cita competências: toma-se o usual em «\(occupation)»",
      en: "the advert names no skills: what is usual for “\(occupation)” is taken")
  }

  private func experienced(_ worked: String, _ asked: String, _ months: Int, _ monthsAsked: Int?) -> String {
    let done = names.occupation(worked)
    let near = worked == asked ? "" : " (" + related(.sibling, to: names.occupation(asked)) + ")"
    let wanted =
      monthsAsked.map { asked in
        say(es: "; se piden \(monthCount(asked))", pt: "; pedem-se \(monthCount(asked))", en: "; \(asked) asked")
      } ?? ""
    return say(
      es: "\(monthCount(months)) de trabajo en «\(done)»\(near)\(wanted)",
      pt: "\(monthCount(months)) de trabalho em «\(done)»\(near)\(wanted)",
      en: "\(monthCount(months)) of work as “\(done)”\(near)\(wanted)")
  }

  private func noExperience(_ occupation: String) -> String {
    say(
      es: "todavía sin experiencia anotada en «\(occupation)»",
      pt: "ainda sem experiência anotada em «\(occupation)»",
      en: "no experience noted yet in “\(occupation)”")
  }
}
