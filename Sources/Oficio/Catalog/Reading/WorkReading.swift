/// Skills, occupations and courses.
extension Skill {
  init?(_ entry: EntryReader) {
    let labels = entry.requiredLabels()
    let words = entry.words()
    entry.homonyms()
    let broader = entry.references("broader", to: .skills)
    let esco = entry.fields.text("esco")
    guard let labels else { return nil }
    self.init(id: entry.id, citation: entry.citation, labels: labels, words: words, broader: broader, esco: esco)
  }
}

extension Occupation {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let isco = entry.requiredReference("isco", to: .isco)
    if let isco, isco.utf8.count != 4 {
      fields.log.report(
        "out-of-range", at: fields.node("isco") ?? fields.node, message: "“isco” must be a unit group of four digits",
        remedy: "write the four digits of the unit group in quotation marks")
    }
    let labels = entry.requiredLabels()
    let words = entry.words()
    entry.homonyms()
    let esco = fields.text("esco")
    let skills = fields.map("skills") { map in
      let essential = entry.references("essential", to: .skills, in: map)
      return (essential: essential, optional: entry.references("optional", to: .skills, in: map))
    }
    let industries = entry.references("industries", to: .isic)
    let hours = fields.map("hours") { TypicalHours($0) }
    let recordCheck = fields.word("recordCheck", RecordUse.self)
    let certificates = entry.references("certificates", to: .certificates)
    guard let isco, let labels else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, isco: isco, labels: labels, words: words,
      essentialSkills: skills?.essential ?? [], optionalSkills: skills?.optional ?? [], industries: industries,
      typicalHours: hours?.span, typicalWeeklyHours: hours?.perWeek, recordCheck: recordCheck,
      certificates: certificates, esco: esco)
  }
}

extension Course {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let labels = entry.requiredLabels()
    let jurisdiction = entry.reference("jurisdiction", to: .jurisdictions)
    let teaches = entry.references("teaches", to: .skills)
    let gives = entry.reference("gives", to: .certificates)
    let weeks = fields.integer("weeks", in: 0...520)
    let provider = fields.text("provider")
    guard let labels else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, labels: labels, jurisdiction: jurisdiction, teaches: teaches,
      gives: gives, weeks: weeks, provider: provider)
  }
}
