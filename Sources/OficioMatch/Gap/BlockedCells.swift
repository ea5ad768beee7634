import Oficio

/// What stands in one person's way on the as-of date, cell by cell: judged once for a compiled value, however many
/// postings have it, and only for values whose cell is shut today.
struct BlockedCells {
  /// The code of a cell where more than one door is shut.
  static let several: Int32 = -1

  /// Of each cell, numbered as `TraineeRows.cells`: 0 where nothing blocks, `several`, else one more than the number of
  /// its only block.
  private(set) var codes: [Int32]
  /// Doors with their steps, each once.
  private(set) var blocks: [Block] = []
  private var numbers: [Block: Int32] = [:]

  init(_ facts: TraineeFacts, _ rows: TraineeRows, _ table: PostingTable, _ context: MatchContext) {
    codes = Array(repeating: 0, count: rows.cells.count)
    let (day, starts) = (context.asOf, table.columnStarts)
    func fill<Ask>(_ column: Int, _ asks: Interner<Ask>, _ judge: (Ask, inout BlockLedger) -> Void) {
      for (number, ask) in asks.values.enumerated() where rows.cells[starts[column] + number].open & 1 == 0 {
        var ledger = BlockLedger()
        judge(ask, &ledger)
        codes[starts[column] + number] = code(ledger.blocks)
      }
    }
    fill(0, table.papers) { papers, ledger in
      RecordCriterion.judge(table.records.values[Int(papers.record)], facts, on: day, context, to: &ledger)
      CertificateCriterion.judge(
        table.certificates.values[Int(papers.certificate)], facts, on: day, context, to: &ledger)
      HiringCriterion.judge(table.hirings.values[Int(papers.hiring)], facts, on: day, context, to: &ledger)
      BarCriterion.judge(table.bars.values[Int(papers.bar)], facts, on: day, context, to: &ledger)
    }
    fill(1, table.studies) { study, ledger in
      EducationCriterion.judge(table.educations.values[Int(study.education)], facts, on: day, context, to: &ledger)
      ExperienceCriterion.judge(table.experiences.values[Int(study.experience)], facts, on: day, context, to: &ledger)
    }
    fill(2, table.musts) { SkillCriterion.judge($0, facts, on: day, context, to: &$1) }
    fill(3, table.needs) { NeedCriterion.judge($0, facts, on: day, context, to: &$1) }
    fill(4, table.schedules) { ScheduleCriterion.judge($0, facts, on: day, context, to: &$1) }
    fill(5, table.places) { PlaceCriterion.judge($0, facts, on: day, context, to: &$1) }
    fill(6, table.employers) { EmployerCriterion.judge($0, facts, context, to: &$1) }
    fill(7, table.choices) { ChoiceCriterion.judge($0, facts, on: day, context, to: &$1) }
  }

  private mutating func code(_ found: [Block]) -> Int32 {
    precondition(!found.isEmpty, "a gate is shut and nothing says why")
    guard found.count == 1 else { return Self.several }
    if let known = numbers[found[0]] { return known }
    blocks.append(found[0])
    let number = Int32(blocks.count)
    numbers[found[0]] = number
    return number
  }

  /// What keeps a posting out: 0, the number of its only block plus one, or `several`.
  ///
  /// No door stands in two columns: they look at different gates, and *choice*, in three of them, at different subjects.
  @inline(__always)
  func code(of posting: Int, _ table: PostingTable) -> Int32 {
    var found: Int32 = 0
    let first = posting * PostingTable.stride
    for column in 0..<PostingTable.columns {
      let code = codes[Int(table.values[first + column])]
      if code == 0 { continue }
      if found != 0 || code == Self.several { return Self.several }
      found = code
    }
    return found
  }
}
