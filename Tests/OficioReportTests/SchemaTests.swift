import Foundation
import Oficio
import OficioMatch
import Testing

@testable import OficioReport

@Suite("Schemas")
struct SchemaTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Whether the machine has the peer that checks the schemas.
  static let hasPeer =
    (try? python(["-W", "ignore", "-c", "import jsonschema, referencing"], input: Data()))?.status == 0

  @Test(
    "leads, explanations, gaps and outcomes keep to their schemas", .enabled(if: hasPeer),
    arguments: ["lead", "explain", "gaps", "outcomes"])
  func validates(_ name: String) throws {
    let sentences = Sentences(language: .es, catalog: Samples.catalog)
    var json = JSONWriter()
    if name == "lead" {
      LeadJSON(sentences: sentences).write(Samples.lead, to: &json)
    } else if name == "outcomes" {
      json.number(String(decoding: OutcomeJSON(sentences: sentences).write(OutcomeSamples.byOccupation), as: UTF8.self))
      let reasons = OutcomeJSON(sentences: sentences).write(OutcomeSamples.byReason)
      let result = try Self.validate(name, Data(reasons))
      #expect(result.status == 0, "\(result.output)")
    } else if name == "gaps" {
      json.number(String(decoding: GapJSON(sentences: sentences).write(GapSamples.gaps), as: UTF8.self))
    } else {
      let pair = ExplainedPair(lead: Samples.lead, posting: Samples.posting, catalog: Samples.catalog)
      json.number(String(decoding: ExplanationJSON(sentences: sentences).write(pair), as: UTF8.self))
    }
    let result = try Self.validate(name, Data(json.bytes))
    #expect(result.status == 0, "\(result.output)")
  }

  /// What the peer says of a document against the schema with a name.
  static func validate(_ name: String, _ document: Data) throws -> (status: Int32, output: String) {
    try python(["-W", "ignore", "-c", script, root.path, name], input: document)
  }

  @Test("words of the schema are the words of the code")
  func vocabularies() throws {
    let data = try Data(contentsOf: Self.root.appendingPathComponent("Schemas/lead.schema.json"))
    let text = String(decoding: data, as: UTF8.self)
    for word in Flag.allCases.map(\.rawValue) + Gate.allCases.map(\.rawValue) + Verdict.allCases.map(\.rawValue)
      + Section.allCases.map(\.rawValue) + Factor.allCases.map(\.rawValue)
    {
      #expect(text.contains("\"\(word)\""), "\(word)")
    }
  }

  @Test("words of the schema of gaps are the words of the code")
  func gapVocabularies() throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent("Schemas/gaps.schema.json"), encoding: .utf8)
    let needs = GapKind.allCases.flatMap(\.needs)
    for word in Gate.allCases.map(\.rawValue) + GapWay.Kind.allCases.map(\.rawValue)
      + GapStanding.allCases.map(\.rawValue) + needs
    {
      #expect(text.contains("\"\(word)\""), "\(word)")
    }
  }

  @Test("words of the schema of outcomes are the words of the code")
  func outcomeVocabularies() throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent("Schemas/outcomes.schema.json"), encoding: .utf8)
    for word in OutcomeGrouping.allCases.map(\.rawValue) + OutcomeMeasure.allCases.map(\.rawValue) {
      #expect(text.contains("\"\(word)\""), "\(word)")
    }
    for word in Activity.ReasonCode.allCases.map(\.rawValue) { #expect(text.contains(" \(word)"), "\(word)") }
  }

  /// Validates standard input; a schema that another part of the project has yet to write lets everything pass.
  private static let script = """
    import json, pathlib, sys
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource
    folder = pathlib.Path(sys.argv[1], "Schemas")
    base = "https://oficio.example/schemas/"
    registry = Registry().with_resource(base + "posting.schema.json", Resource.from_contents(
        {"$schema": "https://json-schema.org/draft/2020-12/schema"}))
    for path in sorted(folder.glob("*.schema.json")):
        schema = json.loads(path.read_text())
        Draft202012Validator.check_schema(schema)
        registry = registry.with_resource(base + path.name, Resource.from_contents(schema))
    schema = json.loads((folder / (sys.argv[2] + ".schema.json")).read_text())
    errors = list(Draft202012Validator(schema, registry=registry).iter_errors(json.load(sys.stdin)))
    for error in errors: print(error.json_path, error.message)
    sys.exit(1 if errors else 0)
    """

  private static func python(_ arguments: [String], input: Data) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let stdin = Pipe()
    let stdout = Pipe()
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stdout
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
