/// Eight bytes of UTF-8 looked at together, in the registers that every machine has.
///
/// Each question answers with marks: the top bit of every byte that is meant. Of several marks the lowest is exact;
/// those above it may be mistaken, so only `first` of a word is to be believed.
@frozen public struct ByteWord {
  /// The bytes, the first of them lowest.
  public var bits: UInt64

  /// The eight bytes at a place, which must all be there.
  @inlinable @inline(__always)
  public init(_ bytes: Span<UInt8>, at place: Int) {
    bits = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// Bytes equal to one.
  @inlinable @inline(__always)
  public func equal(to byte: UInt8) -> UInt64 {
    let other = bits ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
  }

  /// Bytes equal to one before a byte equal to another; where the word ends before that shows, the first is enough.
  /// A mark may be mistaken.
  @inlinable @inline(__always)
  public func pairs(_ byte: UInt8, _ next: UInt8) -> UInt64 {
    equal(to: byte) & (equal(to: next) >> 8 | 0x8000_0000_0000_0000)
  }

  /// 1 in every byte that equals one, 0 in all others; each is exact.
  @inlinable @inline(__always)
  public func ones(equalTo byte: UInt8) -> UInt64 {
    let other = bits ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((other & low) &+ low) | other | low) >> 7
  }

  /// ASCII bytes below a limit of at most 128.
  @inlinable @inline(__always)
  public func below(_ limit: UInt8) -> UInt64 {
    (bits &- UInt64(limit) &* 0x0101_0101_0101_0101) & ~bits & 0x8080_8080_8080_8080
  }

  /// Bytes beyond ASCII; every mark is exact.
  @inlinable @inline(__always)
  public var beyondASCII: UInt64 { bits & 0x8080_8080_8080_8080 }

  /// Bytes that begin a sequence of several bytes; every mark is exact.
  @inlinable @inline(__always)
  public var leads: UInt64 { bits & bits << 1 & 0x8080_8080_8080_8080 }

  /// Whether all bytes are ASCII or whole sequences of two, the word beginning with a character. `next` is the word one
  /// byte further on; a sequence that the word's end cuts must go on there.
  @inlinable @inline(__always)
  public func isLatin(followedBy next: ByteWord) -> Bool {
    let top: UInt64 = 0x8080_8080_8080_8080
    let begins = leads
    let goesOn = next.bits & ~(next.bits << 1) & top
    // A lead of three or four bytes has the third bit too; C0 and C1 have none of the five below the top three.
    let longer = begins & bits << 2
    let payload = bits & 0x1E1E_1E1E_1E1E_1E1E
    let overlong = begins & (payload &- 0x0101_0101_0101_0101) & ~payload
    let strayStart = bits & ~(bits << 1) & 0x80
    return (begins ^ goesOn) | longer | overlong | strayStart == 0
  }

  /// The place of the first mark within the word; 8 when there is none.
  @inlinable @inline(__always)
  public static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }
}

extension Span where Element == UInt8 {
  /// The first place in `from ..< end` that a question marks, the last bytes being asked one by one; `end` when none is.
  @inlinable @inline(__always)
  public func first(
    from: Int, to end: Int, where marks: (ByteWord) -> UInt64, orByte isMarked: (UInt8) -> Bool
  ) -> Int {
    var index = from
    while index + 8 <= end {
      let found = marks(ByteWord(self, at: index))
      if found != 0 { return index + ByteWord.first(found) }
      index += 8
    }
    while index < end, !isMarked(self[index]) { index += 1 }
    return index
  }
}
