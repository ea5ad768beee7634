import Foundation
import OficioTestSupport
import Testing

@Suite("The nightly run")
struct NightlyTests {
  @Test("one folder an office with its own people alone, private, and a manifest that counts what is there")
  func publishes() throws {
    let night = try NightFixture()
    let result = try night.run()
    #expect(result.status == 0, "\(result.errors)")
    let files = try NightFixture.whole("\(night.output)/current")
    let offices = ["no-office", "offices/Lima%20Norte", "offices/cusco"]
    let expected = offices.flatMap { ["\($0)/changes.jsonl", "\($0)/leads.jsonl"] } + ["manifest.json"]
    #expect(files.keys.sorted() == expected.sorted())
    var leads = 0
    for (office, people) in zip(offices, [2...2, 0...1, 3...41]) {
      let text = String(decoding: files["\(office)/leads.jsonl"] ?? Data(), as: UTF8.self)
      let ids = try text.split(separator: "\n").map { line in
        try #require((try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["trainee"] as? String)
      }
      leads += ids.count
      #expect(Set(ids) == Set(people.map { "T-\($0)" }))
      #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
    #expect(result.number("counts", "leads") == leads)
    #expect(result.number("changes", "new") == leads)
    #expect(result.number("counts", "people") == 42 && result.number("counts", "offices") == 3)
    for path in try FileManager.default.subpathsOfDirectory(atPath: night.output) + [""] where path != "current" {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(night.output)/\(path)")
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(path)")
    }
    #expect(night.scratch.names("out") == [".lock", "current", "runs"])
  }

  @Test("the same input gives the same bytes, whatever the order of profiles, threads, zone, language and folder")
  func sameBytes() throws {
    let first = try NightFixture(more: "jobs: 1")
    let second = try NightFixture(more: "jobs: 3")
    #expect(try first.run().status == 0)
    #expect(
      try second.run(environment: ["TZ": "Asia/Tokyo", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"]).status == 0)
    let files = try NightFixture.whole("\(first.output)/current")
    #expect(try NightFixture.whole("\(second.output)/current") == files)
    #expect(first.scratch.names("out/runs") == second.scratch.names("out/runs"))
    // The profiles in another order are another file, so the manifest knows; the leads are the same.
    try second.writePeople(42, reversed: true)
    let turned = try second.run()
    #expect(turned.status == 0 && turned.number("changes", "new") == 0)
    let others = try NightFixture.whole("\(second.output)/current")
    for (path, data) in files where path.hasSuffix("leads.jsonl") { #expect(others[path] == data, "\(path)") }
  }

  @Test("the same night again leaves what is published; the next day with the same input has no changes")
  func again() throws {
    let night = try NightFixture()
    #expect(try night.run().json["outcome"] as? String == "published")
    let files = try NightFixture.whole("\(night.output)/current")
    let second = try night.run()
    #expect(second.status == 0 && second.json["outcome"] as? String == "unchanged")
    #expect(try NightFixture.whole("\(night.output)/current") == files)
    #expect(night.scratch.names("out/runs").count == 1)
    let next = try night.run("2021-06-02")
    #expect(next.json["outcome"] as? String == "published")
    #expect(["new", "gone", "changed"].map { next.number("changes", $0) } == [0, 0, 0])
    #expect(night.scratch.text("out/current/offices/cusco/changes.jsonl") == "")
    #expect(night.scratch.names("out/runs").count == 2)
  }

  @Test(
    "a feed that cannot be read is missing and said to be, the others are published, and nothing is called withdrawn")
  func feedMissing() throws {
    let night = try NightFixture(more: "")
    let config = try #require(night.scratch.text("oficio.yaml"))
    try night.scratch.write(
      config.replacing("feeds: [", with: "feeds: [{id: otra, path: feeds/otra.xml}, "), to: "oficio.yaml")
    // Other employers: the same offers would be one with those of the first feed.
    let other = try NightFixture.demo("lima.xml").replacing("<company>", with: "<company>Otra: ")
    try night.scratch.write(other, to: "feeds/otra.xml")
    #expect(try night.run().status == 0)
    try night.scratch.write("", to: "feeds/otra.xml")
    let result = try night.run("2021-06-02")
    #expect(result.status == 1)
    #expect(result.errors.contains("feeds/otra.xml: error: "))
    #expect(result.number("counts", "postings") == 88)
    let changes = try #require(night.scratch.text("out/current/offices/cusco/changes.jsonl"))
    let gone = changes.split(separator: "\n").filter { $0.contains(#""posting":"otra:"#) }
    #expect(!gone.isEmpty)
    for line in gone { #expect(line.contains(#""change":"gone","reason":"feed""#)) }
    let manifest = try #require(night.scratch.text("out/current/manifest.json"))
    #expect(manifest.contains(#""code":"no-bytes""#) && manifest.contains(#"{"file":"feeds/otra.xml""#))
    unlink("\(night.scratch.path)/feeds/otra.xml")
    #expect(try night.run("2021-06-03").status == 1)
    unlink("\(night.scratch.path)/feeds/lima.xml")
    #expect(try night.run("2021-06-03").status == 65)
    #expect(night.scratch.text("out/current/manifest.json")?.contains(#""asOf":"2021-06-03""#) == true)
  }

  @Test("a feed that breaks off is read up to there, and code 1 tells")
  func feedBroken() throws {
    let night = try NightFixture()
    #expect(try night.run().status == 0)
    let text = try NightFixture.demo("lima.xml")
    try night.scratch.write(String(text.prefix(text.count / 2)), to: "feeds/lima.xml")
    let result = try night.run("2021-06-02")
    #expect(result.status == 1)
    #expect((10..<88).contains(result.number("counts", "postings") ?? 0))
    #expect(night.scratch.text("out/current/offices/cusco/changes.jsonl")?.contains(#""reason":"offer""#) == false)
  }

  @Test("a bad profile is set aside alone with its place")
  func badProfile() throws {
    let night = try NightFixture()
    #expect(try night.run().status == 0)
    try night.writePeople(42, bad: 1)
    let result = try night.run("2021-06-02")
    #expect(result.status == 1 && result.number("counts", "people") == 41)
    #expect(result.errors.contains("people.jsonl:42:"))
    let changes = try #require(night.scratch.text("out/current/offices/cusco/changes.jsonl"))
    let lines = changes.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.hasPrefix(#"{"trainee":"T-41","#) && line.contains(#""reason":"trainee""#)) }
  }

  @Test("rubbish is withheld: too many bad profiles, catalogs that cannot be read; the last run stands")
  func withheld() throws {
    let night = try NightFixture()
    #expect(try night.run().status == 0)
    let files = try NightFixture.whole("\(night.output)/current")
    let config = try #require(night.scratch.text("oficio.yaml"))
    func stands(_ why: String) throws {
      let result = try night.run("2021-06-02")
      #expect(result.status == 1 && result.json["outcome"] as? String == "withheld", "\(result.errors)")
      #expect(result.json["why"] as? String == why)
      #expect(try NightFixture.whole("\(night.output)/current") == files)
      #expect(night.scratch.names("out") == [".lock", "current", "runs"])
    }
    try night.writePeople(42, bad: 3)
    try stands("profiles")
    try night.writePeople(42)
    let shipped = Spawned.root.appendingPathComponent("Catalogs").path
    try night.scratch.write("catalog: phrases\nentries: [", to: "own/phrases/es/cut.yaml")
    try night.scratch.write(config + "catalogs: [\(shipped), own]\n", to: "oficio.yaml")
    try stands("catalogs")
    try night.scratch.write(config + "catalogs: [\(shipped), none]\n", to: "oficio.yaml")
    try stands("catalogs")
  }

  @Test("inputs of which nothing can be used, or that are not there, end the night with the last run in place")
  func unusable() throws {
    let night = try NightFixture()
    #expect(try night.run().status == 0)
    let files = try NightFixture.whole("\(night.output)/current")
    try night.writePeople(3, bad: 3)
    #expect(try night.run("2021-06-02").status == 65)
    unlink("\(night.scratch.path)/people.jsonl")
    #expect(try night.run("2021-06-02").status == 66)
    try night.writePeople(42)
    let config = try #require(night.scratch.text("oficio.yaml"))
    for (more, line) in [("policy: none\n", 7), ("polcy: balanced\n", 7)] {
      try night.scratch.write(config.trimmingCharacters(in: .newlines) + "\n\n" + more, to: "oficio.yaml")
      let result = try night.run("2021-06-02")
      #expect(result.status == 65 && result.output.isEmpty)
      #expect(result.errors.contains("oficio.yaml:\(line):"), "\(result.errors)")
    }
    #expect(try NightFixture.whole("\(night.output)/current") == files)
  }

  @Test("a rehearsal prints the counts and leaves nothing, neither beside a published run nor where nothing was")
  func rehearsal() throws {
    let night = try NightFixture()
    let first = try night.run("2021-06-01", ["--dry-run"])
    #expect(first.status == 0 && first.json["outcome"] as? String == "rehearsed")
    #expect((first.number("counts", "leads") ?? 0) > 100)
    #expect(night.scratch.names() == ["feeds", "oficio.yaml", "people.jsonl"])
    #expect(try night.run().status == 0)
    let files = try NightFixture.whole("\(night.output)/current")
    #expect(try night.run("2021-06-02", ["--dry-run"]).number("changes", "new") == 0)
    #expect(try NightFixture.whole("\(night.output)/current") == files)
    #expect(night.scratch.names("out") == [".lock", "current", "runs"])
    #expect(night.scratch.names("out/runs").count == 1)
  }

  @Test("while one run is at work another ends with 75 and says who holds the lock")
  func locked() throws {
    let night = try NightFixture()
    #expect(try night.run().status == 0)
    let descriptor = open("\(night.output)/.lock", O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let result = try night.run("2021-06-02")
    #expect(result.status == 75 && result.output.isEmpty)
    #expect(result.errors.contains(/another run holds the lock \(process \d+ on \S+ since \d{4}-\d\d-\d\dT[\d:]+Z\)/))
  }

  @Test("an output folder that cannot be made is 73", arguments: ["/proc/oficio", "oficio.yaml", "none/out"])
  func noFolder(_ output: String) throws {
    let night = try NightFixture()
    let config = try #require(night.scratch.text("oficio.yaml"))
    try night.scratch.write(config.replacing("output: out", with: "output: \(output)"), to: "oficio.yaml")
    let result = try night.run()
    #expect(result.status == 73, "\(result.errors)")
    #expect(night.scratch.names() == ["feeds", "oficio.yaml", "people.jsonl"])
  }

  @Test("a disk that is full in the midst of a run is 74, the last run stands, and the next one ends as it should")
  func full() throws {
    let night = try NightFixture()
    #expect(try night.run().status == 0)
    let files = try NightFixture.whole("\(night.output)/current")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // Blocks of 512 bytes: far less than the leads of an office need.
    process.arguments = [
      "-c", "ulimit -f 20; exec \"$0\" nightly --config \"$1\" --date 2021-06-02 2>/dev/null >&2", Spawned.binary.path,
      night.config,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(try NightFixture.whole("\(night.output)/current") == files)
    #expect(night.scratch.names("out") == [".lock", "current", "runs"])
    #expect(try night.run("2021-06-02").json["outcome"] as? String == "published")
  }

  @Test("a published run that was damaged is not compared with, and is replaced")
  func damaged() throws {
    let night = try NightFixture()
    #expect(try night.run().status == 0)
    let name = try #require(night.scratch.names("out/runs").first)
    try night.scratch.write("", to: "out/runs/\(name)/offices/cusco/leads.jsonl")
    let result = try night.run()
    #expect(result.status == 1 && result.json["outcome"] as? String == "published")
    #expect(result.errors.contains("the last run was not whole"))
    #expect(try NightFixture.whole("\(night.output)/current").count == 7)
    #expect(night.scratch.names("out/runs").count == 2)
  }

  @Test("manifest and changes keep to their schemas", .enabled(if: Python.has("jsonschema")))
  func schemas() throws {
    let night = try NightFixture()
    #expect(try night.run().status == 0)
    let text = try NightFixture.demo("lima.xml")
    try night.scratch.write(String(text.prefix(text.count / 2)), to: "feeds/lima.xml")
    try night.writePeople(42, bad: 1)
    #expect(try night.run("2021-07-09").status == 1)
    for (name, file) in [("manifest", "manifest.json"), ("change", "offices/cusco/changes.jsonl")] {
      let script = """
        import json, sys, jsonschema
        schema = json.load(open("\(Spawned.root.path)/Schemas/\(name).schema.json"))
        text = sys.stdin.read()
        documents = [text] if "\(name)" == "manifest" else text.splitlines()
        for document in documents:
            for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(document)):
                print(error.json_path, error.message)
        print(len(documents) > 0)
        """
      let output = try Python.run(script, input: try #require(night.scratch.text("out/current/\(file)")))
      #expect(output == "True\n")
    }
  }
}
