import Foundation
import OficioTestSupport
import Testing

@testable import Oficio
@testable import OficioReport

@Suite("Catalog entries for reading")
struct CatalogShowTests {
  static let row: CatalogIndex.Row = {
    let yaml = """
      id: pe.minimum_wage.monthly
      labels: {es: Remuneración mínima, pt: Salário mínimo, en: Minimum wage}
      reference: a law
      values:
        2018-04-01: {value: 930, reference: D.S. 004-2018-TR, note: "not for “micro” firms\\e[2J"}
        2022-05-01: {value: 1025, source: unknown-law, confidence: memory}
        2023-01-01: {general: 1100.5, zone: [a, {b: 1}]}
        2025-01-01: null
        2026-11-01: expected
        2027-01-01: {value: expected, source: unknown-law}
      tags: [a, b]
      none: {}
      list:
        - {x: 1}
        - plain
      note: take care
      """
    guard let node = try? DataNode(yaml: yaml) else { preconditionFailure("the sample is no YAML") }
    return CatalogIndex.Row(
      catalog: "parameters", id: "pe.minimum_wage.monthly", file: "office/pe.yaml", line: 7, node: node,
      citation: Citation(sources: ["law-1"], reference: "a law", confidence: .verifiedExcerpt, note: "take care"),
      checked: Samples.day("2026-11-21"), replaced: [.init(file: "Catalogs/pe.yaml", line: 9)])
  }()

  private static func show(_ language: Language) -> CatalogShow {
    CatalogShow(sentences: Sentences(language: language)) { Samples.catalog.sources[$0] }
  }

  @Test("an entry is a page: its keys, its history, where it comes from", arguments: Language.allCases)
  func page(language: Language) {
    Snapshot.expect(String(decoding: Self.show(language).page(Self.row), as: UTF8.self), "entry.\(language).txt")
  }

  @Test("an entry as JSON keeps to its schema and to the file", .enabled(if: SchemaTests.hasPeer))
  func schema() throws {
    let json = Self.show(.pt).json([Self.row, Self.row])
    let result = try SchemaTests.validate("entry", Data(json))
    #expect(result.status == 0, "\(result.output)")
  }

  @Test("an entry as JSON is the file's own keys in their order")
  func json() {
    let json = String(decoding: Self.show(.es).json([Self.row]), as: UTF8.self)
    #expect(json.hasPrefix("[\n{\"catalog\":\"parameters\",\"id\":\"pe.minimum_wage.monthly\""))
    #expect(json.contains(#""2023-01-01":{"general":1100.5,"zone":["a",{"b":1}]}"#))
    #expect(json.contains(#""from":"2022-05-01","until":"2022-12-31","announced":false,"value":1025"#))
    #expect(json.contains(#""from":"2026-11-01","announced":true,"value":null"#))
    #expect(json.contains(#""replaces":[{"file":"Catalogs/pe.yaml","line":9}]"#))
    #expect(json.hasSuffix("]\n"))
  }

  @Test("numbers that JSON cannot write are null, and any key is escaped")
  func strangeValues() {
    var json = JSONWriter()
    json.value(
      DataNode(
        .map([
          .init(key: "a\"\n", value: DataNode(.decimal(.infinity))), .init(key: "b", value: DataNode(.bool(true))),
        ])))
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a\"\n":null,"b":true}"#)
  }

  @Test("every confidence has words of its own in every language", arguments: Language.allCases)
  func confidences(language: Language) {
    let words = Citation.Confidence.allCases.map { Sentences(language: language).confidence($0) }
    #expect(Set(words).count == words.count && words.allSatisfy { !$0.isEmpty })
  }
}
