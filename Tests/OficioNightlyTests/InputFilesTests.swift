import Foundation
import Testing

@testable import OficioNightly

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
    #expect(throws: InputError.oneIDForTwo("\(folder)/b.xml", "\(folder)/more/b.xml", feed: "b")) {
      try InputFiles.feeds.find(["\(folder)/b.xml", "\(folder)/more/b.xml"])
    }
    #expect(try InputFiles.feeds.find(["\(folder)/b.xml", "x=\(folder)/more/b.xml"]).map(\.feed) == ["b", "x"])
  }

  @Test("what is not there is named", arguments: ["none.xml", "none*.xml", "x=none.xml"])
  func missing(_ argument: String) {
    defer { clean() }
    #expect(throws: InputError.self) { try InputFiles.feeds.find([argument]) }
  }

  @Test("all that a path leads to are pages of the feed that is named")
  func pages() throws {
    defer { clean() }
    #expect(try InputFiles.feeds.find("\(folder)/[ab].xml", feed: "lima").map(\.feed) == ["lima", "lima"])
    #expect(throws: InputError.missing("\(folder)/mor*")) { try InputFiles.feeds.find("\(folder)/mor*", feed: "lima") }
  }
}
