import OficioTestSupport
import Testing

@testable import OficioNightly

@Suite("Folders of offices")
struct OfficeFolderTests {
  @Test(
    "a plain name stands as it is, anything else is spelt out",
    arguments: [
      (nil, "no-office"), ("lima-norte", "offices/lima-norte"), ("Lima Norte", "offices/Lima%20Norte"),
      ("..", "offices/%2e."), ("../cusco", "offices/%2e.%2fcusco"), (".oculta", "offices/%2eoculta"),
      ("a/b", "offices/a%2fb"), ("ñ", "offices/%c3%b1"), ("100%", "offices/100%25"),
      ("no-office", "offices/no-office"),
    ] as [(String?, String)])
  func names(_ office: String?, _ folder: String) { #expect(OfficeFolder.path(of: office) == folder) }

  @Test("no two offices share a folder, none leaves its place, and every name fits a file system")
  func apart() {
    var random = SeededGenerator(seed: 7)
    let letters = Array("ab./%~-_ ñ\u{0}\n2e")
    var folders: [String: [UInt8]] = [:]
    for _ in 0..<3000 {
      let length = Int.random(in: 1...(Bool.random(using: &random) ? 4 : 150), using: &random)
      let office = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
      let path = OfficeFolder.path(of: office)
      let name = path.dropFirst("offices/".count)
      #expect(path.hasPrefix("offices/") && !name.contains("/") && !name.hasPrefix(".") && name.utf8.count <= 255)
      #expect(folders.updateValue(Array(office.utf8), forKey: path).map { $0 == Array(office.utf8) } ?? true)
    }
  }
}
