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
    for position in 0..<PostingTable.Row.inlineSkills { score += Int(rows.skills[Int(row.skills[position])]) }
    for position in Int(row.moreStart)..<Int(row.moreEnd) {
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
    var lists = TopLists(top: top, opensLater: rows.opensLater)
    let (papers, study) = (rows.papers.hot.span, rows.study.hot.span)
    let (must, need) = (rows.must.hot.span, rows.need.hot.span)
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
      let few = row.skills
      points &+= UInt32(skills[Int(few[0])]) &+ UInt32(skills[Int(few[1])])
      points &+= UInt32(skills[Int(few[2])]) &+ UInt32(skills[Int(few[3])])
      points &+= UInt32(skills[Int(few[4])]) &+ UInt32(skills[Int(few[5])])
      points &+= UInt32(skills[Int(few[6])]) &+ UInt32(skills[Int(few[7])])
      for position in Int(row.moreStart)..<Int(row.moreEnd) { points &+= UInt32(skills[Int(column[position])]) }
      let key = TopLists.key(isLawful: row.isLawful, points: points, posting: number)
      let slot = TopLists.slot(bits)
      // One comparison for most pairs; the days are looked at only for those that may enter a list.
      guard lists.mayTake(key, list: Int(row.list), slot: slot) else { continue }
      lists.insert(key, list: Int(row.list), slot: slot == TopLists.later ? later(row, rows).slot : slot)
    }
    return lists
  }

  /// The verdict of a pair that is not open today though every gate can hold some day.
  private static func later(_ row: PostingTable.Row, _ rows: borrowing TraineeRows) -> Verdict {
    let open =
      rows.papers.open[Int(row.papers)] & rows.study.open[Int(row.study)] & rows.must.open[Int(row.must)]
      & rows.need.open[Int(row.need)] & rows.schedule.open[Int(row.schedule)] & rows.place.open[Int(row.place)]
      & rows.employer.open[Int(row.employer)] & rows.choice.open[Int(row.choice)]
    if open != 0 { return .opens }
    let steps =
      rows.papers.withSteps[Int(row.papers)] & rows.study.withSteps[Int(row.study)]
      & rows.must.withSteps[Int(row.must)] & rows.need.withSteps[Int(row.need)]
      & rows.schedule.withSteps[Int(row.schedule)] & rows.place.withSteps[Int(row.place)]
      & rows.employer.withSteps[Int(row.employer)] & rows.choice.withSteps[Int(row.choice)]
    return steps != 0 ? .unlockable : .closed
  }
}

/// The best postings of each list and verdict.
///
/// A posting is one integer, larger is better: lawful, then score, then the earlier row. Lists are cut back when they
/// have grown to twice their length, so that most offers cost one comparison.
struct TopLists: Sendable {
  /// The slot of a pair whose verdict needs a look at the days; the others are verdicts.
  static let later = 5
  private static let slots = 6

  private let top: Int
  private var keys: [[UInt64]]
  /// Keys at or under the floor of a slot cannot enter; that of `later` is the least of the verdicts it may become.
  private var floors: [UInt64]

  /// - Parameter opensLater: whether any pair of this person can have the verdict `opens`.
  init(top: Int, opensLater: Bool) {
    self.top = max(0, top)
    keys = Array(repeating: [], count: 3 * Self.slots)
    floors = Array(repeating: top > 0 ? 0 : .max, count: keys.count)
    if !opensLater { for list in 0..<3 { floors[list * Self.slots + Verdict.opens.slot] = .max } }
  }

  /// The slot that joined bits give, without a branch: a table of one digit for each of the eight combinations.
  @inline(__always)
  static func slot(_ bits: UInt32) -> Int { Int(0x4444_5150 &>> ((bits &>> 16 & 7) &* 4) & 0xF as UInt32) }

  @inline(__always)
  static func key(isLawful: Bool, points: UInt32, posting: Int) -> UInt64 {
    (isLawful ? 1 << 62 : 0) | UInt64(points) << 32 | UInt64(UInt32.max - UInt32(truncatingIfNeeded: posting))
  }

  @inline(__always)
  func mayTake(_ key: UInt64, list: Int, slot: Int) -> Bool { key > floors[list * Self.slots + slot] }

  @inline(never)
  mutating func insert(_ key: UInt64, list: Int, slot: Int) {
    let bucket = list * Self.slots + slot
    guard key > floors[bucket] else { return }
    keys[bucket].append(key)
    guard keys[bucket].count >= max(64, top > Int.max / 2 ? .max : top * 2) else { return }
    cut(bucket)
    floors[list * Self.slots + Self.later] =
      [Verdict.opens, .unlockable, .closed].map { floors[list * Self.slots + $0.slot] }.min() ?? 0
  }

  private mutating func cut(_ bucket: Int) {
    keys[bucket].sort(by: >)
    guard keys[bucket].count >= top else { return }
    keys[bucket].removeSubrange(top...)
    floors[bucket] = keys[bucket].last ?? .max
  }

  /// Postings of a list and verdict, best first.
  mutating func best(list: Int, verdict: Verdict) -> [Int] {
    let bucket = list * Self.slots + verdict.slot
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
