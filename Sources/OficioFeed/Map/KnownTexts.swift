import Oficio

/// The short values that a column has had, by their bytes: feeds repeat a few hundred of them.
///
/// A value met before costs one look: its text stands here, and what it was read as stands under its number
/// (`KnownReadings`). A column whose values hardly repeat, as numbers and addresses do, is given up.
struct KnownTexts {
  private struct Entry {
    var hash: UInt64
    /// Where its bytes stand.
    var from: Int32
    var to: Int32
  }

  private(set) var texts: [String] = []
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Open addressing: number of a value and one, 0 where none stands. At most half of them are taken.
  private var slots: [Int16] = []
  private var repeats = 0
  private var isGivenUp = false

  /// Values that are kept, and bytes of the longest of them.
  private static let kept = 4096
  private static let longest = 96

  /// The number of a value, given out on first sight; nil for one that is not kept.
  mutating func number(of value: Span<UInt8>) -> Int? {
    if isGivenUp || value.count > Self.longest { return nil }
    if texts.count * 2 >= slots.count { grow() }
    let hash = ByteHash.of(value)
    var slot = Self.slot(hash, slots.count)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash, isEqual(value, entries[number]) {
        repeats += 1
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    if texts.count == Self.kept {
      if repeats < Self.kept / 4 { giveUp() }
      return nil
    }
    slots[slot] = Int16(texts.count + 1)
    let from = Int32(bytes.count)
    bytes.append(value, 0..<value.count)
    entries.append(Entry(hash: hash, from: from, to: Int32(bytes.count)))
    texts.append(MarkupText.line(value))
    return texts.count - 1
  }

  private static func slot(_ hash: UInt64, _ count: Int) -> Int { Int(hash >> 40) & (count - 1) }

  private func isEqual(_ value: Span<UInt8>, _ entry: Entry) -> Bool {
    let start = Int(entry.from)
    guard Int(entry.to) - start == value.count else { return false }
    let known = bytes.span
    var index = 0
    while index + 8 <= value.count {
      if known.word(at: start + index) != value.word(at: index) { return false }
      index += 8
    }
    while index < value.count {
      if known[start + index] != value[index] { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    guard texts.count < Self.kept else { return }
    slots = [Int16](repeating: 0, count: max(64, slots.count * 2))
    for (number, entry) in entries.enumerated() {
      var slot = Self.slot(entry.hash, slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int16(number + 1)
    }
  }

  private mutating func giveUp() {
    self = KnownTexts()
    isGivenUp = true
  }
}
