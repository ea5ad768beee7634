import Foundation
import Testing

@testable import OficioCommand

@Suite("Finding inputs")
struct InputFilesTests {
  private let folder: String = {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(
      at: url.appendingPathComponent("more"), withIntermediateDirectories: true)
    for name in ["b.xml", "a.xml", "c.xml.gz", "notes.txt", ".hidden.xml", "more/b.xml"] {
      try? Data().write(to: url.appendingPathComponent(name))
    }
    return url.path
  }()

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  @Test("a folder gives its feeds in byte order, without what is hidden or something else")
  func folders() throws {
    defer { clean() }
    let files = try InputFiles.feeds.find([folder])
    #expect(files.map(\.feed) == ["a", "b", "c"])
    #expect(files.map(\.path) == ["a.xml", "b.xml", "c.xml.gz"].map { "\(folder)/\($0)" })
  }

  @Test("a pattern, an id, and standard input")
  func kinds() throws {
    defer { clean() }
    #expect(try InputFiles.feeds.find(["\(folder)/[ab].xml"]).map(\.feed) == ["a", "b"])
    #expect(try InputFiles.feeds.find(["lima=\(folder)/*.xml"]).map(\.feed) == ["lima", "lima"])
    #expect(try InputFiles.feeds.find(["-"]) == [InputFile(path: "-", feed: "stdin")])
    #expect(try InputFiles.feeds.find(["lima=-"]) == [InputFile(path: "-", feed: "lima")])
  }

  @Test("one file named twice is read once")
  func twice() throws {
    defer { clean() }
    #expect(try InputFiles.feeds.find(["\(folder)/a.xml", "\(folder)/./a.xml", folder]).count == 3)
  }

  @Test("two files with one base name need ids")
  func sameName() throws {
    defer { clean() }
    #expect(throws: CommandFailure.self) {
      try InputFiles.feeds.find(["\(folder)/b.xml", "\(folder)/more/b.xml"])
    }
    #expect(try InputFiles.feeds.find(["\(folder)/b.xml", "x=\(folder)/more/b.xml"]).map(\.feed) == ["b", "x"])
  }

  @Test("what is not there is named", arguments: ["none.xml", "none*.xml", "x=none.xml"])
  func missing(_ argument: String) {
    defer { clean() }
    #expect(throws: CommandFailure.self) { try InputFiles.feeds.find([argument]) }
  }
}

@Suite("Exit codes")
struct ExitStatusTests {
  @Test(
    "every failure has its code and says something",
    arguments: [
      (CommandFailure.usage(what: "a", remedy: "b"), 64), (.nothingUsable(kind: "profile", files: ["a"]), 65),
      (.catalogsUnusable(errors: 2), 65), (.notHeld(trainee: "T", format: "yaml"), 65),
      (.notJudged(trainee: "T", posting: "P", consents: false), 65),
      (.inputMissing("a"), 66), (.inputUnreadable("a", code: 13), 66), (.unknownID(kind: "a", id: "b", files: []), 66),
      (.partMissing(what: "a", remedy: "b"), 69), (.internalError("a"), 70),
      (.output(.cannotCreate(path: "a", code: 2)), 73), (.output(.notARegularFile(path: "a")), 73),
      (.output(.cannotWrite(path: "a", code: 28)), 74), (.output(.cannotSync(path: "a", code: 5)), 74),
      (.standardOutput(code: 28), 74),
    ] as [(CommandFailure, Int32)])
  func codes(_ failure: CommandFailure, _ code: Int32) {
    #expect(ExitStatus(failure).rawValue == code)
    #expect(!failure.message.isEmpty)
  }

  @Test("a reader that stopped reading is nobody's mistake")
  func readerGone() { #expect(ExitStatus(.readerGone).rawValue == 0) }

  @Test("progress says how far, how fast and how long")
  func progress() {
    #expect(
      Progress.line("people", done: 1200, total: 2400, elapsed: .seconds(2))
        == "people [############------------] 50 % 1200/2400, 600/s, 2 s left")
    #expect(Progress.line("postings", done: 500, total: nil, elapsed: .seconds(1)) == "postings 500, 500/s")
  }
}
