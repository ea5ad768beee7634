import Foundation
import OficioTestSupport
import Testing

/// A folder with everything that a night needs: invented people of two offices, the adverts of the demo, a configuration.
final class NightFixture: Sendable {
  let scratch: ScratchFolder
  var config: String { "\(scratch.path)/oficio.yaml" }
  var output: String { "\(scratch.path)/out" }

  /// People are copies of the demo's, two of them in an office of their own, and one without an office.
  init(people count: Int = 42, more: String = "") throws {
    scratch = try ScratchFolder()
    try writePeople(count)
    try scratch.write(try Self.demo("lima.xml"), to: "feeds/lima.xml")
    try scratch.write(
      """
      feeds: [{id: lima, path: feeds/lima.xml}]
      profiles: people.jsonl
      output: out
      top: 3
      language: es
      \(more)

      """, to: "oficio.yaml")
  }

  static func demo(_ name: String) throws -> String {
    try String(contentsOf: Spawned.root.appendingPathComponent("Catalogs/demo/\(name)"), encoding: .utf8)
  }

  /// Writes the file of profiles, with so many of them that have a mistake.
  func writePeople(_ count: Int, bad: Int = 0, reversed: Bool = false) throws {
    let demo = try Self.demo("people.jsonl").split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
    var lines = try (0..<count).map { number -> String in
      var person = demo[number % demo.count]
      person["id"] = "T-\(number)"
      person["office"] = number < 2 ? "Lima Norte" : number == 2 ? nil : "cusco"
      if number >= count - bad { person["jurisdiction"] = "Atlantis" }
      return String(decoding: try JSONSerialization.data(withJSONObject: person, options: .sortedKeys), as: UTF8.self)
    }
    if reversed { lines.reverse() }
    try scratch.write(lines.joined(separator: "\n") + "\n", to: "people.jsonl")
  }

  func run(
    _ day: String = "2021-06-01", _ more: [String] = [], environment: [String: String] = [:]
  ) throws -> Spawned.Result {
    try Spawned.run(["nightly", "--config", config, "--date", day] + more, environment: environment)
  }

  /// Every file of a run by its path; of the manifest everything but `run`. Fails unless the run has exactly the files of
  /// its manifest, and each is as the manifest says: `sha256sum` looks at them.
  static func whole(_ path: String) throws -> [String: Data] {
    // Folders that are links are not listed.
    let run = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(run)/manifest.json"))
    var manifest = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var files: [String: Data] = [:]
    var sums = ""
    for part in ["content", "changes"] {
      for file in try #require((manifest[part] as? [String: Any])?["files"] as? [[String: Any]]) {
        let path = try #require(file["path"] as? String)
        sums += "\(try #require(file["sha256"] as? String))  \(path)\n"
        files[path] = try Data(contentsOf: URL(fileURLWithPath: "\(run)/\(path)"))
      }
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: run).filter { $0.contains(".json") }
    try #require(Set(names) == Set(files.keys).union(["manifest.json"]))
    try #require(try check(sums, in: run))
    try #require(manifest.removeValue(forKey: "run") != nil)
    files["manifest.json"] = try JSONSerialization.data(withJSONObject: manifest, options: .sortedKeys)
    return files
  }

  private static func check(_ sums: String, in folder: String) throws -> Bool {
    let list = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)")
    try Data(sums.utf8).write(to: list)
    defer { try? FileManager.default.removeItem(at: list) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--strict", "--status", list.path]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

extension Spawned.Result {
  /// The one JSON object on standard output.
  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]) ?? [:]
  }

  /// A number of the output by the names on the way to it.
  func number(_ path: String...) -> Int? {
    var value: Any? = json
    for name in path { value = (value as? [String: Any])?[name] }
    return value as? Int
  }
}
