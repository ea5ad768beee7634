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

  /// Adds the small letters of ASCII that stand at a place, behind another letter, and returns how many: most of a text is
  /// made of them.
  @inline(__always) mutating func addSmallLetters(of bytes: [UInt8], from start: Int) -> Int {
    // A copy stays in registers.
    var (letters, place) = (letters, start)
    while place < bytes.count, bytes[place] &- 97 < 26 {
      letters.add(bytes[place])
      place += 1
    }
    self.letters = letters
    return place - start
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
