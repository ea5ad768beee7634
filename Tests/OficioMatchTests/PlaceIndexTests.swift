import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Places") struct PlaceIndexTests {
  private static let index = PlaceIndex(Shipped.catalog.places)

  private func entry(_ locality: String?, _ region: String?, _ country: String?) -> String? {
    let place = Place(locality: locality, region: region, country: country)
    return Self.index.locate(place).row.map { Shipped.catalog.places.entries[$0].id }
  }

  @Test(
    "a place is found by its name, its region and its country, in whatever field the feed wrote them",
    arguments: [
      ("Comas", "Lima", "PE", "pe.lima.comas"),
      ("comas", nil, "PE", "pe.lima.comas"),
      ("LIMA - SAN ISIDRO", nil, "PE", "pe.lima.san-isidro"),
      ("San Isidro, Lima", nil, "PE", "pe.lima.san-isidro"),
      ("Comas", "Lima Metropolitana", "PE", "pe.lima.comas"),
      ("Quito, Pichincha", nil, "EC", "ec.quito"),
      ("Breña", "somewhere", "PE", "pe.lima.brena"),
    ] as [(String?, String?, String?, String)])
  func found(locality: String?, region: String?, country: String?, id: String) {
    #expect(entry(locality, region, country) == id)
  }

  @Test("a place of another region is not taken for one of the same name")
  func otherRegion() {
    #expect(entry("Pueblo Libre", "Áncash", "PE")?.hasPrefix("pe.lima") != true)
    #expect(entry("Miraflores", "Arequipa", "PE") != entry("Miraflores", "Lima", "PE"))
  }

  @Test("a name in several countries is unknown without the country")
  func severalCountries() {
    #expect(entry("La Paz", nil, nil) == nil)
    #expect(entry("La Paz", nil, "BO") == "bo.la-paz")
  }
}
