import Oficio

/// The short values that a column has had, by their bytes: feeds repeat a few hundred of them.
///
/// A value met before costs one look: its text stands here, and what it was read as stands under its number
/// (`KnownReadings`). A column whose values hardly repeat, as numbers and addresses do, is given up.
struct KnownTexts {
  private(set) var texts: [String] = []
  private var hashes: [UInt64] = []
  private var bytes: [UInt8] = []
  /// Where each value's bytes end.
  private var ends: [Int] = []
  /// Open addressing: number of a value and one, 0 where none stands.
  private var slots: [Int16] = []
  private var repeats = 0
  private var isGivenUp = false

  /// Values that are kept, and bytes of the longest of them.
  private static let kept = 4096
  private static let longest = 96

  /// The number of a value, given out on first sight; nil for one that is not kept.
  mutating func number(of value: Span<UInt8>) -> Int? {
    if isGivenUp || value.count > Self.longest { return nil }
    if slots.isEmpty { slots = [Int16](repeating: 0, count: Self.kept * 2) }
    let hash = ByteHash.of(value)
    var slot = Int(hash >> 40) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(value, number) {
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
    hashes.append(hash)
    bytes.append(value, 0..<value.count)
    ends.append(bytes.count)
    texts.append(MarkupText.line(value))
    return texts.count - 1
  }

  private func isEqual(_ value: Span<UInt8>, _ number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == value.count else { return false }
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

  private mutating func giveUp() {
    self = KnownTexts()
    isGivenUp = true
  }
}
