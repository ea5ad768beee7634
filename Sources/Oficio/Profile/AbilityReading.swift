/// Skills, work and schooling of a profile.
extension Trainee {
  mutating func readAbilities(_ fields: FieldReader, codes: ProfileCodes) {
    let readings = fields.maps("skills") { SkillReading($0, codes: codes) } ?? []
    skills = readings.compactMap(\.held)
    statedSkills = readings.compactMap(\.stated)
    experience = fields.maps("experience") { WorkExperience($0, codes: codes) } ?? []
    education = fields.map("education") { $0.word("level", Education.self) }
  }
}

/// What one item of `skills` turned out to be: a skill of the catalog, or words that name none.
private struct SkillReading {
  var held: HeldSkill?
  var stated: StatedSkill?

  init?(_ item: FieldReader, codes: ProfileCodes) {
    let id = item.node("skill").flatMap {
      item.entry(in: $0, of: "skill", table: codes.catalog.skills, sort: "a skill of the catalogs")
    }
    let words = item.text("text")
    let level = item.integer("level", in: 1...5)
    let evidence = item.word("evidence", SkillEvidence.self)
    let months = item.integer("months", in: 0...1200)
    let lastUsed = item.month("lastUsed")
    if item.node("skill") == nil, item.node("text") == nil { _ = item.requiredNode("skill") }
    if item.node("skill") != nil, item.node("text") != nil {
      item.log.report(
        "two-answers", at: item.node, message: "“\(item.path)” has both a skill and a text", remedy: "keep one of them")
    }
    let named = words.map(codes.skills(named:)) ?? []
    if let skill = id ?? (named.count == 1 ? named.first : nil) {
      Self.warnOfSilence(item, level: level, evidence: evidence)
      // What nobody said counts at its lowest: a profile gains by being filled in, never by being left blank.
      held = HeldSkill(
        skill: skill, level: level ?? 1, evidence: evidence ?? .selfTaught, months: months, lastUsed: lastUsed)
    } else if let words {
      Self.warnOfText(item, isShared: named.count > 1)
      stated = StatedSkill(text: words, level: level, evidence: evidence)
    } else {
      return nil
    }
  }

  private static func warnOfText(_ item: FieldReader, isShared: Bool) {
    item.log.report(
      "unresolved-skill-text", .warning, at: item.node("text") ?? item.node,
      message: isShared
        ? "“\(item.path(of: "text"))” is a word of several skills" : "“\(item.path(of: "text"))” is no skill's word",
      remedy: "it does not count yet: look up its skill (oficio catalog lookup skill …) and write that as “skill”")
  }

  private static func warnOfSilence(_ item: FieldReader, level: Int?, evidence: SkillEvidence?) {
    if level == nil, item.node("level") == nil {
      item.log.report(
        "unstated-level", .warning, at: item.node, message: "“\(item.path(of: "level"))” is not stated",
        remedy: "it counts as 1: ask, and write 1 to 5")
    }
    if evidence == nil, item.node("evidence") == nil {
      item.log.report(
        "unstated-evidence", .warning, at: item.node, message: "“\(item.path(of: "evidence"))” is not stated",
        remedy: "it counts as self-taught: ask, and write how the skill was come by")
    }
  }
}

extension WorkExperience {
  private enum Setting: String, CaseIterable { case inside, outside }

  fileprivate init?(_ fields: FieldReader, codes: ProfileCodes) {
    let occupation = fields.requiredNode("occupation").flatMap {
      fields.isco(in: $0, of: "occupation", digits: 4...4, codes: codes)
    }
    let months = fields.integer("months", in: 0...1200)
    let until = fields.month("until")
    let setting = fields.word("setting", Setting.self)
    if fields.node("months") == nil {
      fields.log.report(
        "unstated-months", .warning, at: fields.node, message: "“\(fields.path(of: "months"))” is not stated",
        remedy: "it counts as 0: ask, and write the months")
    }
    guard let occupation else { return nil }
    self.init(occupation: occupation, months: months ?? 0, until: until, setting: setting?.rawValue)
  }
}
