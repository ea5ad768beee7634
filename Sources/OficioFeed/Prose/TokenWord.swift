import Oficio

/// A word while its letters come in.
struct TokenWord {
  private var letters = WordHash()
  private(set) var first: UInt8 = 0
  /// What the digits come to.
  private(set) var number = 0

  var count: Int { letters.count }
  var isEmpty: Bool { letters.count == 0 }

  /// Adds a folded letter.
  @inline(__always) mutating func add(_ letter: UInt8) {
    if isEmpty { first = letter }
    letters.add(letter)
  }

  /// Adds the small letters of ASCII that stand at a place, behind another letter, and returns how many. Most of a text
  /// is made of them: eight are looked at together.
  @inline(__always) mutating func addSmallLetters(of bytes: [UInt8], from start: Int) -> Int {
    // A copy stays in registers.
    var (letters, place) = (letters, start)
    var found = 8
    while found == 8, place + 8 <= bytes.count {
      let eight = UInt64(bigEndian: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      found = Self.smallLetters(atTheHeadOf: eight)
      letters.add(first: found, of: eight)
      place += found
    }
    while found == 8, place < bytes.count, bytes[place] &- 97 < 26 {
      letters.add(bytes[place])
      place += 1
    }
    self.letters = letters
    return place - start
  }

  /// How many of eight bytes are small letters of ASCII, up to the first that is none. Adding the distance to 128 sets
  /// the high bit of each byte that is not below a letter, and none carries over into the next byte.
  @inline(__always) private static func smallLetters(atTheHeadOf eight: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = eight & (ones * 127)
    let (fromA, behindZ) = (low + ones * (128 - 97), low + ones * (128 - 123))
    return (~(fromA & ~behindZ & ~eight) & (ones * 128)).leadingZeroBitCount / 8
  }

  /// Adds a digit.
  mutating func add(digit: UInt8) {
    add(digit)
    number = count <= Self.longestNumber ? number * 10 + Int(digit) - 48 : Int.max
  }

  /// Numbers with more digits are no numbers of anything.
  private static let longestNumber = 12

  var hash: UInt64 { letters.value() }

  /// The hash without the endings of gender and number.
  var stem: UInt64 {
    letters.value(
      without: WordStem.ending(count: count, last: (letters.last(0), letters.last(1), letters.last(2))))
  }
}
