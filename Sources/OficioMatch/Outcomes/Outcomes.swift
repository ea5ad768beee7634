import Oficio

/// What came of leads, in figures that may be shown: those about too few people are hidden.
///
/// Counted are the acts up to the day. Everybody counts once in each figure, however many leads they had.
public struct Outcomes: Hashable, Sendable {
  /// The day up to which acts count, and by which a stay is due.
  public var asOf: CivilDate
  /// Figures with fewer people behind them are hidden; 1 hides nothing.
  public var minCell: Int
  /// How the rows are told apart; nil: there is only the total.
  public var by: OutcomeGrouping?
  /// All leads; by reasons, all leads that fell through.
  public var total: OutcomeRow
  /// By people, most first, then id in byte order; of equals those not known come last.
  public var rows: [OutcomeRow]
  /// The rows of too few people, together and without names; nil: there are none, or too few people even so.
  public var others: OutcomeRow?
}

/// How leads are told apart.
public enum OutcomeGrouping: String, CaseIterable, Hashable, Sendable {
  /// The ISCO-08 unit group of the posting's main occupation.
  case occupation
  /// The employer, by name, case and accents aside.
  case employer
  /// The programmes of the person's profile; who takes part in several counts in each.
  case programme
  /// The first word of the reason why it was declined, rejected or left.
  case reason

  /// What is counted of each row, in the order in which it is written.
  public var measures: [OutcomeMeasure] { self == .reason ? OutcomeMeasure.ofReasons : OutcomeMeasure.ofLeads }
}

/// People of a row.
///
/// `people`: with any act. `proposed`, `sent`, `interviewed`, `declined`, `rejected`, `left`: with such an act.
/// `hired`: taken on, by whatever act that follows from it. `due30` …: hired so many days before the day or earlier.
/// `kept30` …: of those due, who is known to have been there for so many days: confirmed, or left no sooner. The others
/// have left before, or nobody has asked.
public enum OutcomeMeasure: String, CaseIterable, Hashable, Sendable {
  case people, proposed, sent, interviewed, hired, due30, kept30, due90, kept90, due180, kept180, left, declined,
    rejected

  static let ofLeads = allCases
  static let ofReasons: [OutcomeMeasure] = [.people, .declined, .rejected, .left]

  /// What counts the same people and more. Shown beside each other the two would tell those between them.
  var wholes: [OutcomeMeasure] {
    switch self {
    case .people: []
    case .proposed, .sent, .interviewed, .hired, .declined, .rejected: [.people]
    case .due30, .left: [.people, .hired]
    case .kept30: [.people, .hired, .due30]
    case .due90: [.people, .hired, .due30]
    case .kept90: [.people, .hired, .due30, .kept30, .due90]
    case .due180: [.people, .hired, .due30, .due90]
    case .kept180: [.people, .hired, .due30, .kept30, .due90, .kept90, .due180]
    }
  }

  /// Those of two that would tell too much stay hidden whose place is the later.
  static let byWorth: [OutcomeMeasure] = [
    .people, .hired, .due90, .kept90, .due30, .kept30, .due180, .kept180, .left, .sent, .proposed, .interviewed,
    .rejected, .declined,
  ]
}

/// What a row is about.
public enum OutcomeGroup: Hashable, Sendable {
  /// A unit group, an employer's name, a programme's id or the word of a reason.
  case named(String)
  /// A person in no programme, a lead that fell through without a reason written.
  case without
  /// Not known: a posting or a profile that is not at hand, an occupation that the advert does not tell.
  case unknown
  /// Everything together, or all that is not named.
  case all
}

/// Figures of one group.
public struct OutcomeRow: Hashable, Sendable {
  /// What they are about.
  public var group: OutcomeGroup
  /// For each measure of the grouping.
  public var figures: [OutcomeMeasure: Figure]

  /// A row of figures.
  public init(group: OutcomeGroup, figures: [OutcomeMeasure: Figure]) {
    self.group = group
    self.figures = figures
  }
}
