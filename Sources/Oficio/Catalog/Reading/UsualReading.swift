/// What is usual by employer and industry, and the typical hours that occupations state in the same words.
extension UsualPractice {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let labels = entry.requiredLabels()
    let employer = fields.word("employerKind", EmployerKind.self)
    let industry = entry.reference("industry", to: .isic)
    if employer != nil, industry != nil {
      fields.log.report(
        "two-scopes", at: fields.node, message: "the entry names both “employerKind” and “industry”",
        remedy: "make two entries of it, or leave both out for every job")
    }
    let jurisdiction = entry.reference("jurisdiction", to: .jurisdictions)
    let recordCheck = fields.word("recordCheck", Occupation.RecordUse.self)
    let hours = fields.map("hours") { TypicalHours($0) }
    let parameters = entry.references("parameters", to: .parameters)
    guard let labels else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, labels: labels,
      scope: employer.map(Scope.employer) ?? industry.map(Scope.industry) ?? .any, jurisdiction: jurisdiction,
      recordCheck: recordCheck, typicalHours: hours?.span, typicalWeeklyHours: hours?.perWeek, parameters: parameters)
  }
}

/// `hours`: a stretch of the day on some days, hours a week, or both.
struct TypicalHours {
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
