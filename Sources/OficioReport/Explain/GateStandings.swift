import OficioMatch

extension GateStanding {
  /// How every gate stands on the as-of date, in `Gate` order, as the lead's own account tells it.
  ///
  /// A gate with a blocker fails; one that a question is about is unknown; every other holds. What stands below the
  /// floor or shows signs of a trap fails that gate, which has no blocker: nothing lifts it. Without consent no other
  /// gate was judged.
  public static func all(of lead: Lead) -> [GateStanding] {
    let failing = Set(lead.blockers.map(\.gate))
    let isUnjudged = lead.blockers.contains { $0.gate == .choice && $0.subject == "consent" }
    let asked = Set(lead.questions.map { gate(of: $0.about) })
    return Gate.allCases.map { gate in
      let listedApart = (gate == .floor && lead.section == .belowFloor) || (gate == .risk && lead.section == .risk)
      if failing.contains(gate) || listedApart { return GateStanding(gate, .fails) }
      return GateStanding(gate, isUnjudged || asked.contains(gate) ? .unknown : .holds)
    }
  }

  /// The gate that an answer would decide.
  private static func gate(of about: Question.About) -> Gate {
    switch about {
    case .record, .recordCheck: .record
    case .certificate: .certificate
    case .paper, .papers: .hiringPapers
    case .bar: .bar
    case .availability, .obligations, .dutyHour, .hours: .schedule
    case .education: .education
    case .home, .place, .release: .place
    case .pay, .contract, .income, .formality: .need
    case .skill: .skill
    case .jobs: .choice
    }
  }
}
