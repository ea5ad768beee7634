import Foundation
import Testing

@Suite("oficio gaps")
struct GapsCommandTests {
  private static let demo = [
    "gaps", "--profiles", "Catalogs/demo/people.jsonl", "--feed", "lima=Catalogs/demo/lima.xml", "--date", "2021-06-01",
  ]

  private func json(_ options: [String]) throws -> [String: Any] {
    let result = try Spawned.run(Self.demo + ["--format", "json"] + options)
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test("the demo's gaps are printed in each language, within 100 columns", arguments: ["es", "pt", "en"])
  func page(_ language: String) throws {
    let result = try Spawned.run(Self.demo + ["--min-cell", "1", "--lang", language])
    #expect(result.status == 0, "\(result.errors)")
    let headings = ["es": "UN SOLO IMPEDIMENTO", "pt": "UM SÓ IMPEDIMENTO", "en": "ONE THING ALONE IN THE WAY"]
    #expect(result.output.contains(try #require(headings[language])))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("a figure about fewer people than asked for is null")
  func hidden() throws {
    let all = try json(["--min-cell", "1"])
    #expect(all["people"] as? Int == 6)
    #expect((all["blockers"] as? [Any])?.isEmpty == false)
    let none = try json(["--min-cell", "7"])
    #expect(none["people"] is NSNull)
    #expect((none["blockers"] as? [Any])?.isEmpty == true)
    #expect(
      (none["postings"] as? [String: Any])?["counted"] as? Int == (all["postings"] as? [String: Any])?["counted"]
        as? Int)
  }

  @Test("threads change no byte")
  func threads() throws {
    for format in ["table", "json", "csv"] {
      let runs = try ["1", "3"].map { try Spawned.run(Self.demo + ["--format", format, "--jobs", $0]) }
      #expect(runs[0].output == runs[1].output)
      #expect(!runs[0].output.isEmpty)
    }
  }

  @Test(
    "what cannot be meant ends with 64",
    arguments: [
      ["--min-cell", "0"], ["--min-cell", "-1"], ["--top", "0"], ["--jobs", "0"], ["--format", "jsonl"],
      ["--policy", "nothing"],
    ])
  func usage(_ options: [String]) throws {
    let result = try Spawned.run(Self.demo + options)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("missing input ends with 66, unusable with 65, a skipped record with 1 and the rest is counted")
  func inputs() throws {
    let feed = ["--feed", "Catalogs/demo/lima.xml", "--date", "2021-06-01"]
    #expect(try Spawned.run(["gaps", "--profiles", "nobody.jsonl"] + feed).status == 66)
    #expect(try Spawned.run(["gaps", "--profiles", "-"] + feed, input: "nonsense\n").status == 65)
    let good = #"{"id":"T-1","jurisdiction":"PE","asOf":"2021-05-01","consent":{"match":true}}"# + "\n"
    let mixed = try Spawned.run(
      ["gaps", "--profiles", "-", "--min-cell", "1", "--format", "json"] + feed, input: good + "{\"id\":3}\n")
    #expect(mixed.status == 1, "\(mixed.errors)")
    #expect(mixed.output.contains("\"people\":1,"))
  }

  @Test("people who have not agreed are not counted, and it is not said how many")
  func consent() throws {
    let lines = (1...3).map {
      #"{"id":"T-\#($0)","jurisdiction":"PE","asOf":"2021-05-01","consent":{"match":\#($0 > 1)}}"#
    }
    let result = try Spawned.run(
      [
        "gaps", "--profiles", "-", "--min-cell", "2", "--format", "json", "--feed", "Catalogs/demo/lima.xml", "--date",
        "2021-06-01",
      ], input: lines.joined(separator: "\n"))
    #expect(result.output.contains("\"people\":2,"))
    #expect(result.errors.contains("without consent"))
    #expect(!result.errors.contains("T-1"))
  }
}
