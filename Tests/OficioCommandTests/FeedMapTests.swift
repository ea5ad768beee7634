import Foundation
import Testing

/// Mappings of one's own, through the commands: from an unknown feed to postings without touching code.
@Suite("Mappings of one's own")
struct FeedMapTests {
  private static let feed = """
    <?xml version="1.0" encoding="UTF-8"?>
    <ofertas>
      <oferta codigo="7"><cargo>Soldadora</cargo><empresa>Obras SAC</empresa><ciudad>Comas</ciudad>
        <fecha_cierre>05/12/2026</fecha_cierre><turno>6 a 14</turno></oferta>
      <oferta codigo="8"><cargo>Pintor</cargo><empresa>Obras SAC</empresa><ciudad>Ate</ciudad><turno>noche</turno></oferta>
    </ofertas>
    """

  /// A folder with the feed, gone after the test.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Self.feed.write(toFile: folder + "/bolsa.xml", atomically: true, encoding: .utf8)
    try body(folder)
  }

  @Test("an unknown feed is refused, with the way to a mapping")
  func refused() throws {
    try inFolder { folder in
      let result = try Spawned.run(["feed", "check", folder + "/bolsa.xml"])
      #expect(result.status == 65)
      #expect(result.output.contains("most frequent paths: ofertas/oferta ×2"))
      #expect(result.output.contains("oficio feed map \(folder)/bolsa.xml"))
    }
  }

  @Test("the stub loads as it is, reads the feed, and holds none of its values")
  func stub() throws {
    try inFolder { folder in
      let stub = try Spawned.run(["feed", "map", folder + "/bolsa.xml", "-o", folder + "/mine.yaml"])
      #expect(stub.status == 0 && stub.errors.isEmpty)
      let text = try String(contentsOfFile: folder + "/mine.yaml", encoding: .utf8)
      #expect(text.contains("      title: cargo  # in 2 of 2\n"))
      #expect(text.contains("      closesOn: fecha_cierre  # in 1 of 2\n"))
      #expect(text.contains("    #   turno  # in 2 of 2\n"))
      for value in ["Soldadora", "Obras", "Comas", "05/12"] { #expect(!text.contains(value)) }

      let result = try Spawned.run([
        "feed", "import", "c=" + folder + "/bolsa.xml", "--mapping", folder + "/mine.yaml", "--locale", "c=es-PE",
        "--no-prose",
        "--date", "2026-11-21",
      ])
      #expect(result.status == 0, "\(result.errors)")
      let lines = result.output.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[0].contains("\"key\":\"c:7\"") && lines[0].contains("\"title\":\"Soldadora\""))
      #expect(lines[0].contains("2026-12-05"))
    }
  }

  @Test("a night reads a feed by a mapping of one's own, and stops without it")
  func night() throws {
    try inFolder { folder in
      _ = try Spawned.run(["feed", "map", folder + "/bolsa.xml", "-o", folder + "/mine.yaml"])
      try NightFixture.demo("people.jsonl").write(toFile: folder + "/people.jsonl", atomically: true, encoding: .utf8)
      let config =
        "feeds: [{id: c, path: bolsa.xml, mapping: mine.yaml, locale: es-PE}]\nprofiles: people.jsonl\noutput: out\n"
      try config.write(toFile: folder + "/oficio.yaml", atomically: true, encoding: .utf8)
      let night = ["nightly", "--config", folder + "/oficio.yaml", "--date", "2026-11-21"]
      #expect(try Spawned.run(night).status == 0)
      let manifest = try Data(contentsOf: URL(fileURLWithPath: folder + "/out/current/manifest.json"))
      let object = try #require(try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
      let content = try #require(object["content"] as? [String: Any])
      #expect((content["counts"] as? [String: Any])?["postings"] as? Int == 2)
      try FileManager.default.removeItem(atPath: folder + "/mine.yaml")
      #expect(try Spawned.run(night).status == 66)
    }
  }

  @Test("a stub for a known dialect builds on it and lists what it leaves out")
  func base() throws {
    let stub = try Spawned.run(["feed", "map", "Catalogs/demo/lima.xml"])
    #expect(stub.status == 0)
    #expect(stub.output.contains("    base: "))
    #expect(!stub.output.contains("      title: title"))
  }

  @Test("a mapping may be named for one feed, and a file without one stops the command")
  func named() throws {
    try inFolder { folder in
      let feed = folder + "/bolsa.xml"
      _ = try Spawned.run(["feed", "map", feed, "-o", folder + "/mine.yaml"])
      let one = try Spawned.run([
        "feed", "sniff", "c=" + feed, "--mapping", "c=" + folder + "/mine.yaml", "--format", "jsonl",
      ])
      #expect(one.status == 0 && one.output.contains("\"dialect\":\"bolsa\",\"score\":100"))
      let other = try Spawned.run(["feed", "sniff", "c=" + feed, "--mapping", "d=" + folder + "/mine.yaml"])
      // The file's mappings still recognise what is theirs.
      #expect(other.status == 0)
      let wrong = try Spawned.run(["feed", "check", feed, "--mapping", "nobody"])
      #expect(wrong.status == 65 && wrong.output.contains("there is no mapping “nobody”"))
      try "catalog: feeds\nentries:\n  - id: x\n    itme: y\n".write(
        toFile: folder + "/bad.yaml", atomically: true, encoding: .utf8)
      let bad = try Spawned.run(["feed", "check", feed, "--mapping", folder + "/bad.yaml"])
      #expect(bad.status == 65 && bad.errors.contains("bad.yaml:4:"))
      #expect(try Spawned.run(["feed", "check", feed, "--mapping", folder + "/none.yaml"]).status == 66)
    }
  }
}
