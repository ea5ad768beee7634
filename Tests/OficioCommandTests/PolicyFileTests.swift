import Foundation
import Testing

@Suite("A policy of one's own")
struct PolicyFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)")

  private func file(_ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("my.yaml")
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func clean() { try? FileManager.default.removeItem(at: folder) }

  private static let demo = [
    "--date", "2021-06-01", "--profiles", "Catalogs/demo/people.jsonl", "--feed", "lima=Catalogs/demo/lima.xml",
  ]

  @Test("match and explain weigh by a file, and say its id")
  func used() throws {
    defer { clean() }
    let policy = try file("id: ours\nbase: balanced\nweights: {skills: 1000, sector: 3000}\n")
    let arguments = ["match", "--top", "1", "--format", "jsonl"] + Self.demo
    let ours = try Spawned.run(arguments + ["--policy", policy])
    let base = try Spawned.run(arguments)
    #expect(ours.status == 0 && ours.output.contains(#""policy":"ours""#), "\(ours.errors)")
    #expect(ours.output.contains(#""factor":"sector","value":10000,"weight":3000,"points":3000"#))
    #expect(base.output.contains(#""policy":"balanced""#) && base.output != ours.output)
    let page = try Spawned.run(
      ["explain", "--trainee", "CM3", "--posting", "lima:DL-026", "--policy", policy] + Self.demo)
    #expect(page.status == 0 && page.output.contains("ours"), "\(page.errors)")
  }

  @Test(
    "a wrong file ends with 65 and says where, before anything is matched",
    arguments: [
      ("id: ours\nbase: balanced\nweights:\n  skills: 2999\n", "my.yaml:4:3: error: ours: the weights sum to 9999"),
      (
        "id: ours\nbase: balanced\nvalues:\n  quality: {hours: 1}\n", "my.yaml:4:12: error: ours: the shares of quality"
      ),
      ("id: ours\nbase: balanced\nwieghts: {}\n", "did you mean “weights”?"),
      ("id: ours\nbase: blanced\n", "did you mean “balanced”?"),
      ("id: [\n", "my.yaml:2:1: error: this is not YAML"),
    ] as [(String, String)])
  func wrong(text: String, says: String) throws {
    defer { clean() }
    let result = try Spawned.run(["match", "--policy", try file(text)] + Self.demo)
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(result.errors.contains(says) && result.errors.contains("no usable policy"), "\(result.errors)")
  }

  @Test("a file that is not there ends with 66, a name that nothing has with 64")
  func missing() throws {
    for name in ["nothing.yaml", "folder/nothing", "Catalogs/"] {
      let result = try Spawned.run(["match", "--policy", name] + Self.demo)
      #expect(result.status == 66 && result.errors.contains(name), "\(result.errors)")
    }
    let name = try Spawned.run(["match", "--policy", "nothing"] + Self.demo)
    #expect(name.status == 64 && name.errors.contains("income-now"))
  }
}
