/// References: lawful ones count, HTML names are characters too, a bare ampersand means itself.
extension RepairScanner {
  /// What an `&` begins.
  enum Reference {
    /// No reference.
    case bare
    /// A character, by its number or one of the five names of XML.
    case lawful(UInt32)
    /// A character by one of the names of HTML.
    case html(UInt32)
    /// A number that XML forbids.
    case illegal

    var repair: RepairCode? {
      switch self {
      case .bare: .bareAmpersand
      case .lawful: nil
      case .html: .htmlEntity
      case .illegal: .illegalReference
      }
    }
  }

  /// At `&`: what it begins, and where that ends; nil when more bytes are needed to tell.
  static func reference(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool
  ) -> (Reference, end: Int)? {
    var end = index + 1
    // `&thetasym;` and `&#x10FFFF;` are the longest that count; twelve bytes decide.
    let last = min(to, index + 12)
    if end < to, bytes[end] == 0x23 { end += 1 }
    while end < last, isReferenceByte(bytes[end]) { end += 1 }
    if end == to, end < index + 12, !atEnd { return nil }
    guard end < to, end < index + 12, bytes[end] == 0x3B, end > index + 1 else { return (.bare, index + 1) }
    if let code = predefined(bytes, index + 1, end) { return (.lawful(code), end + 1) }
    let name = window[index + 1..<end]
    if name.first == 0x23 {
      guard let code = number(name.dropFirst()) else { return (.bare, index + 1) }
      return (isCharacter(code) ? .lawful(code) : .illegal, end + 1)
    }
    return HTMLEntities.codePoint(name).map { (.html($0), end + 1) } ?? (.bare, index + 1)
  }

  /// At `&` in a tag: passes a lawful reference, makes a numeric one of an HTML name, escapes a bare ampersand.
  /// Nil when more bytes are needed to tell.
  mutating func mendReference(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput
  ) -> Int? {
    guard let (reference, end) = Self.reference(window, bytes, index, to, atEnd) else { return nil }
    let text: String
    switch reference {
    case .bare: text = "&amp;"
    case .lawful: return end
    case .html(let code): text = "&#\(code);"
    case .illegal: text = ""
    }
    replace(window, &run, index..<end, with: text, reference.repair, &output)
    return end
  }

  static func isReferenceByte(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// The character that a name of XML's own stands for.
  private static func predefined(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> UInt32? {
    var key: UInt32 = 0
    guard to - from <= 4 else { return nil }
    for index in from..<to { key = key << 8 | UInt32(bytes[index]) }
    return switch key {
    case 0x6C74: 0x3C  // lt
    case 0x6774: 0x3E  // gt
    case 0x616D70: 0x26  // amp
    case 0x7175_6F74: 0x22  // quot
    case 0x6170_6F73: 0x27  // apos
    default: nil
    }
  }

  /// The number of a reference after its `#`; nil when it is none.
  static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    guard let first = digits.first else { return nil }
    let isHexadecimal = first == 0x78
    let body = isHexadecimal ? digits.dropFirst() : digits
    guard !body.isEmpty, body.count <= 8 else { return nil }
    var value: UInt32 = 0
    for byte in body {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x61...0x66 where isHexadecimal: digit = UInt32(byte) - 0x57
      case 0x41...0x46 where isHexadecimal: digit = UInt32(byte) - 0x37
      default: return nil
      }
      value = value &* (isHexadecimal ? 16 : 10) &+ digit
    }
    return value
  }

  /// Whether XML 1.0 allows the character.
  static func isCharacter(_ code: UInt32) -> Bool {
    switch code {
    case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
