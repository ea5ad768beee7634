import Foundation
import OficioTestSupport
import Testing

/// Runs what `Docs/monday.md` shows: the commands of its console blocks, in order, in a folder beside `Catalogs`.
@Suite("A Monday")
struct MondayTests {
  /// A command of the document and the lines that it shows; `[…]` stands for any number of lines.
  private struct Step {
    var command: String
    var shown: [String]
  }

  private static let elision = "[…]"

  private func steps() throws -> [Step] {
    let text = try String(contentsOf: Spawned.root.appendingPathComponent("Docs/monday.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```console\n").dropFirst()
    return try blocks.map { block in
      var lines = try #require(block.components(separatedBy: "```").first).components(separatedBy: "\n").dropLast()
      let command = lines.removeFirst()
      try #require(command.hasPrefix("$ "), "a block shows one command: \(command)")
      return Step(command: String(command.dropFirst(2)), shown: Array(lines))
    }
  }

  /// Whether the lines are those shown, in order, with more lines between only where the document leaves some out.
  private func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == Self.elision {
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], shown.dropFirst()) }
    }
    return lines.first == first && matches(lines.dropFirst(), shown.dropFirst())
  }

  @Test("every command of the document prints what stands there")
  func walk() throws {
    let folder = try ScratchFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Catalogs", withDestinationPath: Spawned.root.appendingPathComponent("Catalogs").path)
    let steps = try steps()
    try #require(steps.count > 10)
    for step in steps {
      let printed = try Spawned.shell(step.command, in: folder.path)
      // A CSV row ends in CR LF, which a document cannot show.
      var lines = printed.output.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      #expect(matches(lines[...], step.shown[...]), "$ \(step.command)\n\(printed.output)\(printed.errors)")
    }
  }
}
