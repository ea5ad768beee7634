import Crypto
import CryptoExtras
import Foundation

@testable import Oficio

/// An issuer with keys made for one run of the tests, and the tokens it signs.
struct TestIssuer {
  static let name = "did:web:school.example"
  static let achievement = "https://school.example/achievements/baking"
  static let list = "https://school.example/status/1"

  let edDSA = Curve25519.Signing.PrivateKey()
  let es256 = P256.Signing.PrivateKey()
  let rs256: _RSA.Signing.PrivateKey

  init() throws { rs256 = try _RSA.Signing.PrivateKey(keySize: .bits2048) }

  /// A catalog with the issuer, its three keys, and what it took back.
  func catalog(from: CivilDate? = nil, until: CivilDate? = nil) throws -> Catalog {
    var catalog = Catalog()
    let citation = Citation(sources: [], confidence: .assumption)
    let (n, e) = try rsaNumbers()
    let point = es256.publicKey.rawRepresentation
    let jwks: [(String, [String: String])] = [
      ("ed", ["kty": "OKP", "crv": "Ed25519", "x": Base64URL.text(edDSA.publicKey.rawRepresentation)]),
      (
        "ec",
        ["kty": "EC", "crv": "P-256", "x": Base64URL.text(point.prefix(32)), "y": Base64URL.text(point.suffix(32))]
      ),
      ("rsa", ["kty": "RSA", "n": Base64URL.text(n), "e": Base64URL.text(e)]),
    ]
    let keys = jwks.compactMap { kid, jwk in
      SigningKey(jwk: jwk).map { Issuer.Key(kid: kid, key: $0, from: from, until: until) }
    }
    precondition(keys.count == 3)
    catalog.issuers.set(
      Issuer(
        id: "school", citation: citation, labels: Labels(es: "Escuela", pt: "Escola", en: "School"),
        names: [Self.name], keys: keys, signs: [.init(achievement: Self.achievement, certificate: "pe.cetpro")]))
    catalog.revocations.set(
      RevocationList(
        id: "status-1", citation: citation, issuer: "school", list: Self.list,
        readOn: CivilDate(daysSinceEpoch: 20_000), indices: [7], ids: ["urn:taken-back"]))
    return catalog
  }

  /// The payload of a right credential of T-1, with members laid over it; `null` takes one out.
  static func payload(_ changes: [String: Any] = [:], subject: [String: Any] = [:]) -> [String: Any] {
    var about: [String: Any] = [
      "id": "urn:oficio:person:T-1", "type": "AchievementSubject", "achievement": ["id": achievement],
    ]
    about.merge(subject) { $1 }
    var payload: [String: Any] = [
      "iss": name, "type": ["VerifiableCredential", "OpenBadgeCredential"], "id": "urn:credential:1",
      "validFrom": "2026-02-01T00:00:00Z", "validUntil": "2028-01-01T00:00:00Z",
      "credentialSubject": about.filter { !($0.value is NSNull) },
    ]
    payload.merge(changes) { $1 }
    return payload.filter { !($0.value is NSNull) }
  }

  /// A token over a payload, signed by the key for the algorithm; the header says what it is told to say.
  func token(
    _ payload: [String: Any] = Self.payload(), by algorithm: SigningKey.Algorithm = .edDSA, header: [String: Any] = [:]
  ) throws -> String {
    let kid = [SigningKey.Algorithm.edDSA: "ed", .es256: "ec", .rs256: "rsa"][algorithm] ?? ""
    var head: [String: Any] = ["alg": algorithm.rawValue, "typ": "JWT", "kid": Self.name + "#" + kid]
    head.merge(header) { $1 }
    let message = try [head.filter { !($0.value is NSNull) }, payload]
      .map { Base64URL.text(try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys)) }
      .joined(separator: ".")
    return message + "." + Base64URL.text(try signature(Data(message.utf8), algorithm))
  }

  private func signature(_ message: Data, _ algorithm: SigningKey.Algorithm) throws -> Data {
    switch algorithm {
    case .edDSA: try edDSA.signature(for: message)
    case .es256: try es256.signature(for: message).rawRepresentation
    case .rs256: try rs256.signature(for: message, padding: .insecurePKCS1v1_5).rawRepresentation
    }
  }

  private func rsaNumbers() throws -> (n: Data, e: Data) {
    let numbers = try rs256.publicKey.getKeyPrimitives()
    return (numbers.modulus, numbers.publicExponent)
  }
}
