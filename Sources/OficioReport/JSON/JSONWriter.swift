import Oficio

/// Writes JSON as bytes, keys in the order in which they are given.
///
/// `JSONEncoder` costs twelve times as much a lead and cannot keep an order of keys. The caller opens and closes
/// objects and lists in pairs; commas are the writer's.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer with nothing written, and room for so many bytes.
  public init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Opens an object, as a value.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes the innermost object.
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens a list, as a value.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes the innermost list.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes the key of the next value. The key is plain ASCII of the program's own.
  public mutating func key(_ key: StaticString) {
    let comma = needsComma
    bytes.append(addingCapacity: key.utf8CodeUnitCount + 4) { $0.append(key: key, comma: comma) }
    needsComma = false
  }

  /// Writes a key that comes from a file, escaped like any text.
  public mutating func key(escaping text: String) {
    separate()
    JSONEscaping.append(text, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text under a key.
  public mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    JSONEscaping.append(text, under: name, comma: needsComma, to: &bytes)
    needsComma = true
  }

  /// Writes a text as a value.
  public mutating func value(_ text: String) {
    separate()
    JSONEscaping.append(text, to: &bytes)
    needsComma = true
  }

  /// Writes a whole number as a value.
  public mutating func value(_ number: Int) {
    separate()
    append(number)
    needsComma = true
  }

  /// Writes a day as `YYYY-MM-DD`.
  public mutating func value(_ day: CivilDate) {
    let (year, month, number) = day.components
    guard (0...9999).contains(year) else { return value(day.description) }
    separate()
    bytes.append(addingCapacity: 12) { output in
      func append(_ number: Int) {
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
      }
      output.append(UInt8(ascii: "\""))
      append(year / 100)
      append(year % 100)
      output.append(UInt8(ascii: "-"))
      append(month)
      output.append(UInt8(ascii: "-"))
      append(number)
      output.append(UInt8(ascii: "\""))
    }
    needsComma = true
  }

  /// Writes a truth value.
  public mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { raw("null") }

  /// Writes a number that is already in JSON's own notation.
  public mutating func number(_ notation: String) {
    separate()
    bytes.append(contentsOf: notation.utf8)
    needsComma = true
  }

  /// Writes a value that another writer has written.
  public mutating func embed(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Ends a line between two values of a stream: what follows starts afresh.
  public mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Breaks the line before the next value of a list without touching the commas.
  public mutating func breakLine() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Takes what was written, and leaves the writer where it stands within its objects and lists.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes what is JSON as it stands: a value, or a member with its key.
  mutating func raw(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
