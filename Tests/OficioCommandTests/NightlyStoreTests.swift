import Foundation
import GRDB
import OficioTestSupport
import Testing

@Suite("Nights that remember their feeds")
struct NightlyStoreTests {
  @Test("an empty feed withdraws nothing on the first day nor on the second, and everything on the third")
  func empty() throws {
    let nights = try FeedNights()
    let first = try nights.run(1, FeedNights.whole(1...10))
    #expect(first.status == 0 && first.verdict == "complete" && first.live == 10, "\(first.result.errors)")
    #expect(first.feed["new"] as? Int == 10)
    for day in 2...3 {
      let night = try nights.run(day, FeedNights.whole([]))
      #expect(night.status == 1 && night.verdict == "empty frozen" && night.live == 10, "\(night.result.errors)")
      #expect(night.withdrawn == 0 && night.kept == 10)
      #expect(night.result.errors.contains("the feed has no postings"))
    }
    let third = try nights.run(4)
    #expect(third.status == 0 && third.verdict == "complete (empty-confirmed)", "\(third.result.errors)")
    #expect(third.withdrawn == 10 && third.live == 0 && third.result.number("counts", "leads") == 0)
    let changes = try #require(nights.night.scratch.text("out/current/no-office/changes.jsonl"))
    #expect(changes.contains(#""reason":"offer""#))
    let fourth = try nights.run(5)
    #expect(fourth.status == 0 && fourth.verdict == "complete" && fourth.withdrawn == 0)
    let back = try nights.run(6, FeedNights.whole(1...10))
    #expect(back.status == 0 && back.live == 10 && back.feed["new"] as? Int == 0, "\(back.result.errors)")
  }

  @Test("a feed that lost more than half is frozen until somebody accepts it")
  func accepted() throws {
    let nights = try FeedNights()
    #expect(try nights.run(1, FeedNights.whole(1...10)).status == 0)
    let frozen = try nights.run(2, FeedNights.whole(9...11))
    #expect(frozen.status == 1 && frozen.verdict == "partial (shrunk) frozen", "\(frozen.result.errors)")
    #expect(frozen.withdrawn == 0 && frozen.kept == 8 && frozen.feed["new"] as? Int == 1 && frozen.live == 11)
    #expect(frozen.result.errors.contains("the feed has 3 postings, and had 10 on 2021-06-01"))
    // The same day again, accepted: it begins where the day began.
    let accepted = try nights.run(2, ["--accept-shrink", "lima"])
    #expect(accepted.status == 0 && accepted.verdict == "complete (accepted)", "\(accepted.result.errors)")
    #expect(accepted.withdrawn == 8 && accepted.feed["new"] as? Int == 1 && accepted.live == 3)
    let next = try nights.run(3)
    #expect(next.status == 0 && next.verdict == "complete" && next.live == 3)
  }

  @Test("a feed that lost more than half is believed on the second day of about the same")
  func confirmed() throws {
    let nights = try FeedNights()
    #expect(try nights.run(1, FeedNights.whole(1...10)).status == 0)
    #expect(try nights.run(2, FeedNights.whole(1...3)).status == 1)
    let second = try nights.run(3, FeedNights.whole(1...4))
    #expect(second.status == 0 && second.verdict == "complete (shrink-confirmed)" && second.live == 4)
    #expect(second.withdrawn == 6)
  }

  @Test("a feed of the latest postings keeps yesterday's, which are presumed gone after 45 days")
  func latest() throws {
    let nights = try FeedNights()
    #expect(try nights.run(1, FeedNights.latest(1...3)).verdict == "partial (window)")
    let second = try nights.run(2, FeedNights.latest(3...4))
    #expect(second.status == 0 && second.live == 4 && second.kept == 2, "\(second.result.errors)")
    #expect(try nights.run(46, FeedNights.latest([4])).live == 4)
    #expect(try nights.run(47, FeedNights.latest([4])).live == 2)
  }

