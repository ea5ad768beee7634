import Oficio
import Testing

@Suite struct UsualPracticeTests {
  /// A case of precedence: who hires, what the occupation says, in which industry and country, and the answer.
  struct Case: Sendable, CustomTestStringConvertible {
    var employer: EmployerKind = .private
    var occupation: Occupation.RecordUse?
    var industry: String?
    var country: String? = "CL"
    var expected: Occupation.RecordUse

    var testDescription: String {
      "\(employer), \(occupation?.rawValue ?? "-"), \(industry ?? "-"), \(country ?? "-"): \(expected)"
    }
  }

  @Test(
    "by law beats the employer, which beats the occupation, the industry and the rest",
    arguments: [
      Case(employer: .public, occupation: .byLaw, expected: .byLaw),
      Case(employer: .public, occupation: .rarely, industry: "C", expected: .usually),
      Case(employer: .public, occupation: .rarely, country: "PE", expected: .byLaw),
      Case(employer: .public, occupation: .rarely, country: nil, expected: .usually),
      Case(occupation: .usually, industry: "C", expected: .usually),
      Case(industry: "C", expected: .rarely),
      Case(expected: .sometimes),
      Case(employer: .agency, industry: "Z", country: nil, expected: .sometimes),
    ])
  func precedence(_ example: Case) throws {
    let catalog = try SmallCatalog.read()
    var occupation = try #require(catalog.occupations["baker"])
    occupation.recordCheck = example.occupation
    occupation.industries = []
    let use = catalog.usualRecordCheck(
      employer: example.employer, occupation: occupation, industry: example.industry, country: example.country)
    #expect(use == example.expected)
  }

  @Test("an industry that makes the check a law beats what employer and occupation say")
  func industryByLaw() throws {
    var files = SmallCatalog.files
    files["usual/zz.yaml"] = SmallCatalog.file(
      "usual", "  - {id: usual.c.cl, \(SmallCatalog.labels), industry: C, jurisdiction: CL, recordCheck: by-law}")
    files["jurisdictions/cl.yaml"] = SmallCatalog.file(
      "jurisdictions", "  - {id: CL, \(SmallCatalog.labels), currency: CLP, languages: [es]}")
    let catalog = try CatalogFolder(files).read().catalog
    for country in ["CL", "PE", nil] as [String?] {
      let use = catalog.usualRecordCheck(employer: .private, occupation: nil, industry: "C", country: country)
      #expect(use == (country == "CL" ? .byLaw : .rarely))
    }
  }

  @Test("the occupation's own industry stands in only when it has a single one", arguments: [["C"], ["C", "G"], []])
  func occupationIndustry(industries: [String]) throws {
    let catalog = try SmallCatalog.read()
    var occupation = try #require(catalog.occupations["baker"])
    occupation.recordCheck = nil
    occupation.industries = industries
    let use = catalog.usualRecordCheck(employer: .private, occupation: occupation, industry: nil, country: nil)
    #expect(use == (industries == ["C"] ? .rarely : .sometimes))
  }

  @Test("catalogs that say nothing leave it at sometimes")
  func empty() {
    #expect(
      Catalog().usualRecordCheck(employer: .public, occupation: nil, industry: "P", country: "PE") == .sometimes)
  }
}
