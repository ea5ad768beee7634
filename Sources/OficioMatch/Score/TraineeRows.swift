import Oficio

/// One person's rows: a cell for every compiled value of the postings, and points for every skill share.
struct TraineeRows: Sendable {
  let change: ChangeDays
  let papers: [Cell]
  let person: [Cell]
  let schedule: [Cell]
  let place: [Cell]
  let employer: [Cell]
  let skills: [UInt16]

  init(_ facts: TraineeFacts, _ table: PostingTable, _ context: MatchContext) {
    let change = ChangeDays(facts, table, context)
    func cells<Ask>(
      _ asks: Interner<Ask>, _ subject: ChangeDays.Subject, _ judge: (Ask, CivilDate, inout Tally) -> Void
    ) -> [Cell] {
      asks.values.map { ask in change.cell(subject, context.weights) { judge(ask, $0, &$1) } }
    }
    let records = cells(table.records, .records) { RecordCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let certificates = cells(table.certificates, .certificates) {
      CertificateCriterion.judge($0, facts, on: $1, context, to: &$2)
    }
    let hirings = cells(table.hirings, .papers) { HiringCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let bars = cells(table.bars, .nothing) { BarCriterion.judge($0, facts, on: $1, context, to: &$2) }
    papers = table.papers.values.map {
      records[Int($0.record)].joined(certificates[Int($0.certificate)]).joined(hirings[Int($0.hiring)])
        .joined(bars[Int($0.bar)])
    }
    let educations = cells(table.educations, .nothing) {
      EducationCriterion.judge($0, facts, on: $1, context, to: &$2)
    }
    let experiences = cells(table.experiences, .nothing) {
      ExperienceCriterion.judge($0, facts, on: $1, context, to: &$2)
    }
    let musts = cells(table.musts, .nothing) { SkillCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let needs = cells(table.needs, .nothing) { NeedCriterion.judge($0, facts, on: $1, context, to: &$2) }
    person = table.persons.values.map {
      educations[Int($0.education)].joined(experiences[Int($0.experience)]).joined(musts[Int($0.must)])
        .joined(needs[Int($0.need)])
    }
    schedule = cells(table.schedules, .duties) { ScheduleCriterion.judge($0, facts, on: $1, context, to: &$2) }
    place = cells(table.places, .exclusions) { PlaceCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let employers = cells(table.employers, .nothing) { ask, _, tally in
      EmployerCriterion.judge(ask, facts, context, to: &tally)
    }
    let choices = cells(table.choices, .nothing) { ChoiceCriterion.judge($0, facts, on: $1, context, to: &$2) }
    employer = table.hirers.values.map { employers[Int($0.employer)].joined(choices[Int($0.choice)]) }
    skills = Self.skillPoints(facts, table, context)
    self.change = change
  }

  /// Only the shares of skills that the person's own skills reach are judged; the others stay at nothing.
  private static func skillPoints(
    _ facts: TraineeFacts, _ table: PostingTable, _ context: MatchContext
  ) -> [UInt16] {
    var points = [UInt16](repeating: 0, count: table.skills.values.count)
    var reached: Set<Int> = []
    for held in facts.trainee.skills {
      guard let row = context.skills.row(of: held.skill) else { continue }
      for target in context.skills.targets(of: row) { reached.insert(target.row) }
    }
    for row in reached {
      for share in table.sharesOfSkill[row] {
        var tally = Tally(weights: context.weights)
        SkillCriterion.judge(table.skills.values[Int(share)], facts, context, to: &tally)
        points[Int(share)] = UInt16(clamping: tally.points)
      }
    }
    return points
  }
}
