import Logging

/// Shows how far a long piece of work is: a bar with rate and time left for a person, a log line at the end otherwise.
struct Progress {
  private let what: String
  private let total: Int?
  private let logger: Logger
  private let isTerminal: Bool
  private let clock = ContinuousClock()
  private let started: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private var done = 0

  private static let barWidth = 24
  private static let interval = Duration.milliseconds(200)

  /// Progress of something countable (`postings`, `people`); without a total only the count and rate are known.
  init(_ what: String, total: Int? = nil, logger: Logger, isTerminal: Bool = StandardError.isTerminal) {
    self.what = what
    self.total = total
    self.logger = logger
    self.isTerminal = isTerminal
    started = clock.now
    shown = started
  }

  /// Counts one more; redraws at most five times a second.
  mutating func step() {
    done += 1
    // Asking the clock for every posting would cost more than counting it.
    guard isTerminal, done & 63 == 0 || total.map({ $0 < 5000 }) == true else { return }
    let now = clock.now
    guard now - shown >= Self.interval else { return }
    shown = now
    StandardError.write("\r" + Self.line(what, done: done, total: total, elapsed: now - started) + "\u{1B}[K")
  }

  /// Takes the bar away and leaves one line with the count.
  func finish() {
    if isTerminal {
      StandardError.write("\r\u{1B}[K")
    } else {
      logger.info("\(what) done", metadata: ["count": "\(done)"])
    }
  }

  /// `people [######------] 50 % 1200/2400, 600/s, 2 s left`.
  static func line(_ what: String, done: Int, total: Int?, elapsed: Duration) -> String {
    let seconds = max(Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18, 0.001)
    let rate = Double(done) / seconds
    let speed = "\(Int(rate.rounded()))/s"
    guard let total, total > 0 else { return "\(what) \(done), \(speed)" }
    let share = min(Double(done) / Double(total), 1)
    let filled = Int(share * Double(barWidth))
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: barWidth - filled)
    let left = rate > 0 ? Int((Double(max(0, total - done)) / rate).rounded(.up)) : 0
    return "\(what) [\(bar)] \(Int(share * 100)) % \(done)/\(total), \(speed), \(left) s left"
  }
}
