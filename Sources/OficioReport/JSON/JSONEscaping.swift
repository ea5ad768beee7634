import Oficio

/// Writes a text between quotation marks so that it is safe in JSON, in JavaScript and on a terminal.
///
/// Beside what RFC 8259 asks for, the controls U+007F–U+009F, the line separators U+2028 and U+2029, the byte order
/// mark, U+FFFE and U+FFFF, and the marks that turn the direction of text are written as `\uXXXX`: a reader gets the same
/// text back, and `cat` shows what is there. A reader of YAML takes the same for a text in double quotation marks.
enum JSONEscaping {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(quote)
    text.withUTF8 { source in
      let span = source.span
      var copied = 0
      var index = 0
      while true {
        index = span.first(from: index, to: span.count, where: suspects, orByte: isSuspect)
        if index == span.count { break }
        guard let (scalar, length) = unsafeScalar(source, at: index) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[copied..<index])
        appendEscape(scalar, to: &bytes)
        index += length
        copied = index
      }
      bytes.append(contentsOf: source[copied...])
    }
    bytes.append(quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let hex = Array("0123456789abcdef".utf8)

  /// Whether a character that is escaped may begin with this byte.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF }
    return byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  /// The same for eight bytes at once. Of the sequences of several bytes, those that begin with C3 are the Latin letters,
  /// which are nearly all.
  @inline(__always)
  private static func suspects(_ word: ByteWord) -> UInt64 {
    word.below(0x20) | word.equal(to: 0x22) | word.equal(to: 0x5C) | word.equal(to: 0x7F)
      | (word.leads & ~word.equal(to: 0xC3))
  }

  /// The character to escape that begins here with its length in bytes, or nil when it may stand as it is.
  private static func unsafeScalar(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int)? {
    func byte(_ offset: Int) -> UInt32 { index + offset < source.count ? UInt32(source[index + offset]) : 0 }
    let first = byte(0)
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : 3
    let scalar =
      length == 2
      ? (first & 0x1F) << 6 | (byte(1) & 0x3F)
      : (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)
    switch scalar {
    case 0x80...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
      return (scalar, length)
    default: return nil
    }
  }

  private static func appendEscape(_ scalar: UInt32, to bytes: inout [UInt8]) {
    bytes.append(backslash)
    switch scalar {
    case 0x22: bytes.append(quote)
    case 0x5C: bytes.append(backslash)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { bytes.append(hex[Int(scalar >> UInt32(shift)) & 0xF]) }
    }
  }
}
