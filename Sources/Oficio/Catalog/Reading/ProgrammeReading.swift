/// Programmes, their rules of who may take part, and what they lead to.
extension Programme {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let jurisdiction = entry.reference("jurisdiction", to: .jurisdictions)
    let labels = entry.requiredLabels()
    let kind = fields.text("kind")
    _ = fields.text("operator")
    let startsOn = fields.date("startsOn")
    let endsOn = fields.date("endsOn")
    let eligibility = fields.maps("eligibility") { EligibilityRule($0, in: entry) }
    let leadsTo = fields.maps("leadsTo") { Prospect($0, in: entry) } ?? []
    _ = fields.maps("facts") { fact in
      _ = fact.requiredText("text")
      _ = fact.citationParts()
      entry.referToSources(of: fact)
      return true
    }
    guard let labels else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, jurisdiction: jurisdiction, labels: labels, kind: kind,
      startsOn: startsOn, endsOn: endsOn, eligibility: eligibility, leadsTo: leadsTo)
  }
}

extension EligibilityRule {
  private enum Sex: String, CaseIterable { case F, M }

  /// A map with one condition, and its citation.
  fileprivate init?(_ fields: FieldReader, in entry: EntryReader) {
    let citation = fields.citationParts().over(entry.citation)
    entry.referToSources(of: fields)
    var conditions: [Condition] = []
    if let sex = fields.word("sex", Sex.self) { conditions.append(.sex(sex.rawValue)) }
    let (min, max) = (fields.integer("ageMin", in: 0...120), fields.integer("ageMax", in: 0...120))
    if min != nil || max != nil { conditions.append(.ages(min: min, max: max)) }
    if let min, let max, min > max {
      fields.log.report(
        "out-of-range", at: fields.node, message: "“\(fields.path)” has an ageMin above its ageMax", remedy: "swap them"
      )
    }
    if let words = fields.texts("status") { conditions.append(.status(words)) }
    if let word = fields.text("stated"), fields.requiredNode("labels") != nil,
      let labels = entry.labels("labels", in: fields)
    {
      conditions.append(.stated(word, labels))
    }
    let keys = [["sex"], ["ageMin", "ageMax"], ["status"], ["stated"]]
    let stated = keys.filter { $0.contains { fields.node($0) != nil } }
    guard stated.count == 1 else {
      fields.log.report(
        "not-one-rule", at: fields.node,
        message: "“\(fields.path)” must state one rule: sex, ages, status, or what staff state with its labels",
        remedy: "write each rule as a map of its own")
      return nil
    }
    guard let condition = conditions.first else { return nil }
    self.init(condition, citation: citation)
  }
}

extension Programme.Prospect {
  /// A map that names one thing of the catalogs, and its citation.
  fileprivate init?(_ fields: FieldReader, in entry: EntryReader) {
    let citation = fields.citationParts().over(entry.citation)
    entry.referToSources(of: fields)
    let things: [Thing] = [
      entry.reference("occupation", to: .occupations, in: fields).map { .occupation($0) },
      entry.reference("skill", to: .skills, in: fields).map { .skill($0) },
      entry.reference("course", to: .courses, in: fields).map { .course($0) },
      entry.reference("certificate", to: .certificates, in: fields).map { .certificate($0) },
    ].compactMap(\.self)
    guard things.count == 1 else {
      fields.log.report(
        "not-one-thing", at: fields.node,
        message: "“\(fields.path)” must name one occupation, skill, course or certificate",
        remedy: "write each as a map of its own")
      return nil
    }
    self.init(things[0], citation: citation)
  }
}
