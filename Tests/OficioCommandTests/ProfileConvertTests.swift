import Foundation
import Testing

@Suite("oficio profile convert")
struct ProfileConvertTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)")
  private let demo = "Catalogs/demo/people.jsonl"

  private func path(_ name: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appendingPathComponent(name).path
  }

  private func clean() { try? FileManager.default.removeItem(at: folder) }

  @Test("through every format and back the bytes are the same, in files for their owner alone")
  func everyFormat() throws {
    defer { clean() }
    var last = demo
    for format in ["yaml", "csv", "json", "jsonl"] {
      let next = try path("people.\(format)")
      let result = try Spawned.run(["profile", "convert", last, "--to", format, "-o", next])
      #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
      let mode = try FileManager.default.attributesOfItem(atPath: next)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      last = next
    }
    let original = try Data(contentsOf: Spawned.root.appendingPathComponent(demo))
    #expect(try Data(contentsOf: URL(fileURLWithPath: last)) == original)
  }

  @Test("standard input is known by its first bytes, or by what is said of it", arguments: ["json", "yaml", "csv"])
  func standardInput(format: String) throws {
    let text = try Spawned.run(["profile", "convert", demo, "--to", format]).output
    let told = try Spawned.run(["profile", "convert", "-", "--from", format, "--to", "jsonl"], input: text)
    let guessed = try Spawned.run(["profile", "convert", "-", "--to", "jsonl"], input: text)
    #expect(told.status == 0 && told.output == guessed.output && guessed.status == 0)
    #expect(told.output == (try String(contentsOf: Spawned.root.appendingPathComponent(demo), encoding: .utf8)))
  }

  @Test("what is said of the format beats the ending and the first bytes")
  func said() throws {
    let result = try Spawned.run(["profile", "convert", demo, "--from", "csv", "--to", "json"])
    #expect(result.status == 65 && result.errors.contains("missing-column"))
  }

  @Test("what is absent, null and empty stays apart")
  func unknown() throws {
    let line = #"{"id":"T-1","jurisdiction":"PE","asOf":"2026-11-01","education":null,"records":[]}"# + "\n"
    let csv = try Spawned.run(["profile", "convert", "-", "--to", "csv"], input: line).output
    #expect(
      csv == "trainee,field,value\r\nT-1,jurisdiction,PE\r\nT-1,asOf,2026-11-01\r\nT-1,education,\r\nT-1,records,[]\r\n"
    )
    #expect(try Spawned.run(["profile", "convert", "-", "--to", "jsonl"], input: csv).output == line)
  }

  @Test("a profile with a mistake is left out, listed with its place, and the code is 1")
  func mistake() throws {
    let csv = "trainee,field,value\nT-1,jurisdiction,PE\nT-1,asOf,2026-11-01\nT-2,delito,CANARY\nT-2,asOf,1\n"
    let result = try Spawned.run(["profile", "convert", "-", "--to", "jsonl"], input: csv)
    #expect(result.status == 1)
    #expect(result.output == #"{"id":"T-1","jurisdiction":"PE","asOf":"2026-11-01"}"# + "\n")
    #expect(result.errors.contains("-:4:5: error: a field here speaks of an offence"))
    #expect(result.errors.contains("-:5:10: error: ") && !result.errors.contains("CANARY"))
  }

  @Test("with nobody left nothing is written, and a file is never written over itself")
  func refused() throws {
    defer { clean() }
    let output = try path("out.yaml")
    #expect(try Spawned.run(["profile", "convert", "-", "--to", "yaml", "-o", output], input: "{").status == 65)
    #expect(!FileManager.default.fileExists(atPath: output))
    let file = try path("own.jsonl")
    let text = "{\"id\":\"T-1\",\"jurisdiction\":\"PE\",\"asOf\":\"2026-11-01\"}\n{\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let same = try Spawned.run(["profile", "convert", file, "--to", "jsonl", "-o", folder.path + "/./own.jsonl"])
    #expect(same.status == 64 && same.errors.contains("would be replaced"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test("what a format cannot hold is said before anything is written")
  func tooMuch() throws {
    defer { clean() }
    let office = String(repeating: "x", count: 900_000)
    let people = (0..<10).map {
      "{\"id\":\"T-\($0)\",\"jurisdiction\":\"PE\",\"asOf\":\"2026-11-01\",\"office\":\"\(office)\"}\n"
    }
    let output = try path("out.yaml")
    let result = try Spawned.run(
      ["profile", "convert", "-", "--to", "yaml", "-o", output], input: people.joined())
    #expect(result.status == 65 && result.errors.contains("yaml would not hold this profile"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: output))
    // The parser of YAML drops a byte order mark at the head of a text.
    let mark = #"{"id":"T-1","jurisdiction":"PE","asOf":"2026-11-01","office":"\ufeffx"}"#
    #expect(try Spawned.run(["profile", "convert", "-", "--to", "yaml"], input: mark).status == 65)
    #expect(try Spawned.run(["profile", "convert", "-", "--to", "csv"], input: mark).status == 0)
  }

  @Test("people of a table are matched as those of JSON Lines are")
  func matched() throws {
    defer { clean() }
    let file = try path("people.csv")
    #expect(try Spawned.run(["profile", "convert", demo, "--to", "csv", "-o", file]).status == 0)
    func leads(_ people: String) throws -> String {
      try Spawned.run([
        "match", "--date", "2021-06-01", "--format", "jsonl", "--top", "2", "--feed", "Catalogs/demo/lima.xml",
        "--profiles", people,
      ]).output
    }
    let expected = try leads(demo)
    #expect(try leads(file) == expected && !expected.isEmpty)
  }
}
