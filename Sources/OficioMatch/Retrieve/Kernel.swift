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
    let values = table.values[posting * PostingTable.stride..<(posting + 1) * PostingTable.stride]
    let cell = values.prefix(PostingTable.columns).dropFirst().reduce(rows.cells[Int(values[values.startIndex])]) {
      $0.joined(rows.cells[Int($1)])
    }
    var score = Int(row.base) + Int(cell.points)
    for value in values.dropFirst(PostingTable.columns) { score += Int(rows.hot[Int(value)]) }
    for position in Int(row.moreStart)..<Int(row.moreEnd) { score += Int(rows.hot[Int(table.skillColumn[position])]) }
    return Outcome(cell: cell, score: score)
  }

  /// Ranks all postings for one person: the best `top` of each list and verdict, the same as judging every pair.
  ///
  /// Four bytes a value decide most pairs: points are added, and bits joined by `or` tell what is open today and what can
  /// never be. The days themselves are only looked at for the pairs in between that may enter a list.
  static func rank(_ table: PostingTable, _ rows: TraineeRows, top: Int) -> TopLists {
    var lists = TopLists(top: top, opensLater: rows.opensLater)
    let (hot, values) = (rows.hot.span, table.values.span)
    let (column, postings) = (table.skillColumn.span, table.rows.span)
    for number in 0..<postings.count {
      let row = postings[number]
      var (sum, bits) = (0 as UInt32, 0 as UInt32)
      let first = number &* PostingTable.stride
      for position in 0..<PostingTable.stride {
        let value = hot[Int(values[first &+ position])]
        sum &+= value
        bits |= value
      }
      for position in Int(row.moreStart)..<Int(row.moreEnd) { sum &+= hot[Int(column[position])] }
      // Points fill the low half and never overflow it: the weights sum to 10 000.
      let points = (sum & 0xFFFF) &+ UInt32(row.base)
      let key = TopLists.key(isLawful: row.isLawful, points: points, posting: number)
      let slot = TopLists.slot(bits)
      guard lists.mayTake(key, list: Int(row.list), slot: slot) else { continue }
      let verdict = slot == TopLists.later ? outcome(of: number, table, rows).verdict.slot : slot
      lists.insert(key, list: Int(row.list), slot: verdict)
    }
    return lists
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
