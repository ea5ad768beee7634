import Foundation
import Oficio
import Testing

/// The printed schema and the reader must know the same keys: people write profiles by the one and are judged by the other.
@Suite struct ProfileSchemaTests {
  static var schema: [String: Any] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try? Data(contentsOf: root.appendingPathComponent("Schemas/profile.schema.json"))
    return data.flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] } ?? [:]
  }

  private static let stranger = "qqqqqqqqqqqq"

  /// The keys that the reader names when it meets one that it does not know.
  private static func readerKeys(_ more: String) throws -> Set<String> {
    var reader = ProfileReader(catalog: try SmallCatalog.read())
    let findings = reader.read(Data(SampleProfile.small(more).utf8), file: "p").findings
    let remedy = try #require(findings.first { $0.code == "unknown-key" }?.remedy, "\(findings)")
    let list = try #require(remedy.components(separatedBy: "the keys are ").last)
    return Set(list.components(separatedBy: ", "))
  }

  private static func keys(of schema: Any?) -> Set<String>? {
    ((schema as? [String: Any])?["properties"] as? [String: Any]).map { Set($0.keys) }
  }

  @Test("the top of a profile has the schema's keys")
  func top() throws {
    #expect(Self.keys(of: Self.schema) == (try Self.readerKeys(#""\#(Self.stranger)":1"#)))
  }

  @Test("every object within has the schema's keys")
  func within() throws {
    let properties = try #require(Self.schema["properties"] as? [String: Any])
    var count = 0
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
      let property = try #require(value as? [String: Any])
      if let keys = Self.keys(of: property) {
        count += 1
        #expect(try keys == Self.readerKeys(#""\#(key)":{"\#(Self.stranger)":1}"#), "\(key)")
      }
      if let keys = Self.keys(of: property["items"]) {
        count += 1
        #expect(try keys == Self.readerKeys(#""\#(key)":[{"\#(Self.stranger)":1}]"#), "\(key)")
      }
    }
    #expect(count == 17)
  }
}
