import Oficio

/// The days within the horizon on which anything may change for one person, first the as-of date itself.
///
/// A set of days of the horizon is a bit mask over them: bit n stands for the stretch from change day n to the next.
/// At most 64: a person with more of them in one horizon is judged up to the 64th.
struct ChangeDays: Sendable {
  static let limit = 64

  let days: [CivilDate]
  private let offsets: [Int]
  /// Change days of each subject, for criteria that need not be asked on the others.
  private let masks: [Subject: UInt64]

  /// What a change of day may touch.
  enum Subject: Hashable, Sendable { case records, certificates, papers, bars, duties, exclusions, nothing }

  init(_ person: TraineeFacts, _ table: PostingTable, _ context: MatchContext) {
    var subjects: [Subject: Set<CivilDate>] = [:]
    subjects[.records] = Set(
      person.records.values.flatMap { record in
        record.changeDays
          + table.records.values.flatMap(\.checks).compactMap { RecordCriterion.lookBackEnd($0, record) }
      })
    subjects[.certificates] = Set(
      (person.certificates ?? []).flatMap { certificate -> [CivilDate] in
        if case .on(let end) = certificate.expiry { return [end] + [certificate.issuedOn].compactMap(\.self) }
        return [certificate.issuedOn].compactMap(\.self)
      })
    subjects[.papers] = Set((person.trainee.papers ?? []).compactMap(\.expiresOn))
    subjects[.bars] = Set((person.trainee.barredFrom ?? []).compactMap { $0.until?.adding(days: 1) })
    subjects[.duties] = Set(
      (person.duties ?? []).flatMap { duty in
        [duty.obligation.start, duty.end?.adding(days: 1)].compactMap(\.self)
      })
    subjects[.exclusions] = Set(
      person.exclusions.compactMap { $0.until?.adding(days: 1) }
        + [person.trainee.status?.mayLeaveOn].compactMap(\.self))
    let horizon = context.asOf.adding(days: context.policy.limits.horizonDays)
    let stepDays = person.steps.allDays.map { context.asOf.adding(days: $0) }
    // Steps for a record cannot begin before the sentence is served, or the law's term for asking has passed.
    let begins = Set(person.records.values.compactMap(\.stepsFrom).filter { context.asOf < $0 })
    let recordSteps = begins.flatMap { day in person.steps.recordDays.map { day.adding(days: $0) } }
    let later = Set(subjects.values.joined()).union(stepDays).union(recordSteps).filter {
      context.asOf < $0 && $0 <= horizon
    }
    let days = Array(([context.asOf] + later.sorted()).prefix(Self.limit))
    self.days = days
    offsets = days.map { $0.days(since: context.asOf) }
    masks = subjects.mapValues { changes in
      days.indices.reduce(1) { changes.contains(days[$1]) ? $0 | 1 << UInt64($1) : $0 }
    }
  }

  /// Every day of the horizon.
  var all: UInt64 { days.count == 64 ? .max : (1 << UInt64(days.count)) - 1 }

  /// The first day of a mask; nil for the empty one.
  func first(of mask: UInt64) -> CivilDate? {
    let mask = mask & all
    return mask == 0 ? nil : days[mask.trailingZeroBitCount]
  }

  /// Judges on each day that matters to a subject and folds the answers into a cell. Points and questions are
  /// those of the as-of date.
  func cell(_ subject: Subject, _ weights: FactorWeights, judge: (CivilDate, inout Tally) -> Void) -> Cell {
    var cell = Cell()
    var tally = Tally(weights: weights)
    let matters = masks[subject] ?? 1
    for number in days.indices {
      let bit: UInt64 = 1 << UInt64(number)
      if matters & bit != 0 {
        tally = Tally(weights: weights)
        judge(days[number], &tally)
        if number == 0 {
          cell.points = UInt16(clamping: tally.points)
          if tally.isUnknown { cell.flags |= Cell.unknown }
        }
        if tally.stepTimeUnknown, tally.liftable { cell.flags |= Cell.stepTimeUnknown }
      }
      if tally.holds { cell.open |= bit }
      if tally.holds || tally.liftable && tally.stepDays <= offsets[number] { cell.withSteps |= bit }
    }
    return cell
  }
}

/// What one compiled value means for one person.
struct Cell: Sendable {
  /// Change days on which its gates hold by waiting.
  var open: UInt64 = 0
  /// Change days on which they hold when all steps start today.
  var withSteps: UInt64 = 0
  var points: UInt16 = 0
  var flags: UInt16 = 0

  /// A question is open about it.
  static let unknown: UInt16 = 1
  /// A step whose time the catalog does not know.
  static let stepTimeUnknown: UInt16 = 2

  /// Open today, or by waiting, or by steps, or not at all.
  var verdict: Verdict {
    if open & 1 != 0 { return flags & Self.unknown != 0 ? .unclear : .open }
    return open != 0 ? .opens : withSteps != 0 ? .unlockable : .closed
  }

  /// What the kernel reads of it beside the points: bits that may be joined by `or`. Those of the last day tell most
  /// verdicts without a look at the days between, for what opens mostly stays open.
  func bits(lastDay: UInt64) -> Int16 {
    func bit(_ place: Int16, _ isSet: Bool) -> Int16 { isSet ? 1 << place : 0 }
    return bit(Self.asks, flags & Self.unknown != 0) | bit(Self.notToday, open & 1 == 0)
      | bit(Self.neverOpens, open == 0) | bit(Self.notOpenAtLast, open & lastDay == 0)
      | bit(Self.notUnlockedAtLast, withSteps & lastDay == 0) | bit(Self.never, withSteps == 0)
  }

  /// Places of the bits.
  static let asks: Int16 = 0
  static let notToday: Int16 = 1
  static let neverOpens: Int16 = 2
  static let notOpenAtLast: Int16 = 3
  static let notUnlockedAtLast: Int16 = 4
  static let never: Int16 = 5

  /// Both at once: days in common, points added.
  func joined(_ other: Cell) -> Cell {
    Cell(
      open: open & other.open, withSteps: withSteps & other.withSteps, points: points &+ other.points,
      flags: flags | other.flags)
  }
}
