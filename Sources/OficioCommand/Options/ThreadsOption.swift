import ArgumentParser
import Foundation

/// How many threads judge.
struct ThreadsOption: ParsableArguments {
  @Option(help: ArgumentHelp("Threads (default: one for each processor).", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }
}
