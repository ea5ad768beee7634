import Foundation
import OficioTestSupport
import Testing

@Suite("match --for")
struct AudienceCommandTests {
  private static let demo = ["match", "--date", "2021-06-01", "--top", "3", "--feed", "lima=Catalogs/demo/lima.xml"]
  private static let people = ["--profiles", "Catalogs/demo/people.jsonl"]

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  /// The people of the demo, with consent for one employer, in a file.
  private func told(_ employers: [String], in scratch: ScratchFolder) throws -> String {
    let lines = try objects(NightFixture.demo("people.jsonl")).map { person in
      var person = person
      var consent = try #require(person["consent"] as? [String: Any])
      consent["tellEmployers"] = employers
      person["consent"] = consent
      return String(decoding: try JSONSerialization.data(withJSONObject: person, options: .sortedKeys), as: UTF8.self)
    }
    return try scratch.write(lines.joined(separator: "\n") + "\n", to: "people.jsonl")
  }

  @Test(
    "everybody gets a sheet in every form and language, and staff's list stays as it was",
    arguments: ["es", "pt", "en"])
  func person(_ language: String) throws {
    let options = Self.demo + Self.people + ["--lang", language]
    let lines = try Spawned.run(options + ["--for", "person", "--format", "jsonl"])
    #expect(lines.status == 0, "\(lines.errors)")
    let sheets = try objects(lines.output)
    #expect(sheets.count == 6)
    #expect(sheets.contains { ($0["jobs"] as? [Any])?.isEmpty == false })
    let list = try Spawned.run(options + ["--for", "person", "--format", "json"])
    let array = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]]
    #expect(array?.count == sheets.count)
    let text = try Spawned.run(options + ["--for", "person"])
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 100 } && !text.output.isEmpty)
    let page = try Spawned.run(options + ["--format", "html"])
    #expect(
      page.output.hasPrefix("<!DOCTYPE html>")
        && page.output.components(separatedBy: "<section>").count - 1 == sheets.count)
    for output in [lines.output, list.output, text.output, page.output] {
      #expect(!output.contains("score") && !output.localizedCaseInsensitiveContains("antecedent"))
    }
    let (staff, plain) = (try Spawned.run(options + ["--for", "staff"]), try Spawned.run(options))
    #expect(staff.output == plain.output)
  }

  @Test("threads change no byte of the sheets")
  func threads() throws {
    let runs = try ["1", "3"].map {
      try Spawned.run(Self.demo + Self.people + ["--for", "person", "--jobs", $0]).output
    }
    #expect(runs[0] == runs[1])
  }

  @Test("an employer is told of those who agreed alone; when nobody has, that is said")
  func employer() throws {
    let scratch = try ScratchFolder()
    let nobody = try Spawned.run(Self.demo + Self.people + ["--for", "employer", "--format", "jsonl"])
    #expect(nobody.status == 0 && nobody.output.isEmpty)
    #expect(nobody.errors.contains("nobody who fits these adverts has agreed"), "\(nobody.errors)")
    // An employer with an open lead, as staff see it.
    let leads = try objects(Spawned.run(Self.demo + Self.people + ["--format", "jsonl", "--verdict", "open"]).output)
    let open = try #require(leads.first { $0["section"] as? String == "leads" }?["posting"] as? String)
    let postings = try objects(
      Spawned.run(["feed", "import", "lima=Catalogs/demo/lima.xml", "--date", "2021-06-01"]).output)
    let posting = try #require(postings.first { $0["key"] as? String == open })
    let name = try #require((posting["employer"] as? [String: Any])?["name"] as? String)
    let file = try told([name.uppercased()], in: scratch)
    let result = try Spawned.run(Self.demo + ["--profiles", file, "--for", "employer", "--format", "jsonl"])
    let slips = try objects(result.output)
    #expect(!slips.isEmpty && slips.allSatisfy { $0["employer"] as? String == name }, "\(result.errors)")
  }

  @Test("names are put on printed sheets, from a file that nobody else may read, and nowhere else")
  func names() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("id,name\nCM1,Canary Ana\nNOBODY-7,Canary Eva\n", to: "names.csv")
    let options = Self.demo + Self.people + ["--names", file]
    let open = try Spawned.run(options + ["--for", "person"])
    #expect(open.status == 64 && open.errors.contains("chmod 600"), "\(open.errors)")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    let sheet = "\(scratch.path)/sheets.txt"
    let named = try Spawned.run(options + ["--for", "person", "-o", sheet])
    #expect(
      named.status == 0 && named.errors.contains("names.csv:3") && !named.errors.contains("Canary"), "\(named.errors)")
    let text = try #require(scratch.text("sheets.txt"))
    #expect(text.contains("Canary Ana") && !text.contains("Canary Eva") && !text.contains("CM1"))
    #expect(try FileManager.default.attributesOfItem(atPath: sheet)[.posixPermissions] as? Int == 0o600)
    for more in [[], ["--for", "person", "--format", "jsonl"], ["--for", "employer", "--format", "json"]] {
      let refused = try Spawned.run(options + more)
      #expect(refused.status == 64 && !(refused.output + refused.errors).contains("Canary"))
    }
  }

  @Test(
    "what an audience does not have is said",
    arguments: [
      ["--for", "person", "--format", "csv"], ["--for", "employer", "--format", "csv"],
      ["--for", "person", "--by", "posting"],
      ["--for", "employer", "--by", "posting"], ["--for", "staff", "--format", "html"],
      ["--for", "employer", "--share", "3"],
      ["--for", "everybody"], ["--by", "posting", "--format", "html"],
    ])
  func usage(_ options: [String]) throws {
    let result = try Spawned.run(Self.demo + Self.people + options)
    #expect(result.status == 64 && result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test("catalogs of one's own that say nothing of exposing words borrow the shipped ones")
  func ownCatalogs() throws {
    let scratch = try ScratchFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Spawned.root.path + "/Catalogs")
    where name != "neutral" {
      try FileManager.default.createSymbolicLink(
        atPath: "\(scratch.path)/\(name)", withDestinationPath: Spawned.root.path + "/Catalogs/\(name)")
    }
    let options = Self.demo + Self.people + ["--for", "person", "--lang", "es"]
    let own = try Spawned.run(options + ["--catalogs", scratch.path])
    let shipped = try Spawned.run(options)
    #expect(own.status == 0 && own.output == shipped.output, "\(own.errors)")
  }
}
