/// What `profile check` says of credentials that are not right; the profile is read all the same, and no message holds
/// anything of a token.
extension SignedCredential.Answer {
  func report(at node: DataNode, of path: String, _ log: FindingLog) {
    guard let (message, remedy) = words else { return }
    log.report("credential-\(rawValue)", .warning, at: node, message: "“\(path)” \(message)", remedy: remedy)
  }

  private var words: (message: String, remedy: String)? {
    switch self {
    case .right: nil
    case .badSignature:
      (
        "is not signed by the issuer that it names, so the paper does not count",
        "ask whoever gave it for a new one, or delete it where staff have seen the paper itself"
      )
    case .revoked:
      ("was taken back by its issuer, so the paper does not count", "ask the issuer why, and for another one")
    case .otherCertificate:
      (
        "is about another certificate, or its issuer may not sign this one",
        "put it under its own certificate; a new achievement belongs under “signs” of the issuer in issuers/"
      )
    case .otherPerson:
      ("is about somebody else, so the paper does not count", "delete it, and ask the person for the right one")
    case .unknownIssuer:
      (
        "has an issuer or a key that no catalog has, so staff are asked about the paper",
        "ask the issuer for its public key, and add it to issuers/ of a catalog of your own"
      )
    case .holderUnconfirmed:
      (
        "names a holder whom nobody has confirmed to be this person",
        "make sure with the person, and write that holder's id or key under “holder”"
      )
    case .statusUnchecked:
      (
        "names a list of what was taken back that no catalog has, so staff are asked about the paper",
        "get the list, and add it to issuers/revocations.yaml of a catalog of your own"
      )
    case .unreadable:
      (
        "is no signed credential that Oficio reads",
        "give an Open Badges 3.0 or Verifiable Credential as one token (EdDSA, ES256 or RS256) of at most 64 KiB"
      )
    }
  }
}
