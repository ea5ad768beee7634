import Oficio

/// A word while its letters come in: its hash, and the hashes it had some letters before, so that the hash of its stem is
/// known at the end without a second look.
struct TokenWord {
  private var hashes = (WordHash(), WordHash(), WordHash(), WordHash())
  private var last: (UInt8, UInt8, UInt8) = (0, 0, 0)
  private(set) var count = 0
  private(set) var first: UInt8 = 0
  private var value = 0

  var isEmpty: Bool { count == 0 }

  /// Adds a folded letter.
  @inline(__always) mutating func add(_ letter: UInt8) {
    if count == 0 { first = letter }
    hashes = (hashes.0, hashes.0, hashes.1, hashes.2)
    hashes.0.add(letter)
    last = (letter, last.0, last.1)
    count += 1
  }

  /// Adds the small letters of ASCII that stand at a place, and returns how many: most of a text is made of them.
  @inline(__always) mutating func addSmallLetters(of bytes: [UInt8], from start: Int) -> Int {
    // A copy stays in registers.
    var (word, place) = (self, start)
    while place < bytes.count, (97...122).contains(bytes[place]) {
      word.add(bytes[place])
      place += 1
    }
    self = word
    return place - start
  }

  /// Adds a digit.
  mutating func add(digit: UInt8) {
    add(digit)
    value = count <= Self.longestNumber ? value * 10 + Int(digit) - 48 : Int.max
  }

  /// Numbers with more digits are no numbers of anything.
  private static let longestNumber = 12

  /// What the digits come to.
  var number: Int { value }

  var hash: UInt64 { hashes.0.value }

  /// The hash without the endings of gender and number.
  var stem: UInt64 {
    switch WordStem.ending(count: count, last: last) {
    case 0: hashes.0.value
    case 1: hashes.1.value
    case 2: hashes.2.value
    default: hashes.3.value
    }
  }
}
