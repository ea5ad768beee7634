import Oficio

/// The loop over all postings of up to eight people: adds and joins cells, and knows no criterion.
enum Kernel {
  /// What the rows of one posting add up to.
  struct Outcome: Sendable {
    var cell: Cell
    var score: Int

    var verdict: Verdict { cell.verdict }
  }

  /// Judges one posting from the rows.
  static func outcome(of posting: Int, _ table: PostingTable, _ rows: TraineeRows) -> Outcome {
    let row = table.rows[posting]
    let cell = cell(of: posting, table, rows)
    var score = Int(row.base) + Int(cell.points)
    let first = posting * PostingTable.stride
    for position in first + PostingTable.columns..<first + PostingTable.stride {
      score += Int(rows.skillPoints[Int(table.values[position])])
    }
    for position in Int(row.moreStart)..<Int(row.moreEnd) {
      score += Int(rows.skillPoints[Int(table.skillColumn[position])])
    }
    return Outcome(cell: cell, score: score)
  }

  /// The cells of one posting's gates joined.
  private static func cell(of posting: Int, _ table: PostingTable, _ rows: TraineeRows) -> Cell {
    let (values, cells) = (table.values.span, rows.cells.span)
    let first = posting * PostingTable.stride
    var cell = cells[Int(values[first])]
    for column in 1..<PostingTable.columns { cell = cell.joined(cells[Int(values[first + column])]) }
    return cell
  }

  /// Ranks all postings for the people of the lanes: of each the best `top` of each list and verdict, the same as judging
  /// every pair.
  ///
  /// Points are added and bits joined in all lanes at once. The bits tell most verdicts, and so which floor the points must
  /// pass; the days themselves are only looked at for the others that may enter.
  static func rank(_ table: PostingTable, _ lanes: TraineeLanes, top: Int) -> [TopLists] {
    guard !lanes.rows.isEmpty else { return [] }
    var lists = lanes.rows.map { TopLists(top: top, opensLater: $0.opensLater) }
    var floors = LaneFloors(lists)
    let (gates, skills, values) = (lanes.gates.span, lanes.skills.span, table.values.span)
    let (column, postings) = (table.skillColumn.span, table.rows.span)
    for number in 0..<postings.count {
      let row = postings[number]
      let first = number &* PostingTable.stride
      // Points never overflow a lane: the weights sum to 10 000.
      var points = TraineeLanes.Lanes(repeating: Int16(truncatingIfNeeded: row.base))
      var bits = TraineeLanes.Lanes()
      for position in 0..<PostingTable.columns {
        let gate = gates[Int(values[first &+ position])]
        points &+= gate.points
        bits |= gate.bits
      }
      for position in PostingTable.columns..<PostingTable.stride {
        points &+= skills[Int(values[first &+ position])]
      }
      for position in Int(row.moreStart)..<Int(row.moreEnd) { points &+= skills[Int(column[position])] }
      let room = floors.room(over: points, bits, row)
      guard LaneFloors.isShort(room) else { continue }
      for lane in lists.indices where room[lane] < 0 {
        let verdict = Verdict(bits: bits[lane]) ?? cell(of: number, table, lanes.rows[lane]).verdict
        let key = TopLists.key(isLawful: row.isLawful, points: points[lane], posting: number)
        if lists[lane].insert(key, list: Int(row.list), verdict) {
          floors.raise(lane, lists[lane], list: Int(row.list), verdict)
        }
      }
    }
    return lists
  }
}
