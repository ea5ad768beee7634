import Crypto
import CryptoExtras
import Foundation

/// A public key of an issuer, of one of the three sorts that credentials are signed with. A key decides which algorithm is
/// used: what a token says of itself must fit it.
public struct SigningKey: Hashable, Sendable {
  /// The algorithms, by their words in tokens (RFC 7518, RFC 8037).
  public enum Algorithm: String, CaseIterable, Hashable, Sendable {
    case edDSA = "EdDSA"
    case es256 = "ES256"
    case rs256 = "RS256"
  }

  /// The one algorithm that the key is for.
  public let algorithm: Algorithm
  /// Ed25519: the key; P-256: both coordinates; RSA: the modulus.
  private let material: Data
  /// RSA's exponent; empty for the others.
  private let exponent: Data

  /// A key from the members of a JWK (RFC 7517); nil where they make no key of the three sorts, an RSA key below 2048 bits
  /// among them.
  public init?(jwk members: [String: String]) {
    func bytes(_ name: String, count: Int? = nil) -> Data? {
      guard let data = members[name].flatMap({ Base64URL.data($0) }), !data.isEmpty else { return nil }
      return count.map { data.count == $0 } ?? true ? data : nil
    }
    switch (members["kty"], members["crv"]) {
    case ("OKP", "Ed25519"):
      guard let x = bytes("x", count: 32) else { return nil }
      (algorithm, material, exponent) = (.edDSA, x, Data())
    case ("EC", "P-256"):
      guard let x = bytes("x", count: 32), let y = bytes("y", count: 32) else { return nil }
      (algorithm, material, exponent) = (.es256, x + y, Data())
    case ("RSA", nil):
      guard let n = bytes("n"), let e = bytes("e"), n.count <= 1024, e.count <= 8 else { return nil }
      (algorithm, material, exponent) = (.rs256, n, e)
    default: return nil
    }
    // What the library does not take is no key: a point off the curve, a short modulus.
    guard isSound else { return nil }
  }

  private var isSound: Bool {
    switch algorithm {
    case .edDSA: (try? Curve25519.Signing.PublicKey(rawRepresentation: material)) != nil
    case .es256: (try? P256.Signing.PublicKey(rawRepresentation: material)) != nil
    case .rs256: (try? _RSA.Signing.PublicKey(n: material, e: exponent)) != nil
    }
  }

  /// Whether the key signed these bytes.
  public func signed(_ message: Data, as signature: Data) -> Bool {
    switch algorithm {
    case .edDSA:
      guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: material) else { return false }
      return key.isValidSignature(signature, for: message)
    case .es256:
      guard let key = try? P256.Signing.PublicKey(rawRepresentation: material),
        let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
      else { return false }
      return key.isValidSignature(signature, for: message)
    case .rs256:
      guard let key = try? _RSA.Signing.PublicKey(n: material, e: exponent) else { return false }
      return key.isValidSignature(
        _RSA.Signing.RSASignature(rawRepresentation: signature), for: message, padding: .insecurePKCS1v1_5)
    }
  }
}
