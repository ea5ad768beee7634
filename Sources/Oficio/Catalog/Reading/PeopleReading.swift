/// Jurisdictions and duties.
extension Jurisdiction {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let labels = entry.requiredLabels()
    let currency = fields.requiredNode("currency").flatMap { _ in fields.currency("currency") }
    _ = fields.requiredNode("languages")
    let languages = fields.texts("languages") ?? []
    let timeZone = fields.text("timeZone")
    let prisonBody = fields.text("prisonBody")
    let bodies =
      fields.map("recordBodies") { (map: FieldReader) -> [String: String]? in
        var bodies: [String: String] = [:]
        for kind in RecordKind.allCases { bodies[kind.rawValue] = map.text(kind.rawValue) }
        return bodies
      } ?? [:]
    let papers = fields.maps("hiringPapers") { HiringPaper($0, in: entry) } ?? []
    guard let labels, let currency else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, labels: labels, currency: currency, languages: languages,
      timeZone: timeZone, prisonBody: prisonBody, recordBodies: bodies, hiringPapers: papers)
  }
}

extension Jurisdiction.HiringPaper {
  private enum Scope: String, CaseIterable { case formal, any }

  init?(_ fields: FieldReader, in entry: EntryReader) {
    let type = fields.requiredText("type")
    let certificate = entry.reference("certificate", to: .certificates, in: fields)
    let scope = fields.word("for", Scope.self) ?? .any
    let step = entry.reference("step", to: .steps, in: fields)
    guard let type else { return nil }
    self.init(type: type, certificate: certificate, scope: scope.rawValue, step: step)
  }
}

extension ObligationTemplate {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let jurisdiction = entry.requiredReference("jurisdiction", to: .jurisdictions)
    let labels = entry.requiredLabels()
    let neutral = entry.requiredLabels("neutral")
    let recurrence = fields.recurrence("recurrence")
    let start = fields.time("start")
    let within = fields.map("within") { PlacementWindow($0) }
    let minutes = fields.integer("minutes", in: 1...10_080)
    let canMove = fields.boolean("canMove")
    let appliesTo = fields.texts("appliesTo") ?? []
    let effect = fields.text("effect")
    guard let jurisdiction, let labels, let neutral else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, jurisdiction: jurisdiction, labels: labels, neutral: neutral,
      recurrence: recurrence, startTime: start, within: within, minutes: minutes, canMove: canMove,
      appliesTo: appliesTo,
      effect: effect)
  }
}

extension FieldReader {
  /// A rule of RFC 5545 that the calendar understands: one that it does not would be a duty that never falls.
  func recurrence(_ key: String) -> String? {
    guard let node = node(key), let rule = text(in: node, of: key) else { return nil }
    guard rule.hasPrefix("FREQ="), rule.utf8.count <= 256, Recurrence(rule) != nil else {
      log.report(
        "not-a-recurrence", at: node, message: "“\(path(of: key))” is not a rule of RFC 5545 by days",
        remedy: "write it as FREQ=…, such as FREQ=MONTHLY;BYDAY=1MO, or leave it out for once")
      return nil
    }
    return rule
  }
}
