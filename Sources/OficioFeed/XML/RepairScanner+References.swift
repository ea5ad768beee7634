/// References: lawful ones pass, HTML names become numbers, a bare ampersand is escaped.
extension RepairScanner {
  /// At `&`: passes a lawful reference, makes a numeric one of an HTML name, escapes a bare ampersand.
  /// Nil when more bytes are needed to tell.
  mutating func reference(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput
  ) -> Int? {
    var end = index + 1
    // `&thetasym;` and `&#x10FFFF;` are the longest that count; twelve bytes decide.
    let last = min(to, index + 12)
    if end < to, bytes[end] == 0x23 { end += 1 }
    while end < last, Self.isReferenceByte(bytes[end]) { end += 1 }
    if end == to, end < index + 12, !atEnd { return nil }
    guard end < to, end < index + 12, bytes[end] == 0x3B, end > index + 1 else {
      replace(window, &run, index..<index + 1, with: "&amp;", .bareAmpersand, &output)
      return index + 1
    }
    let name = window[index + 1..<end]
    let whole = index..<end + 1
    if name.first == 0x23 {
      guard let code = Self.number(name.dropFirst()) else {
        replace(window, &run, index..<index + 1, with: "&amp;", .bareAmpersand, &output)
        return index + 1
      }
      if !Self.isCharacter(code) { replace(window, &run, whole, with: "", .illegalReference, &output) }
      return end + 1
    }
    if Self.isPredefined(name) { return end + 1 }
    if let code = HTMLEntities.codePoint(name) {
      replace(window, &run, whole, with: "&#\(code);", .htmlEntity, &output)
      return end + 1
    }
    replace(window, &run, index..<index + 1, with: "&amp;", .bareAmpersand, &output)
    return index + 1
  }

  static func isReferenceByte(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  static func isPredefined(_ name: ArraySlice<UInt8>) -> Bool {
    switch name.count {
    case 2: name.elementsEqual("lt".utf8) || name.elementsEqual("gt".utf8)
    case 3: name.elementsEqual("amp".utf8)
    case 4: name.elementsEqual("quot".utf8) || name.elementsEqual("apos".utf8)
    default: false
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
