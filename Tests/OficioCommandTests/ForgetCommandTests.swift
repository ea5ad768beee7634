import Foundation
import OficioTestSupport
import Testing

@Suite("forget, on the command line")
struct ForgetCommandTests {
  @Test("a person goes from profiles, activity, leads and the runs of nights, and the next night finds its run whole")
  func everywhere() throws {
    let fixture = try NightFixture(people: 12)
    #expect(try fixture.run("2021-06-01").status == 0)
    let scratch = fixture.scratch
    let demo = [
      "match", "--date", "2021-06-01", "--top", "2", "--profiles", "\(scratch.path)/people.jsonl", "--feed",
      "\(scratch.path)/feeds/lima.xml",
    ]
    for format in ["jsonl", "json", "csv"] {
      let result = try Spawned.run(demo + ["--format", format, "-o", "\(scratch.path)/leads.\(format)"])
      #expect(result.status == 0, "\(result.errors)")
    }
    try scratch.write("id,name\nT-1,Ana\nT-10,Eva\n", to: "names.csv")
    try scratch.write(
      "trainee,posting,employer,date,state,reason\nT-1,lima:DL-001,,2021-05-30,proposed,\nT-10,lima:DL-002,,2021-05-30,proposed,\n",
      to: "activity.csv")
    let before = try #require(scratch.text("leads.csv")).split(separator: "\r\n").map(String.init)
    #expect(before.contains { $0.hasPrefix("T-1,") } && before.contains { $0.hasPrefix("T-10,") })

    let rehearsal = try Spawned.run(["forget", "T-1", scratch.path, "--dry-run"])
    #expect(rehearsal.status == 0 && rehearsal.output.contains("would be removed"), "\(rehearsal.output)")
    #expect(scratch.text("names.csv")?.contains("T-1,") == true)

    let result = try Spawned.run(["forget", "T-1", scratch.path])
    #expect(result.status == 0 && result.output.hasSuffix("nothing is left\n"), "\(result.output)\(result.errors)")
    #expect(scratch.text("names.csv") == "id,name\nT-10,Eva\n")
    let after = scratch.text("leads.csv")?.split(separator: "\r\n").map(String.init)
    #expect(after == before.filter { !$0.hasPrefix("T-1,") })
    let check = try Spawned.run(["profile", "check", "\(scratch.path)/people.jsonl"])
    #expect(check.errors.contains("usable=11"), "\(check.errors)")
    // The run is as its manifest says, so the next night compares with it and sees nobody but the forgotten gone.
    let files = try NightFixture.whole("\(fixture.output)/current")
    #expect(files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("\"T-1\"") })
    let next = try fixture.run("2021-06-01")
    #expect(next.status == 0, "\(next.errors)")
    #expect(next.json["outcome"] as? String == "published", "\(next.output)")
    #expect(next.number("changes", "new") == 0 && next.number("changes", "gone") == 0, "\(next.output)")
  }

  @Test("what is left ends with 1 and is named; a missing file ends with 66; no id and no file end with 64")
  func codes() throws {
    let scratch = try ScratchFolder()
    let notes = try scratch.write("a\nsee T-1\n", to: "notes.txt")
    let left = try Spawned.run(["forget", "T-1", notes])
    #expect(left.status == 1 && left.output.contains("notes.txt:2: error: the person is still there"), "\(left.output)")
    #expect(left.output.hasSuffix("1 place left, see above\n"))
    #expect(try Spawned.run(["forget", "T-10", notes]).status == 0)
    #expect(try Spawned.run(["forget", "T-1", "\(scratch.path)/none.csv"]).status == 66)
    for arguments in [["forget", "T-1"], ["forget", "T 1", notes], ["forget", "T-1", "-"]] {
      #expect(try Spawned.run(arguments).status == 64)
    }
  }
}
