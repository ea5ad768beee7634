import Oficio
import OficioMatch
import OficioReport

/// One nightly run: lock, read, match everyone, compare with the last run, write a new folder, switch to it.
///
/// Killed at any moment, what was published stands whole, and the next run ends in the bytes that this one would have
/// published. A night that finds what is published already leaves it as it stands. Old runs are kept.
public struct Night {
  private let config: NightConfig
  private let folders: [String]
  private let asOf: CivilDate
  private let tool: String
  private let jobs: Int
  private let clock: NightClock
  private let accepted: Set<String>
  private let tell: (NightEvent) -> Void

  /// A night that is ready to run.
  ///
  /// - Parameters:
  ///   - config: what the run is told.
  ///   - catalogs: the folders to read, those of the configuration or the shipped ones.
  ///   - asOf: the day to judge as of.
  ///   - tool: version of the tool, for the manifest.
  ///   - jobs: threads, when the configuration names no number.
  ///   - clock: the time, for `run` of the manifest alone.
  ///   - accepted: ids of feeds that somebody says are as small as they are, this once.
  ///   - tell: takes what is found and how far the night is.
  public init(
    _ config: NightConfig, catalogs: [String], asOf: CivilDate, tool: String, jobs: Int, clock: NightClock,
    accepted: Set<String> = [], tell: @escaping (NightEvent) -> Void
  ) {
    self.config = config
    folders = catalogs
    self.asOf = asOf
    self.tool = tool
    self.jobs = config.jobs ?? jobs
    self.clock = clock
    self.accepted = accepted
    self.tell = tell
  }

  /// Runs it.
  ///
  /// - Parameters:
  ///   - holder: who runs it and since when, for others who find the lock taken.
  ///   - isRehearsal: everything but the switch is done, and nothing is left behind.
  /// - Throws: `NightError`, `InputError`, `AtomicFileError` or `StoreError`; what is published is whole, and a run
  ///   whose store could not be written ends in the same bytes when it is run again.
  public func run(holder: String, isRehearsal: Bool = false) async throws -> NightResult {
    let output = try OutputFolder(config.output)
    let lock: RunLock
    do { lock = try RunLock(output.lock, holder: holder) } catch {
      if output.isNew { output.removeIfEmpty() }
      throw error
    }
    defer {
      if isRehearsal, lock.isNew { lock.removeFile() }
      if isRehearsal, output.isNew { output.removeIfEmpty() }
    }
    try output.sweep()
    do {
      return try await work(output, isRehearsal: isRehearsal)
    } catch let reason as Withheld {
      return NightResult(outcome: .withheld(reason), published: output.published, hasProblems: true)
    } catch {
      // The failure is told; what is left of this run goes now or with the next one.
      try? output.sweep()
      throw error
    }
  }

  private func work(_ output: OutputFolder, isRehearsal: Bool) async throws -> NightResult {
    var times = NightTimes(clock, jobs: jobs)
    let store = try config.store.map { try FeedStore($0, day: asOf, isRehearsal: isRehearsal) }
    var reading = NightReading(config, catalogs: folders, asOf: asOf, tell: tell)
    let station = try reading.catalogs()
    times.done(.catalogs)
    try reading.people()
    try reading.answers()
    try reading.activity()
    times.done(.profiles)
    try reading.feeds(station, store, accepted: accepted)
    times.done(.feeds)
    let base = PublishedRun.base(of: output)
    try output.begin()
    let manifest = try await write(reading.inputs, base, output, &times)
    var result = NightResult(
      outcome: .published, manifest: manifest, published: manifest.run, hasProblems: reading.inputs.hasProblems)
    if case .run(let last) = base, last.contentDigest == manifest.contentDigest {
      result.outcome = .unchanged
      // A run that was killed behind the switch has not written its day.
      if !isRehearsal { try store?.record(reading.inputs.updates) }
    } else if isRehearsal {
      result.outcome = .rehearsed
    } else {
      try AtomicFile.write(manifest.json(times), to: "\(output.building)/manifest.json")
      let publish = { try output.publish(as: manifest.run) }
      if let store { try store.record(reading.inputs.updates, publish: publish) } else { try publish() }
    }
    if result.outcome != .published {
      result.published = output.published
      try output.sweep()
    }
    if case .damaged = base { result.hasProblems = true }
    return result
  }

  /// Writes everything but the manifest, which it returns.
  private func write(
    _ inputs: NightInputs, _ base: PublishedRun.Base, _ output: OutputFolder, _ times: inout NightTimes
  ) async throws -> Manifest {
    guard let policy = inputs.policy else { throw NightError.configUnusable(file: config.file) }
    let matcher = Matcher(
      catalog: inputs.catalog, policy: policy, postings: inputs.postings, activity: inputs.acts, asOf: asOf)
    let absence = Absence(inputs, matcher)
    times.done(.compile)
    var last: PublishedRun?
    if case .run(let run) = base { last = run }
    let writer = RunWriter(
      output.building, last: last,
      report: LeadReport(.jsonl, context: ReportContext(language: config.language, catalog: inputs.catalog)),
      reason: { absence.reason(of: $0) })
    try await match(inputs.people, matcher, writer)
    try writer.finish()
    times.done(.match)
    return manifest(inputs, matcher, writer, base)
  }

  private func match(_ people: [NightPerson], _ matcher: Matcher, _ writer: RunWriter) async throws {
    tell(.begins("people", total: people.count))
    var unasked: [String] = []
    var next = people.makeIterator()
    let verdicts = Set(Verdict.allCases.filter { $0 != .closed })
    try await matcher.match(people.map(\.trainee), top: config.top, verdicts: verdicts, jobs: jobs) { trainee, leads in
      guard let person = next.next() else { return }
      let isMatched = trainee.consent.allowsMatching(on: asOf)
      if !isMatched { unasked.append(trainee.id) }
      try writer.add(person, leads, isMatched: isMatched)
      tell(.step)
    }
    tell(.ends)
    if !unasked.isEmpty { tell(.withoutConsent(unasked)) }
  }

  private func manifest(
    _ inputs: NightInputs, _ matcher: Matcher, _ writer: RunWriter, _ base: PublishedRun.Base
  ) -> Manifest {
    var counts = writer.counts
    counts.postings = inputs.updates.map(\.listed.count).reduce(0, +)
    counts.live = matcher.liveCount
    let since: Manifest.Changes.Base =
      switch base {
      case .none: .none
      case .damaged: .damaged
      case .run(let run): .run(asOf: run.asOf, contentDigest: run.contentDigest)
      }
    return Manifest(
      Manifest.Content(
        tool: tool, asOf: asOf, policy: config.policy, top: config.top, language: config.language,
        catalogs: inputs.catalogDigest, profiles: inputs.profiles, answers: inputs.answers, activity: inputs.activity,
        feeds: inputs.feeds,
        runs: inputs.updates.map { FeedRunSummary($0, hasStore: inputs.hasStore) }, counts: counts,
        problems: inputs.findings, files: writer.leadFiles),
      Manifest.Changes(
        base: since, new: writer.changes[.new] ?? 0, gone: writer.changes[.gone] ?? 0,
        changed: writer.changes[.changed] ?? 0, files: writer.changeFiles))
  }
}
