/// Who signs credentials, with which keys, for which certificates.
public struct Issuer: CatalogEntry {
  /// A public key, and when the issuer signed with it.
  public struct Key: Hashable, Sendable {
    /// The name that tokens give it.
    public var kid: String
    /// The key itself.
    public var key: SigningKey
    /// First day on which the issuer signed with it; nil: none known.
    public var from: CivilDate?
    /// Last day on which the issuer signed with it; nil: none known.
    public var until: CivilDate?
  }

  /// What the issuer calls an achievement, and the certificate that it is.
  public struct Signs: Hashable, Sendable {
    /// The id of the achievement in tokens.
    public var achievement: String
    /// Id of the certificates catalog.
    public var certificate: String
  }

  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// Its name.
  public var labels: Labels
  /// What tokens call it: a DID or an address; several where it changed.
  public var names: [String]
  /// Its keys.
  public var keys: [Key]
  /// The certificates it may sign.
  public var signs: [Signs]
}

/// Credentials that an issuer took back, as read on a day.
public struct RevocationList: CatalogEntry {
  /// The id.
  public var id: String
  /// Where it was read.
  public var citation: Citation
  /// Id of the issuer.
  public var issuer: String
  /// The address by which tokens name the list; nil: a list of ids for all that the issuer signs.
  public var list: String?
  /// The day it was read.
  public var readOn: CivilDate
  /// Numbers of the bits that are set in a Bitstring Status List.
  public var indices: Set<Int>
  /// Ids of credentials.
  public var ids: Set<String>
}