  @Test("a feed that breaks off, has bad items or is not there withdraws nothing")
  func broken() throws {
    let nights = try FeedNights()
    let text = FeedNights.whole(1...10)
    #expect(try nights.run(1, text).status == 0)
    let cut = try nights.run(2, String(text.prefix(text.count / 3)))
    #expect(cut.status == 1 && cut.verdict == "broken (cut)" && cut.live == 10 && cut.withdrawn == 0)
    let bad = try nights.run(3, FeedNights.whole(1...8).replacing("cocina 7</title>", with: "cocina 7</titulo>"))
    #expect(bad.status == 1 && bad.verdict == "partial (broken-items) frozen" && bad.live == 10)
    let missing = try nights.run(4, nil)
    #expect(missing.status == 1 && missing.verdict == "broken (unreadable)" && missing.live == 10)
    #expect(nights.night.scratch.text("out/current/no-office/changes.jsonl")?.contains("gone") == false)
    let whole = try nights.run(5, FeedNights.whole(1...8))
    #expect(whole.status == 0 && whole.withdrawn == 2 && whole.live == 8)
  }

  @Test("the same night again ends in the same bytes and rows, and a rehearsal leaves the store alone")
  func again() throws {
    let nights = try FeedNights()
    #expect(try nights.run(1, FeedNights.whole(1...10), ["--dry-run"]).status == 0)
    #expect(FileManager.default.fileExists(atPath: nights.store) == false)
    #expect(try nights.run(1, FeedNights.whole(1...10)).status == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: nights.store)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try nights.run(2, FeedNights.whole(3...12)).withdrawn == 2)
    let files = try NightFixture.whole("\(nights.night.output)/current")
    let rows = try FeedNights.dump(nights.store)
    let again = try nights.run(2)
    #expect(again.result.json["outcome"] as? String == "unchanged")
    #expect(try nights.run(3, FeedNights.whole(5...9), ["--dry-run"]).status == 0)
    #expect(try FeedNights.dump(nights.store) == rows)
    #expect(try NightFixture.whole("\(nights.night.output)/current") == files)
    #expect(nights.night.scratch.names() == ["feeds", "feeds.sqlite", "oficio.yaml", "out", "people.jsonl"])
    // Another feed on the same day, and back: the day begins each time where it began.
    #expect(try nights.run(2, FeedNights.whole(7...12)).withdrawn == 6)
    #expect(try nights.run(2, FeedNights.whole(3...12)).withdrawn == 2)
    let back = try NightFixture.whole("\(nights.night.output)/current")
    for (path, data) in files where path.hasSuffix("leads.jsonl") { #expect(back[path] == data, "\(path)") }
    #expect(try FeedNights.dump(nights.store) == rows)
  }

  @Test("a store that cannot be used ends the night with the last run in place")
  func unusable() throws {
    let nights = try FeedNights()
    #expect(try nights.run(2, FeedNights.whole(1...10)).status == 0)
    let files = try NightFixture.whole("\(nights.night.output)/current")
    func fails(_ day: Int, _ status: Int32, _ words: String) throws {
      let night = try nights.run(day)
      #expect(night.status == status && night.result.output.isEmpty, "\(night.result.errors)")
      #expect(night.result.errors.contains(words), "\(night.result.errors)")
      #expect(try NightFixture.whole("\(nights.night.output)/current") == files)
    }
    try fails(1, 64, "the store knows 2021-06-02 already")
    let holder = try DatabaseQueue(path: nights.store)
    try holder.inDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; UPDATE runs SET reason = reason") }
    try fails(3, 75, "another run uses the store")
    try holder.close()
    try FileManager.default.removeItem(atPath: nights.store)
    try DatabaseQueue(path: nights.store).inDatabase { try $0.execute(sql: "CREATE TABLE addresses (name TEXT)") }
    try fails(3, 65, "a database of something else")
    try nights.night.scratch.write(String(repeating: "no database ", count: 100), to: "feeds.sqlite")
    try fails(3, 65, "the store is damaged")
    try FileManager.default.removeItem(atPath: nights.store)
    try FileManager.default.createDirectory(atPath: nights.store, withIntermediateDirectories: false)
    try fails(3, 73, "the store cannot be opened")
  }

  @Test("a disk that is full when the store is written is 74, and the night can be run again")
  func full() throws {
    let nights = try FeedNights()
    #expect(try nights.run(1, FeedNights.whole(1...10)).status == 0)
    let files = try NightFixture.whole("\(nights.night.output)/current")
    try nights.night.scratch.write(FeedNights.whole(1...400), to: "feeds/lima.xml")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // Blocks of 512 bytes: enough for the leads of three people, and too few for the words of 400 postings.
    process.arguments = [
      "-c", "ulimit -f 300; exec \"$0\" nightly --config \"$1\" --date 2021-06-02 2>/dev/null >&2",
      Spawned.binary.path, nights.night.config,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    // Most of the store is written when the run is published already; whichever run stands, it is whole.
    let stands = try NightFixture.whole("\(nights.night.output)/current")
    let again = try nights.run(2)
    #expect(again.status == 0 && again.live == 400 && again.feed["new"] as? Int == 390)
    #expect(try [files, NightFixture.whole("\(nights.night.output)/current")].contains(stands))
  }

  @Test("accepting a feed that is not there, or without a store, is a mistake of the call")
  func acceptMistakes() throws {
    let nights = try FeedNights()
    let unknown = try nights.run(1, FeedNights.whole(1...3), ["--accept-shrink", "limo"])
    #expect(unknown.status == 64 && unknown.result.errors.contains("name one of: lima"))
    let without = try NightFixture(people: 1).run("2021-06-01", ["--accept-shrink", "lima"])
    #expect(without.status == 64 && without.errors.contains("store: FILE"))
  }

  @Test("an import remembers too: days seen, and postings that are gone with their state")
  func importing() throws {
    let nights = try FeedNights()
    func lines(_ day: String, _ feed: String) throws -> [String: [String: Any]] {
      let path = try nights.night.scratch.write(feed, to: "feeds/lima.xml")
      let result = try Spawned.run(["feed", "import", path, "--date", day, "--store", nights.store])
      #expect(result.status == 0, "\(result.errors)")
      let objects = result.output.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
      return Dictionary(objects.map { ($0["sourceId"] as? String ?? "", $0) }) { first, _ in first }
    }
    #expect(try lines("2021-06-01", FeedNights.whole(1...4)).count == 4)
    let second = try lines("2021-06-02", FeedNights.whole(2...5))
    #expect(second.count == 5)
    #expect(second["1"]?["state"] as? String == "withdrawn" && second["1"]?["lastSeen"] as? String == "2021-06-01")
    #expect(second["2"]?["state"] as? String == "active" && second["2"]?["firstSeen"] as? String == "2021-06-01")
    #expect(second["5"]?["firstSeen"] as? String == "2021-06-02")
  }

  @Test("a manifest with a store keeps to its schema", .enabled(if: Python.has("jsonschema")))
  func schema() throws {
    let nights = try FeedNights()
    #expect(try nights.run(1, FeedNights.whole(1...10)).status == 0)
    #expect(try nights.run(2, FeedNights.whole(1...2)).status == 1)
    let script = """
      import json, sys, jsonschema
      schema = json.load(open("\(Spawned.root.path)/Schemas/manifest.schema.json"))
      for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)):
          print(error.json_path, error.message)
      """
    let manifest = try #require(nights.night.scratch.text("out/current/manifest.json"))
    #expect(try Python.run(script, input: manifest) == "")
    #expect(manifest.contains(#""reason":"shrunk","frozen":true,"postings":2,"new":0,"updated":0,"withdrawn":0"#))
  }
}
