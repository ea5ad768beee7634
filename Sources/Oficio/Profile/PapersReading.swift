/// Certificates, papers, records and bars of a profile.
extension Trainee {
  mutating func readPapers(_ fields: FieldReader, codes: ProfileCodes) {
    let trainee = id
    certificates = fields.maps("certificates") { HeldCertificate($0, of: trainee, codes: codes) }
    papers = fields.maps("papers") { HeldPaper($0, codes: codes) }
    records = fields.maps("records") { RecordState($0) }
    barredFrom = fields.list("barredFrom") { StatedBar($0, of: $1, fields, codes: codes) }
    let endless = codes.endlessBars[jurisdiction] ?? []
    for (place, bar) in (barredFrom ?? []).enumerated() where bar.until != nil && endless.contains(bar.bar) {
      fields.log.report(
        "bar-without-end", .warning, at: fields.node("barredFrom") ?? fields.node,
        message: "“barredFrom[\(place)]” has a last day, and by the catalogs the law names none",
        remedy: "make sure of the day with whoever named it; it counts as written")
    }
  }
}

extension StatedBar {
  /// The word of a bar, or a map of the word and its last day.
  fileprivate init?(_ item: DataNode, of key: String, _ fields: FieldReader, codes: ProfileCodes) {
    func word(_ node: DataNode, of key: String, in fields: FieldReader) -> String? {
      fields.code(
        in: node, of: key, sort: "a field that a bar of the catalogs names", isKnown: codes.barredFields.contains,
        known: { Array(codes.barredFields) })
    }
    guard case .map = item.value else {
      guard let bar = word(item, of: key, in: fields) else { return nil }
      self.init(bar)
      return
    }
    let read = FieldReader.read(item, path: fields.path(of: key), log: fields.log) { map -> StatedBar? in
      let bar = map.requiredNode("bar").flatMap { word($0, of: "bar", in: map) }
      let until = map.date("until")
      return bar.map { StatedBar($0, until: until) }
    }
    guard let read else { return nil }
    self = read
  }
}

extension HeldCertificate {
  fileprivate init?(_ fields: FieldReader, of trainee: String, codes: ProfileCodes) {
    let typeNode = fields.requiredNode("type")
    let rung = fields.text("class")
    let type = typeNode.flatMap { node in
      fields.code(
        in: node, of: "type", sort: rung == nil ? "a certificate of the catalogs" : "a certificate of that class"
      ) {
        codes.catalog.certificate(type: $0, class: rung) != nil
      } known: {
        codes.catalog.certificates.entries.map(\.id)
      }
    }
    let issuer = fields.text("issuer")
    let issuedOn = fields.date("issuedOn")
    let expiresOn = fields.date("expiresOn")
    let inHand = fields.boolean("inHand")
    let heldBy = fields.text("heldBy")
    let token = fields.text("credential")
    let holder = fields.text("holder")
    guard let type, let certificate = codes.catalog.certificate(type: type, class: rung) else { return nil }
    self.init(
      type: certificate.id, class: rung ?? certificate.class, issuer: issuer, issuedOn: issuedOn,
      expiresOn: expiresOn, inHand: inHand, heldBy: heldBy,
      credential: token.map {
        codes.credentials.answer($0, certificate: certificate.id, trainee: trainee, holder: holder)
      })
    credential?.answer.report(
      at: fields.node("credential") ?? fields.node, of: fields.path(of: "credential"), fields.log)
  }
}

extension HeldPaper {
  fileprivate init?(_ fields: FieldReader, codes: ProfileCodes) {
    let type = fields.requiredText("type")
    let inHand = fields.boolean("inHand")
    let expiresOn = fields.date("expiresOn")
    guard let type else { return nil }
    if !codes.paperTypes.contains(type) {
      fields.log.report(
        "unneeded-paper", .warning, at: fields.node, message: "no catalog knows a hiring paper of this type",
        remedy: NearestWord.to(type, among: codes.paperTypes.sorted()).map { "did you mean “\($0)”?" }
          ?? "the known ones are \(codes.paperTypes.sorted().joined(separator: ", "))")
    }
    self.init(type: type, inHand: inHand, expiresOn: expiresOn)
  }
}

extension RecordState {
  fileprivate init?(_ fields: FieldReader) {
    let kind = fields.requiredWord("kind", RecordKind.self)
    let shows = fields.boolean("shows")
    let seenOn = fields.date("seenOn")
    let showsUntil = fields.date("showsUntil")
    let served = fields.date("sentenceServedOn")
    let reparationPaid = fields.boolean("reparationPaid")
    let finePaid = fields.boolean("finePaid")
    guard let kind else { return nil }
    self.init(
      kind: kind, shows: shows, seenOn: seenOn, showsUntil: showsUntil, sentenceServedOn: served,
      reparationPaid: reparationPaid, finePaid: finePaid)
  }
}
