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
    let cell = rows.papers[Int(row.papers)].joined(rows.person[Int(row.person)])
      .joined(rows.schedule[Int(row.schedule)]).joined(rows.place[Int(row.place)])
      .joined(rows.employer[Int(row.employer)])
    var score = Int(row.base) + Int(cell.points)
    for position in Int(row.skillsStart)..<Int(row.skillsEnd) {
      score += Int(rows.skills[Int(table.skillColumn[position])])
    }
    return Outcome(cell: cell, score: score)
  }

  /// Ranks all postings for one person: the best `top` of each list and verdict, the same as judging every pair.
  static func rank(_ table: PostingTable, _ rows: TraineeRows, top: Int) -> TopLists {
    var lists = TopLists(top: top)
    let (papers, person, schedule) = (rows.papers.span, rows.person.span, rows.schedule.span)
    let (place, employer, skills) = (rows.place.span, rows.employer.span, rows.skills.span)
    let (column, postings) = (table.skillColumn.span, table.rows.span)
    for number in 0..<postings.count {
      let row = postings[number]
      let (a, b, c) = (papers[Int(row.papers)], person[Int(row.person)], schedule[Int(row.schedule)])
      let (d, e) = (place[Int(row.place)], employer[Int(row.employer)])
      let open = a.open & b.open & c.open & d.open & e.open
      var points = UInt32(row.base) &+ UInt32(a.points) &+ UInt32(b.points)
      points = points &+ UInt32(c.points) &+ UInt32(d.points) &+ UInt32(e.points)
      for position in Int(row.skillsStart)..<Int(row.skillsEnd) { points &+= UInt32(skills[Int(column[position])]) }
      let verdict: Int
      if open & 1 != 0 {
        verdict = Int((a.flags | b.flags | c.flags | d.flags | e.flags) & Cell.unknown)
      } else if open != 0 {
        verdict = 2
      } else {
        verdict = a.withSteps & b.withSteps & c.withSteps & d.withSteps & e.withSteps != 0 ? 3 : 4
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
  mutating func offer(list: Int, verdict: Int, isLawful: Bool, points: UInt32, posting: Int) {
    let key = (isLawful ? 1 << 62 : 0) | UInt64(points) << 32 | UInt64(UInt32.max - UInt32(posting))
    let bucket = list * 5 + verdict
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
    let bucket = list * 5 + verdict.index
    cut(bucket)
    return keys[bucket].map { Int(UInt32.max - UInt32(truncatingIfNeeded: $0)) }
  }
}
