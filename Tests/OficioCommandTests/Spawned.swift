import Foundation

/// Runs the built `oficio` beside the test bundle.
enum Spawned {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The root of the clone.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder into which the package was built: that of the running test bundle.
  static let binary: URL = {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "/"
    let candidates = [URL(fileURLWithPath: running), URL(fileURLWithPath: CommandLine.arguments[0])]
      .map { $0.deletingLastPathComponent().appendingPathComponent("oficio") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? root.appendingPathComponent(".build/debug/oficio")
  }()

  /// Starts a command whose end the test does not wait for; what it prints is lost.
  static func start(_ arguments: [String]) throws -> Process {
    let process = process(arguments, [:])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func process(_ arguments: [String], _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
    return process
  }

  /// Runs a command in the root of the clone, with a plain environment.
  ///
  /// - Parameter device: where standard output goes instead of being kept.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], device: String? = nil
  ) throws -> Result {
    try finish(process(arguments, environment), input: input, device: device)
  }

  /// Runs a line of the shell in a folder, with `oficio` on its path.
  static func shell(_ line: String, in folder: String) throws -> Result {
    let process = process(["-c", line], ["PATH": "\(binary.deletingLastPathComponent().path):/usr/bin:/bin"])
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    return try finish(process)
  }

  private static func finish(_ process: Process, input: String = "", device: String? = nil) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, not pipes: a full pipe would stop the command, and one reader after the other would wait for ever.
    let names = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input.utf8).write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: device.map { URL(fileURLWithPath: $0) } ?? names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: names[1], encoding: .utf8),
      errors: try String(contentsOf: names[2], encoding: .utf8))
  }
}
