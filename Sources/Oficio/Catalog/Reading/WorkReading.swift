/// Skills, occupations and courses.
extension Skill {
  init?(_ entry: EntryReader) {
    let labels = entry.requiredLabels()
    let words = entry.words()
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
      certificates: certificates)
  }

  /// `hours`: a stretch of the day on some days, hours a week, or both.
  private struct TypicalHours {
    var span: WeeklySpan?
    var perWeek: Int?

    init(_ fields: FieldReader) {
      let days = fields.weekdays("days")
      let from = fields.time("from")
      let to = fields.time("to")
      perWeek = fields.integer("perWeek", in: 1...168)
      if let days, let from, let to {
        span = WeeklySpan(days: days, from: from, to: to)
      }
      let written = ["days", "from", "to"].filter { fields.node($0) != nil }
      if written.count == 1 || written.count == 2 {
        fields.log.report(
          "missing-key", at: fields.node, message: "“\(fields.path)” needs days, from and to together",
          remedy: "write all three, or perWeek alone")
      }
    }
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
