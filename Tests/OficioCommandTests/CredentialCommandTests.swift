import Foundation
import OficioTestSupport
import Testing

/// The demo's credentials, signed by a made-up school whose private key is gone.
@Suite("Credentials at the command line")
struct CredentialCommandTests {
  private static let demo = [
    "profile", "check", "Catalogs/demo/credentials.jsonl", "--catalogs", "Catalogs",
  ]

  @Test("forged, revoked, of an unknown issuer, of an unconfirmed holder: each has a finding of its own")
  func demo() throws {
    let result = try Spawned.run(Self.demo + ["--catalogs", "Catalogs/demo/issuer"])
    let lines = (result.output + result.errors).split(separator: "\n")
    for (line, code) in [
      (2, "bad-signature"), (4, "revoked"), (5, "unknown-issuer"), (6, "holder-unconfirmed"),
    ] {
      #expect(lines.contains { $0.contains("credentials.jsonl:\(line):") && $0.contains("credential-\(code)") })
    }
    #expect(!lines.contains { $0.contains("credentials.jsonl:1:") || $0.contains("credentials.jsonl:3:") })
    #expect(!result.output.contains("eyJ") && !result.errors.contains("eyJ"))
  }

  @Test("without the school's catalog nobody is known")
  func unknown() throws {
    let result = try Spawned.run(Self.demo)
    let lines = (result.output + result.errors).split(separator: "\n")
    #expect(lines.filter { $0.contains("credential-unknown-issuer") }.count == 6)
  }
}
