import Oficio

/// A word while its letters come in.
struct TokenWord {
  private var letters = WordHash()
  private(set) var first: UInt8 = 0
  /// What the digits come to.
  private(set) var number = 0

  /// The letters that stand at a place, those of ASCII eight at a time, and where they end; nil where there are none,
  /// and where small letters meet a capital, as two words may be glued there.
  @inline(__always) static func plain(at start: Int, in bytes: [UInt8]) -> (word: TokenWord, end: Int)? {
    var word = TokenWord()
    var place = start
    var lastWasSmall: UInt64 = 0
    while true {
      let eight = eight(at: place, of: bytes)
      let count = letters(atTheHeadOf: eight)
      if count > 0 {
        let small = eight & caseBits
        let meets = (small >> 8 | lastWasSmall << 56) & ~eight & caseBits
        if meets.leadingZeroBitCount < 8 * count { return nil }
        if word.isEmpty {
          word.letters = WordHash(first: count, of: eight | caseBits)
          word.first = UInt8(truncatingIfNeeded: eight >> 56) | 0x20
        } else {
          word.letters.add(first: count, of: eight | caseBits)
        }
        lastWasSmall = small >> UInt64(64 - 8 * count) & 0x20
        place += count
        if count == 8 { continue }
      }
      // 0xC3 leads the letters of Latin-1, whose capitals end at 0x9E.
      guard place + 1 < bytes.count, bytes[place] == 0xC3, bytes[place + 1] & 0xC0 == 0x80,
        case .letter(let letter) = ByteFolding.fold(0xC0 | UInt32(bytes[place + 1] & 0x3F))
      else { break }
      let isSmall = bytes[place + 1] > 0x9E
      if !isSmall, lastWasSmall != 0 { return nil }
      word.add(letter)
      lastWasSmall = isSmall ? 0x20 : 0
      place += 2
    }
    return word.isEmpty ? nil : (word, place)
  }

  /// Of each byte the bit that parts capitals from small letters.
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// Eight bytes, the first the highest; zeros stand behind the last of the text.
  @inline(__always) private static func eight(at place: Int, of bytes: [UInt8]) -> UInt64 {
    if place + 8 <= bytes.count {
      return UInt64(bigEndian: bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    var eight: UInt64 = 0
    for offset in 0..<8 { eight = eight << 8 | UInt64(place + offset < bytes.count ? bytes[place + offset] : 0) }
    return eight
  }

  /// How many of eight bytes are letters of ASCII, up to the first that is none. Adding the distance to 128 sets the
  /// high bit of each byte that is not below a letter, and none carries over into the next byte.
  @inline(__always) private static func letters(atTheHeadOf eight: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = (eight | caseBits) & (ones * 127)
    let (fromA, behindZ) = (low + ones * (128 - 97), low + ones * (128 - 123))
    return (~(fromA & ~behindZ & ~eight) & (ones * 128)).leadingZeroBitCount / 8
  }

  var count: Int { letters.count }
  var isEmpty: Bool { letters.count == 0 }

  /// Adds a folded letter.
  @inline(__always) mutating func add(_ letter: UInt8) {
    if isEmpty { first = letter }
    letters.add(letter)
  }

  /// Adds a digit.
  mutating func add(digit: UInt8) {
    add(digit)
    number = count <= Self.longestNumber ? number * 10 + Int(digit) - 48 : Int.max
  }

  /// Numbers with more digits are no numbers of anything.
  private static let longestNumber = 12

  @inline(__always) var hash: UInt64 { letters.value() }

  /// The hash without the endings of gender and number.
  @inline(__always) var stem: UInt64 {
    letters.value(
      without: WordStem.ending(count: count, last: (letters.last(0), letters.last(1), letters.last(2))))
  }
}
