import Oficio
import OficioMatch
import OficioTestSupport
import Testing

/// That the cases leave no rule out: what is added to the catalogs wants a case that an officer can read.
@Suite("Cases for every rule") struct CaseCoverageTests {
  private static let cases = CaseFile.all.cases
  private static let named = Set(cases.flatMap(\.rules))

  @Test("every rule about records, every bar and every step for a record is named by a case")
  func everyRule() {
    let catalog = Shipped.catalog
    let steps = catalog.steps.entries.filter { $0.lifts == Gate.record.rawValue }
    let rules = catalog.records.entries.map(\.id) + catalog.bars.entries.map(\.id) + steps.map(\.id)
    let left = rules.filter { !Self.named.contains($0) }
    #expect(left.isEmpty, "no case under Tests/Cases names \(left)")
  }

  @Test("every jurisdiction of which some text was verified has at least five cases")
  func everyJurisdiction() {
    let catalog = Shipped.catalog
    var verified = Set<String>()
    func add<Entry: CatalogEntry>(_ table: CatalogTable<Entry>, _ jurisdiction: (Entry) -> String?) {
      let read = table.entries.filter { [.verifiedText, .verifiedExcerpt].contains($0.citation.confidence) }
      verified.formUnion(read.compactMap(jurisdiction))
    }
    add(catalog.jurisdictions, \.id)
    add(catalog.records, \.jurisdiction)
    add(catalog.bars, \.jurisdiction)
    add(catalog.certificates, \.jurisdiction)
    add(catalog.parameters, \.jurisdiction)
    #expect(verified.count > 10)
    for jurisdiction in verified.sorted() {
      let count = Self.cases.count { $0.jurisdictions.contains(jurisdiction) }
      #expect(count >= 5, "\(jurisdiction) has \(count)")
    }
  }
}
