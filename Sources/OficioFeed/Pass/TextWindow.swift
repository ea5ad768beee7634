import Oficio

/// The stretch of decoded text that is still needed, with its place in the document and its lines.
struct TextWindow {
  /// The bytes, the first of which is byte `base` of the text.
  var bytes: [UInt8] = []
  private(set) var base = 0
  /// A place whose line is known; it only moves forward, so that every line feed is counted once.
  private var anchor = (place: 0, line: 1)
  /// Where the line begins that was cut off with what lies before the window.
  private var lineStart = 0

  var end: Int { base + bytes.count }
  /// The last bytes that were dropped.
  private var dropped: [UInt8] = []

  /// The last bytes of the text so far, whether or not they are still in the window.
  var tail: [UInt8] { Array((dropped + bytes.suffix(Self.tailBytes)).suffix(Self.tailBytes)) }

  private static let tailBytes = 256

  /// Says that the text begins behind a byte order mark.
  mutating func begin(at place: Int) {
    base = place
    anchor.place = place
    lineStart = place
  }

  /// Forgets what lies before a place.
  mutating func drop(before place: Int) {
    let count = min(place - base, bytes.count)
    guard count > 0 else { return }
    if anchor.place < base + count { _ = line(of: base + count) }
    if let last = lastLineFeed(before: count) { lineStart = base + last + 1 }
    let last = bytes[max(0, count - Self.tailBytes)..<count]
    dropped = Array((dropped + last).suffix(Self.tailBytes))
    bytes.removeSubrange(0..<count)
    base += count
  }

  /// The line (1-based) of a place.
  mutating func line(of place: Int) -> Int {
    let target = min(max(place, base), end)
    if target < anchor.place { return anchor.line - count(from: target, to: anchor.place) }
    anchor.line += count(from: anchor.place, to: target)
    anchor.place = target
    return anchor.line
  }

  /// The column (1-based, in bytes of UTF-8) of a place.
  func column(of place: Int) -> Int {
    let index = min(max(place - base, 0), bytes.count)
    let start = lastLineFeed(before: index).map { base + $0 + 1 } ?? lineStart
    return base + index - start + 1
  }

  /// The place of the next start tag whose lower-case start is `mark` (`<job`), at or behind a place; and the place up to
  /// which there is none.
  func findTag(_ mark: [UInt8], from place: Int) -> (next: Int?, searched: Int) {
    let span = bytes.span
    var index = max(0, place - base)
    while index + mark.count < span.count {
      if span[index] == 0x3C, isTag(mark, at: index) { return (base + index, base + index) }
      index += 1
    }
    return (nil, base + min(index, span.count))
  }

  private func isTag(_ mark: [UInt8], at index: Int) -> Bool {
    for (offset, byte) in mark.enumerated() {
      let other = bytes[index + offset]
      guard other == byte || (other >= 0x41 && other <= 0x5A && other | 0x20 == byte) else { return false }
    }
    let after = bytes[index + mark.count]
    return after <= 0x20 || after == 0x3E || after == 0x2F
  }

  /// Bytes of an excerpt at most.
  static let excerptBytes = 200

  /// The first bytes between two places, as one line of text without control characters and secrets.
  func excerpt(from place: Int, to end: Int) -> String {
    let start = min(max(place - base, 0), bytes.count)
    let limit = min(bytes.count, start + Self.excerptBytes, max(start, end - base))
    let piece = bytes[start..<limit]
    var text = ""
    var isBlank = false
    for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
      let isHidden =
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      if isHidden || scalar == " " || scalar == "\u{FFFD}" {
        isBlank = true
      } else {
        if isBlank, !text.isEmpty { text += " " }
        isBlank = false
        text.unicodeScalars.append(scalar)
      }
    }
    return Secrets.hidden(in: text)
  }

  private func count(from: Int, to: Int) -> Int {
    let span = bytes.span
    var count = 0
    var index = max(0, from - base)
    let end = min(bytes.count, to - base)
    while index + 64 <= end {
      // A loop of known length over small numbers becomes a few vector instructions.
      let block = span.extracting(index..<index + 64)
      var some: UInt8 = 0
      for offset in 0..<64 where block[offset] == 0x0A { some &+= 1 }
      count += Int(some)
      index += 64
    }
    while index < end {
      if span[index] == 0x0A { count += 1 }
      index += 1
    }
    return count
  }

  private func lastLineFeed(before index: Int) -> Int? {
    let span = bytes.span
    var at = index - 1
    while at >= 0 {
      if span[at] == 0x0A { return at }
      at -= 1
    }
    return nil
  }
}
