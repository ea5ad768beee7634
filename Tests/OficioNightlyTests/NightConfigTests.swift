import Foundation
import Oficio
import OficioTestSupport
import Testing

@testable import OficioNightly

@Suite("The configuration of a night")
struct NightConfigTests {
  private static let least = "feeds: [{id: lima, path: lima.xml}]\nprofiles: people.jsonl\noutput: out/\n"

  private func read(_ text: String) throws -> (config: NightConfig?, findings: [Finding], scratch: ScratchFolder) {
    let scratch = try ScratchFolder()
    let (config, findings) = try NightConfigReader.read(try scratch.write(text, to: "oficio.yaml"))
    return (config, findings, scratch)
  }

  @Test("what is left out has its usual value, and paths are seen from the file's folder")
  func least() throws {
    let (config, findings, scratch) = try read(Self.least)
    #expect(findings.isEmpty)
    let path = scratch.path
    #expect(
      config
        == NightConfig(
          file: "\(path)/oficio.yaml", feeds: [.init(id: "lima", path: "\(path)/lima.xml")],
          profiles: ["\(path)/people.jsonl"], answers: [], catalogs: [], policy: "balanced", policyLine: 0, store: nil,
          output: "\(path)/out",
          top: 10, language: .en, jobs: nil))
    #expect(config?.shown("\(path)/lima.xml") == "lima.xml")
    #expect(config?.shown("/elsewhere/lima.xml") == "/elsewhere/lima.xml")
  }

  @Test("every key is read")
  func all() throws {
    let (config, findings, scratch) = try read(
      """
      feeds:
        - {id: lima, path: /feeds/lima*.xml}
        - {id: cusco.2, path: cusco, mapping: own/cusco.yaml, locale: es-PE}
        - {id: puno, path: puno, mapping: jooble}
      profiles: [/people/a.jsonl, /people/b]
      answers: calls/*.csv
      activity: acts/*.csv
      catalogs: [/one, /two]
      policy: needs-first
      store: feeds.sqlite
      output: /out
      top: 3
      language: pt
      jobs: 2
      """)
    #expect(findings.isEmpty)
    #expect(config?.feeds.map(\.id) == ["lima", "cusco.2", "puno"])
    #expect(config?.feeds.map(\.mapping) == [nil, scratch.path + "/own/cusco.yaml", "jooble"])
    #expect(config?.feeds.map(\.locale) == [nil, "es-PE", nil])
    #expect(config?.profiles == ["/people/a.jsonl", "/people/b"])
    #expect(config?.activity == [scratch.path + "/acts/*.csv"])
    #expect(config?.catalogs == ["/one", "/two"])
    #expect(config?.policy == "needs-first" && config?.policyLine == 9)
    #expect(config?.answers == [scratch.path + "/calls/*.csv"])
    #expect(config?.top == 3 && config?.language == .pt && config?.jobs == 2 && config?.output == "/out")
  }

  @Test(
    "mistakes are named with their line, and nothing half read comes out",
    arguments: [
      ("feed: x\n", 4, "unknown-key"), ("top: 0\n", 4, "out-of-range"), ("language: de\n", 4, "unknown-word"),
      ("catalogs: []\n", 4, "empty-list"), ("catalogs:\n", 4, "missing-key"), ("activity: []\n", 4, "empty-list"),
      ("activity: \"-\"\n", 4, "no-file"), ("a: [\n", 5, "not-yaml"),
    ])
  func mistakes(_ more: String, _ line: Int, _ code: String) throws {
    let (config, findings, _) = try read(Self.least + more)
    #expect(config == nil)
    #expect(findings.map(\.code) == [code], "\(findings)")
    #expect(findings.first?.line == line, "\(findings)")
  }

  @Test(
    "feeds and profiles that cannot be meant are mistakes",
    arguments: [
      ("feeds: []\nprofiles: a\noutput: o\n", "empty-list"),
      ("feeds: [{id: a b, path: x}]\nprofiles: a\noutput: o\n", "bad-id"),
      ("feeds: [{id: a, path: x}, {id: a, path: y}]\nprofiles: a\noutput: o\n", "doubled-id"),
      ("feeds: [{id: a, path: \"-\"}]\nprofiles: a\noutput: o\n", "no-file"),
      ("feeds: [{id: a}]\nprofiles: a\noutput: o\n", "missing-key"),
      ("feeds: [{id: a, path: x}]\nprofiles: \"-\"\noutput: o\n", "no-file"),
      ("feeds: [{id: a, path: x}]\nprofiles: a\n", "missing-key"), ("- feeds\n", "wrong-type"),
    ])
  func impossible(_ text: String, _ code: String) throws {
    let (config, findings, _) = try read(text)
    #expect(config == nil)
    #expect(findings.map(\.code) == [code], "\(findings)")
  }

  @Test("the schema takes what the reader takes", .enabled(if: Python.has("jsonschema") && Python.has("yaml")))
  func schema() throws {
    let demo = try String(contentsOfFile: Shipped.root + "/Catalogs/demo/oficio.yaml", encoding: .utf8)
    let cases = [(Self.least, true), (demo, true), (Self.least + "feed: x\n", false), (Self.least + "top: 0\n", false)]
    for (text, isGood) in cases {
      let script = """
        import json, sys, yaml, jsonschema
        schema = json.load(open("\(Shipped.root)/Schemas/nightly.schema.json"))
        print(jsonschema.Draft202012Validator(schema).is_valid(yaml.safe_load(sys.stdin)))
        """
      #expect(try Python.run(script, input: text) == (isGood ? "True\n" : "False\n"), "\(text)")
      #expect(try (read(text).config != nil) == isGood, "\(text)")
    }
  }
}
