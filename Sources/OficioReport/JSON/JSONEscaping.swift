import Oficio

/// Writes a text between quotation marks so that it is safe in JSON, in JavaScript and on a terminal.
///
/// Beside what RFC 8259 asks for, the controls U+007F–U+009F, the line separators U+2028 and U+2029, the byte order
/// mark, U+FFFE and U+FFFF, and the marks that turn the direction of text are written as `\u` and four digits: a reader gets the same
/// text back, and `cat` shows what is there. A reader of YAML takes the same for a text in double quotation marks.
enum JSONEscaping {
  static func append(_ text: String, to bytes: inout [UInt8]) { append(text, under: nil, comma: false, to: &bytes) }

  /// The same as a member of an object, which is what most texts are: key and text in one go.
  static func append(_ text: String, under key: StaticString?, comma: Bool, to bytes: inout [UInt8]) {
    let source = text.utf8Span.span
    let keyRoom = (key?.utf8CodeUnitCount ?? 0) + 4
    var from = 0
    repeat {
      let to = min(source.count, from + stretch)
      bytes.append(addingCapacity: keyRoom + (to - from) * longestEscape + 2) { output in
        if from == 0 {
          if let key { output.append(key: key, comma: comma) }
          output.append(quote)
        }
        from = write(source, from, to, &output)
        if from >= source.count { output.append(quote) }
      }
    } while from < source.count
  }

  /// Bytes of a text that are written at once, into room for the worst that they may become.
  private static let stretch = 1024
  /// `\u` and four digits for one byte.
  private static let longestEscape = 6

  /// Writes the bytes `from ..< to`, escaped, and returns where it has come to: a character that begins before `to` may
  /// end behind it.
  @inline(__always)
  private static func write(_ source: Span<UInt8>, _ from: Int, _ to: Int, _ output: inout OutputSpan<UInt8>) -> Int {
    var index = from
    while index < to {
      index = output.append(source, from: index, to: to, until: { block, _ in suspects(block) }) { byte, _ in
        isSuspect(byte)
      }
      if index == to { break }
      if let (scalar, length) = unsafeScalar(source, at: index) {
        escape(scalar, &output)
        index += length
      } else {
        output.append(source[index])
        index += 1
      }
    }
    return index
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

  private static func escape(_ scalar: UInt32, _ output: inout OutputSpan<UInt8>) {
    output.append(backslash)
    switch scalar {
    case 0x22: output.append(quote)
    case 0x5C: output.append(backslash)
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    default:
      output.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { output.append(hex[Int(scalar >> UInt32(shift)) & 0xF]) }
    }
  }
}

extension OutputSpan where Element == UInt8 {
  /// Appends a key, which is plain ASCII of the program's own, with what stands around it.
  @inline(__always)
  mutating func append(key: StaticString, comma: Bool) {
    precondition(freeCapacity >= key.utf8CodeUnitCount + 4)
    if comma { append(UInt8(ascii: ",")) }
    append(UInt8(ascii: "\""))
    withUnsafeMutableBufferPointer { buffer, written in
      buffer.baseAddress?.advanced(by: written).update(from: key.utf8Start, count: key.utf8CodeUnitCount)
      written += key.utf8CodeUnitCount
    }
    append(UInt8(ascii: "\""))
    append(UInt8(ascii: ":"))
  }
}
