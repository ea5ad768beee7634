import Foundation
import Testing

@Suite("match --share")
struct ShareCommandTests {
  private static let demo = [
    "match", "--date", "2021-06-01", "--profiles", "Catalogs/demo/people.jsonl", "--feed",
    "lima=Catalogs/demo/lima.xml", "--top", "20",
  ]

  private func leads(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("no advert stands on more sheets than asked for, each lead says on how many, and the loss is told")
  func limits() throws {
    let result = try Spawned.run(Self.demo + ["--share", "1", "--format", "jsonl"])
    #expect(result.status == 0, "\(result.errors)")
    let counted = try leads(result.output).filter { $0["sharedWith"] != nil }
    let sheets = Dictionary(grouping: counted) { $0["posting"] as? String ?? "" }.mapValues(\.count)
    let free = try leads(try Spawned.run(Self.demo + ["--format", "jsonl"]).output)
    #expect(free.allSatisfy { $0["sharedWith"] == nil })
    let before = Dictionary(grouping: free.filter { ["open", "unclear"].contains($0["verdict"] as? String) }) {
      $0["posting"] as? String ?? ""
    }.mapValues(\.count)
    #expect(before.contains { $0.value > sheets[$0.key] ?? 0 })
    let adverts = try leads(
      try Spawned.run(["feed", "import", "lima=Catalogs/demo/lima.xml", "--date", "2021-06-01"]).output)
    for advert in adverts {
      let vacancies = (advert["vacancies"] as? [String: Any])?["value"] as? Int ?? 1
      #expect(sheets[advert["key"] as? String ?? ""] ?? 0 <= max(1, vacancies))
    }
    #expect(adverts.count == 88)
    for lead in counted { #expect(lead["sharedWith"] as? Int == sheets[lead["posting"] as? String ?? ""]! - 1) }
    #expect(result.errors.contains("at most 1 sheets a vacancy: "), "\(result.errors)")
  }

  @Test("a limit that nobody reaches gives the same lists, said in each language", arguments: ["es", "pt", "en"])
  func unlimited(_ language: String) throws {
    let options = ["--format", "csv", "--lang", language]
    let result = try Spawned.run(Self.demo + options + ["--share", "1000"])
    let rows = result.output.split(separator: "\r\n").map { $0.prefix(upTo: $0.lastIndex(of: ",")!) }
    let free = try Spawned.run(Self.demo + options).output.split(separator: "\r\n")
    #expect(rows == free.map { $0.prefix(upTo: $0.lastIndex(of: ",")!) })
    let losses = ["es": "se pierden 0 de", "pt": "perdem-se 0 de", "en": "0 of"]
    #expect(result.errors.contains(try #require(losses[language])), "\(result.errors)")
  }

  @Test("threads change no byte", arguments: ["table", "jsonl"])
  func threads(_ format: String) throws {
    let runs = try ["1", "3"].map {
      try Spawned.run(Self.demo + ["--share", "1", "--format", format, "--jobs", $0]).output
    }
    #expect(runs[0] == runs[1] && !runs[0].isEmpty)
    if format == "table" { #expect(runs[0].contains("on nobody else's sheet.")) }
  }

  @Test("it is for the lists of trainees alone, and says so")
  func byPosting() throws {
    let result = try Spawned.run(Self.demo + ["--share", "3", "--by", "posting"])
    #expect(result.status == 64 && result.errors.contains("--share shares out the lists of trainees"))
  }
}
