import Foundation
import OficioTestSupport
import Testing

@Suite("oficio programmes")
struct ProgrammesCommandTests {
  private static let demo = ["programmes", "--profiles", "Catalogs/demo/people.jsonl", "--date", "2021-06-01"]

  private func rows(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("the demo's page in each language, within 100 columns", arguments: ["es", "pt", "en"])
  func page(_ language: String) throws {
    let result = try Spawned.run(Self.demo + ["--lang", language])
    #expect(result.status == 0, "\(result.errors)")
    let words = [
      "es": ["Programas al 1 de junio de 2021, 6 personas", "queda fuera por la regla del programa: solo hombres"],
      "pt": ["Programas em 1 de junho de 2021, 6 pessoas", "fica de fora pela regra do programa: só homens"],
      "en": ["Programmes as of 1 June 2021, 6 people", "left out by the programme's rule: men only"],
    ]
    for text in try #require(words[language]) { #expect(result.output.contains(text), "\(result.output)") }
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("CREO over the demo: three men are in it, three women are left out by its rule")
  func creo() throws {
    let result = try Spawned.run(Self.demo + ["--format", "jsonl"])
    #expect(result.status == 0, "\(result.errors)")
    let creo = try rows(result.output).filter { $0["programme"] as? String == "pe-creo" }
    #expect(
      creo.compactMap { $0["answer"] as? String }
        == ["takes-part", "takes-part", "takes-part", "cannot-enter", "cannot-enter", "cannot-enter"])
    let sex = try creo.map { row in
      try #require((row["rules"] as? [[String: Any]])?.first { $0["rule"] as? String == "sex" })
    }
    #expect(sex.map { $0["result"] as? String } == ["holds", "holds", "holds", "fails", "fails", "fails"])
    #expect(sex.allSatisfy { $0["reference"] as? String == "S000:262-270" && $0["confidence"] as? String == "seed" })
  }

  @Test("answers asked for are listed alone, and the same input gives the same bytes")
  func answers() throws {
    let arguments = Self.demo + ["--format", "csv", "--answer", "takes-part"]
    let result = try Spawned.run(arguments)
    let lines = result.output.split(whereSeparator: \.isNewline)
    #expect(lines.count == 5 && lines[0].hasPrefix("trainee,programme,name,answer,rules,ask,leadsTo,sources"))
    #expect(lines.dropFirst().allSatisfy { $0.contains(",takes-part,") })
    // A rule that does not hold leaves nobody out who is in it.
    #expect(!result.output.contains("left out") && result.output.contains("the person is in it already"))
    #expect(try Spawned.run(arguments).output == result.output)
  }

  @Test("lines keep to the schema", .enabled(if: Python.has("jsonschema")))
  func schema() throws {
    let lines = try Spawned.run(Self.demo + ["--format", "jsonl", "--lang", "pt"]).output
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema = json.load(open("\(Spawned.root.path)/Schemas/programme.schema.json"))
      Draft202012Validator.check_schema(schema)
      rows = [json.loads(line) for line in sys.stdin]
      print(len(rows), [e.message for row in rows for e in Draft202012Validator(schema).iter_errors(row)])
      """
    #expect(try Python.run(script, input: lines).hasPrefix("\(lines.split(separator: "\n").count) []"))
    #expect(lines.split(separator: "\n").count > 40)
  }

  @Test("who has not agreed is not judged, and that is said; a bad profile is listed and the rest goes on")
  func consent() throws {
    let people = """
      {"id":"T-1","jurisdiction":"PE","asOf":"2026-11-01","status":{"kind":"released"}}
      {"id":"T-2","jurisdiction":"PE","asOf":"2026-11-01","consent":{"match":true},"status":{"kind":"released"}}
      {"id":3}
      """
    let result = try Spawned.run(
      ["programmes", "--profiles", "-", "--date", "2026-11-22", "--format", "jsonl"], input: people)
    #expect(result.status == 1 && result.errors.contains("T-1") && result.errors.contains("no consent on the day"))
    #expect(try rows(result.output).allSatisfy { $0["trainee"] as? String == "T-2" })
    #expect(!result.output.isEmpty)
  }
}
