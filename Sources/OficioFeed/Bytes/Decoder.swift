/// Turns the bytes of a document into UTF-8, chunk by chunk, whatever the bytes are.
///
/// Nothing is refused here: a byte that is not UTF-8 is read as windows-1252 (or as the declared single-byte encoding)
/// and counted.
struct Decoder {
  private enum Mode { case utf8, singleByte, open, utf16 }

  private(set) var verdict: EncodingVerdict
  private(set) var repairs = RepairCounts()
  private var mode: Mode
  private let bigEndian: Bool
  private let table: [UInt32]
  private var toSkip: Int
  /// The start of a sequence whose rest has not come yet.
  private var held: [UInt8] = []
  private let declaredSingleByte: TextEncoding

  init(_ decision: EncodingDecision) {
    verdict = decision.verdict
    toSkip = decision.markLength
    bigEndian = verdict.used == .utf16BigEndian
    table = decision.fallback.upperHalf
    declaredSingleByte = decision.fallback
    switch verdict.used {
    case .utf8: mode = .utf8
    case .utf16LittleEndian, .utf16BigEndian: mode = .utf16
    default: mode = decision.isOpen ? .open : .singleByte
    }
    if decision.markLength > 0 { repairs.add(.byteOrderMark) }
    if verdict.isLie { repairs.add(.encodingLie) }
  }

  /// Appends the UTF-8 of `chunk` to `text`. At the end an unfinished sequence is decoded as it is.
  mutating func decode(_ chunk: [UInt8], into text: inout [UInt8], atEnd: Bool) {
    var chunk = chunk
    if toSkip > 0 {
      let skipped = min(toSkip, chunk.count)
      chunk.removeFirst(skipped)
      toSkip -= skipped
    }
    if !held.isEmpty {
      chunk = held + chunk
      held = []
    }
    switch mode {
    case .utf8: decodeUTF8(chunk, from: 0, into: &text, atEnd: atEnd)
    case .singleByte: decodeSingle(chunk, from: 0, into: &text)
    case .open: decodeOpen(chunk, into: &text, atEnd: atEnd)
    case .utf16: decodeUTF16(chunk, into: &text, atEnd: atEnd)
    }
  }

  private mutating func decodeUTF8(_ chunk: [UInt8], from: Int, into text: inout [UInt8], atEnd: Bool) {
    let bytes = chunk.span
    let end = bytes.count
    // The ordinary case: all is valid, but for a cut at the end.
    let cut = atEnd ? end : Self.wholeEnd(bytes)
    if from == 0, UTF8Sequence.validEnd(of: bytes, to: cut) == cut {
      text.append(contentsOf: chunk[0..<cut])
      held = Array(chunk[cut...])
      return
    }
    var index = from
    var start = from
    while index < end {
      index = bytes.firstNonASCII(from: index, end: end)
      if index == end { break }
      switch UTF8Sequence.at(index, of: bytes, end: end) {
      case .valid(let length): index += length
      case .incomplete where !atEnd:
        text.append(contentsOf: chunk[start..<index])
        held = Array(chunk[index...])
        return
      case .incomplete, .invalid:
        text.append(contentsOf: chunk[start..<index])
        UTF8Sequence.append(table[Int(bytes[index] & 0x7F)], to: &text)
        repairs.add(.invalidUTF8)
        index += 1
        start = index
      }
    }
    text.append(contentsOf: chunk[start..<end])
  }

  /// Where the last sequence begins when it is not whole yet; else the end.
  private static func wholeEnd(_ bytes: Span<UInt8>) -> Int {
    var index = bytes.count
    while index > 0, bytes.count - index < 4 {
      index -= 1
      if bytes[index] & 0xC0 != 0x80 { break }
    }
    guard index < bytes.count, bytes[index] >= 0xC0 else { return bytes.count }
    return UTF8Sequence.at(index, of: bytes, end: bytes.count) == .incomplete ? index : bytes.count
  }

  private func decodeSingle(_ chunk: [UInt8], from: Int, into text: inout [UInt8]) {
    let bytes = chunk.span
    let end = bytes.count
    var index = from
    while index < end {
      let next = bytes.firstNonASCII(from: index, end: end)
      if next > index { text.append(contentsOf: chunk[index..<next]) }
      index = next
      while index < end, bytes[index] >= 0x80 {
        UTF8Sequence.append(table[Int(bytes[index] & 0x7F)], to: &text)
        index += 1
      }
    }
  }

  /// The first run of bytes beyond ASCII decides between UTF-8 and the declared single-byte encoding.
  private mutating func decodeOpen(_ chunk: [UInt8], into text: inout [UInt8], atEnd: Bool) {
    let bytes = chunk.span
    let start = bytes.firstNonASCII(from: 0, end: bytes.count)
    text.append(contentsOf: chunk[0..<start])
    if start == bytes.count { return }
    var end = start
    while end < bytes.count, bytes[end] >= 0x80, end - start < 64 { end += 1 }
    if end == bytes.count, !atEnd {
      held = Array(chunk[start...])
      return
    }
    var index = start
    var isUTF8 = true
    while index < end, isUTF8 {
      switch UTF8Sequence.at(index, of: bytes, end: bytes.count) {
      case .valid(let length): index += length
      case .incomplete, .invalid: isUTF8 = false
      }
    }
    let rest = Array(chunk[start...])
    if isUTF8 {
      mode = .utf8
      verdict.used = .utf8
      verdict.reason = .utf8Beats
      repairs.add(.encodingLie)
      decodeUTF8(rest, from: 0, into: &text, atEnd: atEnd)
    } else {
      mode = .singleByte
      decodeSingle(rest, from: 0, into: &text)
    }
  }

  private mutating func decodeUTF16(_ chunk: [UInt8], into text: inout [UInt8], atEnd: Bool) {
    var index = 0
    func unit(_ at: Int) -> UInt32 {
      bigEndian ? UInt32(chunk[at]) << 8 | UInt32(chunk[at + 1]) : UInt32(chunk[at + 1]) << 8 | UInt32(chunk[at])
    }
    while index + 1 < chunk.count {
      let first = unit(index)
      var code = first
      var length = 2
      if (0xD800...0xDBFF).contains(first) {
        if index + 3 < chunk.count {
          let second = unit(index + 2)
          if (0xDC00...0xDFFF).contains(second) {
            code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            length = 4
          }
        } else if !atEnd {
          break
        }
      }
      if (0xD800...0xDFFF).contains(code) {
        code = 0xFFFD
        repairs.add(.invalidUTF16)
      }
      UTF8Sequence.append(code, to: &text)
      index += length
    }
    guard index < chunk.count else { return }
    if atEnd {
      UTF8Sequence.append(0xFFFD, to: &text)
      repairs.add(.invalidUTF16)
    } else {
      held = Array(chunk[index...])
    }
  }
}

extension Span where Element == UInt8 {
  /// The place of the first byte at or after `from` that is not ASCII, or `end`.
  func firstNonASCII(from: Int, end: Int) -> Int {
    var index = from
    // Whole blocks first: an OR over 64 bytes has no branch and becomes a few vector instructions.
    while index + 64 <= end {
      let block = extracting(index..<index + 64)
      var all: UInt8 = 0
      for offset in 0..<64 { all |= block[offset] }
      if all >= 0x80 { break }
      index += 64
    }
    while index < end, self[index] < 0x80 { index += 1 }
    return index
  }
}
