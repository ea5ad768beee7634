import Oficio

/// A gate and what it lacks: by these two one blocker is told from another.
struct Door: Hashable, Sendable {
  var gate: Gate
  var subject: String
}

/// What shuts a door for somebody, and the steps that would lift it.
struct Block: Hashable, Sendable {
  var door: Door
  var steps: [BlockerStep]
}

/// Keeps what blocks on the day asked. Points, reasons and the words of a posting are not its business, so it can judge a
/// compiled value without any posting that has it.
struct BlockLedger: Ledger {
  /// Each door once, in the order posted; steps of several blockers at one door are put together.
  private(set) var blocks: [Block] = []

  mutating func block(_ lift: Lift, _ blocker: @autoclosure () -> BlockerDraft) {
    let draft = blocker()
    let door = Door(gate: draft.gate, subject: draft.subject)
    if let known = blocks.firstIndex(where: { $0.door == door }) {
      blocks[known].steps += draft.steps.filter { !blocks[known].steps.contains($0) }
    } else {
      blocks.append(Block(door: door, steps: draft.steps))
    }
  }

  mutating func score(_ factor: Factor, value: Int, assumed: Bool) {}
  mutating func add(_ factor: Factor, points: Int) {}
  mutating func note(
    _ factor: Factor, _ sign: Evidence.Sign, _ fact: @autoclosure () -> Fact, _ source: SourceRef
  ) {}
  mutating func unknown(_ question: @autoclosure () -> Question) {}
  mutating func callFirst(_ about: Question.About) {}
  mutating func flag(_ flag: Flag) {}
}
