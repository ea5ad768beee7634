import Oficio

/// One person's rows: a cell for every compiled value of the postings, and points for every skill share.
struct TraineeRows: Sendable {
  let change: ChangeDays
  /// Cells of the gates, column after column as `PostingTable.columnStarts` says.
  let cells: [Cell]
  /// Points of every skill share.
  let skillPoints: [UInt16]

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
    let bars = cells(table.bars, .bars) { BarCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let papers = table.papers.values.map {
      records[Int($0.record)].joined(certificates[Int($0.certificate)]).joined(hirings[Int($0.hiring)])
        .joined(bars[Int($0.bar)])
    }
    let educations = cells(table.educations, .nothing) {
      EducationCriterion.judge($0, facts, on: $1, context, to: &$2)
    }
    let experiences = cells(table.experiences, .nothing) {
      ExperienceCriterion.judge($0, facts, on: $1, context, to: &$2)
    }
    let study = table.studies.values.map { educations[Int($0.education)].joined(experiences[Int($0.experience)]) }
    let must = cells(table.musts, .nothing) { SkillCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let holds = Cell(open: change.all, withSteps: change.all)
    let need =
      facts.needsNothing
      ? Array(repeating: holds, count: table.needs.values.count)
      : cells(table.needs, .nothing) { NeedCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let schedule = cells(table.schedules, .duties) { ScheduleCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let place = cells(table.places, .exclusions) { PlaceCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let choice =
      facts.refusesNothing
      ? Array(repeating: holds, count: table.choices.values.count)
      : cells(table.choices, .nothing) { ChoiceCriterion.judge($0, facts, on: $1, context, to: &$2) }
    let employer = Self.employers(facts, table, change, context)
    let all = [papers, study, must, need, schedule, place, employer, choice].flatMap(\.self)
    self.cells = all
    skillPoints = Self.skillPoints(facts, table, context)
    self.change = change
  }

  /// Whether waiting can open anything at all for this person.
  var opensLater: Bool { cells.contains { $0.open & 1 == 0 && $0.open != 0 } }

  /// Employers are many and a person knows or refuses few: the others differ only in giving second chances and in having
  /// hired before.
  private static func employers(
    _ facts: TraineeFacts, _ table: PostingTable, _ change: ChangeDays, _ context: MatchContext
  ) -> [Cell] {
    func cell(_ ask: EmployerAsk) -> Cell {
      change.cell(.nothing, context.weights) { EmployerCriterion.judge(ask, facts, context, to: &$1) }
    }
    let strangers = [false, true].map { hired in
      [false, true].map { cell(EmployerAsk(name: nil, secondChance: $0, hiredBefore: hired)) }
    }
    var cells = table.employers.values.map { strangers[$0.hiredBefore ? 1 : 0][$0.secondChance ? 1 : 0] }
    for name in facts.contacts.union(facts.refusedEmployers) {
      for id in table.employersByName[name] ?? [] { cells[Int(id)] = cell(table.employers.values[Int(id)]) }
    }
    return cells
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
