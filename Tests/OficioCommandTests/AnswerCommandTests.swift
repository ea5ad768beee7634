import Foundation
import OficioTestSupport
import Testing

@Suite("Answers and own leads, on the command line")
struct AnswerCommandTests {
  private static let demo = [
    "--date", "2021-06-01", "--profiles", "Catalogs/demo/people.jsonl", "--feed", "lima=Catalogs/demo/lima.xml",
  ]

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("the call sheet, filled in and given back, has those calls no more")
  func loop() throws {
    let scratch = try ScratchFolder()
    let before = try Spawned.run(["calls", "--format", "csv"] + Self.demo)
    #expect(before.status == 0, "\(before.errors)")
    let pays = before.output.components(separatedBy: ",pay,,").count - 1
    #expect(pays > 3)
    let filled = before.output.replacing(",pay,,,,,", with: ",pay,1200-1300 PEN month,CANARY,31/05/2021,,")
      .replacing(",contract,,,,,", with: ",contract,fixed,CANARY,31/05/2021,,")
    let file = try scratch.write(filled, to: "answers.csv")
    let after = try Spawned.run(["calls", "--format", "csv", "--answers", file] + Self.demo)
    #expect(after.status == 0, "\(after.errors)")
    // What was asked is settled; other postings may come up in the place of those that left the lists.
    for field in [",pay,,", ",contract,,"] {
      for row in before.output.components(separatedBy: "\r\n") where row.contains(field) {
        let call = row.components(separatedBy: field)[0] + field
        #expect(!after.output.contains(call), "\(call)")
      }
    }
    let late = try Spawned.run(
      ["calls", "--format", "csv", "--answers", file, "--date", "2021-05-30"] + Self.demo.dropFirst(2))
    let then = try Spawned.run(["calls", "--format", "csv", "--date", "2021-05-30"] + Self.demo.dropFirst(2))
    #expect(late.output == then.output, "nobody has called yet")
    for result in [after, late] { #expect(!(result.output + result.errors).contains("CANARY")) }
  }

  @Test("calls in every form, the same whatever the order of people", arguments: ["table", "jsonl", "csv"])
  func forms(format: String) throws {
    let scratch = try ScratchFolder()
    let arguments = ["calls", "--lang", "es", "--format", format]
    let result = try Spawned.run(arguments + Self.demo)
    #expect(result.status == 0 && result.output.contains("Bazar y tienda La Esquina Azul"), "\(result.errors)")
    let people = try NightFixture.demo("people.jsonl").split(separator: "\n").reversed().joined(separator: "\n")
    let file = try scratch.write(people + "\n", to: "people.jsonl")
    let other = try Spawned.run(
      arguments + ["--date", "2021-06-01", "--profiles", file, "--feed", "lima=Catalogs/demo/lima.xml", "--jobs", "1"])
    #expect(other.output == result.output)
  }

  @Test("match shows what was found out with its day, and explain where it is from")
  func shown() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "posting;field;value;date\nlima:DL-019;pay;1200 PEN month;31/05/2021\nlima:DL-020;state;filled;2021-05-31\n",
      to: "a.csv")
    let arguments = ["match", "--lang", "es", "--top", "1000", "--answers", file] + Self.demo
    let table = try Spawned.run(arguments)
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.output.contains("Averiguado: sueldo: 1200 PEN al mes (31 de mayo de 2021)"))
    #expect(!table.output.contains("[lima:DL-020]"))
    #expect(try Spawned.run(["match", "--top", "1000"] + Self.demo).output.contains("[lima:DL-020]"))
    let explain = ["explain", "--trainee", "CM3", "--answers", file] + Self.demo
    let json = try Spawned.run(explain + ["--posting", "lima:DL-019", "--format", "json"])
    #expect(json.output.contains(#""origin":"staff","from":"answers/2021-05-31","raw":"1200 PEN month"}"#))
    #expect(json.output.contains(#""source":"answers/2021-05-31""#))
    let gone = try Spawned.run(explain + ["--posting", "lima:DL-020", "--lang", "es"])
    #expect(gone.output.contains("vacantes cubiertas"), "\(gone.output)")
  }

  @Test("a bad row costs itself and exit 1; of a file with nothing usable 65, of none 66")
  func mistakes() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write(
      "posting,field,value,who,date\nlima:DL-019,pay,1200,CANARY,2021-05-31\nlima:DL-020,state,filled,x,2021-05-31\n",
      to: "a.csv")
    for command in [["match", "--top", "1"], ["gaps"], ["calls"]] {
      let result = try Spawned.run(command + ["--answers", file] + Self.demo)
      #expect(result.status == 1 && result.errors.contains("a.csv:2:17: error"), "\(command): \(result.errors)")
      #expect(!result.errors.contains("CANARY") && !result.output.isEmpty)
    }
    let bad = try scratch.write("posting,value\nx,y\n", to: "b.csv")
    #expect(try Spawned.run(["match", "--answers", bad] + Self.demo).status == 65)
    #expect(try Spawned.run(["match", "--answers", "nothing.csv"] + Self.demo).status == 66)
  }

  @Test("an own list becomes a feed that import and match read")
  func fromSheet() throws {
    let scratch = try ScratchFolder()
    let list = "Catalogs/demo/employers.csv"
    let own = "\(scratch.path)/own.xml"
    let made = try Spawned.run(["feed", "from-sheet", list, "--country", "PE", "-o", own])
    #expect(made.status == 0, "\(made.errors)")
    let imported = try Spawned.run(["feed", "import", own, "--date", "2021-06-01"])
    #expect(imported.status == 0, "\(imported.errors)")
    let postings = try objects(imported.output)
    #expect(postings.count == 3 && postings.allSatisfy { $0["feed"] as? String == "own" })
    let baker = try #require(postings.first)
    func value(_ key: String) -> Any? { (baker[key] as? [String: Any])?["value"] }
    #expect(value("interviewsInside") as? Bool == true && value("givesOfferLetter") as? Bool == true)
    #expect(value("lastTalk") as? String == "2021-05-28" && value("secondChance") as? Bool == true)
    #expect((baker["apply"] as? [String: Any])?["contact"] as? String == "jefa de taller")
    #expect((baker["shifts"] as? [Any])?.count == 1, "the words of the times are read as prose")
    let laundry = try #require(postings.dropFirst().first)
    let checks = try #require(laundry["recordChecks"] as? [[String: Any]])
    #expect(checks.map { $0["kind"] as? String } == ["criminal"])
    #expect(try Spawned.run(["feed", "check", own, "--date", "2021-06-01"]).status == 0)
    let leads = try Spawned.run(["match", "--feed", own, "--format", "jsonl"] + Self.demo.dropLast(2))
    #expect(try objects(leads.output).contains { ($0["posting"] as? String)?.hasPrefix("own:h-") == true })
  }

  @Test(
    "the feed of an own list keeps to the schema",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")))
  func valid() throws {
    let scratch = try ScratchFolder()
    let own = "\(scratch.path)/own.xml"
    #expect(
      try Spawned.run(["feed", "from-sheet", "Catalogs/demo/employers.csv", "--country", "PE", "-o", own]).status == 0)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--nonet", "--schema", "\(Spawned.root.path)/Schemas/oficio-postings.xsd", own]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("mistakes of an own list: named with exit 1, 65 when no row is usable, 64 for a country that is none")
  func sheetMistakes() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("empleador;puesto;vacantes\nPan;Panadero;muchas\nPan;;1\n", to: "own.csv")
    let result = try Spawned.run(["feed", "from-sheet", file])
    #expect(result.status == 1 && result.output.contains("<title>Panadero</title>"), "\(result.errors)")
    #expect(result.errors.contains("own.csv:2:14: error") && result.errors.contains("own.csv:3:5: error"))
    let none = try scratch.write("empleador;puesto\nPan;\n", to: "none.csv")
    #expect(try Spawned.run(["feed", "from-sheet", none]).status == 65)
    #expect(try Spawned.run(["feed", "from-sheet", "nothing.csv"]).status == 66)
    #expect(try Spawned.run(["feed", "from-sheet", file, "--country", "Peru"]).status == 64)
  }

  @Test("a night applies answers, and a changed answer is a changed input")
  func night() throws {
    let night = try NightFixture(people: 6, more: "answers: answers.csv")
    func publish(_ rows: String) throws -> (files: [String: Data], result: Spawned.Result) {
      try night.scratch.write("posting,field,value,who,date,validUntil\n" + rows, to: "answers.csv")
      let result = try night.run()
      #expect(result.status == 0, "\(result.errors)")
      return (try NightFixture.whole("\(night.output)/current"), result)
    }
    func leads(_ files: [String: Data]) -> String {
      files.filter { $0.key.hasSuffix("leads.jsonl") }.sorted { $0.key < $1.key }
        .map { String(decoding: $0.value, as: UTF8.self) }.joined()
    }
    let key = try #require(try objects(leads(try publish("").files)).first?["posting"] as? String)
    let first = try publish("\(key),state,filled,CANARY,2021-06-02,\n")
    #expect(leads(first.files).contains("\"posting\":\"\(key)\""), "said tomorrow")
    let second = try publish("\(key),state,filled,CANARY,2021-05-31,\n")
    #expect(!leads(second.files).contains("\"posting\":\"\(key)\""))
    #expect(second.result.number("changes", "gone") ?? 0 > 0)
    let again = try publish("\(key),state,filled,CANARY,2021-05-31,\n")
    #expect(again.files == second.files)
    let third = try publish("\(key),state,filled,CANARY,2021-05-30,2021-05-31\n")
    #expect(leads(third.files) == leads(first.files), "run out")
    let manifest = try #require(third.files["manifest.json"])
    let content = (try JSONSerialization.jsonObject(with: manifest) as? [String: Any])?["content"] as? [String: Any]
    let answers = try #require(content?["answers"] as? [[String: Any]])
    #expect(answers.map { $0["file"] as? String } == ["answers.csv"] && answers.first?["usable"] as? Int == 1)
    for files in [first.files, second.files, third.files] {
      #expect(files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("CANARY") })
    }
    try FileManager.default.removeItem(atPath: "\(night.scratch.path)/answers.csv")
    #expect(try night.run().status == 66)
  }

  @Test("a manifest with answers keeps to its schema", .enabled(if: Python.has("jsonschema")))
  func manifest() throws {
    let night = try NightFixture(people: 4, more: "answers: [answers.csv]")
    try night.scratch.write("posting,field,value,date\nlima:DL-020,vacancies,2,2021-05-31\n", to: "answers.csv")
    #expect(try night.run().status == 0)
    let script = """
      import json, sys, jsonschema
      schema = json.load(open("\(Spawned.root.path)/Schemas/manifest.schema.json"))
      errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[1]))))
      print(errors); sys.exit(1 if errors else 0)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore", "-c", script, "\(night.output)/current/manifest.json"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
