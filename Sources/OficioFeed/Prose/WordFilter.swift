/// A set of word hashes that answers at once for most words that are not in it: a bit for every hash, 8 kB in all.
struct WordFilter {
  private var bits = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ hash: UInt64) { bits[Self.place(hash)] |= 1 << (hash & 63) }

  /// False: it is not in the set.
  @inline(__always) func mayHold(_ hash: UInt64) -> Bool { bits[Self.place(hash)] & (1 << (hash & 63)) != 0 }

  @inline(__always) private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & 1023 }
}
