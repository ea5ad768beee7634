import Foundation

/// Seconds of processor time of the whole process, which a busy neighbour hardly moves, and of the clock.
enum Stopwatch {
  /// What a call returns, and the CPU seconds it took.
  static func cpu<Result>(_ call: () -> Result) -> (result: Result, seconds: Double) {
    let start = processor
    let result = call()
    return (result, processor - start)
  }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private static var processor: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
