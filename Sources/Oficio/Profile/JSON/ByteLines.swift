/// Cuts a stream of bytes into lines, however its chunks fall, and never holds more than one line of a capped length.
struct ByteLines {
  /// A line without its end, or the news that one was too long to be kept.
  enum Line {
    case whole([UInt8])
    case tooLong
  }

  /// Longest line in bytes.
  let limit: Int
  /// The number of the line being gathered, 1-based.
  private var number = 1
  private var buffer: [UInt8] = []
  private var isTooLong = false

  init(limit: Int) { self.limit = limit }

  /// Takes a chunk and hands out every line that it ends.
  mutating func feed(_ chunk: some Collection<UInt8>, _ body: (_ number: Int, _ line: Line) -> Void) {
    let bytes = Array(chunk)
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      gather(bytes[start..<end])
      handOut(body)
      start = end + 1
    }
    gather(bytes[start...])
  }

  /// Hands out the last line, when it had no end.
  mutating func finish(_ body: (_ number: Int, _ line: Line) -> Void) {
    if !buffer.isEmpty || isTooLong { handOut(body) }
  }

  private mutating func gather(_ bytes: ArraySlice<UInt8>) {
    guard !isTooLong else { return }
    if buffer.count + bytes.count > limit {
      isTooLong = true
      buffer.removeAll()
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  private mutating func handOut(_ body: (_ number: Int, _ line: Line) -> Void) {
    if buffer.last == UInt8(ascii: "\r") { buffer.removeLast() }
    body(number, isTooLong ? .tooLong : .whole(buffer))
    buffer.removeAll(keepingCapacity: true)
    isTooLong = false
    number += 1
  }
}
