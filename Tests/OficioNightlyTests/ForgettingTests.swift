import Foundation
import Oficio
import OficioReport
import OficioTestSupport
import Testing

@testable import OficioNightly

@Suite("Forgetting a person")
struct ForgettingTests {
  /// Ids that stand in each other.
  private static let ids = ["T-1", "T-10", "T-1-1", "xT-1", "T-1.5", "lima:T-1", "T-11", "T-2"]

  private static func write(_ documents: [ProfileDocument], _ format: ProfileFormat) -> [UInt8] {
    var writer = ProfileWriter(format)
    return writer.begin() + documents.flatMap { writer.add($0) } + writer.end()
  }

  @Test(
    "what is left of random people in any format is what was written without that person, to the byte",
    arguments: ProfileFormat.allCases, Seeds.range(6))
  func others(format: ProfileFormat, seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    var tree = ProfileTree(seed: seed)
    let documents = world.shuffled(Self.ids).map { tree.document(of: world.wholeTrainee($0)) }
    let bytes = Self.write(documents, format)
    for id in Self.ids {
      let mark = try #require(TraineeMark(id))
      let cut = try RecordCut(of: mark, from: bytes, format: format)
      #expect(cut.bytes == Self.write(documents.filter { $0.id != id }, format), "\(id)")
      #expect(cut.removed > 0 && mark.lines(in: cut.bytes).isEmpty && !mark.lines(in: bytes).isEmpty)
    }
  }

  private static func forget(_ paths: [String], isRehearsal: Bool = false) throws -> Forgetting.Result {
    try Forgetting(try #require(TraineeMark("T-1")), isRehearsal: isRehearsal).run(paths)
  }

  @Test("folders are gone through with hidden files, modes are kept, and nothing is left behind")
  func folder() throws {
    let scratch = try ScratchFolder()
    let people = try scratch.write("{\"id\":\"T-1\"}\n{\"id\":\"T-10\"}\n", to: "in/people.jsonl")
    try scratch.write("trainee,posting,date,state\nT-1,a,2026-01-01,sent\n", to: "in/deep/.hidden.csv")
    try scratch.write("nobody\n", to: "in/notes.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: people)
    let rehearsal = try Self.forget(["\(scratch.path)/in/"], isRehearsal: true)
    #expect(rehearsal.files.map(\.removed).reduce(0, +) == 2 && rehearsal.left.isEmpty)
    #expect(scratch.text("in/people.jsonl") == "{\"id\":\"T-1\"}\n{\"id\":\"T-10\"}\n")
    let result = try Self.forget(["\(scratch.path)/in/", people])
    #expect(
      result.files.map { ($0.path.components(separatedBy: "/in/")[1]) } == [
        "deep/.hidden.csv", "notes.txt", "people.jsonl",
      ])
    #expect(result.files.map(\.removed) == [1, 0, 1] && result.left.isEmpty)
    #expect(scratch.text("in/people.jsonl") == "{\"id\":\"T-10\"}\n")
    let mode = try FileManager.default.attributesOfItem(atPath: people)[.posixPermissions] as? Int
    #expect(mode == 0o640 && scratch.names("in") == ["deep", "notes.txt", "people.jsonl"])
    #expect(try Self.forget(["\(scratch.path)/in"]).files.allSatisfy { $0.removed == 0 })
  }

  @Test(
    "what cannot be written anew is named with its line and a remedy",
    arguments: [
      ("notes.txt", "hello\nabout T-1\n", "still-there", 2), ("T-1.html", "<p>x</p>", "in-name", 0),
      ("T-1/sheet.tar.gz.txt", "x", "in-name", 0),
      ("book.xlsx", "PK\u{3}\u{4}…", "not-searched", 0), ("store.sqlite", "SQLite format 3\0 T-1 ", "still-there", 0),
      ("people.yaml", "[{id: T-1}]\n", "still-there", 1), ("a.csv", "trainee,x\nT-1,\"a\n", "still-there", 2),
      ("a.jsonl", "{\"id\":\"T-1\"\n", "still-there", 1),
    ])
  func left(_ name: String, _ text: String, code: String, line: Int) throws {
    let scratch = try ScratchFolder()
    try scratch.write(text, to: name)
    let result = try Self.forget([scratch.path])
    #expect(
      result.left.map(\.code) == [code] && result.left.map(\.line) == [line] && result.files.map(\.removed) == [0])
    #expect(scratch.text(name) == text && result.left.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test("packed files and archives are named though nothing can be seen in them, and a foreign database passes")
  func containers() throws {
    let scratch = try ScratchFolder()
    try Data([0x1F, 0x8B, 0x08, 0x00]).write(to: URL(fileURLWithPath: "\(scratch.path)/a.gz"))
    try scratch.write("SQLite format 3\0 T-10 ", to: "b.sqlite")
    let result = try Self.forget([scratch.path])
    #expect(result.left.map(\.code) == ["not-searched"] && result.left[0].file.hasSuffix("a.gz"))
  }

  @Test("when one path leads nowhere, nothing is written")
  func missing() throws {
    let scratch = try ScratchFolder()
    let people = try scratch.write("{\"id\":\"T-1\"}\n", to: "people.jsonl")
    #expect(throws: InputError.missing("\(scratch.path)/no.csv")) {
      try Self.forget([people, "\(scratch.path)/no.csv"])
    }
    #expect(scratch.text("people.jsonl") == "{\"id\":\"T-1\"}\n")
  }
}
