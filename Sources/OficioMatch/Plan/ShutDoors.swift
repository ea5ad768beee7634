import Oficio

/// The leads that are shut, with the errands that lift their blockers.
struct ShutDoors {
  /// A posting that errands, and time, would open.
  struct Door {
    var posting: Posting
    /// The day on which all that only time lifts is gone; nil: nothing of that kind.
    var waitsFor: CivilDate?
    /// Of each other blocker the numbers of the errands that lift it.
    var lifts: [[Int]]
    /// Score × free vacancies, as of today.
    var worth: Int
  }

  /// Each once: of two that do the same, the one that goes further.
  private(set) var errands: [Errand] = []
  private var doors: [Door] = []
  /// The same for the search.
  var searched: [ErrandSearch.Door] { doors.map { ErrandSearch.Door(blockers: $0.lifts, worth: $0.worth) } }

  init(_ leads: [Lead], _ facts: TraineeFacts, _ table: PostingTable, _ context: MatchContext) {
    var shut: [(lead: Lead, posting: Posting, ways: [[Errand]])] = []
    for lead in leads {
      guard let number = table.numbers[lead.posting] else { continue }
      let posting = table.postings[number]
      let blockers = lead.blockers.filter { !$0.steps.isEmpty }
      let ways = blockers.map { Errand.ways(to: $0, of: posting, facts.steps) }
      // What neither an errand nor time lifts needs a step for that job alone.
      guard !ways.isEmpty, ways.allSatisfy({ !$0.isEmpty }),
        lead.blockers.allSatisfy({ !$0.steps.isEmpty || $0.opensOn != nil })
      else { continue }
      shut.append((lead, posting, ways))
      for errand in ways.joined() { keep(errand) }
    }
    for (lead, posting, ways) in shut {
      let lifts = ways.map { ways in errands.indices.filter { number in ways.contains { errands[number].covers($0) } } }
      doors.append(
        Door(
          posting: posting, waitsFor: lead.blockers.filter { $0.steps.isEmpty }.compactMap(\.opensOn).max(),
          lifts: lifts, worth: lead.score * context.activity.freeVacancies(posting)))
    }
  }

  /// The doors that some errands open.
  func opened(by chosen: [Int]) -> [Door] {
    doors.filter { $0.lifts.allSatisfy { $0.contains(where: chosen.contains) } }
  }

  private mutating func keep(_ errand: Errand) {
    if let same = errands.firstIndex(where: { $0.deeds.keys == errand.deeds.keys }) {
      if !errands[same].covers(errand) { errands[same] = errand }
    } else {
      errands.append(errand)
    }
  }
}
