import Foundation
import OficioTestSupport
import Testing

/// How hard the tests try, and with what.
private enum Effort {
  /// How many runs are killed at random: ten here, more in a soak.
  static let kills = ProcessInfo.processInfo.environment["OFICIO_KILLS"].flatMap { Int($0) } ?? 10
  static let seed = ProcessInfo.processInfo.environment["OFICIO_SEED"].flatMap { UInt64($0) } ?? 20_261_122
  /// The calls at each of which a run is killed: those that publish, and in a soak those that write.
  static let calls = kills > 10 ? ["rename", "symlink", "mkdir", "fsync"] : ["rename", "symlink"]
  /// Those at which a run that writes a store is killed: around the switch, and at every sync of the store.
  static let storeCalls = kills > 10 ? ["rename", "fdatasync", "pwrite", "unlink"] : ["rename", "fdatasync"]

  /// Whether the machine has `strace` and lets it look at a process.
  static let hasStrace: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["strace", "-qq", "-o", "/dev/null", "/bin/true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}

@Suite("The nightly run, killed")
struct NightlyKillTests {
  /// When a run that nobody kills begins to write and when it ends, in microseconds from its start.
  private struct Pace {
    var writes = 0
    var ends = 0
  }

  @Test("at any moment, the old or the new run stands whole, and the next run ends in the same bytes")
  func kills() throws {
    let night = try NightFixture()
    #expect(try night.run().status == 0)
    let old = try NightFixture.whole("\(night.output)/current")
    let template = "\(night.scratch.path)/template"
    try FileManager.default.copyItem(atPath: night.output, toPath: template)
    let pace = try pace(night)
    let new = try NightFixture.whole("\(night.output)/current")
    let names = [night.scratch.names("out"), night.scratch.names("out/runs")]
    #expect(old != new && names[1].count == 2)

    var random = SeededGenerator(seed: Effort.seed)
    var killed = 0
    for number in 0..<Effort.kills {
      try FileManager.default.removeItem(atPath: night.output)
      try FileManager.default.copyItem(atPath: template, toPath: night.output)
      // Every other run is killed while it writes and publishes, which is short beside the reading.
      let isLate = number % 2 == 1
      let moment =
        isLate
        ? Int.random(in: 0...(pace.ends - pace.writes) * 5 / 4, using: &random)
        : Int.random(in: 0...pace.ends * 5 / 4, using: &random)
      let run = try Spawned.start(["nightly", "--config", night.config, "--date", "2021-06-02"])
      if isLate { Self.waitForWriting(run, night) }
      usleep(UInt32(moment))
      if run.isRunning { kill(run.processIdentifier, SIGKILL) }
      run.waitUntilExit()
      if run.terminationReason == .uncaughtSignal { killed += 1 }
      let note: Comment = "kill \(number) of seed \(Effort.seed), after \(moment) µs\(isLate ? " of writing" : "")"
      let stands = try NightFixture.whole("\(night.output)/current")
      #expect(stands == old || stands == new, note)
      #expect(try night.run("2021-06-02").status == 0, note)
      #expect(try NightFixture.whole("\(night.output)/current") == new, note)
      #expect([night.scratch.names("out"), night.scratch.names("out/runs")] == names, note)
    }
    #expect(killed > 0, "no run was alive when it was to be killed")
  }

  @Test(
    "at every step of publishing, one after the other, the old or the new run stands whole",
    .enabled(if: Effort.hasStrace), arguments: Effort.calls)
  func everyStep(_ call: String) throws {
    let night = try NightFixture(people: 6)
    #expect(try night.run().status == 0)
    let old = try NightFixture.whole("\(night.output)/current")
    let template = "\(night.scratch.path)/template"
    try FileManager.default.copyItem(atPath: night.output, toPath: template)
    #expect(try night.run("2021-06-02").status == 0)
    let new = try NightFixture.whole("\(night.output)/current")
    let names = [night.scratch.names("out"), night.scratch.names("out/runs")]
    var step = 0
    var isKilled = true
    while isKilled {
      step += 1
      try FileManager.default.removeItem(atPath: night.output)
      try FileManager.default.copyItem(atPath: template, toPath: night.output)
      let run = try Self.killed(at: call, step, night)
      isKilled = run.terminationReason == .uncaughtSignal
      let stands = try NightFixture.whole("\(night.output)/current")
      #expect(stands == old || stands == new, "\(call) \(step)")
      if !isKilled { #expect(run.terminationStatus == 0 && stands == new, "\(call) \(step)") }
      #expect(try night.run("2021-06-02").status == 0, "\(call) \(step)")
      #expect(try NightFixture.whole("\(night.output)/current") == new, "\(call) \(step)")
      #expect([night.scratch.names("out"), night.scratch.names("out/runs")] == names, "\(call) \(step)")
    }
    #expect(step > 1, "\(call) is not how a run is published")
  }

  @Test(
    "with a store, killed at any step, the next run ends in the same published bytes and the same rows",
    .enabled(if: Effort.hasStrace), arguments: Effort.storeCalls)
  func everyStepOfTheStore(_ call: String) throws {
    // The store stands in the output folder, so that one copy has both.
    let night = try NightFixture(people: 3, more: "store: out/feeds.sqlite")
    try night.scratch.write(FeedNights.whole(1...9), to: "feeds/lima.xml")
    #expect(try night.run().status == 0)
    let old = try NightFixture.whole("\(night.output)/current")
    let template = "\(night.scratch.path)/template"
    try FileManager.default.copyItem(atPath: night.output, toPath: template)
    try night.scratch.write(FeedNights.whole(4...12), to: "feeds/lima.xml")
    #expect(try night.run("2021-06-02").status == 0)
    let new = try NightFixture.whole("\(night.output)/current")
    let rows = try FeedNights.dump("\(night.output)/feeds.sqlite")
    let names = [night.scratch.names("out"), night.scratch.names("out/runs")]
    var step = 0
    var isKilled = true
    while isKilled {
      step += 1
      try FileManager.default.removeItem(atPath: night.output)
      try FileManager.default.copyItem(atPath: template, toPath: night.output)
      let run = try Self.killed(at: call, step, night)
      isKilled = run.terminationReason == .uncaughtSignal
      let stands = try NightFixture.whole("\(night.output)/current")
      #expect(stands == old || stands == new, "\(call) \(step)")
      #expect(try night.run("2021-06-02").status == 0, "\(call) \(step)")
      #expect(try NightFixture.whole("\(night.output)/current") == new, "\(call) \(step)")
      #expect(try FeedNights.dump("\(night.output)/feeds.sqlite") == rows, "\(call) \(step)")
      #expect([night.scratch.names("out"), night.scratch.names("out/runs")] == names, "\(call) \(step)")
    }
    #expect(step > 1, "\(call) is not how a run is published and remembered")
  }

  /// A run of the next day that is killed at its so-manieth call of a kind, and has ended.
  private static func killed(at call: String, _ step: Int, _ night: NightFixture) throws -> Process {
    let run = Process()
    run.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // A leading slash makes the word a pattern: machines differ in which of rename, renameat, renameat2 there is.
    run.arguments = [
      "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=/^\(call)", "-e",
      "inject=/^\(call):signal=KILL:when=\(step)", Spawned.binary.path, "nightly", "--config", night.config, "--date",
      "2021-06-02",
    ]
    run.standardOutput = FileHandle.nullDevice
    run.standardError = FileHandle.nullDevice
    try run.run()
    run.waitUntilExit()
    return run
  }

  /// Runs the night of the next day and measures it.
  private func pace(_ night: NightFixture) throws -> Pace {
    let clock = ContinuousClock()
    let start = clock.now
    func elapsed() -> Int { Int((clock.now - start) / .microseconds(1)) }
    let run = try Spawned.start(["nightly", "--config", night.config, "--date", "2021-06-02"])
    Self.waitForWriting(run, night)
    let writes = elapsed()
    run.waitUntilExit()
    return Pace(writes: writes, ends: max(elapsed(), writes + 1000))
  }

  /// Until the folder in which a run grows is there, or the run is over.
  private static func waitForWriting(_ run: Process, _ night: NightFixture) {
    while run.isRunning, access("\(night.output)/.building", F_OK) != 0 { usleep(200) }
  }
}
