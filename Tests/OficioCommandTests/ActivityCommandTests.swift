import Foundation
import Testing

@Suite("What was done with leads, on the command line")
struct ActivityCommandTests {
  private static let demo = [
    "--date", "2021-06-01", "--profiles", "Catalogs/demo/people.jsonl", "--feed", "lima=Catalogs/demo/lima.xml",
  ]

  private func withFile<Value>(_ text: String, _ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("activity.csv")
    try Data(text.utf8).write(to: file)
    return try body(file.path)
  }

  /// Trainee and posting of every line.
  private func pairs(_ output: String) throws -> [String] {
    try output.split(separator: "\n").map { line in
      let lead = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return "\(lead["trainee"] as? String ?? "?") \(lead["posting"] as? String ?? "?")"
    }
  }

  @Test("a lead acted on leaves the list of both sides", arguments: ["trainee", "posting"])
  func leaves(by: String) throws {
    let arguments = ["match", "--by", by, "--top", "1000", "--format", "jsonl"] + Self.demo
    let before = try pairs(try Spawned.run(arguments).output)
    let first = try #require(before.first).split(separator: " ").map(String.init)
    try withFile("trainee,posting,date,state\n\(first[0]),\(first[1]),2021-05-30,sent\n") { file in
      let result = try Spawned.run(arguments + ["--activity", file])
      #expect(result.status == 0, "\(result.errors)")
      let after = try pairs(result.output)
      #expect(Set(before).subtracting(after) == ["\(first[0]) \(first[1])"] && after.count == before.count - 1)
    }
  }

  @Test("a bad row is listed with its place, the rest counts, and the command ends with 1")
  func badRow() throws {
    try withFile("trainee,employer,date,state\nCM1,CANARY,2021-05-30,gone\nCM2,x,2021-05-30,sent\n") { file in
      let result = try Spawned.run(["match", "--top", "1", "--activity", file] + Self.demo)
      #expect(result.status == 1 && result.errors.contains("activity.csv:2:23: error"), "\(result.errors)")
      #expect(!result.errors.contains("CANARY") && !result.output.isEmpty)
    }
  }

  @Test("a file of which nothing can be used ends with 65, one that is not there with 66")
  func unusable() throws {
    try withFile("trainee,state\nCM1,sent\n") { file in
      let result = try Spawned.run(["match", "--activity", file] + Self.demo)
      #expect(result.status == 65 && result.errors.contains("“date” must be a column"), "\(result.errors)")
    }
    let missing = try Spawned.run(["match", "--activity", "nothing.csv"] + Self.demo)
    #expect(missing.status == 66 && missing.errors.contains("nothing.csv"), "\(missing.errors)")
  }
}
