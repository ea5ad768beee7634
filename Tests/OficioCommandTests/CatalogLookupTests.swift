import Foundation
import OficioTestSupport
import Testing

/// `oficio catalog lookup`, `import-esco` and `diff` as they are run.
@Suite("The catalog's lookup and ESCO")
struct CatalogLookupTests {
  /// Folders deleted after the test.
  private final class Folders {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)").path

    func write(_ files: [String: String]) throws {
      for (name, text) in files {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private static let base = "http://data.europa.eu/esco"
  private static func occupations(_ label: String, _ isco: String) -> String {
    """
    conceptType,conceptUri,iscoGroup,preferredLabel,altLabels
    Occupation,\(base)/occupation/b1,\(isco),\(label),
    """
  }
  private static let skills = """
    conceptType,conceptUri,skillType,preferredLabel,altLabels
    KnowledgeSkillCompetence,\(base)/skill/s1,,trenzar mimbre gris,
    """
  private static let relations = """
    occupationUri,relationType,skillType,skillUri
    \(base)/occupation/b1,essential,,\(base)/skill/s1
    """

  private func lines(_ result: Spawned.Result) throws -> [[String: Any]] {
    #expect(result.status == 0, "\(result.errors)")
    return try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("an occupation is found with its rank, share, code, name and the words that decided")
  func occupation() throws {
    let result = try Spawned.run([
      "catalog", "lookup", "occupation", "Ayudantes de panadería", "--top", "3", "--format", "jsonl",
    ])
    let found = try lines(result)
    #expect(found.count == 3)
    #expect(found.compactMap { $0["rank"] as? Int } == [1, 2, 3])
    #expect(found[0]["text"] as? String == "Ayudantes de panadería")
    #expect((found[0]["share"] as? Int ?? 0) > (found[2]["share"] as? Int ?? 0))
    let words = try #require(found[0]["words"] as? [[String: String]])
    #expect(words.contains { $0["word"] == "panaderia" })
    let codes = found.compactMap { $0["isco"] as? String }
    #expect(codes.contains("7512") || codes.contains("9412"))
  }

  @Test("the page, CSV and JSON say the same; what nothing comes near is said")
  func forms() throws {
    let page = try Spawned.run(["catalog", "lookup", "skill", "soldadura", "--lang", "es", "--top", "2"])
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("soldadura\n  1. "))
    let csv = try Spawned.run(["catalog", "lookup", "skill", "soldadura", "--top", "2", "--format", "csv"])
    #expect(csv.output.hasPrefix("text,rank,share,fit,id,isco,esco,label,name,words\r\nsoldadura,1,"))
    let json = try Spawned.run(["catalog", "lookup", "skill", "soldadura", "--top", "2", "--format", "json"])
    let list = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(list.count == 2)
    let nothing = try Spawned.run(["catalog", "lookup", "occupation", "xyzzyqq", "--lang", "pt"])
    #expect(nothing.status == 0)
    #expect(nothing.output.contains("nada nos catálogos"))
  }

  @Test("each line of standard input is looked up, empty ones apart")
  func input() throws {
    let result = try Spawned.run(
      ["catalog", "lookup", "occupation", "-", "--lang", "pt", "--top", "1", "--format", "jsonl"],
      input: "pedreiro\n\n  \ncozinheira\n")
    #expect(try lines(result).compactMap { $0["text"] as? String } == ["pedreiro", "cozinheira"])
  }

  @Test(
    "options that cannot be meant are usage errors",
    arguments: [["catalog", "lookup", "occupation", "x", "--top", "0"], ["catalog", "lookup", "trade", "x"]])
  func usage(arguments: [String]) throws { #expect(try Spawned.run(arguments).status == 64) }

  @Test("ESCO is imported from several folders, looked up, and carries its notice; a later import takes its place")
  func importEsco() throws {
    let folders = Folders()
    try folders.write([
      "es/occupations_es.csv": Self.occupations("trenzador de mimbre gris", ""), "es/skills_es.csv": Self.skills,
      "en/occupations_en.csv": Self.occupations("grey wicker braider", "7317"),
      "en/occupationSkillRelations.csv": Self.relations,
    ])
    let out = folders.path + "/mine"
    let made = try Spawned.run(
      ["catalog", "import-esco", folders.path + "/es", folders.path + "/en", "--out", out, "--lang", "es"])
    #expect(made.status == 0, "\(made.errors)")
    #expect(
      made.output.contains("1 ocupaciones (1 con grupo de la CIUO), 1 competencias, 1 relaciones; nombres en es, en"))
    let notice = "This service uses the ESCO classification of the European Commission"
    #expect(made.output.contains(notice))
    #expect(try String(contentsOfFile: out + "/esco/NOTICE", encoding: .utf8).contains(notice))
    let both = ["--catalogs", Spawned.root.path + "/Catalogs", "--catalogs", out]
    let found = try lines(
      try Spawned.run(
        ["catalog", "lookup", "occupation", "trenzadoras de mimbre gris", "--top", "1", "--format", "jsonl"] + both))
    #expect(found.first?["id"] as? String == "esco:b1")
    #expect(found.first?["isco"] as? String == "7317")
    #expect(found.first?["esco"] as? String == Self.base + "/occupation/b1")
    let skill = try lines(
      try Spawned.run(["catalog", "lookup", "skill", "trenzar mimbre gris", "--top", "1", "--format", "jsonl"] + both))
    #expect(skill.first?["id"] as? String == "esco:s1")
    #expect(try Spawned.run(["catalog", "check"] + both).status == 0)

    let again = try Spawned.run(["catalog", "import-esco", folders.path + "/es", "--out", out])
    #expect(again.status == 0)
    #expect(!FileManager.default.fileExists(atPath: out + "/esco/occupations_en.csv"))
  }

  @Test("a damaged compiled file is named on standard error, and the lookup works")
  func damaged() throws {
    let folders = Folders()
    try folders.write(["es/occupations_es.csv": Self.occupations("trenzador de mimbre gris", "7317")])
    let out = folders.path + "/mine"
    _ = try Spawned.run(["catalog", "import-esco", folders.path + "/es", "--out", out])
    try Data("oficio-esco-1\nbroken".utf8).write(to: URL(fileURLWithPath: out + "/esco/compiled.oficio"))
    let result = try Spawned.run([
      "catalog", "lookup", "occupation", "mimbre gris", "--top", "1", "--format", "jsonl", "--catalogs",
      Spawned.root.path + "/Catalogs", "--catalogs", out,
    ])
    #expect(try lines(result).first?["id"] as? String == "esco:b1")
    #expect(result.errors.contains("esco-not-compiled"))
  }

  @Test("two versions are compared, and exit code 1 says that they differ")
  func diff() throws {
    let folders = Folders()
    try folders.write([
      "old/occupations_en.csv": Self.occupations("wicker braider", "7317"),
      "new/occupations_en.csv": Self.occupations("grey wicker braider", "7318"),
    ])
    let (old, new) = (folders.path + "/old", folders.path + "/new")
    let same = try Spawned.run(["catalog", "diff", old, old])
    #expect(same.status == 0)
    #expect(same.output == "the two versions do not differ\n")
    let page = try Spawned.run(["catalog", "diff", old, new, "--lang", "en"])
    #expect(page.status == 1)
    #expect(page.output.contains("wicker braider → grey wicker braider (en)"))
    #expect(page.output.contains("7317 → 7318"))
    let csv = try Spawned.run(["catalog", "diff", old, new, "--format", "csv"])
    #expect(csv.output.hasPrefix("change,kind,uri,label,before,now,language,skill,skillLabel\r\nrenamed,occupation,"))
    let rows = try Spawned.run(["catalog", "diff", old, new, "--format", "jsonl"])
    #expect(rows.output.split(separator: "\n").count == 2)
  }

  @Test("folders that are not there, or hold nothing of ESCO, stop the command with the contract's codes")
  func missing() throws {
    let folders = Folders()
    try folders.write(["empty/readme.txt": "nothing"])
    let gone = try Spawned.run(["catalog", "import-esco", folders.path + "/gone", "--out", folders.path + "/out"])
    #expect(gone.status == 66)
    let empty = try Spawned.run(["catalog", "import-esco", folders.path + "/empty", "--out", folders.path + "/out"])
    #expect(empty.status == 65)
    #expect(empty.errors.contains("no usable ESCO concept"))
    #expect(!FileManager.default.fileExists(atPath: folders.path + "/out"))
    #expect(try Spawned.run(["catalog", "diff", folders.path + "/gone", folders.path + "/empty"]).status == 66)
  }
}
