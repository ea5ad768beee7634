import Oficio

/// Who stands behind each figure about outcomes, before anything is hidden.
struct OutcomeCounts {
  /// People by what they count for.
  struct Row {
    private(set) var people: [OutcomeMeasure: NumberSet] = [:]

    subscript(measure: OutcomeMeasure) -> NumberSet { people[measure] ?? NumberSet() }

    mutating func insert(_ person: Int, _ measure: OutcomeMeasure) {
      people[measure, default: NumberSet()].insert(person)
    }

    mutating func formUnion(_ other: Row) {
      for (measure, people) in other.people { self.people[measure, default: NumberSet()].formUnion(people) }
    }
  }

  private(set) var total = Row()
  private(set) var rows: [OutcomeGroup: Row] = [:]

  /// - Parameters:
  ///   - profiles: tell people's programmes.
  ///   - postings: tell occupations and employers.
  init(
    _ acts: [Activity], by grouping: OutcomeGrouping?, profiles: [Trainee], postings: [Posting], asOf: CivilDate
  ) {
    let leads = ActedLead.all(of: acts, postings: postings, asOf: asOf)
    let groups = OutcomeGroups(leads, grouping, profiles: profiles, postings: postings)
    var numbers: [String: Int] = [:]
    for lead in leads {
      let person = numbers[lead.trainee] ?? numbers.count
      numbers[lead.trainee] = person
      let counted =
        grouping == .reason ? Self.reasons(of: lead) : groups.of(lead).map { ($0, Self.measures(lead, asOf)) }
      for (group, measures) in counted {
        for measure in measures {
          total.insert(person, measure)
          if grouping != nil { rows[group, default: Row()].insert(person, measure) }
        }
      }
    }
  }

  /// What one lead counts for.
  private static func measures(_ lead: ActedLead, _ asOf: CivilDate) -> [OutcomeMeasure] {
    var measures: [OutcomeMeasure] = [.people]
    for state in Set(lead.acts.map(\.state)) {
      switch state {
      case .proposed: measures.append(.proposed)
      case .sent: measures.append(.sent)
      case .interviewed: measures.append(.interviewed)
      case .declined: measures.append(.declined)
      case .rejected: measures.append(.rejected)
      case .left: measures.append(.left)
      case .hired, .kept30, .kept90, .kept180: break
      }
    }
    let stints = lead.stints
    if !stints.isEmpty { measures.append(.hired) }
    for (days, due, kept) in milestones {
      let whoCould = stints.filter { $0.isDue(days, on: asOf) }
      if !whoCould.isEmpty { measures.append(due) }
      if whoCould.contains(where: { $0.lasted(days) }) { measures.append(kept) }
    }
    return measures
  }

  private static let milestones: [(days: Int, due: OutcomeMeasure, kept: OutcomeMeasure)] = [
    (30, .due30, .kept30), (90, .due90, .kept90), (180, .due180, .kept180),
  ]

  /// Why a lead fell through, for each act that says so.
  private static func reasons(of lead: ActedLead) -> [(OutcomeGroup, [OutcomeMeasure])] {
    lead.acts.compactMap { act in
      let measure: OutcomeMeasure
      switch act.state {
      case .declined: measure = .declined
      case .rejected: measure = .rejected
      case .left: measure = .left
      case .proposed, .sent, .interviewed, .hired, .kept30, .kept90, .kept180: return nil
      }
      return (act.reasonCode.map { OutcomeGroup.named($0.rawValue) } ?? .without, [.people, measure])
    }
  }
}
