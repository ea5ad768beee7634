/// Certificates and the steps that bring them.
extension Certificate {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let labels = entry.requiredLabels()
    let words = entry.words()
    entry.homonyms()
    let kind = fields.requiredWord("kind", CertificateKind.self)
    let jurisdiction = entry.requiredReference("jurisdiction", to: .jurisdictions)
    let issuer = fields.text("issuer")
    let family = fields.text("family")
    let rung = fields.text("class")
    let covers = entry.references("covers", to: .certificates)
    let validity = entry.datedMaps("validity") { Validity(months: $0.integer("months", in: 1...1200)) }
    let recognisedIn = entry.references("recognisedIn", to: .jurisdictions)
    let contested = fields.text("contested")
    let steps =
      fields.map("steps") { (map: FieldReader) -> [String: String]? in
        var steps: [String: String] = [:]
        for purpose in Self.purposes { steps[purpose] = entry.reference(purpose, to: .steps, in: map) }
        return steps
      } ?? [:]
    let aliases = fields.texts("alias") ?? []
    guard let labels, let kind, let jurisdiction else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, labels: labels, words: words, kind: kind, jurisdiction: jurisdiction,
      issuer: issuer, family: family, class: rung, covers: covers, validity: validity, recognisedIn: recognisedIn,
      contested: contested, steps: steps, aliases: aliases)
  }

  private static let purposes = ["obtain", "renew", "handOver", "recognise"]
}

extension Step {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let labels = entry.requiredLabels()
    let neutral = entry.requiredLabels("neutral")
    let lifts = fields.requiredText("lifts")
    let effect = fields.node("effect")
    let needs = entry.references("needs", to: .steps)
    let days = fields.map("days") { map in
      let shortest = map.integer("min", in: 0...36_500)
      let longest = map.integer("max", in: 0...36_500)
      if let shortest, let longest, shortest > longest {
        map.log.report(
          "out-of-range", at: map.node, message: "“\(map.path)” has a min above its max", remedy: "swap them")
      }
      return (min: shortest, max: longest)
    }
    let cost = fields.map("cost") { (amount: $0.amount("amount"), currency: $0.currency("currency")) }
    let visits = fields.integer("visits", in: 0...1000)
    let location = fields.text("where")
    let jurisdiction = entry.reference("jurisdiction", to: .jurisdictions)
    let isForOneJob = fields.boolean("oneJob") ?? false
    guard let labels, let neutral, let lifts else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, labels: labels, neutral: neutral, lifts: lifts, effect: effect,
      needs: needs, daysMin: days?.min, daysMax: days?.max, cost: cost?.amount, costCurrency: cost?.currency,
      visits: visits, where: location, jurisdiction: jurisdiction, isForOneJob: isForOneJob)
  }
}
