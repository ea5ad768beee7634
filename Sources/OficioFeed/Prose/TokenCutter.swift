import Oficio

/// The state of cutting one text into tokens.
struct TokenCutter {
  private var gap: Gap = [.space]
  private var word = TokenWord()
  private var wordStart = 0
  private var isNumber = false
  private var lastWasLower = false
  private var sentence: Int32 = 0
  private var breaksSinceWord = 0
  private var tokensInSentence = 0

  /// Tokens after which a sentence ends by force.
  static let longestSentence = 250

  private static let app = Array("App".utf8)

  /// What a byte is.
  private enum Kind: UInt8 { case separator, letter, accented, digit, sign, wide }

  private let kinds = Self.kinds
  private let marks = Self.marks

  private static let kinds: [Kind] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 65...90, 97...122: .letter
    case 48...57: .digit
    case UInt8(ascii: "$"): .sign
    case 0xC3: .accented
    case 128...: .wide
    default: .separator
    }
  }

  /// What the signs of ASCII say of the gap they stand in.
  private static let marks: [Gap] = (0...127).map { mark(of: $0) }

  mutating func cut(_ bytes: [UInt8], into tokens: inout [Token]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let kind = kinds[Int(byte)]
      // Most of a text is plain words and what parts them.
      if word.isEmpty {
        if kind == .separator {
          add(marks[Int(byte)], breaksLine: byte == UInt8(ascii: "\n"))
          index += 1
          continue
        }
        if kind == .letter || kind == .accented, let (plain, end) = TokenWord.plain(at: index, in: bytes),
          endsPlain(plain, at: end, in: bytes)
        {
          append(plain, from: index, to: end, in: bytes, into: &tokens)
          index = end
          continue
        }
      }
      index += other(kind, at: index, in: bytes, into: &tokens)
    }
    flush(end: bytes.count, in: bytes, into: &tokens)
  }

  /// Whether a plain word ends where its letters do: before a separator, or with the text.
  @inline(__always) private func endsPlain(_ plain: TokenWord, at end: Int, in bytes: [UInt8]) -> Bool {
    guard end < bytes.count else { return true }
    // A single letter with a slash may be a currency.
    return kinds[Int(bytes[end])] == .separator && !(plain.count == 1 && bytes[end] == UInt8(ascii: "/"))
  }

  /// Handles a byte on its own, with what came before it, and returns its width in bytes.
  private mutating func other(_ kind: Kind, at index: Int, in bytes: [UInt8], into tokens: inout [Token]) -> Int {
    let byte = bytes[index]
    switch kind {
    case .letter: letter(byte | 0x20, lower: byte >= 97, at: index, in: bytes, into: &tokens)
    case .separator: separator(byte, at: index, in: bytes, into: &tokens)
    case .digit: digit(byte, at: index, in: bytes, into: &tokens)
    case .sign: sign([byte], at: index, width: 1, in: bytes, into: &tokens)
    case .accented, .wide: return wide(at: index, in: bytes, into: &tokens)
    }
    return 1
  }

  /// Handles a scalar above ASCII and returns its width in bytes.
  private mutating func wide(at index: Int, in bytes: [UInt8], into tokens: inout [Token]) -> Int {
    let (scalar, width) = Self.decode(bytes, at: index)
    switch ByteFolding.fold(scalar) {
    case .letter(let letter):
      let lower = !((0xC0...0xDE).contains(scalar))
      self.letter(letter, lower: lower, at: index, in: bytes, into: &tokens)
    case .pair(let one, let two):
      letter(one, lower: true, at: index, in: bytes, into: &tokens)
      word.add(two)
    case .digit(let value): digit(value, at: index, in: bytes, into: &tokens)
    case .other(let scalar):
      letter(UInt8(truncatingIfNeeded: scalar >> 8), lower: true, at: index, in: bytes, into: &tokens)
      word.add(UInt8(truncatingIfNeeded: scalar))
    case .nothing: break
    case .separator:
      if scalar == 0x20AC {
        sign(Array("€".utf8), at: index, width: width, in: bytes, into: &tokens)
      } else {
        flush(end: index, in: bytes, into: &tokens)
        add(Self.mark(of: scalar), breaksLine: scalar > 0xFF)
      }
    }
    return width
  }

  private mutating func letter(
    _ letter: UInt8, lower: Bool, at index: Int, in bytes: [UInt8], into tokens: inout [Token]
  ) {
    if !word.isEmpty, isNumber || (lastWasLower && !lower && word.count >= 3) {
      // `laboralHorario` has lost its line break; `WhatsApp` is the one name of adverts that is written so.
      let glued = !isNumber && !bytes[index...].starts(with: Self.app)
      flush(end: index, in: bytes, into: &tokens)
      if glued { gap.insert(.sentence) }
    }
    if word.isEmpty { begin(at: index, number: false) }
    word.add(letter)
    lastWasLower = lower
  }

  private mutating func digit(_ digit: UInt8, at index: Int, in bytes: [UInt8], into tokens: inout [Token]) {
    if !word.isEmpty, !isNumber { flush(end: index, in: bytes, into: &tokens) }
    if word.isEmpty { begin(at: index, number: true) }
    word.add(digit: digit)
  }

  private mutating func sign(
    _ sign: [UInt8], at index: Int, width: Int, in bytes: [UInt8], into tokens: inout [Token]
  ) {
    flush(end: index, in: bytes, into: &tokens)
    begin(at: index, number: false)
    for byte in sign { word.add(byte) }
    flush(end: index + width, in: bytes, into: &tokens)
  }

  private mutating func separator(_ byte: UInt8, at index: Int, in bytes: [UInt8], into tokens: inout [Token]) {
    // A single letter with a slash before an amount (`S/ 1200`, `S/.950`) is a currency sign.
    if byte == UInt8(ascii: "/"), !isNumber, word.count == 1, Self.leadsToDigit(bytes, from: index + 1) {
      word.add(byte)
      flush(end: index + 1, in: bytes, into: &tokens)
      return
    }
    flush(end: index, in: bytes, into: &tokens)
    add(marks[Int(byte)], breaksLine: byte == UInt8(ascii: "\n"))
  }

  /// Adds a mark to the gap; a second line break in it parts paragraphs.
  private mutating func add(_ mark: Gap, breaksLine: Bool) {
    if mark == .newline, breaksLine, gap.contains(.newline) { breaksSinceWord += 1 }
    gap.formUnion(mark)
  }

  /// What a sign between words says of the gap it stands in.
  private static func mark(of scalar: UInt32) -> Gap {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F: .space
    case 0x0A, 0x0D, 0x2028, 0x2029: .newline
    case 0x2C: .comma
    case 0x2E: .dot
    case 0x3A: .colon
    case 0x3B: .semicolon
    case 0x2D, 0x2010...0x2015, 0x2212: .dash
    case 0x2F, 0x7C: .slash
    case 0x28, 0x5B: .open
    case 0x29, 0x5D: .close
    case 0x2B: .plus
    case 0x40: .at
    // Bullets, check marks, arrows and pictures begin a new item of a list.
    case 0x2022, 0x25A0...0x27BF, 0xB7, 0x2A, 0x1F000...0x1FAFF, 0xF000...0xF0FF, 0x25E6, 0x2190...0x21FF, 0xBF, 0xA1:
      .strong
    case 0x21, 0x3F: .strong
    default: .other
    }
  }

  private mutating func begin(at index: Int, number: Bool) {
    wordStart = index
    isNumber = number
    lastWasLower = false
  }

  private mutating func flush(end: Int, in bytes: [UInt8], into tokens: inout [Token]) {
    guard !word.isEmpty else { return }
    if isNumber, joinSpreadDigit(end: end, &tokens) {
      beginGap()
    } else {
      append(word, from: wordStart, to: end, isNumber: isNumber, in: bytes, into: &tokens)
    }
    word = TokenWord()
  }

  /// Adds a word or number that is complete; a gap begins behind it.
  @inline(__always)
  private mutating func append(
    _ word: TokenWord, from start: Int, to end: Int, isNumber: Bool = false, in bytes: [UInt8],
    into tokens: inout [Token]
  ) {
    // Most words have a space before them, and that ends no sentence.
    if gap != .space, let previous = tokens.last,
      endsSentence(before: bytes[start], isNumber: isNumber, previous: previous)
    {
      gap.insert(.sentence)
    }
    // A text without stops is cut all the same, so that looking around a phrase stays cheap.
    if tokensInSentence >= Self.longestSentence { gap.insert(.sentence) }
    tokensInSentence = gap.contains(.sentence) ? 1 : tokensInSentence + 1
    if gap.contains(.sentence) { sentence += 1 }
    let hash = word.hash
    tokens.append(
      Token(
        hash: hash, stem: isNumber ? hash : word.stem, start: Int32(start), end: Int32(end),
        number: isNumber ? word.number : -1, length: Int32(word.count), sentence: sentence, gap: gap,
        first: word.first, spread: false))
    beginGap()
  }

  private mutating func beginGap() {
    gap = []
    breaksSinceWord = 0
  }

  /// Adds a lone digit to the lone digits before it, when one space stands between.
  private func joinSpreadDigit(end: Int, _ tokens: inout [Token]) -> Bool {
    guard word.count == 1, gap == .space, let last = tokens.last, last.isNumber, last.spread || last.length == 1,
      wordStart - Int(last.end) == 1, last.length < 9
    else { return false }
    var joined = last
    joined.number = last.number * 10 + Int(word.first) - 48
    joined.length += 1
    joined.end = Int32(end)
    joined.spread = true
    joined.hash = WordHash.of(String(joined.number).utf8)
    joined.stem = joined.hash
    tokens[tokens.count - 1] = joined
    return true
  }

  /// Whether the gap before a word or number with that first byte ends a sentence or an item of a list.
  private func endsSentence(before first: UInt8, isNumber: Bool, previous: Token) -> Bool {
    if gap.contains(.strong) || gap.contains(.semicolon) { return true }
    let isLower = (97...122).contains(first)
    if gap.contains(.newline) {
      // A line that goes on in lower case was only wrapped.
      return !(isLower && breaksSinceWord == 0 && gap.isSubset(of: [.newline, .space]))
    }
    guard gap.contains(.dot) else { return false }
    let isUpper = !isLower && !isNumber
    if gap == .dot {
      // `ley.Requisitos` ends; `a.m.`, `S.A.` and `1.200` do not.
      return isUpper && !previous.isNumber && previous.length > 3
    }
    if isNumber {
      return previous.isNumber ? gap.contains(.space) && previous.length != 1 && !previous.spread : previous.length > 3
    }
    return isUpper && (previous.length > 2 || previous.isNumber)
  }

  private static func leadsToDigit(_ bytes: [UInt8], from start: Int) -> Bool {
    var index = start
    while index < bytes.count, index < start + 4 {
      let byte = bytes[index]
      if (48...57).contains(byte) { return true }
      guard byte == 0x20 || byte == UInt8(ascii: ".") else { return false }
      index += 1
    }
    return false
  }

  /// The scalar at an index and its width; U+FFFD of width 1 for what is not UTF-8.
  static func decode(_ bytes: [UInt8], at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1
    guard width > 1, index + width <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0xFF >> UInt32(width + 1))
    for offset in 1..<width {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, width)
  }
}
