import Foundation
import OficioTestSupport
import Testing

@Suite("plan")
struct PlanCommandTests {
  private static let inputs = [
    "plan", "--date", "2021-07-15", "--profiles", "Catalogs/demo/record-clears.jsonl", "--feed",
    "lima=Catalogs/demo/lima.xml",
  ]

  @Test("the health card that has run out is the errand, in every language", arguments: ["es", "pt", "en"])
  func card(_ language: String) throws {
    let result = try Spawned.run(Self.inputs + ["--trainee", "DEMO-2", "--lang", language])
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.contains { $0.contains("19.70") || $0.contains("19,70") }, "\(result.output)")
    #expect(result.output.contains("lima:DL-"))
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test("as JSON, an errand has its steps with sources, and what it opens is open or unclear")
  func json() throws {
    let result = try Spawned.run(Self.inputs + ["--trainee", "DEMO-2", "--format", "json", "--top", "2"])
    let plan = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let sets = try #require(plan["sets"] as? [[String: Any]])
    let first = try #require((sets.first?["errands"] as? [[String: Any]])?.first)
    #expect(first["subject"] as? String == "pe.carne_sanidad")
    let steps = try #require(first["steps"] as? [[String: Any]])
    #expect(steps.last?["step"] as? String == "pe.renew_carne_sanidad")
    #expect(steps.last?["sources"] as? [String] == ["carne-sanidad"])
    for set in sets {
      let leads = try #require(set["opens"] as? [[String: Any]])
      #expect(leads.allSatisfy { ["open", "unclear"].contains($0["verdict"] as? String) })
    }
  }

  @Test("the JSON keeps to its schema", .enabled(if: Python.has("jsonschema")))
  func schema() throws {
    let result = try Spawned.run(Self.inputs + ["--trainee", "DEMO-1", "--format", "json"])
    let schema = Spawned.root.appendingPathComponent("Schemas/plan.schema.json").path
    _ = try Python.run(
      "import json, sys, jsonschema; jsonschema.validate(json.load(sys.stdin), json.load(open('\(schema)')))",
      input: result.output)
  }

  @Test("an unknown trainee is an error that says where it was looked for")
  func unknown() throws {
    let result = try Spawned.run(Self.inputs + ["--trainee", "DEMO-9"])
    #expect(result.status == 66, "\(result.status)")
    #expect(result.errors.contains("DEMO-9"))
  }
}
