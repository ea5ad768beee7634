import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
  static let commands: [[String]] = [
    [], ["match"], ["explain"], ["gaps"], ["outcomes"], ["feed"], ["feed", "sniff"], ["feed", "check"],
    ["feed", "import"],
    ["feed", "export"], ["feed", "map"],
    ["profile"], ["profile", "check"], ["profile", "convert"], ["profile", "form"], ["profile", "update"], ["catalog"],
    ["catalog", "check"], ["catalog", "lint"], ["catalog", "show"], ["schema"], ["nightly"], ["calls"], ["programmes"],
    ["feed", "from-sheet"], ["forget"],
  ]

  @Test("the version is printed, and nothing else")
  func version() throws {
    let result = try Spawned.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(result.errors.isEmpty)
  }

  @Test("every help shows an example that can be pasted", arguments: commands)
  func help(_ command: [String]) throws {
    let result = try Spawned.run(command + ["--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("Example, in a clone of the project:\n  swift run oficio "))
    // A wrapped example could not be pasted: a line that is cut must end in a backslash.
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("Example") })
    for line in lines[(start + 1)...].prefix(while: { !$0.isEmpty }) {
      #expect(line.hasPrefix("  swift run oficio ") || line.hasPrefix("    --"), "\(line)")
      #expect(line.count <= 80)
    }
  }

  @Test(
    "what cannot be meant ends with 64 and says where to look",
    arguments: [
      ["bogus"], ["match"], ["match", "--profiles", "x"], ["match", "--profiles", "-", "--feed", "-"],
      ["match", "--profiles", "x", "--feed", "y", "--date", "2026-02-30"],
      ["match", "--profiles", "x", "--feed", "y", "--top", "0"],
      ["match", "--profiles", "x", "--feed", "y", "--jobs", "0"],
      ["match", "--profiles", "x", "--feed", "y", "--format", "xml"],
      ["match", "--profiles", "x", "--feed", "y", "--lang", "de"],
      ["match", "--profiles", "x", "--feed", "y", "--verdict", "maybe"],
      ["match", "--profiles", "x", "--feed", "y", "--share", "0"],
      ["match", "--profiles", "x", "--feed", "y", "--share", "3", "--by", "posting"], ["outcomes"],
      ["outcomes", "--activity", "x", "--min-cell", "0"], ["outcomes", "--activity", "x", "--by", "nobody"],
      ["programmes"], ["programmes", "--profiles", "x", "--answer", "maybe"],
      ["outcomes", "--activity", "x", "--by", "occupation"], ["outcomes", "--activity", "x", "--by", "programme"],
      ["explain", "--profiles", "x", "--feed", "y"], ["feed", "check"], ["schema"], ["schema", "nothing"],
      ["profile", "convert", "x"], ["profile", "convert", "x", "--to", "xml"],
      ["profile", "check", "x", "--from", "xml"],
      ["schema", "../Package"], ["catalog", "show"], ["catalog", "lint", "--months", "-1"],
      ["catalog", "lint", "--date", "2026-13-01"], ["nightly"], ["nightly", "--config", "x", "--date", "soon"],
      ["match", "--profiles", "Package.swift", "--feed", "Package.swift", "--zone", "Mars/Olympus"],
    ])
  func usage(_ arguments: [String]) throws {
    let result = try Spawned.run(arguments)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test(
    "what is not there ends with 66 and is named",
    arguments: [
      ["match", "--profiles", "nobody.jsonl", "--feed", "Package.swift"],
      ["match", "--profiles", "Package.swift", "--feed", "nothing.xml"],
      ["match", "--profiles", "Package.swift", "--feed", "lima=nothing.xml"],
      ["match", "--profiles", "Package.swift", "--feed", "nothing*.xml"], ["feed", "sniff", "nothing.xml"],
      ["programmes", "--profiles", "nobody.jsonl"],
      ["feed", "check", "nothing.xml"], ["profile", "check", "nobody.jsonl"],
      ["profile", "convert", "nobody.csv", "--to", "yaml"],
      ["catalog", "check", "--catalogs", "nothing"], ["catalog", "lint", "--catalogs", "nothing"],
      ["nightly", "--config", "nothing.yaml"],
    ])
  func missing(_ arguments: [String]) throws {
    let result = try Spawned.run(arguments)
    #expect(result.status == 66, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("nothing") || result.errors.contains("nobody"))
  }

  @Test(
    "schemas are printed as they stand",
    arguments: [
      "lead", "explain", "entry", "gaps", "outcomes", "nightly", "manifest", "change", "profile", "policy", "lookup",
      "drift", "answers", "call", "plan", "person-sheet", "employer-slip",
    ])
  func schema(_ name: String) throws {
    let result = try Spawned.run(["schema", name])
    #expect(result.status == 0)
    let file = Spawned.root.appendingPathComponent("Schemas/\(name).schema.json")
    #expect(result.output == (try String(contentsOf: file, encoding: .utf8)))
    #expect((try? JSONSerialization.jsonObject(with: Data(result.output.utf8))) != nil)
  }

  @Test("colours come when asked for, and NO_COLOR stops only the automatic ones")
  func colours() throws {
    let always = ["catalog", "show", "balanced", "--color", "always"]
    #expect(try Spawned.run(always, environment: ["NO_COLOR": "1"]).output.contains("\u{1B}["))
    #expect(try !Spawned.run(["catalog", "show", "balanced"]).output.contains("\u{1B}["))
  }

  @Test("log lines can be JSON, and go to standard error")
  func logFormat() throws {
    let result = try Spawned.run(["catalog", "check", "--log-format", "json"])
    for line in result.errors.split(separator: "\n") {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil, "\(line)")
    }
    #expect(!result.errors.isEmpty)
  }

  @Test("a full disk under standard output ends with 74, a file that cannot be made with 73")
  func outputFails() throws {
    let full = try Spawned.run(["schema", "lead"], device: "/dev/full")
    #expect(full.status == 74)
    #expect(full.errors.contains("No space left"))
    let noFolder = try Spawned.run(["catalog", "check", "-o", "/nonexistent/a.txt"])
    #expect(noFolder.status == 73, "\(noFolder.errors)")
    let device = try Spawned.run(["catalog", "check", "-o", "/dev/full", "--format", "jsonl"])
    #expect([0, 1, 74].contains(device.status))
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }

  @Test("the people of the demo are read; the log tells how many")
  func profileCheck() throws {
    let result = try Spawned.run(["profile", "check", "Catalogs/demo/people.jsonl"])
    #expect(result.errors.contains("usable="), "\(result.errors)")
    #expect([0, 1].contains(result.status))
  }

  @Test("people from standard input: a bad line is listed with its place and code 1, none usable is 65")
  func profileLines() throws {
    let good = #"{"id":"T-1","jurisdiction":"PE","asOf":"2026-11-01","consent":{"match":true}}"# + "\n"
    let mixed = try Spawned.run(["profile", "check", "-"], input: good + "{\"id\":3}\n")
    #expect(mixed.status == 1, "\(mixed.errors)")
    #expect(mixed.output.contains("-:2"))
    let none = try Spawned.run(["profile", "check", "-"], input: "nonsense\n")
    #expect(none.status == 65)
    #expect(none.output.contains("-:1"))
  }
}
