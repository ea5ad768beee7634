/// A time for which a person had a job, as far as the acts tell.
public struct Stint: Hashable, Sendable {
  /// The first day; nil: only the end is known. Where only `kept90` was written, the latest day that agrees with it.
  public var hiredOn: CivilDate?
  /// The day it ended, or came to nothing after all; nil: as far as is known the person is still there.
  public var leftOn: CivilDate?
  /// The most days that somebody has confirmed.
  public var keptDays = 0

  /// Whether a person who stayed would have been there for so many days by a day; false where the first day is unknown.
  public func isDue(_ days: Int, on day: CivilDate) -> Bool { hiredOn.map { $0.adding(days: days) <= day } ?? false }

  /// Whether the person was there for so many days: confirmed, or known from the day of leaving.
  public func lasted(_ days: Int) -> Bool {
    if keptDays >= days { return true }
    guard let hiredOn, let leftOn else { return false }
    return leftOn.days(since: hiredOn) >= days
  }

  /// The stints that acts about one job tell of.
  ///
  /// Being hired, or confirmed, opens one unless one is open; leaving ends it, and so do a refusal of either side that is
  /// dated behind the hire. Leaving what nobody wrote down is a stint without a first day.
  ///
  /// - Parameter acts: in the order in which they happened.
  static func all(in acts: [Activity]) -> [Stint] {
    var stints: [Stint] = []
    func open() -> Int? { stints.last.flatMap { $0.leftOn == nil ? stints.count - 1 : nil } }
    for act in acts {
      switch act.state {
      case .proposed, .sent, .interviewed: continue
      case .hired:
        if open() == nil { stints.append(Stint(hiredOn: act.date)) }
      case .kept30, .kept90, .kept180:
        let days = act.state.keptDays
        if open() == nil { stints.append(Stint(hiredOn: act.date.adding(days: -days))) }
        stints[stints.count - 1].keptDays = max(stints[stints.count - 1].keptDays, days)
      case .declined, .rejected:
        if let open = open() { stints[open].leftOn = act.date }
      case .left:
        if let open = open() { stints[open].leftOn = act.date } else { stints.append(Stint(leftOn: act.date)) }
      }
    }
    return stints
  }
}

extension Activity.State {
  /// Days in the job that the state confirms; 0 for others.
  var keptDays: Int {
    switch self {
    case .kept30: 30
    case .kept90: 90
    case .kept180: 180
    case .proposed, .declined, .sent, .interviewed, .rejected, .hired, .left: 0
    }
  }
}
