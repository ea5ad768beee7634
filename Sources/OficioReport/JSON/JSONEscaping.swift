import Oficio

/// Writes a text between quotation marks so that it is safe in JSON, in JavaScript and on a terminal.
///
/// Beside what RFC 8259 asks for, the controls U+007F–U+009F, the line separators U+2028 and U+2029, the byte order
/// mark, U+FFFE and U+FFFF, and the marks that turn the direction of text are written as `\uXXXX`: a reader gets the same
/// text back, and `cat` shows what is there. A reader of YAML takes the same for a text in double quotation marks.
enum JSONEscaping {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let source = text.utf8Span.span
    var index = source.first(from: 0, to: source.count, where: suspects, orByte: isSuspect)
    if index == source.count, source.count <= longestShort {
      return bytes.append(addingCapacity: source.count + 2) { output in
        output.append(quote)
        for place in 0..<source.count { output.append(source[place]) }
        output.append(quote)
      }
    }
    bytes.append(quote)
    var copied = 0
    while index < source.count {
      if let (scalar, length) = unsafeScalar(source, at: index) {
        append(source, copied..<index, to: &bytes)
        appendEscape(scalar, to: &bytes)
        index += length
        copied = index
      } else {
        index += 1
      }
      index = source.first(from: index, to: source.count, where: suspects, orByte: isSuspect)
    }
    append(source, copied..<source.count, to: &bytes)
    bytes.append(quote)
  }

  /// Texts up to here are written byte by byte: for them, calling for a copy takes longer than the copy.
  private static let longestShort = 24

  private static func append(_ source: Span<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8]) {
    source.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
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

  /// The same for sixteen bytes at once.
  @inline(__always)
  private static func suspects(_ block: ByteBlock) -> ByteBlock.Marks {
    block.below(0x20) .| block.equal(to: 0x22) .| block.equal(to: 0x5C) .| block.equal(to: 0x7F)
      .| block.equal(to: 0xC2) .| block.equal(to: 0xD8) .| block.equal(to: 0xE2) .| block.equal(to: 0xEF)
  }

  /// The character to escape that begins here with its length in bytes, or nil when it may stand as it is.
  private static func unsafeScalar(_ source: Span<UInt8>, at index: Int) -> (UInt32, Int)? {
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
