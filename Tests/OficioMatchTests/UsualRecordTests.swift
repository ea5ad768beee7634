import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// What a silent advert is worth in the factor *records*: the usual catalog's answer, valued by the policy.
@Suite struct UsualRecordTests {
  @Test(
    "silence is read by employer, occupation, industry and country",
    arguments: [
      (EmployerKind.public, "9112", nil, "PE", .byLaw), (.public, "9112", nil, "CL", .usually),
      (.private, "5414", nil, "PE", .byLaw), (.agency, "9112", nil, "PE", .usually),
      (.private, nil, "K", "PE", .usually), (.private, nil, "S", "PE", .rarely), (.private, nil, "P", "UY", .byLaw),
      (.private, nil, nil, "PE", .sometimes),
    ] as [(EmployerKind, String?, String?, String, Occupation.RecordUse)])
  func silence(
    employer: EmployerKind, isco: String?, industry: String?, country: String, use: Occupation.RecordUse
  ) throws {
    var world = RandomWorld(seed: 1)
    let trainee = world.trainee("T")
    var posting = Posting(key: "f:1", feed: "f", sourceId: "1", title: "Puesto", text: "Aviso")
    posting.employer = Employer(name: "Ejemplo", kind: employer)
    posting.industry = industry.map { Sourced($0, Provenance(.stated)) }
    posting.places = [Sourced(Place(country: country), Provenance(.stated))]
    posting.occupation = isco.map { [OccupationGuess(code: $0, share: 10_000, Provenance(.inferred))] } ?? []
    let matcher = Matcher(
      catalog: Shipped.catalog, policy: Shipped.balanced, postings: [posting], asOf: world.asOf)
    let lead = try #require(matcher.leads(for: trainee, top: 10).first)
    let records = try #require(lead.factors.first { $0.factor == .records })
    #expect(records.value == Shipped.balanced.values.recordSilent[use])
    #expect(records.assumed && records.evidence.contains { $0.fact == .recordSilent(use) })
  }
}
