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

/// The hash of words, made as their folded bytes come in. Eight of them stand in one number before anything is
/// multiplied, so that a letter costs a shift, and the hash of the word without its last letters is known at its end.
struct WordHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The last one to eight bytes.
  private var block: UInt64 = 0
  /// State and bytes before the present eight.
  private var earlier: (state: UInt64, block: UInt64) = (0, 0)
  /// How many bytes came in.
  private(set) var count = 0

  /// Of no bytes.
  init() {}

  /// Of the first one to eight of eight folded bytes, the first of which is the highest of the number.
  @inline(__always) init(first bytes: Int, of eight: UInt64) {
    begin()
    block = eight &>> UInt64(64 - 8 * bytes)
    count = bytes
  }

  /// Adds a folded byte.
  @inline(__always) mutating func add(_ byte: UInt8) {
    if count & 7 == 0 { begin() }
    block = block << 8 | UInt64(byte)
    count += 1
  }

  /// Adds the first so many of eight folded bytes, the first of which is the highest of the number: the same as adding
  /// one after the other.
  @inline(__always) mutating func add(first bytes: Int, of eight: UInt64) {
    let present = min(-count & 7, bytes)
    let rest = bytes - present
    if present > 0 { block = block &<< UInt64(8 * present) | eight &>> UInt64(64 - 8 * present) }
    if rest > 0 {
      begin()
      block = (eight &<< UInt64(8 * present)) &>> UInt64(64 - 8 * rest)
    }
    count += bytes
  }

  /// Begins the next eight bytes.
  @inline(__always) private mutating func begin() {
    earlier = (state, block)
    state = (state ^ block) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
    block = 0
  }

  /// The hash of all bytes but the last few: at most eight, and fewer than there are.
  @inline(__always) func value(without dropped: Int = 0) -> UInt64 {
    let (state, block) = bytes(without: dropped)
    var mixed = (state ^ block) &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    mixed = (mixed ^ UInt64(count - dropped)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 29)
  }

  /// The byte so many places before the last one; 0 before the first.
  @inline(__always) func last(_ places: Int) -> UInt8 { UInt8(truncatingIfNeeded: bytes(without: places).block) }

  /// State and last bytes as they were so many bytes ago.
  @inline(__always) private func bytes(without dropped: Int) -> (state: UInt64, block: UInt64) {
    let present = (count - 1) & 7 + 1
    if dropped < present { return (state, block >> UInt64(8 * dropped)) }
    return (earlier.state, earlier.block >> UInt64(8 * (dropped - present)))
  }

  /// The hash of a run of folded bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value()
  }
}
