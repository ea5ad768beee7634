/// The clock of a night, which its caller hands in: nothing that is published depends on it but `run` of the manifest.
public struct NightClock {
  /// The instant of the start, `2026-11-22T03:00:00Z`.
  public var started: String
  /// The time since then.
  public var elapsed: () -> Duration

  /// A clock that was started now.
  public init(started: String, elapsed: @escaping () -> Duration) {
    self.started = started
    self.elapsed = elapsed
  }
}

/// When a night ran and how long each part of it took.
struct NightTimes {
  /// The parts of a night.
  enum Part: String, CaseIterable { case catalogs, profiles, feeds, compile, match }

  let started: String
  let jobs: Int
  private(set) var milliseconds: [Part: Int] = [:]
  private let elapsed: () -> Duration
  private var last = Duration.zero

  init(_ clock: NightClock, jobs: Int) {
    started = clock.started
    elapsed = clock.elapsed
    self.jobs = jobs
    last = elapsed()
  }

  /// A part is done: it took the time since the one before.
  mutating func done(_ part: Part) {
    let now = elapsed()
    let taken = (now - last).components
    milliseconds[part] = Int(taken.seconds) * 1000 + Int(taken.attoseconds / 1_000_000_000_000_000)
    last = now
  }
}
