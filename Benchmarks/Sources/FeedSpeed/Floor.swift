import Foundation

/// The bare SAX program, which says itself how much CPU it took.
struct Floor {
  let program: String

  /// What went wrong with it.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// CPU seconds for a feed.
  func seconds(_ feed: String) throws -> Double {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [feed]
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let words = String(decoding: data, as: UTF8.self).split(separator: " ")
    guard process.terminationStatus == 0, let at = words.firstIndex(of: "cpu_s"), at + 1 < words.count,
      let seconds = Double(words[at + 1]), seconds > 0
    else { throw Failure(description: "\(program) did not read \(feed): \(words.joined(separator: " "))") }
    return seconds
  }
}
