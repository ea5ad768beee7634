/// What came of checking the signed credential of a certificate: the token itself is never kept beside it.
///
/// Checked offline against the issuers of the catalogs, once, when the profile is read. Days are judged later: on the day
/// work would start, as every certificate.
public struct SignedCredential: Hashable, Sendable {
  /// What the check says, in the order in which it looks; raw values are words of findings.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    /// Signed by a known issuer, about this certificate and this person, and not revoked.
    case right
    /// The signature does not fit, or no signature is asked for: the paper does not count.
    case badSignature = "bad-signature"
    /// The issuer took it back: the paper does not count.
    case revoked
    /// Signed, but about another certificate, or the issuer may not sign this one.
    case otherCertificate = "other-certificate"
    /// Signed, but about somebody else.
    case otherPerson = "other-person"
    /// No catalog has the issuer, or the key it names.
    case unknownIssuer = "unknown-issuer"
    /// Nobody has confirmed yet that the holder it names is this person.
    case holderUnconfirmed = "holder-unconfirmed"
    /// It names a revocation list that no catalog has.
    case statusUnchecked = "status-unchecked"
    /// It is no credential that this reader knows.
    case unreadable

    /// Whether the paper counts: nil for what staff must find out first.
    public var counts: Bool? {
      switch self {
      case .right: true
      case .badSignature, .revoked, .otherCertificate, .otherPerson: false
      case .unknownIssuer, .holderUnconfirmed, .statusUnchecked, .unreadable: nil
      }
    }
  }

  /// What the check says.
  public var answer: Answer
  /// Id of the catalog's issuer; nil where none was found.
  public var issuer: String?
  /// First day on which it is good, in UTC; nil: it names none.
  public var validFrom: CivilDate?
  /// First day on which it is no longer good, in UTC; nil: it names none.
  public var expiresOn: CivilDate?

  /// What came of a check.
  public init(_ answer: Answer, issuer: String? = nil, validFrom: CivilDate? = nil, expiresOn: CivilDate? = nil) {
    self.answer = answer
    self.issuer = issuer
    self.validFrom = validFrom
    self.expiresOn = expiresOn
  }
}

extension HeldCertificate {
  /// Whether the person has the paper: what a signed credential proves, else what staff noted; nil: unknown.
  public var isInHand: Bool? {
    guard let credential else { return inHand }
    return credential.answer.counts ?? inHand
  }
}
