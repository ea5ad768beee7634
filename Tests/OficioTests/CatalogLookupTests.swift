import Foundation
import Oficio
import Testing

@Suite struct CatalogLookupTests {
  private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test(
    "a certificate is found by id, alias, family and class",
    arguments: [
      ("pe.card", nil, "pe.card"), ("pe.carne", nil, "pe.card"), ("pe.l", nil, "pe.l.a"), ("pe.l", "A-IIb", "pe.l.b"),
      ("pe.l", "aiib", "pe.l.b"), ("pe.l.b", "A-IIa", "pe.l.a"), ("pe.card", "A-IIa", "pe.card"),
      ("pe.l", "A-III", nil),
      ("zz", nil, nil), ("zz", "A-IIa", nil),
    ] as [(String, String?, String?)])
  func certificate(type: String, rung: String?, id: String?) throws {
    #expect(try SmallCatalog.read().certificate(type: type, class: rung)?.id == id)
  }

  @Test(
    "the wage in force is the latest start on or before the day; null ends it, expected is never used",
    arguments: [
      ("2018-03-31", nil), ("2018-04-01", 93_000), ("2022-04-30", 93_000), ("2022-05-01", 102_500),
      ("2026-11-01", 113_050), ("2026-12-31", 113_050), ("2027-01-01", nil), ("2030-01-01", nil),
    ] as [(String, Int?)])
  func minimumWage(day: String, hundredths: Int?) throws {
    let pay = try SmallCatalog.read().minimumWage(jurisdiction: "PE", on: Self.day(day))
    #expect(pay?.min?.hundredths == hundredths)
    #expect(pay?.currency == (hundredths == nil ? nil : "PEN"))
  }

  @Test("hours a month follow from the week where no law names them")
  func hours() throws {
    let catalog = try SmallCatalog.read()
    let day = try Self.day("2026-11-21")
    #expect(catalog.legalWeeklyHours(jurisdiction: "PE", on: day) == 48)
    #expect(catalog.hoursPerYear(jurisdiction: "PE", on: day) == 48 * 52)
    #expect(catalog.legalWeeklyHours(jurisdiction: "XX", on: day) == nil)
    #expect(catalog.legalWeeklyHours(jurisdiction: "PE", on: try Self.day("2002-07-04")) == nil)
  }

  @Test("values written as maps are read by their keys")
  func maps() throws {
    var files = SmallCatalog.files
    files["parameters/zz.yaml"] = SmallCatalog.file(
      "parameters",
      """
        - {id: xx.minimum_wage.daily, description: d, jurisdiction: PE, values: {2020-01-01: {general: 100.5, fields: 90, note: n}}}
        - {id: xx.hours.max, description: d, jurisdiction: PE, values: {2020-01-01: {value: {day: 8, week: 44.5}}}}
        - {id: xx.minimum_wage.hours_per_month, description: d, jurisdiction: PE, values: {2020-01-01: 180}}
      """)
    let (catalog, findings) = try CatalogFolder(files).read()
    let day = try Self.day("2026-11-21")
    #expect(findings.isEmpty)
    #expect(catalog.minimumWage(jurisdiction: "XX", on: day)?.min == Amount(hundredths: 10_050))
    #expect(catalog.minimumWage(jurisdiction: "XX", on: day)?.period == .day)
    #expect(catalog.legalWeeklyHours(jurisdiction: "XX", on: day) == 44)
    #expect(catalog.hoursPerYear(jurisdiction: "XX", on: day) == 180 * 12)
    #expect(catalog.parameter("hours.max", in: "XX", on: day)?["day"]?.value == .integer(8))
  }

  @Test("the shipped catalogs are found by environment, above the executable, or beside it")
  func location() throws {
    let root = try CatalogFolder(["Catalogs/policies/p.yaml": "", "a/b/x": ""])
    let installed = try CatalogFolder(["share/oficio/Catalogs/policies/p.yaml": "", "bin/x": ""])
    let none = try CatalogFolder(["bin/x": ""])
    #expect(CatalogLocation.find(environment: "/there", executable: root.path + "/a/b/oficio") == "/there")
    let found = CatalogLocation.find(environment: nil, executable: root.path + "/a/b/oficio")
    #expect(found?.hasSuffix(root.path + "/Catalogs") == true)
    let beside = CatalogLocation.find(environment: "", executable: installed.path + "/bin/oficio")
    #expect(beside?.hasSuffix(installed.path + "/share/oficio/Catalogs") == true)
    #expect(CatalogLocation.find(environment: nil, executable: none.path + "/bin/oficio") == nil)
  }
}
