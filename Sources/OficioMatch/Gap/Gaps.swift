import Oficio

/// What a cohort lacks for the postings there are, in figures that may be shown: those about too few people are hidden.
///
/// **Counted postings** are the live ones, each key once, less those below the floor against exploitation and those with
/// signs of a trap: no door worth opening. **Counted people** are those with consent to matching on the day.
/// Every figure is exact on the given data; nothing is estimated.
public struct Gaps: Hashable, Sendable {
  /// The day everything was judged on.
  public var asOf: CivilDate
  /// Id of the policy.
  public var policy: String
  /// Figures with fewer people behind them are hidden; 1 hides nothing.
  public var minCell: Int
  /// Counted people.
  public var people: Figure
  /// Live postings, and what was set aside.
  public var postings: GapPostings
  /// Pairs of a counted person and a counted posting.
  public var pairs: GapPairs
  /// What alone keeps pairs out, by pairs (most first), then id in byte order.
  public var blockers: [SingleBlocker]
  /// The blockers that stay unnamed because too few people stand behind them, together; nil: none, or still too few.
  public var otherBlockers: UnnamedBlockers?
  /// Demand against supply, one table for each kind, in the order of `GapKind`.
  public var tables: [GapTable]
  /// Whom programmes reach and whom their rules leave out, by id in byte order; those of which nothing may be shown are not
  /// named.
  public var programmes: [ProgrammeGap]
}

/// Live postings by what became of them. About postings alone, so never hidden.
public struct GapPostings: Hashable, Sendable {
  /// Live on the day, each key once.
  public var live = 0
  /// Counted: live, above the floor or not known to be below it, without a sign of a trap.
  public var counted = 0
  /// Set aside, because they are below the floor.
  public var belowFloor = 0
  /// Set aside for a sign of a trap.
  public var risk = 0
  /// Vacancies of the counted ones; a posting that does not say how many wants one.
  public var vacancies = 0
}

/// Pairs by what stands in the way on the day. What nobody has filled in counts as holding, as in a lead's verdict.
public struct GapPairs: Hashable, Sendable {
  /// All of them: counted people × counted postings.
  public var all: Figure
  /// Nothing stands in the way: verdicts `open` and `unclear`.
  public var open: Figure
  /// Exactly one blocker (gate and subject) does.
  public var oneBlocker: Figure
  /// More than one does.
  public var severalBlockers: Figure
}

/// A gate and its subject that alone keep pairs out: once it is lifted today, nothing else stands in the way today.
///
/// Several blockers of one pair with the same gate and subject are one.
public struct SingleBlocker: Hashable, Sendable {
  /// The gate.
  public var gate: Gate
  /// What is missing: a record kind, certificate id, skill id, duty name, education level, place …
  public var subject: String
  /// Pairs that it alone keeps out.
  public var pairs: Int
  /// People with at least one such pair; hidden where all but a few have one.
  public var people: Figure
  /// Postings with at least one such pair.
  public var postings: Int
  /// Its pairs by what would open them: in the order of `GapWay.Kind`, then by pairs, most first.
  public var ways: [GapWay]
  /// Pairs of the ways that are not told apart because too few people stand behind them; nil: there are none.
  public var otherPairs: Int?

  /// `GATE:SUBJECT`, by which rows with equally many pairs are ordered.
  public var id: String { "\(gate.rawValue):\(subject)" }
}

/// Some of the pairs that one blocker alone keeps out, by what would open them.
public struct GapWay: Hashable, Sendable {
  /// What opens a pair within the horizon, every gate taken together: a licence may run out before a record clears.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Waiting alone (verdict `opens`); no step is known to be sooner.
    case waiting
    /// Waiting alone (verdict `opens`), and sooner by steps begun on the day.
    case sooner
    /// Steps, not waiting (verdict `unlockable`).
    case steps
    /// Neither that is known (verdict `closed`).
    case none
  }

  /// What opens these pairs.
  public var kind: Kind
  /// The blocker's steps, in order, where steps open the pair; else empty.
  public var steps: [BlockerStep]
  /// How many pairs; they add up to the blocker's, with its `otherPairs`.
  public var pairs: Int
  /// For pairs that waiting opens: the first day by which half of their people have one of them open.
  public var halfBy: CivilDate?
}

/// Blockers without their names, together.
public struct UnnamedBlockers: Hashable, Sendable {
  /// Pairs that one of them alone keeps out.
  public var pairs: Int
  /// People with at least one such pair.
  public var people: Figure
  /// Postings with at least one such pair.
  public var postings: Int
}
