/// Recognises an id that is a national id number in the place of a pseudonym.
enum NationalIdShape {
  /// Whether a text has the shape of one: seven to eleven digits (DNI, CPF, RUT, cédula), also as it is printed with
  /// dots, check letter or hyphens, or the eighteen signs of a CURP.
  static func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count <= 24 else { return false }
    return isNumber(bytes) || isCURP(bytes)
  }

  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(Array.init)
    // A year and a counter (2026-0142) is an office's own number; a check digit is one or two signs long.
    guard parts.count == 1 || (2...3).contains(parts.count) && (1...2).contains(parts[parts.count - 1].count) else {
      return false
    }
    if parts.count > 1, let last = parts.last, last.count == 1, last[0] == 75 || last[0] == 107 { parts.removeLast() }
    let signs = parts.joined().filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ") }
    return (7...11).contains(signs.count) && signs.allSatisfy { (48...57).contains($0) }
  }

  private static func isCURP(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 18 else { return false }
    let letters = bytes[0..<4] + bytes[10..<16]
    return letters.allSatisfy { (65...90).contains($0 & 0xDF) } && bytes[4..<10].allSatisfy { (48...57).contains($0) }
  }
}
