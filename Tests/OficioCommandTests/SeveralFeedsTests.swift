import Foundation
import Oficio
import OficioTestSupport
import Testing

@Suite("Several feeds, and feeds written anew") struct SeveralFeedsTests {
  private let day = ["--date", "2021-06-01"]

  /// The demo's adverts in another dialect.
  private func exported(_ dialect: String, to folder: borrowing ScratchFolder) throws -> String {
    let path = folder.path + "/\(dialect).xml"
    let run = try Spawned.run(
      ["feed", "export", "lima=Catalogs/demo/lima.xml", "--dialect", dialect, "-o", path] + day)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    return path
  }

  private func keys(_ output: String) throws -> [String] {
    try output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["sourceId"] as? String)
    }
  }

  @Test(
    "a feed written in another dialect is read with every posting and number",
    arguments: [
      "indeed", "jooble", "careerjet", "rss", "oficio",
    ])
  func exported(dialect: String) throws {
    let folder = try ScratchFolder()
    let path = try exported(dialect, to: folder)
    let before = try keys(Spawned.run(["feed", "import", "--no-prose", "lima=Catalogs/demo/lima.xml"] + day).output)
    let after = try Spawned.run(["feed", "import", "--no-prose", path] + day)
    #expect(after.status == 0, "\(after.errors)")
    #expect(try keys(after.output) == before && before.count == 88)
  }

  @Test("a dialect that nothing is written in is refused with those that are")
  func unknownDialect() throws {
    let run = try Spawned.run(["feed", "export", "Catalogs/demo/lima.xml", "--dialect", "morse"] + day)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains("indeed") && run.errors.contains("oficio"))
  }

  @Test("leads are the same when a second feed carries the same adverts, and say so")
  func sameAdverts() throws {
    let folder = try ScratchFolder()
    let path = try exported("jooble", to: folder)
    let match = ["match", "--profiles", "Catalogs/demo/record-clears.jsonl", "--format", "jsonl", "--feed"]
    let alone = try Spawned.run(match + ["lima=Catalogs/demo/lima.xml"] + day)
    let both = try Spawned.run(match + ["lima=Catalogs/demo/lima.xml", "zona=\(path)"] + day)
    #expect(alone.status == 0 && alone.output == both.output, "\(both.errors)")
    let page = try Spawned.run(
      [
        "explain", "--trainee", "DEMO-1", "--posting", "zona:DL-006", "--profiles",
        "Catalogs/demo/record-clears.jsonl",
      ]
        + ["--feed", "lima=Catalogs/demo/lima.xml", "zona=\(path)"] + day)
    #expect(page.status == 0 && page.output.contains("lima:DL-006") && page.output.contains("also in: zona"))
  }
}
