import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// What a signed credential does to a lead whose advert demands the certificate.
@Suite("Credentials and leads")
struct CredentialLeadTests {
  /// A person with a health card, as staff noted it, and an answer of the check.
  private func lead(_ credential: SignedCredential?, noted: String) throws -> Lead {
    let yaml = """
      about: x
      day: 2026-11-22
      cases:
      - name: a
        why: b
        person: {certificates: [{type: pe.carne_sanidad\(noted)}]}
        posting: {certificates: [{kind: food-handler-card, type: pe.carne_sanidad, need: required}]}
        expected: {}
      """
    var it = try #require(CaseFile.read(yaml: yaml, file: "x.yaml").cases.first)
    it.trainee.certificates?[0].credential = credential
    let matcher = Matcher(
      catalog: Shipped.catalog, policy: Shipped.balanced, postings: it.postings, asOf: it.day)
    return matcher.explain(it.trainee, it.postings[0])
  }

  private static let window = (from: Shipped.day("2026-06-01"), until: Shipped.day("2027-06-01"))

  static let cases: [(SignedCredential, String, Verdict, [String])] = [
    (.init(.right, issuer: "s", validFrom: window.from, expiresOn: window.until), "", .open, []),
    (.init(.right, issuer: "s", validFrom: window.from, expiresOn: window.until), ", inHand: false", .open, []),
    (
      .init(.right, issuer: "s", validFrom: window.from, expiresOn: window.from), "", .unlockable,
      ["pe.renew_carne_sanidad"]
    ),
    (
      .init(.right, issuer: "s", validFrom: window.from, expiresOn: window.until), ", expiresOn: 2026-11-01",
      .unlockable, ["pe.renew_carne_sanidad"]
    ),
    (
      .init(.badSignature, issuer: "s"), ", inHand: true, issuedOn: 2026-10-01", .unlockable,
      ["pe.obtain_carne_sanidad"]
    ),
    (
      .init(.otherPerson, issuer: "s"), ", inHand: true, issuedOn: 2026-10-01", .unlockable,
      ["pe.obtain_carne_sanidad"]
    ),
    (
      .init(.otherCertificate, issuer: "s"), ", inHand: true, issuedOn: 2026-10-01", .unlockable,
      ["pe.obtain_carne_sanidad"]
    ),
    (.init(.revoked, issuer: "s"), ", inHand: true, issuedOn: 2026-10-01", .unlockable, ["pe.hand_over_certificate"]),
    (.init(.unknownIssuer), ", inHand: true, issuedOn: 2026-10-01", .unclear, []),
    (.init(.statusUnchecked, issuer: "s"), ", inHand: true, issuedOn: 2026-10-01", .unclear, []),
    (.init(.holderUnconfirmed, issuer: "s"), ", inHand: true, issuedOn: 2026-10-01", .unclear, []),
    (.init(.unreadable), ", inHand: true, issuedOn: 2026-10-01", .unclear, []),
    (.init(.unknownIssuer), ", inHand: false, issuedOn: 2026-10-01", .unlockable, ["pe.hand_over_certificate"]),
  ]

  @Test("each answer has its verdict, its step and its reason", arguments: cases)
  func answers(_ credential: SignedCredential, _ noted: String, _ verdict: Verdict, _ steps: [String]) throws {
    let lead = try lead(credential, noted: noted)
    #expect(lead.verdict == verdict)
    let blockers = lead.blockers.filter { $0.gate == .certificate }
    #expect(blockers.flatMap { $0.steps.map(\.step) } == steps && blockers.isEmpty == steps.isEmpty)
    let isAsked = lead.questions.contains { $0.about == .certificate("pe.carne_sanidad") }
    #expect(isAsked == (verdict == .unclear))
    let facts = lead.factors.flatMap(\.evidence).filter { $0.fact == .credential("pe.carne_sanidad", credential) }
    let sign: Evidence.Sign = credential.answer.counts.map { $0 ? .plus : .minus } ?? .neutral
    #expect(facts.map(\.sign) == [sign])
  }

  @Test("a credential that begins later opens the lead on its day")
  func later() throws {
    let from = Shipped.day("2027-01-10")
    let found = try lead(.init(.right, issuer: "s", validFrom: from, expiresOn: Self.window.until), noted: "")
    #expect(found.verdict == .opens && found.opensOn == from)
  }

  @Test("a right credential scores as the paper in hand: nothing more is made of it")
  func score() throws {
    let paper = try lead(nil, noted: ", inHand: true, issuedOn: 2026-10-01")
    let proven = try lead(
      .init(.right, issuer: "s", validFrom: Self.window.from, expiresOn: Self.window.until), noted: "")
    #expect(paper.verdict == .open && proven.score == paper.score)
  }
}
