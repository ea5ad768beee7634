import Oficio
import OficioTestSupport
import Testing

@testable import OficioFeed

@Suite("What becomes of postings from day to day")
struct PostingLifeTests {
  static let day = Shipped.day("2026-11-20")
  static let complete = RunVerdict(RunNotation.reading("c9"), after: [])
  static let window = RunVerdict(RunNotation.reading("w9"), after: [])
  static let broken = RunVerdict(RunNotation.reading("b9"), after: [])
  static let frozen = RunVerdict(RunNotation.reading("c9"), after: RunNotation.runs("c100"))

  private static func posting(_ key: String, _ state: PostingState = .active, expires: CivilDate? = nil) -> Posting {
    var posting = Posting(key: key, feed: "f", sourceId: key, title: "T", text: "")
    posting.state = state
    posting.expiresOn = expires.map { Sourced($0, Provenance(.stated)) }
    return posting
  }

  private static func life(
    _ state: PostingState = .active, gone: Int? = nil, expires: Int? = nil
  ) -> PostingLife {
    PostingLife(
      firstSeen: day.adding(days: -9), lastSeen: day.adding(days: -1), state: state,
      goneOn: gone.map { day.adding(days: $0) }, expiresOn: expires.map { day.adding(days: $0) })
  }

  @Test(
    "who is absent is withdrawn by a complete run alone, and closed past its own end where nothing broke off",
    arguments: [
      (complete, nil, PostingState.withdrawn), (complete, 5, .withdrawn), (complete, 0, .withdrawn),
      (complete, -1, .expired), (window, nil, .active), (window, -1, .expired), (window, 0, .active),
      (broken, nil, .active), (broken, -1, .active), (frozen, nil, .active), (frozen, -1, .active),
    ] as [(RunVerdict, Int?, PostingState)])
  func absent(_ run: RunVerdict, _ expires: Int?, _ state: PostingState) {
    let life = Self.life(expires: expires).absent(on: Self.day, from: run)
    #expect(life.state == state)
    #expect(life.goneOn == (state == .active ? nil : Self.day))
    #expect(life.lastSeen == Self.day.adding(days: -1) && life.firstSeen == Self.day.adding(days: -9))
  }

  @Test("who is gone stays gone, with the day on which it went")
  func stays() {
    let life = Self.life(.withdrawn, gone: -3)
    for run in [Self.complete, Self.window, Self.broken] { #expect(life.absent(on: Self.day, from: run) == life) }
  }

  @Test("what an item says of its own state always wins, whatever the run")
  func explicit() {
    for run in [Self.complete, Self.window, Self.broken, Self.frozen] {
      let lives = run.lives(
        after: ["a": Self.life(), "b": Self.life(.withdrawn, gone: -3), "c": Self.life(.withdrawn, gone: -3)],
        listed: [Self.posting("a", .withdrawn), Self.posting("b"), Self.posting("c", .withdrawn)], on: Self.day)
      #expect(lives["a"]?.state == .withdrawn && lives["a"]?.goneOn == Self.day)
      #expect(lives["b"]?.state == .active && lives["b"]?.goneOn == nil)
      #expect(lives["c"]?.goneOn == Self.day.adding(days: -3))
      #expect(lives.values.allSatisfy { $0.lastSeen == Self.day && $0.firstSeen == Self.day.adding(days: -9) })
    }
  }

  @Test("an advert that was read speaks for its jobs: one it no longer names is gone, whatever the run may prove")
  func jobs() {
    func job(_ key: String) -> Posting {
      var job = Self.posting(key)
      job.partOf = AdvertPart(key: "f:1", title: "T")
      return job
    }
    let before = ["f:1": Self.life(), "f:1#cook": Self.life(), "f:1#waiter": Self.life(), "f:2#cook": Self.life()]
    for run in [Self.window, Self.broken, Self.frozen] {
      let parted = run.lives(after: before, listed: [job("f:1#cook")], on: Self.day)
      #expect(parted["f:1"]?.goneOn == Self.day && parted["f:1#waiter"]?.state == .withdrawn)
      #expect(parted["f:1#cook"]?.state == .active && parted["f:2#cook"]?.state == .active)
      let whole = run.lives(after: before, listed: [Self.posting("f:1")], on: Self.day)
      #expect(whole["f:1"]?.state == .active && whole["f:1#cook"]?.state == .withdrawn)
      #expect(run.lives(after: before, listed: [], on: Self.day) == before)
    }
  }

  @Test("a posting listed past its own end is believed")
  func listedPastEnd() {
    let lives = Self.complete.lives(
      after: [:], listed: [Self.posting("a", expires: Self.day.adding(days: -30))], on: Self.day)
    #expect(lives["a"]?.state == .active)
  }

  @Test(
    "whatever a feed does: only complete runs and items themselves withdraw, days stay in order, order means nothing",
    arguments: Seeds.range(30))
  func anySequence(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var runs: [PastRun] = []
    var lives: [String: PostingLife] = [:]
    var withdrawn = 0
    for number in 0..<40 {
      let today = RunNotation.start.adding(days: number)
      let states: [PostingState] = [.active, .active, .active, .withdrawn, .expired]
      var listed = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Self.posting(
          "p\(Int.random(in: 0..<20, using: &random))", states.randomElement(using: &random) ?? .active,
          expires: Bool.random(using: &random) ? today.adding(days: Int.random(in: -5...5, using: &random)) : nil)
      }
      var keys: Set<String> = []
      listed.removeAll { !keys.insert($0.key).inserted }
      let kind = ["c", "c", "c", "c", "b", "w"].randomElement(using: &random) ?? "c"
      let bad = Int.random(in: 0..<10, using: &random) == 0 ? 1 : 0
      let reading = RunNotation.reading(
        listed.isEmpty && bad == 0 && kind != "b" ? "e" : "\(kind)\(listed.count)/\(bad)")
      let verdict = RunVerdict(reading, after: runs, accepted: Int.random(in: 0..<20, using: &random) == 0)
      let before = lives
      lives = verdict.lives(after: before, listed: listed, on: today)
      #expect(verdict.lives(after: before, listed: listed.shuffled(using: &random), on: today) == lives)
      if verdict.withdraws { #expect(verdict.status == .complete && verdict.tripped == nil && reading.withdraws) }
      for (key, life) in lives {
        #expect(life.firstSeen <= life.lastSeen && life.lastSeen <= today)
        #expect((life.goneOn == nil) == (life.state == .active))
        #expect(before[key].map { $0.firstSeen == life.firstSeen && $0.lastSeen <= life.lastSeen } ?? true)
        #expect(keys.contains(key) == (life.lastSeen == today))
        guard before[key]?.state == .active, life.state != .active, !keys.contains(key) else { continue }
        withdrawn += 1
        #expect(verdict.withdraws || (life.state == .expired && verdict.closesExpired))
        if life.state == .expired { #expect(life.expiresOn.map { $0 < today } == true) }
      }
      runs.append(
        PastRun(
          today, verdict.status, reason: verdict.reason, postings: reading.postings, withdraws: reading.withdraws))
    }
    #expect(withdrawn > 0, "seed \(seed) has shown nothing")
  }
}
