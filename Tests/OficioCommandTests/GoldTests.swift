import Foundation
import OficioTestSupport
import Testing

/// Labelled adverts beside the clone, read by the built command and scored by their own program; silent elsewhere.
@Suite struct GoldTests {
  private static let gold = Spawned.root.deletingLastPathComponent().appending(path: "shared/gold")

  /// The least F1 of each field, in hundredths.
  private static let floors = [
    "records": 95, "documents": 90, "days": 93, "hours": 90, "rotating": 90, "pay-amount": 92, "pay-currency": 97,
    "formality": 90, "education": 90, "experience": 90, "age": 95, "sex": 90, "occupation-unit": 70,
    "occupation-minor": 80, "skills": 55,
  ]

  @Test(
    "labelled adverts are read as well as promised",
    .enabled(if: FileManager.default.fileExists(atPath: gold.appending(path: "score.py").path)))
  func floors() throws {
    let run = try Spawned.run(["feed", "import", Self.gold.appending(path: "dev.xml").path, "--format", "jsonl"])
    #expect(run.status == 0)
    let scratch = try ScratchFolder()
    let postings = try scratch.write(run.output, to: "postings.jsonl")
    let score = Process()
    let pipe = Pipe()
    score.executableURL = URL(filePath: "/usr/bin/env")
    score.arguments =
      ["python3"] + ["score.py", "dev-labels.jsonl"].map { Self.gold.appending(path: $0).path } + [postings]
    score.standardOutput = pipe
    try score.run()
    let table = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    score.waitUntilExit()
    for (field, floor) in Self.floors {
      let row = try #require(table.split(separator: "\n").first { $0.hasPrefix(field + " ") }, "\(field) is not scored")
      let f1 = try #require(Double(row.split(separator: " ")[3]))
      #expect(f1 * 100 >= Double(floor), "\(row)")
    }
  }
}
