/// Issuers of signed credentials, and what they took back.
extension Issuer {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let labels = entry.requiredLabels()
    let names = fields.requiredNode("names").flatMap { _ in fields.texts("names") }
    let keys = fields.requiredNode("keys").flatMap { _ in fields.maps("keys") { Key($0) } }
    let signs = fields.maps("signs") { (map: FieldReader) -> Signs? in
      let achievement = map.requiredText("achievement")
      let certificate = map.requiredNode("certificate").flatMap { _ in
        entry.reference("certificate", to: .certificates, in: map)
      }
      guard let achievement, let certificate else { return nil }
      return Signs(achievement: achievement, certificate: certificate)
    }
    guard let labels, let names, let keys else { return nil }
    self.init(id: entry.id, citation: entry.citation, labels: labels, names: names, keys: keys, signs: signs ?? [])
  }
}

extension Issuer.Key {
  fileprivate init?(_ fields: FieldReader) {
    let kid = fields.requiredText("kid")
    let from = fields.date("from")
    let until = fields.date("until")
    let members = fields.requiredNode("jwk").flatMap { _ in
      fields.map("jwk") { (map: FieldReader) -> [String: String]? in
        var members: [String: String] = [:]
        for name in ["kty", "crv", "x", "y", "n", "e"] { members[name] = map.text(name) }
        return members
      }
    }
    guard let kid, let members else { return nil }
    guard let key = SigningKey(jwk: members) else {
      fields.log.report(
        "not-a-key", at: fields.node, message: "“\(fields.path(of: "jwk"))” is no public key that can be used",
        remedy: "write a JWK of Ed25519, P-256 or RSA with 2048 bits or more, without private members")
      return nil
    }
    self.init(kid: kid, key: key, from: from, until: until)
  }
}

extension RevocationList {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let issuer = entry.requiredReference("issuer", to: .issuers)
    let list = fields.text("list")
    let readOn = fields.requiredDate("readOn")
    let indices = fields.list("indices") { fields.integer(in: $0, of: $1, range: 0...Int(Int32.max)) } ?? []
    let ids = fields.texts("ids") ?? []
    guard let issuer, let readOn else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, issuer: issuer, list: list, readOn: readOn, indices: Set(indices),
      ids: Set(ids))
  }
}
