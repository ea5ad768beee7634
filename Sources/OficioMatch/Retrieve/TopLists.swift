import Oficio

/// The best postings of each list and verdict, for one person.
///
/// A posting is one integer, larger is better: lawful, then score, then the earlier row. Each bucket is a heap with the
/// worst of its best at the root, the floor that the next posting must pass.
struct TopLists: Sendable {
  private static let lawful: UInt64 = 1 << 62

  private let top: Int
  private var heaps: [[UInt64]]
  private let opensLater: Bool

  /// - Parameter opensLater: whether any pair of this person can have the verdict `opens`.
  init(top: Int, opensLater: Bool) {
    self.top = max(0, top)
    self.opensLater = opensLater
    heaps = Array(repeating: [], count: 3 * Verdict.count)
  }

  static func key(isLawful: Bool, points: Int16, posting: Int) -> UInt64 {
    (isLawful ? lawful : 0) | UInt64(points) << 32 | UInt64(UInt32.max - UInt32(truncatingIfNeeded: posting))
  }

  /// Takes a posting if it is among the best so far; returns whether the floor has risen.
  mutating func insert(_ key: UInt64, list: Int, _ verdict: Verdict) -> Bool {
    let bucket = list * Verdict.count + verdict.slot
    guard heaps[bucket].count == top else {
      heaps[bucket].append(key)
      heaps[bucket].siftUp()
      return heaps[bucket].count == top
    }
    guard let floor = heaps[bucket].first, key > floor else { return false }
    heaps[bucket].replaceRoot(with: key)
    return true
  }

  /// The points above which a posting further down the table may enter: of equal ones the earlier stays.
  func floor(list: Int, _ verdict: Verdict, isLawful: Bool) -> Int16 {
    let heap = heaps[list * Verdict.count + verdict.slot]
    if top == 0 || verdict == .opens && !opensLater { return .max }
    guard heap.count == top, let floor = heap.first else { return -1 }
    if (floor >= Self.lawful) != isLawful { return isLawful ? -1 : .max }
    return Int16(truncatingIfNeeded: floor >> 32 & 0xFFFF)
  }

  /// Postings of a list and verdict, best first.
  func best(list: Int, verdict: Verdict) -> [Int] { ranked(list: list, verdict: verdict).map(\.posting) }

  /// Postings of a list and verdict with their points, best first.
  func ranked(list: Int, verdict: Verdict) -> [(posting: Int, points: Int, isLawful: Bool)] {
    heaps[list * Verdict.count + verdict.slot].sorted(by: >).map { key in
      (Int(UInt32.max - UInt32(truncatingIfNeeded: key)), Int(key >> 32 & 0xFFFF), key >= Self.lawful)
    }
  }
}

/// A binary heap, the least at the root.
extension [UInt64] {
  /// Moves the last element up to its place.
  fileprivate mutating func siftUp() {
    var place = count - 1
    while place > 0, self[place] < self[(place - 1) / 2] {
      swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Puts an element where the least was and moves it down to its place.
  fileprivate mutating func replaceRoot(with element: UInt64) {
    var place = 0
    while 2 * place + 1 < count {
      let left = 2 * place + 1
      let child = left + 1 < count && self[left + 1] < self[left] ? left + 1 : left
      guard self[child] < element else { break }
      self[place] = self[child]
      place = child
    }
    self[place] = element
  }
}

extension Verdict {
  static let count = 5

  /// The verdict's number without a search.
  var slot: Int {
    switch self {
    case .open: 0
    case .unclear: 1
    case .opens: 2
    case .unlockable: 3
    case .closed: 4
    }
  }

  /// The verdict that joined bits tell; nil: it takes a look at the days.
  init?(bits: Int16) {
    func isSet(_ place: Int16) -> Bool { bits >> place & 1 != 0 }
    if isSet(Cell.never) {
      self = .closed
    } else if !isSet(Cell.notToday) {
      self = isSet(Cell.asks) ? .unclear : .open
    } else if !isSet(Cell.notOpenAtLast) {
      self = .opens
    } else if isSet(Cell.neverOpens), !isSet(Cell.notUnlockedAtLast) {
      self = .unlockable
    } else {
      return nil
    }
  }
}
