import Oficio

/// What stands at one place of bytes that should be UTF-8.
enum UTF8Sequence: Equatable {
  /// A well-formed sequence of so many bytes, 1 … 4.
  case valid(Int)
  /// The bytes end within a sequence that is well-formed so far.
  case incomplete
  case invalid

  /// Judges the sequence that starts at `index`, by the table of well-formed sequences in Unicode 3.9 (D92).
  static func at(_ index: Int, of bytes: Span<UInt8>, end: Int) -> UTF8Sequence {
    let first = bytes[index]
    if first < 0x80 { return .valid(1) }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return .invalid
    }
    var at = index + 1
    while at < index + length {
      if at >= end { return .incomplete }
      guard (low...high).contains(bytes[at]) else { return .invalid }
      low = 0x80
      high = 0xBF
      at += 1
    }
    return .valid(length)
  }

  /// Where the first bytes stand that are no UTF-8; `end` when there are none.
  static func validEnd(of bytes: Span<UInt8>, to end: Int) -> Int {
    var index = 0
    while index < end {
      // Whole blocks of ASCII and of two-byte sequences, which are nearly all of Spanish and Portuguese.
      while index + ByteBlock.count < end {
        let block = ByteBlock(bytes, at: index)
        if block.isASCII {
          index += ByteBlock.count
          continue
        }
        guard block.isLatin(followedBy: ByteBlock(bytes, at: index + 1)) else { break }
        // A sequence that begins in the last byte ends behind it.
        index += ByteBlock.count + (bytes[index + ByteBlock.count - 1] >= 0xC0 ? 1 : 0)
      }
      let near = min(end, index + ByteBlock.count + 1)
      while index < near {
        guard case .valid(let length) = at(index, of: bytes, end: end) else { return index }
        index += length
      }
    }
    return index
  }

  /// Appends the UTF-8 form of a code point; U+FFFD for what is none.
  static func append(_ code: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(code) else { return append(0xFFFD, to: &bytes) }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
