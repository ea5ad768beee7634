import Foundation

/// One line a stage, the bare SAX program first; every figure is the best of all rounds.
struct SpeedTable {
  let text: String

  init(bench: FeedBench, floor: Floor, feed: String, rounds: Int) throws {
    var floorSeconds = Double.infinity
    var best = [Double](repeating: .infinity, count: BenchStage.allCases.count)
    for _ in 0..<max(1, rounds) {
      for (index, stage) in BenchStage.allCases.enumerated() {
        // The floor runs before every stage: a busy machine slows both alike.
        floorSeconds = min(floorSeconds, try floor.seconds(feed))
        best[index] = min(best[index], try Processor.seconds { try bench.run(feed, stage) })
      }
    }
    let bytes = Double(FeedBench.bytes(of: feed))
    func line(_ name: String, _ seconds: Double) -> String {
      let padded = name.padding(toLength: 36, withPad: " ", startingAt: 0)
      return padded
        + String(
          format: "%8.3f s %7.0f MB/s %5.0f %%", seconds, bytes / 1e6 / seconds, 100 * floorSeconds / seconds)
    }
    let lines = zip(BenchStage.allCases, best).map { line($0.name, $1) }
    text = ([line("sax_floor.c (libxml2 SAX2, bare)", floorSeconds)] + lines).joined(separator: "\n")
  }
}

/// CPU time of this process, which a busy neighbour hardly moves.
enum Processor {
  static func seconds(_ call: () throws -> Void) rethrows -> Double {
    let start = now
    try call()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
