import Oficio

/// Where a criterion posts what it finds. The same body scores (with a `Tally`) and explains (with an `Account`),
/// so the two cannot differ.
protocol Ledger {
  /// Points of a factor; `value` is 0 … 10 000 and the points are its share of the factor's weight.
  mutating func score(_ factor: Factor, value: Int, assumed: Bool)
  /// Points of one part of a factor that adds up over several values (skills).
  mutating func add(_ factor: Factor, points: Int)
  /// A reason, evaluated by those who keep reasons.
  mutating func note(_ factor: Factor, _ sign: Evidence.Sign, _ fact: @autoclosure () -> Fact, _ source: SourceRef)
  /// A gate does not hold on the day asked.
  mutating func block(_ lift: Lift, _ blocker: @autoclosure () -> BlockerDraft)
  /// A stated requirement against a fact that nobody filled in: holds, with a question.
  mutating func unknown(_ question: @autoclosure () -> Question)
  /// The advert is silent: ask the employer first.
  mutating func callFirst(_ about: Question.About)
  mutating func flag(_ flag: Flag)
}

/// What would lift a blocker, beside waiting.
enum Lift: Equatable {
  /// Nothing.
  case never
  /// Steps begun on the as-of date are done after so many days.
  case steps(days: Int)
  /// Steps whose time the catalog does not know.
  case stepsOfUnknownTime

  /// The lift of steps that are all needed, taken side by side.
  static func all(_ steps: [BlockerStep]) -> Lift {
    if steps.isEmpty { return .never }
    let days = steps.compactMap(\.days)
    return days.count == steps.count ? .steps(days: days.max() ?? 0) : .stepsOfUnknownTime
  }

  /// The lift of steps of which one is enough.
  static func any(_ steps: [BlockerStep]) -> Lift {
    if steps.isEmpty { return .never }
    return steps.compactMap(\.days).min().map { .steps(days: $0) } ?? .stepsOfUnknownTime
  }
}

/// Where a reason comes from, before it is resolved against the posting's own provenance.
enum SourceRef: Hashable {
  case profile
  case catalog(String)
  case policy
  case activity
  case posting(PostingField)
}

/// The fields of a posting that reasons point at.
enum PostingField: Hashable {
  case record(RecordKind)
  case certificate(String)
  case certificateKind(CertificateKind)
  case standing, deadline, education, experience, shifts, hours, pay, contract, sector, place, remote, occupation,
    employer
  case skill(String)
}

/// A blocker whose source is not resolved yet.
struct BlockerDraft {
  var gate: Gate
  var subject: String
  var opensOn: CivilDate?
  var reading: Blocker.Reading?
  var source: SourceRef
  var steps: [BlockerStep] = []
}

/// Adds points and gate states; never evaluates a reason.
struct Tally: Ledger {
  let weights: FactorWeights
  private(set) var points = 0
  private(set) var holds = true
  private(set) var isUnknown = false
  /// Days until all the steps are done, when steps alone would lift every block posted.
  private(set) var stepDays = 0
  private(set) var stepTimeUnknown = false
  private(set) var liftable = true

  init(weights: FactorWeights) { self.weights = weights }

  mutating func score(_ factor: Factor, value: Int, assumed: Bool) { points += weights.points(factor, value) }
  mutating func add(_ factor: Factor, points: Int) { self.points += points }
  mutating func note(
    _ factor: Factor, _ sign: Evidence.Sign, _ fact: @autoclosure () -> Fact, _ source: SourceRef
  ) {}
  mutating func block(_ lift: Lift, _ blocker: @autoclosure () -> BlockerDraft) {
    holds = false
    switch lift {
    case .never: liftable = false
    case .steps(let days): stepDays = max(stepDays, days)
    case .stepsOfUnknownTime: stepTimeUnknown = true
    }
  }
  mutating func unknown(_ question: @autoclosure () -> Question) { isUnknown = true }
  mutating func callFirst(_ about: Question.About) {}
  mutating func flag(_ flag: Flag) {}
}

/// The weights of a policy, by factor.
struct FactorWeights {
  private let weights: [Int]

  init(_ policy: Policy) { weights = Factor.allCases.map { policy.weights[$0] ?? 0 } }

  subscript(factor: Factor) -> Int { weights[factor.index] }

  /// `⌊weight × value ÷ 10 000⌋`.
  func points(_ factor: Factor, _ value: Int) -> Int { weights[factor.index] * value / 10_000 }
}
