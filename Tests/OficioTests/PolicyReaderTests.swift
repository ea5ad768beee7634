import Foundation
import Oficio
import OficioTestSupport
import Testing

@Suite struct PolicyReaderTests {
  private static func read(_ yaml: String) -> (policy: Policy?, findings: [Finding]) {
    PolicyReader.read(Data(yaml.utf8), file: "my.yaml", catalog: Shipped.catalog)
  }

  @Test("a policy of one's own is its base with what it sets")
  func laidOver() throws {
    let (policy, findings) = Self.read(
      """
      id: ours
      base: formal-first
      weights: {skills: 2300, access: 600}
      limits: {defaultCommuteMinutes: 45}
      values: {silentPlace: 0, quality: {earnings: 3000, hours: 2500}}
      """)
    #expect(findings.isEmpty)
    let ours = try #require(policy)
    let base = Shipped.policy("formal-first")
    #expect(ours.id == "ours" && ours.labels.es == "ours" && ours.citation.confidence == .assumption)
    #expect(ours.weights[.skills] == 2300 && ours.weights[.sector] == base.weights[.sector])
    #expect(ours.limits.defaultCommuteMinutes == 45 && ours.limits.horizonDays == base.limits.horizonDays)
    #expect(ours.values.silentPlace == 0 && ours.values.sector == base.values.sector)
    #expect(ours.values.qualitySecurity == 4500 && ours.values.qualityHours == 2500)
  }

  @Test(
    "a mistake is named at its line",
    arguments: [
      ("base: balanced", ["missing-key 1"]), ("id: ours", ["missing-key 1"]), ("id: a b\nbase: balanced", ["bad-id 1"]),
      ("id: balanced\nbase: balanced", ["doubled-id 1"]), ("id: ours\nbase: balnced", ["undefined-id 2"]),
      ("id: ours\nbase: balanced\nweights:\n  skills: 2999", ["weights-do-not-sum 4"]),
      ("id: ours\nbase: balanced\nvalues:\n  quality:\n    hours: 2001", ["quality-does-not-sum 5"]),
      (
        "id: ours\nbase: balanced\nweights: {skills: 1}\nvalues: {quality: {hours: 1}}",
        ["weights-do-not-sum 3", "quality-does-not-sum 4"]
      ),
      ("id: ours\nbase: balanced\nweights: {skill: 3000}", ["unknown-key 3"]),
      ("id: ours\nbase: balanced\nwieghts: {}", ["unknown-key 3"]),
      ("id: ours\nbase: balanced\nweights: {skills: 10001}", ["out-of-range 3"]),
      ("id: ours\nbase: balanced\nweights: {skills: -1}", ["out-of-range 3"]),
      ("id: ours\nbase: balanced\nweights: {skills: 0.5}", ["wrong-type 3"]),
      ("id: ours\nbase: balanced\nlimits: {horizonDays: 0}", ["out-of-range 3"]),
      ("id: ours\nbase: balanced\nvalues: {relatedness: {same: 9999}}", ["out-of-range 3"]),
      ("id: ours\nbase: balanced\nsource: lore", ["undefined-id 3"]),
      ("id: ours\nbase: balanced\nlabels: {es: a}", ["missing-key 3", "missing-key 3"]),
      ("- id: ours", ["wrong-type 1"]), ("", ["wrong-type 1"]),
      ("id: [", ["not-yaml 2"]), ("id: ours\nid: theirs", ["not-yaml 1"]),
    ] as [(String, [String])])
  func mistakes(yaml: String, expected: [String]) {
    let (policy, findings) = Self.read(yaml)
    #expect(findings.map { "\($0.code) \($0.line)" } == expected, "\(findings)")
    #expect(policy == nil && findings.allSatisfy { $0.file == "my.yaml" && !$0.remedy.isEmpty })
  }

  @Test("bytes that are no text are no policy")
  func bytes() {
    let (policy, findings) = PolicyReader.read([0xFF, 0xFE], file: "x", catalog: Shipped.catalog)
    #expect(policy == nil && findings.map(\.code) == ["not-utf8"])
  }

  @Test("the policy of the demo can be used, and its weights sum")
  func demo() throws {
    let bytes = try #require(FileManager.default.contents(atPath: Shipped.root + "/Catalogs/demo/near-home.yaml"))
    let (policy, findings) = PolicyReader.read(bytes, file: "near-home.yaml", catalog: Shipped.catalog)
    #expect(findings.isEmpty && policy?.weights.values.reduce(0, +) == 10_000)
  }

  /// The schema's maps with their keys, by path.
  private static func schemaKeys() throws -> [String: Set<String>] {
    let data = try #require(FileManager.default.contents(atPath: Shipped.root + "/Schemas/policy.schema.json"))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var keys: [String: Set<String>] = [:]
    func walk(_ schema: [String: Any], _ path: [String]) {
      guard let properties = schema["properties"] as? [String: [String: Any]] else { return }
      keys[path.joined(separator: ".")] = Set(properties.keys)
      for (key, property) in properties { walk(property, path + [key]) }
    }
    walk(schema, [])
    return keys
  }

  @Test("the printed schema has the keys that the reader knows")
  func schema() throws {
    let keys = try Self.schemaKeys()
    #expect(keys.count == 18)
    for (path, names) in keys {
      let steps = path.split(separator: ".").map(String.init) + ["qqqqqqqq"]
      let stranger = steps.reversed().reduce("1") { "{\"\($1)\": \($0)}" }
      let inner = stranger.dropFirst().dropLast()
      let findings = Self.read("{\"id\": \"ours\", \"base\": \"balanced\", \(inner)}").findings
      let remedy = try #require(findings.first { $0.code == "unknown-key" }?.remedy, "\(path): \(findings)")
      let list = try #require(remedy.components(separatedBy: "the keys are ").last)
      #expect(Set(list.components(separatedBy: ", ")) == names, "\(path)")
    }
  }
}
