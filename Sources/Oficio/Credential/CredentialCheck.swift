/// Checks signed credentials against the issuers of a catalog, without clock and without network.
///
/// Nothing that a token says about itself is trusted before its signature fits a key of the catalog: keys and addresses
/// within tokens (`jwk`, `jku`, `x5c`) are never looked at.
public struct CredentialCheck: Sendable {
  private let issuers: [String: Issuer]
  private let revocations: [RevocationList]

  /// A check by the issuers of a catalog.
  public init(_ catalog: Catalog) {
    var issuers: [String: Issuer] = [:]
    for issuer in catalog.issuers.entries {
      for name in issuer.names { issuers[name] = issuers[name] ?? issuer }
    }
    self.issuers = issuers
    revocations = catalog.revocations.entries
  }

  /// What a token proves of a person's certificate.
  ///
  /// - Parameters:
  ///   - token: an Open Badges 3.0 or W3C Verifiable Credential as a signed token (VC-JWT).
  ///   - certificate: id of the certificate that it stands under.
  ///   - trainee: the person's pseudonymous id.
  ///   - holder: the holder's id or key that staff confirmed to be the person's; nil: none.
  public func answer(_ token: String, certificate: String, trainee: String, holder: String? = nil) -> SignedCredential {
    guard let token = SignedToken(token), let word = token.header.words("alg") else {
      return SignedCredential(.unreadable)
    }
    // An unsigned token and one signed with a shared secret prove nothing, whoever they name.
    if word.lowercased() == "none" || word.uppercased().hasPrefix("HS") { return SignedCredential(.badSignature) }
    guard let algorithm = SigningKey.Algorithm(rawValue: word), token.header["crit"] == nil,
      let claims = CredentialClaims(token.payload)
    else { return SignedCredential(.unreadable) }
    guard let issuer = issuers[claims.issuer] else { return SignedCredential(.unknownIssuer) }
    let keys = Self.keys(of: issuer, named: token.header.words("kid"))
    if keys.isEmpty { return SignedCredential(.unknownIssuer) }
    var found = SignedCredential(
      .right, issuer: issuer.id, validFrom: claims.validFrom, expiresOn: claims.expiresOn)
    let isSigned = keys.contains { key in
      key.key.algorithm == algorithm && Self.was(key, inUseOn: claims.validFrom)
        && key.key.signed(token.message, as: token.signature)
    }
    found.answer = isSigned ? judge(claims, issuer, certificate, trainee, holder) : .badSignature
    return found
  }

  private func judge(
    _ claims: CredentialClaims, _ issuer: Issuer, _ certificate: String, _ trainee: String, _ holder: String?
  ) -> SignedCredential.Answer {
    let isThisOne = issuer.signs.contains {
      $0.certificate == certificate && claims.achievements.contains($0.achievement)
    }
    if !isThisOne { return .otherCertificate }
    let isThisPerson = claims.isAbout(trainee, holder: holder)
    if isThisPerson == false { return .otherPerson }
    let lists = revocations.filter { $0.issuer == issuer.id }
    if lists.contains(where: { !$0.ids.isDisjoint(with: claims.ids) }) { return .revoked }
    var isUnchecked = false
    for status in claims.statuses {
      let named = lists.filter { $0.list == status.list }
      if let index = status.index, named.contains(where: { $0.indices.contains(index) }) { return .revoked }
      if named.isEmpty { isUnchecked = true }
    }
    if isUnchecked { return .statusUnchecked }
    return isThisPerson == nil ? .holderUnconfirmed : .right
  }

  /// The keys that a token's `kid` may mean: by the name, or by what follows `#` in it; without a name, all.
  private static func keys(of issuer: Issuer, named kid: String?) -> [Issuer.Key] {
    guard let kid else { return issuer.keys }
    let fragment = kid.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init)
    return issuer.keys.filter { $0.kid == kid || $0.kid == fragment }
  }

  /// A key with days signs only what names a day within them.
  private static func was(_ key: Issuer.Key, inUseOn day: CivilDate?) -> Bool {
    guard key.from != nil || key.until != nil else { return true }
    guard let day else { return false }
    return key.from.map { $0 <= day } ?? true && key.until.map { day <= $0 } ?? true
  }
}
