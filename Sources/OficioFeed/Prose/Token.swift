/// What stands between a token and the one before it, as a set of marks.
struct Gap: OptionSet {
  var rawValue: UInt16

  static let space = Gap(rawValue: 1 << 0)
  static let newline = Gap(rawValue: 1 << 1)
  static let comma = Gap(rawValue: 1 << 2)
  static let dot = Gap(rawValue: 1 << 3)
  static let colon = Gap(rawValue: 1 << 4)
  static let semicolon = Gap(rawValue: 1 << 5)
  static let dash = Gap(rawValue: 1 << 6)
  static let slash = Gap(rawValue: 1 << 7)
  static let open = Gap(rawValue: 1 << 8)
  static let close = Gap(rawValue: 1 << 9)
  static let plus = Gap(rawValue: 1 << 10)
  static let strong = Gap(rawValue: 1 << 11)
  static let at = Gap(rawValue: 1 << 12)
  static let other = Gap(rawValue: 1 << 13)
  /// A new thought begins after it.
  static let sentence = Gap(rawValue: 1 << 14)

  /// What a phrase may not run across.
  static let stopsPhrase: Gap = [.sentence, .comma, .semicolon]
}

/// A word, a number or a currency sign of a text, with its place in the original bytes.
struct Token {
  /// Hash of the folded letters; equal words have equal hashes.
  var hash: UInt64
  /// Hash of the folded letters without the endings of gender and number.
  var stem: UInt64
  var start: Int32
  var end: Int32
  /// Value of a number token; -1 for words.
  var number: Int
  /// Count of digits of a number token, or of letters of a word.
  var length: Int32
  /// Index of the sentence it stands in.
  var sentence: Int32
  var gap: Gap
  /// First folded byte.
  var first: UInt8
  /// Written as digits with spaces between them.
  var spread: Bool

  var isNumber: Bool { number >= 0 }
}

/// The hash of words: FNV-1a with a final mix, so that short words spread over the whole range.
struct WordHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a folded byte.
  @inline(__always) mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// The hash so far.
  var value: UInt64 {
    var mixed = state
    mixed ^= mixed >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 29
    return mixed
  }

  /// The hash of a run of folded bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}
