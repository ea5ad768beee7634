/// Cuts a JSON document into its profiles, so that each is read by itself: one that is broken, deep or endless costs
/// no other, and no more than one is held as a tree at a time.
struct JSONElements {
  /// Largest profile in bytes.
  let limit: Int
  private let bytes: [UInt8]
  private let log: FindingLog
  private var position = 0
  private var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8], limit: Int, log: FindingLog) {
    self.bytes = bytes
    self.limit = limit
    self.log = log
  }

  /// Follows strings and brackets, byte by byte.
  struct Scan {
    /// Brackets open before the next byte.
    private(set) var depth = 0
    private(set) var isInString = false
    private var isEscaped = false

    mutating func take(_ byte: UInt8) {
      if isInString {
        // No string goes over the end of a line: one that was never closed must not swallow the rest of the file.
        if byte == 10 || (byte == UInt8(ascii: "\"") && !isEscaped) { isInString = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        return
      }
      switch byte {
      case UInt8(ascii: "\""):
        isInString = true
        isEscaped = false
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
  }

  /// Hands out each profile with its place: the elements of a list, or the one value there is.
  mutating func forEach(_ body: (_ element: [UInt8], _ line: Int, _ column: Int) -> Void) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (position, lineStart) = (3, 3) }
    skipSpace()
    guard position < bytes.count else { return }
    guard bytes[position] == UInt8(ascii: "[") else { return one(body) }
    advance()
    skipSpace()
    if take("]") { return end() }
    repeat {
      skipSpace()
      hand(out: { $0.depth == 0 && ($1 == UInt8(ascii: ",") || $1 == UInt8(ascii: "]")) }, to: body)
    } while take(",")
    guard take("]") else {
      return report(
        "the list of profiles is not closed",
        remedy: "mend the mistake before it, or write the file anew if it was cut off")
    }
    end()
  }

  private mutating func one(_ body: ([UInt8], Int, Int) -> Void) {
    var wasOpen = false
    hand(
      out: { scan, _ in
        if scan.depth > 0 { wasOpen = true }
        return wasOpen && scan.depth <= 0
      }, to: body)
    end()
  }

  private mutating func end() {
    skipSpace()
    guard position < bytes.count else { return }
    report(
      "there is more behind the end of the document",
      remedy: "put the profiles into one list […], or one a line into a file that ends in .jsonl")
  }

  /// Hands out what stands up to the first byte outside of strings at which the element ends.
  private mutating func hand(
    out ends: (_ scan: Scan, _ byte: UInt8) -> Bool, to body: ([UInt8], Int, Int) -> Void
  ) {
    let (start, line, column) = (position, line, position - lineStart + 1)
    var scan = Scan()
    while position < bytes.count, scan.isInString || !ends(scan, bytes[position]) {
      scan.take(bytes[position])
      advance()
    }
    guard position - start <= limit else {
      return log.report(
        "line-too-long", line: line, column: column, message: "the profile is longer than \(limit) bytes",
        remedy: "write one profile a person")
    }
    body(Array(bytes[start..<position]), line, column)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [32, 9, 10, 13].contains(bytes[position]) { advance() }
  }

  private mutating func advance() {
    position += 1
    if bytes[position - 1] == 10 {
      line += 1
      lineStart = position
    }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
    advance()
    return true
  }

  private func report(_ message: String, remedy: String) {
    log.report("not-json", line: line, column: position - lineStart + 1, message: message, remedy: remedy)
  }
}
