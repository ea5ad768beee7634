import Oficio

/// A hash of bytes for tables in memory, eight bytes at a time. It is the same in every run; what a feed must not be able
/// to foresee is for the table to add.
struct ByteHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of some bytes alone.
  static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = ByteHash()
    hash.add(bytes)
    return hash.value
  }

  /// Adds bytes and where they end: `ab`, `c` differs from `a`, `bc`.
  mutating func add(_ bytes: Span<UInt8>) {
    var index = 0
    while index + 8 <= bytes.count {
      mix(bytes.word(at: index))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    // Seven bytes leave room for their number.
    mix(rest << 8 | UInt64(bytes.count & 0xFF))
  }

  mutating func add(_ text: String) { add(text.utf8Span.span) }

  private mutating func mix(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    value = (product.high ^ product.low) &+ 0x9E37_79B9_7F4A_7C15
  }
}
