import Oficio

/// What was done to the bytes of a feed so that they could be read.
public enum RepairCode: String, CaseIterable, Hashable, Comparable, Sendable {
  case byteOrderMark = "byte-order-mark"
  case encodingLie = "encoding-lie"
  case invalidUTF8 = "invalid-utf8"
  case invalidUTF16 = "invalid-utf16"
  /// Bytes before the first `<` were dropped.
  case leadingBytes = "leading-bytes"
  case bareAmpersand = "bare-ampersand"
  case bareLessThan = "bare-less-than"
  case htmlEntity = "html-entity"
  case controlCharacter = "control-character"
  /// A reference to a character that XML forbids (`&#0;`).
  case illegalReference = "illegal-reference"

  /// Position in the fixed order of reports.
  public static func < (left: RepairCode, right: RepairCode) -> Bool { left.rawValue < right.rawValue }
}

/// Counts of repairs by code.
public struct RepairCounts: Hashable, Sendable {
  private var counts: [RepairCode: Int] = [:]

  /// No repairs.
  public init() {}

  /// How often a repair was made.
  public subscript(code: RepairCode) -> Int { counts[code] ?? 0 }

  /// Whether nothing was repaired.
  public var isEmpty: Bool { counts.values.allSatisfy { $0 == 0 } }

  /// All counts that are not zero, in the order of their codes.
  public var list: [Repair] {
    if counts.isEmpty { return [] }
    return counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map {
      Repair(code: $0.key.rawValue, count: $0.value)
    }
  }

  mutating func add(_ code: RepairCode, _ count: Int = 1) { counts[code, default: 0] += count }

  mutating func add(_ other: RepairCounts) {
    for (code, count) in other.counts { add(code, count) }
  }
}
