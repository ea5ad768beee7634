/// Counts distinct names by their hashes, up to a limit: the parser keeps every name for good, and slows down.
struct NameCounter {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let xmlns = "xmlns".utf8.reduce(seed, mix)

  private var slots: [UInt64]
  private var count = 0
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
    var size = 16
    while size < limit * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// True when there were more names than the limit.
  var isFull: Bool { count > limit }

  /// FNV-1a, one byte.
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  func isNamespace(_ hash: UInt64) -> Bool { hash == Self.xmlns }

  mutating func insert(_ hash: UInt64) {
    if isFull { return }
    let mask = UInt64(slots.count - 1)
    let key = hash == 0 ? 1 : hash
    var index = (key ^ key >> 32) & mask
    while slots[Int(index)] != 0 {
      if slots[Int(index)] == key { return }
      index = (index + 1) & mask
    }
    slots[Int(index)] = key
    count += 1
  }
}
