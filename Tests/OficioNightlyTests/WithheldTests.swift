import Oficio
import OficioTestSupport
import Testing

@testable import OficioNightly

@Suite("Nights that are withheld")
struct WithheldTests {
  @Test(
    "more than five bad profiles in a hundred withhold the night, five do not",
    arguments: [(0, 0, true), (5, 95, true), (6, 94, false), (1, 19, true), (1, 18, false), (0, 7, true)])
  func profiles(_ refused: Int, _ usable: Int, _ passes: Bool) {
    // Over all files together: a small file with one mistake does not withhold the night of a large one.
    let files = [
      ProfileFile(file: "a", sha256: "", usable: 0, refused: refused),
      ProfileFile(file: "b", sha256: "", usable: usable, refused: 0),
    ]
    if passes {
      #expect(throws: Never.self) { try Withheld.check(files) }
    } else {
      #expect(throws: Withheld.profiles(refused: refused, of: refused + usable)) { try Withheld.check(files) }
    }
  }

  @Test("a file or folder of the catalogs that is lost withholds the night, an entry does not")
  func catalogs() throws {
    let scratch = try ScratchFolder()
    try scratch.write("catalog: skills\nabout: x\nentries: [", to: "skills/cut.yaml")
    try scratch.write("catalog: courses\nabout: x\nentries: []\n", to: "skills/moved.yaml")
    let lost = CatalogReader.read(folders: [scratch.path, "/nonexistent"]).findings
    let files = ["\(scratch.path)/skills/cut.yaml", "\(scratch.path)/skills/moved.yaml", "/nonexistent"]
    #expect(throws: Withheld.catalogs(files)) { try Withheld.check(lost) }
    let small = try ScratchFolder()
    try small.write("catalog: skills\nabout: x\nchecked: 2026-11-22\nentries: [{id: 3}]\n", to: "skills/a.yaml")
    let findings = CatalogReader.read(folders: [small.path]).findings
    #expect(!findings.isEmpty)
    #expect(throws: Never.self) { try Withheld.check(findings) }
  }

  @Test("the digest of the catalogs knows every name and byte, and no order of the system")
  func digest() throws {
    let first = try ScratchFolder()
    let second = try ScratchFolder()
    for name in ["b/c.yaml", "a.yaml", "feeds/x.json"] { try first.write(name, to: name) }
    for name in ["feeds/x.json", "a.yaml", "b/c.yaml"] { try second.write(name, to: name) }
    try second.write("not a catalog", to: "README.md")
    let digest = CatalogDigest.of([first.path])
    #expect(CatalogDigest.of([second.path]) == digest)
    #expect(CatalogDigest.of([first.path, second.path]) != digest)
    try second.write("b/c.yamm", to: "b/c.yaml")
    #expect(CatalogDigest.of([second.path]) != digest)
    try second.write("b/c.yaml", to: "b/c.yaml")
    try second.write("", to: "b/d.yaml")
    #expect(CatalogDigest.of([second.path]) != digest)
  }
}
