import Foundation

/// A Python of the machine, for comparing with libraries of its world; tests that need one are skipped without it.
public enum Python {
  /// Whether `python3` is there and can import a module.
  public static func has(_ module: String) -> Bool { (try? run("import \(module)", input: "")) != nil }

  /// The Python of Debian's packages, such as python3-dateutil: the one of the path may be another, without them.
  public static let system = "/usr/bin/python3"

  /// Whether a Python can import a module.
  public static func has(_ module: String, python: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: python)
      && (try? run("import \(module)", input: "", python: python)) != nil
  }

  /// Runs a script with text on standard input and returns what it printed; throws when it failed.
  public static func run(_ script: String, input: String, python: String = "python3") throws -> String {
    // Files, not pipes: a pipe's end that another test's child inherits would never close.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, output) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
    try Data(input.utf8).write(to: source)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-W", "ignore", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return try String(contentsOf: output, encoding: .utf8)
  }
}
