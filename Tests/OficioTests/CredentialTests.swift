import Crypto
import CryptoExtras
import Foundation
import OficioTestSupport
import Testing

@testable import Oficio

@Suite("Signed credentials")
struct CredentialTests {
  private static let issuer = Result { try TestIssuer() }

  private func answer(
    _ token: String, certificate: String = "pe.cetpro", trainee: String = "T-1", holder: String? = nil
  ) throws -> SignedCredential.Answer {
    CredentialCheck(try Self.issuer.get().catalog())
      .answer(token, certificate: certificate, trainee: trainee, holder: holder).answer
  }

  @Test("a right credential is right with each algorithm", arguments: SigningKey.Algorithm.allCases)
  func right(_ algorithm: SigningKey.Algorithm) throws {
    let issuer = try Self.issuer.get()
    let found = CredentialCheck(try issuer.catalog())
      .answer(try issuer.token(by: algorithm), certificate: "pe.cetpro", trainee: "T-1")
    #expect(
      found == SignedCredential(.right, issuer: "school", validFrom: day("2026-02-01"), expiresOn: day("2028-01-01")))
    // Verifiable Credentials 1.1 keep the credential under a member of its own.
    let inner = TestIssuer.payload(["issuer": ["id": TestIssuer.name]])
    let within: [String: Any] = ["iss": TestIssuer.name, "vc": inner]
    #expect(try answer(issuer.token(within, by: algorithm)) == .right)
  }

  @Test("a key is used with its own algorithm alone")
  func keyConfusion() throws {
    let issuer = try Self.issuer.get()
    for signed in SigningKey.Algorithm.allCases {
      for said in SigningKey.Algorithm.allCases where said != signed {
        #expect(try answer(issuer.token(by: signed, header: ["alg": said.rawValue])) == .badSignature)
      }
      for word in ["none", "None", "NONE", "HS256", "hs512"] {
        #expect(try answer(issuer.token(by: signed, header: ["alg": word])) == .badSignature)
      }
    }
    // The public key of the issuer as a shared secret: the classic confusion.
    let message = try issuer.token(header: ["alg": "HS256"]).split(separator: ".").prefix(2).joined(separator: ".")
    let secret = SymmetricKey(data: issuer.edDSA.publicKey.rawRepresentation)
    let code = HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: secret)
    #expect(try answer(message + "." + Base64URL.text(Data(code))) == .badSignature)
    #expect(try answer(message + ".") == .badSignature)
  }

  @Test("a key within the token is never used")
  func ownKey() throws {
    let (issuer, stranger) = (try Self.issuer.get(), try TestIssuer())
    let jwk = ["kty": "OKP", "crv": "Ed25519", "x": Base64URL.text(stranger.edDSA.publicKey.rawRepresentation)]
    let header: [String: Any] = ["jwk": jwk, "jku": "https://school.example/keys", "x5c": ["AA"]]
    #expect(try answer(stranger.token(header: header)) == .badSignature)
    #expect(try answer(issuer.token(header: header)) == .right)
  }

  @Test("four answers, and more: forged, revoked, wrong certificate, wrong person, unknown issuer")
  func answers() throws {
    let issuer = try Self.issuer.get()
    let payload = TestIssuer.payload
    let status = { (index: Any, list: String) -> [String: Any] in
      let entry: [String: Any] = ["id": "x", "statusListIndex": index, "statusListCredential": list]
      return ["credentialStatus": entry]
    }
    let salted = SHA256.hash(data: Data("T-1salt".utf8)).map { String(format: "%02x", $0) }.joined()
    let identity: [String: Any] = ["hashed": true, "identityHash": "sha256$" + salted, "salt": "salt"]
    let hashed: [String: Any] = ["id": NSNull(), "identifier": [identity]]
    let cases: [(String, [String: Any], SignedCredential.Answer)] = [
      ("nothing changed", payload([:], [:]), .right),
      ("bit not set", payload(status("6", TestIssuer.list), [:]), .right),
      ("bit set", payload(status("7", TestIssuer.list), [:]), .revoked),
      ("bit set, as a number", payload(status(7, TestIssuer.list), [:]), .revoked),
      ("id taken back", payload(["id": "urn:taken-back"], [:]), .revoked),
      ("id taken back, as the token's own", payload(["jti": "urn:taken-back"], [:]), .revoked),
      ("another list", payload(status("7", "https://school.example/status/2"), [:]), .statusUnchecked),
      ("a list without a name", payload(["credentialStatus": ["type": "x"]], [:]), .unreadable),
      ("a bit that is no number", payload(status("-", TestIssuer.list), [:]), .unreadable),
      ("another achievement", payload([:], ["achievement": ["id": "https://school.example/x"]]), .otherCertificate),
      ("no achievement", payload([:], ["achievement": NSNull()]), .otherCertificate),
      ("another person", payload([:], ["id": "urn:oficio:person:T-2"]), .otherPerson),
      ("a holder nobody confirmed", payload([:], ["id": "did:key:z6Mk"]), .holderUnconfirmed),
      ("no holder", payload([:], ["id": NSNull()]), .holderUnconfirmed),
      ("a hashed holder", payload([:], hashed), .right),
      ("two people", payload(["credentialSubject": [["id": "a"], ["id": "b"]]], [:]), .unreadable),
      ("another issuer", payload(["iss": "did:web:other.example"], [:]), .unknownIssuer),
      ("two issuers", payload(["issuer": "did:web:other.example"], [:]), .unreadable),
      ("no issuer", payload(["iss": NSNull()], [:]), .unreadable),
      ("a time that is none", payload(["validUntil": "soon"], [:]), .unreadable),
      ("a time beyond all years", payload(["exp": 1e300], [:]), .unreadable),
    ]
    for (name, payload, wanted) in cases { #expect(try answer(issuer.token(payload)) == wanted, "\(name)") }
    #expect(try answer(TestIssuer().token()) == .badSignature)
    #expect(try answer(issuer.token(header: ["kid": "elsewhere#other"])) == .unknownIssuer)
    #expect(try answer(issuer.token(header: ["kid": NSNull()])) == .right)
    #expect(try answer(issuer.token(header: ["crit": ["b64"]])) == .unreadable)
    #expect(try answer(issuer.token(header: ["alg": "PS256"])) == .unreadable)
    #expect(try answer(issuer.token(), certificate: "pe.ccl") == .otherCertificate)
    #expect(try answer(issuer.token(), trainee: "T-2") == .otherPerson)
    let unconfirmed = try issuer.token(TestIssuer.payload(subject: ["id": "did:key:z6Mk"]))
    #expect(try answer(unconfirmed, holder: "did:key:z6Mk") == .right)
    #expect(try answer(unconfirmed, holder: "did:key:z6Mx") == .otherPerson)
  }

  @Test("the window is that of the latest beginning and the earliest end, by days in UTC")
  func window() throws {
    let issuer = try Self.issuer.get()
    let check = CredentialCheck(try issuer.catalog())
    func days(_ changes: [String: Any]) throws -> [String?] {
      let found = check.answer(try issuer.token(TestIssuer.payload(changes)), certificate: "pe.cetpro", trainee: "T-1")
      return [found.validFrom?.description, found.expiresOn?.description]
    }
    #expect(try days(["nbf": 1_777_593_600, "exp": 1_782_864_000]) == ["2026-05-01", "2026-07-01"])
    #expect(try days(["validUntil": "2027-06-30T23:59:59Z"]) == ["2026-02-01", "2027-07-01"])
    #expect(try days(["validUntil": "2027-06-30T22:00:00.5-05:00"]) == ["2026-02-01", "2027-07-02"])
    #expect(try days(["validFrom": NSNull(), "validUntil": NSNull()]) == [nil, nil])
    #expect(try days(["validFrom": NSNull(), "issuanceDate": "1969-12-31T23:00:00Z"]) == ["1969-12-31", "2028-01-01"])
  }

  @Test("a key signs for its own days alone")
  func keyDays() throws {
    let issuer = try Self.issuer.get()
    let cases: [(String?, String?, SignedCredential.Answer)] = [
      ("2026-02-01", nil, .right), ("2026-02-02", nil, .badSignature), (nil, "2026-02-01", .right),
      (nil, "2026-01-31", .badSignature),
    ]
    for (from, until, wanted) in cases {
      let check = CredentialCheck(try issuer.catalog(from: from.map(day), until: until.map(day)))
      #expect(check.answer(try issuer.token(), certificate: "pe.cetpro", trainee: "T-1").answer == wanted)
    }
  }

  @Test("vectors of RFC 7515 (A.2, A.3) and RFC 8037 (A.4)")
  func vectors() throws {
    for (jwk, token) in Self.vectors {
      let key = try #require(SigningKey(jwk: jwk))
      let parts = token.split(separator: ".")
      let message = Data((parts[0] + "." + parts[1]).utf8)
      let signature = try #require(Base64URL.data(parts[2]))
      #expect(key.signed(message, as: signature))
      var broken = signature
      broken[broken.startIndex + 5] ^= 1
      #expect(!key.signed(message, as: broken) && !key.signed(message + [0], as: signature))
      #expect(!key.signed(message, as: Data()) && !key.signed(message, as: signature.dropLast()))
    }
  }

  @Test("what is no key is none")
  func keys() {
    let x = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
    #expect(SigningKey(jwk: ["kty": "OKP", "crv": "Ed25519", "x": x]) != nil)
    let none: [[String: String]] = [
      [:], ["kty": "OKP", "crv": "Ed25519"], ["kty": "OKP", "crv": "X25519", "x": x],
      ["kty": "OKP", "crv": "Ed25519", "x": x + "="], ["kty": "oct", "k": x],
      ["kty": "EC", "crv": "P-256", "x": x, "y": x],
      ["kty": "RSA", "n": "AQAB", "e": "AQAB"],
      ["kty": "RSA", "n": String(repeating: "_", count: 170) + "w", "e": "AQAB"],
    ]
    for jwk in none { #expect(SigningKey(jwk: jwk) == nil, "\(jwk)") }
  }

  @Test("no change to a token makes it right, and none stops the reader", arguments: Seeds.range(3))
  func mutated(_ seed: UInt64) throws {
    let issuer = try Self.issuer.get()
    let check = CredentialCheck(try issuer.catalog())
    var random = SeededGenerator(seed: seed)
    let tokens = try SigningKey.Algorithm.allCases.map { try issuer.token(by: $0) }
    for _ in 0..<300 {
      let token = tokens[Int.random(in: 0..<tokens.count, using: &random)]
      var bytes = Array(token.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 32..<127, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8.random(in: 32..<127, using: &random), at: place)
        default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 1...40, using: &random)))
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if text == token { continue }
      #expect(check.answer(text, certificate: "pe.cetpro", trainee: "T-1").answer != .right, "\(text)")
    }
  }

  @Test("tokens that are none, too long or too deep are unreadable")
  func hostile() throws {
    let deep = String(repeating: "{\"a\":", count: 5000) + "1" + String(repeating: "}", count: 5000)
    let head = Base64URL.text(Data("{\"alg\":\"EdDSA\"}".utf8))
    let doubled = Base64URL.text(Data("{\"alg\":\"EdDSA\",\"alg\":\"none\"}".utf8))
    let long = try Self.issuer.get().token(TestIssuer.payload(["x": String(repeating: "a", count: 70_000)]))
    let texts = [
      "", ".", "..", "a.b.c", "....", "\(head).\(Base64URL.text(Data(deep.utf8))).AAAA", "\(doubled).\(head).AAAA",
      "\(head).\(Base64URL.text(Data("[1]".utf8))).AAAA", "\(head).\(Base64URL.text(Data([0xFF, 0]))).AAAA", long,
      String(repeating: "A", count: 100_000), "\u{0}\u{1F600}.\u{0}.\u{0}",
    ]
    for text in texts { #expect(try answer(text) == .unreadable, "\(text.prefix(40))") }
  }

  @Test("a profile keeps the answer and never the token, and each answer but the right one has a finding")
  func profile() throws {
    let issuer = try Self.issuer.get()
    var catalog = Shipped.catalog
    let own = try issuer.catalog()
    for entry in own.issuers.entries { catalog.issuers.set(entry) }
    for entry in own.revocations.entries { catalog.revocations.set(entry) }
    let tokens = [
      try issuer.token(), try TestIssuer().token(), try issuer.token(TestIssuer.payload(["id": "urn:taken-back"])),
      try issuer.token(TestIssuer.payload(["iss": "did:web:other.example"])), "CANARY",
    ]
    let answers: [SignedCredential.Answer] = [.right, .badSignature, .revoked, .unknownIssuer, .unreadable]
    for (token, wanted) in zip(tokens, answers) {
      var reader = ProfileReader(catalog: catalog)
      let line =
        "{\"id\":\"T-1\",\"jurisdiction\":\"PE\",\"asOf\":\"2026-11-01\",\"certificates\":"
        + "[{\"type\":\"pe.cetpro\",\"credential\":\"\(token)\"}]}"
      let reading = reader.read(line.utf8, file: "p.jsonl")
      let held = try #require(reading.trainees.first?.certificates?.first)
      #expect(held.credential?.answer == wanted && held.isInHand == wanted.counts)
      #expect(reading.findings.map(\.code) == (wanted == .right ? [] : ["credential-\(wanted.rawValue)"]))
      var dumped = ""
      dump(reading, to: &dumped)
      dumped += "\(reading.findings)"
      for part in token.split(separator: ".") { #expect(!dumped.contains(part), "\(wanted)") }
    }
  }

  private func day(_ text: String) -> CivilDate { Shipped.day(text) }

  private static let vectors: [([String: String], String)] = [
    (
      ["kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"],
      "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4"
        + "iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
    ),
    (
      [
        "kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
      ],
      "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVl"
        + "fQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
    ),
    (
      [
        "kty": "RSA", "e": "AQAB",
        "n":
          "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2"
          + "lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2"
          + "R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW"
          + "9gb54h4FRWyuXpoQ",
      ],
      "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVl"
        + "fQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CU"
        + "Ar7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--x"
        + "i12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypG"
        + "lUPQGe77Rw"
    ),
  ]
}
