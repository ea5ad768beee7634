import Oficio

@testable import OficioMatch

/// Counts outcomes the plain way: for every person and row, looks at all acts again.
struct OutcomeTwin {
  let acts: [Activity]
  let asOf: CivilDate

  /// The people behind every figure of the rows that `group` names, and of all acts under "".
  ///
  /// - Parameter group: the rows of one act; acts that name one posting, or one employer alone, are one lead.
  func people(
    _ measures: [OutcomeMeasure], _ group: (Activity) -> [String]
  ) -> [String: [OutcomeMeasure: Set<String>]] {
    var rows: [String: [OutcomeMeasure: Set<String>]] = [:]
    let past = acts.filter { $0.date <= asOf }
    for name in Set(past.flatMap(group) + [""]) {
      var row: [OutcomeMeasure: Set<String>] = [:]
      for measure in measures {
        let leads = Dictionary(grouping: past.filter { name.isEmpty || group($0).contains(name) }) { act in
          "\(act.trainee)|\(act.posting ?? act.employer ?? "")"
        }
        row[measure] = Set(leads.values.filter { counts($0, measure) }.map { $0[0].trainee })
      }
      rows[name] = row
    }
    return rows
  }

  private func counts(_ acts: [Activity], _ measure: OutcomeMeasure) -> Bool {
    func has(_ states: Activity.State...) -> Bool { acts.contains { states.contains($0.state) } }
    switch measure {
    case .people: return true
    case .proposed: return has(.proposed)
    case .sent: return has(.sent)
    case .interviewed: return has(.interviewed)
    case .declined: return has(.declined)
    case .rejected: return has(.rejected)
    case .left: return has(.left)
    case .hired: return has(.hired, .kept30, .kept90, .kept180, .left)
    case .due30: return stays(acts).contains { $0.isDue(30, asOf) }
    case .due90: return stays(acts).contains { $0.isDue(90, asOf) }
    case .due180: return stays(acts).contains { $0.isDue(180, asOf) }
    case .kept30: return stays(acts).contains { $0.isDue(30, asOf) && $0.days >= 30 }
    case .kept90: return stays(acts).contains { $0.isDue(90, asOf) && $0.days >= 90 }
    case .kept180: return stays(acts).contains { $0.isDue(180, asOf) && $0.days >= 180 }
    }
  }

  private struct Stay {
    var start: CivilDate?
    /// Known for sure.
    var days: Int

    func isDue(_ days: Int, _ asOf: CivilDate) -> Bool { start.map { $0.adding(days: days) <= asOf } ?? false }
  }

  private static let kept: [Activity.State: Int] = [.kept30: 30, .kept90: 90, .kept180: 180]

  /// The acts cut behind every end; a piece with a hire or a confirmation in it is a stay.
  private func stays(_ acts: [Activity]) -> [Stay] {
    let order = Activity.State.allCases
    let sorted = acts.sorted { ($0.date, order.firstIndex(of: $0.state)!) < ($1.date, order.firstIndex(of: $1.state)!) }
    let inside: [Activity.State] = [.hired, .kept30, .kept90, .kept180]
    return sorted.split { [.left, .declined, .rejected].contains($0.state) }.compactMap { piece in
      guard let first = piece.first(where: { inside.contains($0.state) }) else { return nil }
      let start = first.date.adding(days: -(Self.kept[first.state] ?? 0))
      let confirmed = piece.compactMap { Self.kept[$0.state] }.max() ?? 0
      let end = piece.endIndex < sorted.endIndex ? sorted[piece.endIndex].date.days(since: start) : 0
      return Stay(start: start, days: max(confirmed, end))
    }
  }
}
