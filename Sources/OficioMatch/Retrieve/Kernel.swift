import Oficio

/// The loop over all postings of one person: adds and joins cells, and knows no criterion.
enum Kernel {
  /// What the rows of one posting add up to.
  struct Outcome: Sendable {
    var cell: Cell
    var score: Int

    /// Open today, or by waiting, or by steps, or not at all.
    var verdict: Verdict {
      if cell.open & 1 != 0 { return cell.flags & Cell.unknown != 0 ? .unclear : .open }
      return cell.open != 0 ? .opens : cell.withSteps != 0 ? .unlockable : .closed
    }
  }

  /// Judges one posting from the rows.
  static func outcome(of posting: Int, _ table: PostingTable, _ rows: TraineeRows) -> Outcome {
    let row = table.rows[posting]
    let cell = joined(row, rows)
    var score = Int(row.base) + Int(cell.points)
    for position in Int(row.skillsStart)..<Int(row.skillsEnd) {
      score += Int(rows.skills[Int(table.skillColumn[position])])
    }
    return Outcome(cell: cell, score: score)
  }

  private static func joined(_ row: PostingTable.Row, _ rows: TraineeRows) -> Cell {
    rows.papers[row.papers].joined(rows.study[row.study]).joined(rows.must[row.must]).joined(rows.need[row.need])
      .joined(rows.schedule[row.schedule]).joined(rows.place[row.place]).joined(rows.employer[row.employer])
      .joined(rows.choice[row.choice])
  }

  /// Ranks all postings for one person: the best `top` of each list and verdict, the same as judging every pair.
  ///
  /// Four bytes a value decide most pairs: points are added, and bits joined by `or` tell what is open today and what can
  /// never be. The days themselves are only looked at for the pairs in between.
  static func rank(_ table: PostingTable, _ rows: TraineeRows, top: Int) -> TopLists {
    var lists = TopLists(top: top)
    let (papers, study, must, need) = (
      rows.papers.hot.span, rows.study.hot.span, rows.must.hot.span, rows.need.hot.span
    )
    let (schedule, place) = (rows.schedule.hot.span, rows.place.hot.span)
    let (employer, choice) = (rows.employer.hot.span, rows.choice.hot.span)
    let (skills, column, postings) = (rows.skills.span, table.skillColumn.span, table.rows.span)
    for number in 0..<postings.count {
      let row = postings[number]
      let (a, b, c, d) = (papers[Int(row.papers)], study[Int(row.study)], must[Int(row.must)], need[Int(row.need)])
      let (e, f) = (schedule[Int(row.schedule)], place[Int(row.place)])
      let (g, h) = (employer[Int(row.employer)], choice[Int(row.choice)])
      let bits = a | b | c | d | e | f | g | h
      // Points fill the low half and never overflow it: the weights sum to 10 000.
      var points = (a &+ b &+ c &+ d &+ e &+ f &+ g &+ h) & 0xFFFF
      points &+= UInt32(row.base)
      for position in Int(row.skillsStart)..<Int(row.skillsEnd) { points &+= UInt32(skills[Int(column[position])]) }
      let verdict: Verdict
      if bits & Cell.notToday == 0 {
        verdict = bits & Cell.asks == 0 ? .open : .unclear
      } else if bits & Cell.never != 0 {
        verdict = .closed
      } else {
        verdict = Outcome(cell: joined(row, rows), score: 0).verdict
      }
      lists.offer(list: Int(row.list), verdict: verdict, isLawful: row.isLawful, points: points, posting: number)
    }
    return lists
  }
}

/// The best postings of each list and verdict.
///
/// A posting is one integer, larger is better: lawful, then score, then the earlier row. Lists are cut back when they
/// have grown to twice their length, so that most offers cost one comparison.
struct TopLists: Sendable {
  private let top: Int
  private var keys: [[UInt64]]
  private var floors: [UInt64]

  init(top: Int) {
    self.top = max(0, top)
    keys = Array(repeating: [], count: 3 * Verdict.allCases.count)
    floors = Array(repeating: top > 0 ? 0 : .max, count: keys.count)
  }

  @inline(__always)
  mutating func offer(list: Int, verdict: Verdict, isLawful: Bool, points: UInt32, posting: Int) {
    let key = (isLawful ? 1 << 62 : 0) | UInt64(points) << 32 | UInt64(UInt32.max - UInt32(posting))
    let bucket = list * 5 + verdict.slot
    guard key > floors[bucket] else { return }
    insert(key, bucket)
  }

  @inline(never)
  private mutating func insert(_ key: UInt64, _ bucket: Int) {
    keys[bucket].append(key)
    if keys[bucket].count >= max(64, top > Int.max / 2 ? .max : top * 2) { cut(bucket) }
  }

  private mutating func cut(_ bucket: Int) {
    keys[bucket].sort(by: >)
    guard keys[bucket].count >= top else { return }
    keys[bucket].removeSubrange(top...)
    floors[bucket] = keys[bucket].last ?? .max
  }

  /// Postings of a list and verdict, best first.
  mutating func best(list: Int, verdict: Verdict) -> [Int] {
    let bucket = list * 5 + verdict.slot
    cut(bucket)
    return keys[bucket].map { Int(UInt32.max - UInt32(truncatingIfNeeded: $0)) }
  }
}

extension Verdict {
  /// The verdict's number without a search: the kernel asks for every pair.
  fileprivate var slot: Int {
    switch self {
    case .open: 0
    case .unclear: 1
    case .opens: 2
    case .unlockable: 3
    case .closed: 4
    }
  }
}
