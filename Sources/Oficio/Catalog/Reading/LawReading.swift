/// Parameters, record rules and bars: what law and offices say by date.
extension Parameter {
  init?(_ entry: EntryReader) {
    let description = entry.fields.requiredText("description")
    let unit = entry.fields.text("unit")
    let jurisdiction = entry.requiredReference("jurisdiction", to: .jurisdictions)
    _ = entry.fields.requiredNode("values")
    let values = entry.datedNodes("values")
    guard let description, let jurisdiction else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, description: description, unit: unit, jurisdiction: jurisdiction,
      values: values)
  }
}

extension RecordLaw {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let jurisdiction = entry.requiredReference("jurisdiction", to: .jurisdictions)
    _ = fields.requiredNode("kinds")
    let kinds = fields.words("kinds", RecordKind.self)
    let reading = fields.word("reading", Reading.self)
    let rules: DatedValues<Rule> = entry.datedMaps("values") { Rule($0) }
    let carries = fields.map("document") { map in
      _ = map.integer("months", in: 1...1200)
      return map.words("carries", RecordKind.self) ?? []
    }
    let ask = fields.map("ask") { map in
      Ask(
        stage: map.word("stageAllowed"), from: map.date("from"), employers: map.words("employerKind") ?? [],
        isLimited: map.boolean("limited") ?? false)
    }
    if fields.node("values") == nil, fields.node("document") == nil, fields.node("ask") == nil {
      fields.log.report(
        "missing-key", at: fields.node, message: "the entry has neither values nor document nor ask",
        remedy: "add the one that it is about")
    }
    // What a paper carries is a fact and has no reading; a rule without one would be neither law nor custom.
    if reading == nil, !fields.has("document") { _ = fields.requiredNode("reading") }
    guard let jurisdiction, let kinds else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, jurisdiction: jurisdiction, kinds: kinds, reading: reading ?? .law,
      rules: rules, carries: carries ?? [], ask: ask)
  }
}

extension RecordLaw.Rule {
  /// nil without an error: the terms are not known.
  init?(_ fields: FieldReader) {
    typealias Term = (min: Int, max: Int?)
    let clears = fields.map("clears") { map -> (from: RecordLaw.Anchor?, term: Term?)? in
      // Years where the term is one for all; months from … to where it depends on the sentence.
      let years = map.integer("years", in: 0...100).map { Term(min: $0 * 12, max: $0 * 12) }
      let months = map.map("months") { term -> Term? in
        guard let least = term.requiredInteger("min", in: 0...1200) else { return nil }
        return Term(min: least, max: term.integer("max", in: least...1200))
      }
      return (from: map.requiredWord("from"), term: years ?? months)
    }
    let needs = fields.words("needs", RecordLaw.Need.self) ?? []
    let provisionalYears = fields.integer("provisionalYears", in: 0...100)
    guard let anchor = clears?.from, let term = clears?.term else { return nil }
    self.init(
      anchor: anchor, months: term.min, monthsMost: term.max, needs: needs, provisionalYears: provisionalYears)
  }
}

extension Bar {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let jurisdiction = entry.requiredReference("jurisdiction", to: .jurisdictions)
    let field = fields.requiredText("field")
    let labels = entry.requiredLabels()
    _ = fields.requiredNode("appliesTo")
    let scope = fields.map("appliesTo") { map in
      let isco = entry.references("isco", to: .isco, in: map)
      let isic = map.list("isic") { Self.industry(entry, map, $0, $1) } ?? []
      return (isco: isco, isic: isic, employers: map.words("employerKind", EmployerKind.self) ?? [])
    }
    let permanent = fields.boolean("permanent")
    let education = fields.word("education", Education.self)
    let values = entry.datedNodes("values")
    guard let jurisdiction, let field, let labels, let scope else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, jurisdiction: jurisdiction, field: field, labels: labels,
      isco: scope.isco, isic: scope.isic, employerKinds: scope.employers, education: education,
      permanent: permanent, values: values)
  }

  /// A section letter, with the digits of a division or group after it where the bar is narrower.
  private static func industry(
    _ entry: EntryReader, _ map: FieldReader, _ item: DataNode, _ itemKey: String
  ) -> String? {
    guard let code = map.text(in: item, of: itemKey) else { return nil }
    guard code.utf8.count <= 5, code.utf8.dropFirst().allSatisfy({ (48...57).contains($0) }) else {
      map.log.report(
        "unknown-code", at: item, message: "“\(code)” in “\(map.path(of: itemKey))” is not an ISIC code",
        remedy: "write the section letter, with the division's digits after it where needed, such as N80")
      return nil
    }
    entry.refer(to: .isic, String(code.prefix(1)), at: item, path: map.path(of: itemKey))
    return code
  }
}
