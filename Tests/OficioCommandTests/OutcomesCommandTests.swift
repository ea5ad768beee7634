import Foundation
import OficioTestSupport
import Testing

@Suite("oficio outcomes")
struct OutcomesCommandTests {
  private static let demo = ["outcomes", "--activity", "Catalogs/demo/activity.csv", "--date", "2021-06-01"]
  private static let feed = ["--feed", "lima=Catalogs/demo/lima.xml"]

  private func json(_ options: [String]) throws -> [String: Any] {
    let result = try Spawned.run(Self.demo + ["--format", "json"] + options)
    #expect(result.status == 0, "\(result.errors)")
    return result.json
  }

  /// People of every row, by name or word of the group.
  private func people(_ options: [String]) throws -> [String: Int] {
    let rows = try #require(try json(options + ["--min-cell", "1"])["rows"] as? [[String: Any]])
    return Dictionary(
      uniqueKeysWithValues: rows.map {
        ($0["id"] as? String ?? $0["group"] as? String ?? "", $0["people"] as? Int ?? -1)
      })
  }

  @Test("the demo's outcomes are printed in each language, within 100 columns", arguments: ["es", "pt", "en"])
  func page(_ language: String) throws {
    let result = try Spawned.run(Self.demo + ["--min-cell", "1", "--lang", language])
    #expect(result.status == 0, "\(result.errors)")
    let headings = ["es": "Resultados al 1 de junio", "pt": "Resultados em 1 de junho", "en": "Outcomes as of 1 June"]
    #expect(result.output.hasPrefix(try #require(headings[language])))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("figures of the demo, counted by hand in its file")
  func total() throws {
    let total = try #require(try json(["--min-cell", "1"])["total"] as? [String: Any])
    let wanted = [
      "people": 8, "proposed": 6, "sent": 6, "interviewed": 3, "hired": 5, "due30": 5, "kept30": 4, "due90": 3,
      "kept90": 2, "due180": 1, "kept180": 1, "left": 2, "declined": 1, "rejected": 2,
    ]
    for (key, number) in wanted { #expect(total[key] as? Int == number, "\(key) \(total[key] ?? "")") }
    let earlier = try #require(
      try Spawned.run(
        [
          "outcomes", "--activity", "Catalogs/demo/activity.csv", "--date", "2020-12-01", "--min-cell", "1", "--format",
          "json",
        ]
      ).json["total"] as? [String: Any])
    #expect(earlier["people"] as? Int == 1 && earlier["kept180"] as? Int == 0)
  }

  @Test("rows by employer, occupation, programme and reason")
  func rows() throws {
    #expect(try people(["--by", "reason"]) == ["pay": 2, "record": 1, "schedule": 1, "other": 1])
    let employers = try people(["--by", "employer"] + Self.feed)
    #expect(employers["Panadería Espiga del Cerro"] == 3 && employers["Taller Sin Aviso"] == 1)
    #expect(try people(["--by", "employer"])["unknown"] ?? 0 > 0)
    let occupations = try people(["--by", "occupation"] + Self.feed)
    #expect(occupations["unknown"] == 1 && occupations.count > 2)
    let profiles = ["--profiles", "Catalogs/demo/people.jsonl", "Catalogs/demo/record-clears.jsonl"]
    #expect(try people(["--by", "programme"] + profiles) == ["unknown": 6, "without": 2])
  }

  @Test("few people are nowhere, and neither are the words behind a reason")
  func hidden() throws {
    for by in ["employer", "occupation", "programme", "reason"] {
      for format in ["table", "csv", "json"] {
        let result = try Spawned.run(
          Self.demo + Self.feed + ["--profiles", "Catalogs/demo/people.jsonl", "--by", by, "--format", format])
        #expect(result.status == 0 && !result.output.isEmpty, "\(result.errors)")
        for text in ["DEMO", "Espiga", "Sin Aviso", "dijeron"] {
          #expect(!result.output.contains(text), "\(result.output)")
        }
      }
    }
    let total = try #require(try json([])["total"] as? [String: Any])
    #expect(total["people"] as? Int == 8 && total["left"] is NSNull)
  }

  @Test("a bad row is listed and the rest counts; a file that cannot be used ends with 65, a missing one with 66")
  func inputs() throws {
    let scratch = try ScratchFolder()
    let mixed = try scratch.write(
      "trainee,employer,date,state\nT-1,CANARY,2021-05-30,gone\nT-2,x,2021-05-30,sent\n", to: "a.csv")
    let result = try Spawned.run(["outcomes", "--activity", mixed, "--min-cell", "1", "--format", "json"])
    #expect(result.status == 1 && result.errors.contains("a.csv:2:23: error") && !result.errors.contains("CANARY"))
    #expect((result.json["total"] as? [String: Any])?["people"] as? Int == 1)
    let broken = try scratch.write("trainee,state\nT-1,sent\n", to: "b.csv")
    #expect(try Spawned.run(["outcomes", "--activity", broken]).status == 65)
    #expect(try Spawned.run(["outcomes", "--activity", "nothing.csv"]).status == 66)
  }
}
