import Crypto
import Foundation

/// What a credential claims, whichever of its two places a claim stands in: the token's own members (RFC 7519), or the
/// credential within (W3C Verifiable Credentials 1.1 under `vc`, 2.0 and Open Badges 3.0 as the payload itself).
struct CredentialClaims {
  /// A list that says whether a credential was taken back.
  struct Status {
    var list: String
    /// The number of its bit; nil: the list goes by ids.
    var index: Int?
  }

  let issuer: String
  let ids: Set<String>
  /// Ids of the achievements claimed.
  let achievements: [String]
  /// Ids of the holder; empty: it names none.
  let holders: [String]
  /// Hashed ids of the holder, with their salts.
  let hashedHolders: [(hash: String, salt: String)]
  let statuses: [Status]
  /// First day on which it is good, and first day on which it is no longer, in UTC.
  let validFrom: CivilDate?
  let expiresOn: CivilDate?

  /// nil where it names no issuer, two that differ, or a time that cannot be read.
  init?(_ payload: DataNode) {
    let credential = payload["vc"] ?? payload
    let issuers = Set(
      [payload.words("iss"), credential.words("issuer"), credential.words("issuer", "id")].compactMap(\.self))
    guard issuers.count == 1, let issuer = issuers.first else { return nil }
    self.issuer = issuer
    ids = Set([payload.words("jti"), credential.words("id")].compactMap(\.self))
    let subjects = credential["credentialSubject"]?.oneOrMany ?? []
    // A credential of several people would be checked for one and believed of another.
    guard subjects.count <= 1 else { return nil }
    let subject = subjects.first
    achievements = (subject?["achievement"]?.oneOrMany ?? []).compactMap { $0.words("id") }
    holders = Set([payload.words("sub"), subject?.words("id")].compactMap(\.self)).sorted()
    hashedHolders = (subject?["identifier"]?.oneOrMany ?? []).compactMap { identity in
      guard identity["hashed"]?.value == .bool(true) else { return nil }
      return identity.words("identityHash").map { ($0, identity.words("salt") ?? "") }
    }
    var statuses: [Status] = []
    for status in credential["credentialStatus"]?.oneOrMany ?? [] {
      guard let list = status.words("statusListCredential") ?? status.words("id") else { return nil }
      let index = status["statusListIndex"]
      let number = index.flatMap { node -> Int? in
        switch node.value {
        case .integer(let number): number
        case .text(let text): Int(text)
        default: nil
        }
      }
      if index != nil, number == nil { return nil }
      statuses.append(Status(list: list, index: number))
    }
    self.statuses = statuses
    // Of several beginnings the latest counts, of several ends the earliest.
    let begins = [payload["nbf"], credential["validFrom"], credential["issuanceDate"]].compactMap(\.self)
    let ends = [payload["exp"], credential["validUntil"], credential["expirationDate"]].compactMap(\.self)
    let (first, last) = (begins.map(CredentialTime.seconds), ends.map(CredentialTime.seconds))
    guard !first.contains(nil), !last.contains(nil) else { return nil }
    validFrom = first.compactMap(\.self).max().map { CredentialTime.day(of: $0) }
    // Good for the rest of the day on which it ends.
    expiresOn = last.compactMap(\.self).min().map { CredentialTime.day(of: $0 + CredentialTime.day - 1) }
  }

  /// Whether it names this person: nil where nobody can tell.
  ///
  /// - Parameters:
  ///   - trainee: the pseudonymous id.
  ///   - holder: what staff confirmed to be the person's, a key or an id of the holder.
  func isAbout(_ trainee: String, holder: String?) -> Bool? {
    let own = Self.prefix + trainee
    if holders.contains(own) || holders.contains(trainee) { return true }
    if let holder { return holders.contains(holder) || hashes(to: holder) }
    if hashes(to: trainee) || hashes(to: own) { return true }
    return holders.contains { $0.hasPrefix(Self.prefix) } ? false : nil
  }

  /// How a credential names a person by the office's own pseudonym.
  static let prefix = "urn:oficio:person:"

  /// `sha256$…` of the id with its salt behind it (Open Badges 3.0, IdentityHash).
  private func hashes(to id: String) -> Bool {
    hashedHolders.contains { holder in
      let digest = SHA256.hash(data: Data((id + holder.salt).utf8))
      let digits = digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
      return holder.hash.lowercased() == "sha256$" + digits
    }
  }
}
