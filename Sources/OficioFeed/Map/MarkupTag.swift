/// What a tag of HTML does to the lines of a text.
enum MarkupTag: UInt8 {
  /// Nothing: the words on both sides belong together.
  case inline
  /// Starts a new line.
  case block
  /// Stands apart by a blank.
  case cell
  /// What it holds is no text.
  case script, style

  /// Judges an element by its name in ASCII, whatever its case.
  init(name: some Sequence<UInt8>) {
    var key: UInt64 = 0
    for byte in name { key = Self.add(byte, to: key) ?? .max }
    self = Self.of(key)
  }

  /// Reads the name at a place, of at most twelve letters and digits, and says where it ends.
  static func at(_ place: Int, of bytes: Span<UInt8>) -> (tag: MarkupTag, end: Int) {
    var key: UInt64 = 0
    var index = place
    let end = min(bytes.count, place + longest)
    while index < end, let next = add(bytes[index], to: key) {
      key = next
      index += 1
    }
    return (of(key), index)
  }

  private static let longest = 12

  /// Names are numbers to the base 37, which twelve digits keep apart; nil at the end of a name.
  @inline(__always)
  private static func add(_ byte: UInt8, to key: UInt64) -> UInt64? {
    let digit: UInt8
    switch byte {
    case 0x30...0x39: digit = byte - 0x2F
    case 0x41...0x5A, 0x61...0x7A: digit = (byte | 0x20) - 0x61 + 11
    default: return nil
    }
    return key &* 37 &+ UInt64(digit)
  }

  private static func of(_ key: UInt64) -> MarkupTag {
    let (keys, tags) = table
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return tags[slot] }
      slot = (slot + 1) & 127
    }
    return .inline
  }

  private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 57) }

  /// Every name but the inline ones, by open addressing.
  private static let table: (keys: [UInt64], tags: [MarkupTag]) = {
    var keys = [UInt64](repeating: 0, count: 128)
    var tags = [MarkupTag](repeating: .inline, count: 128)
    let blocks =
      "br p li div tr ul ol dl dt dd table hr section article header footer blockquote pre h1 h2 h3 h4 h5 h6 title body"
    for (names, tag) in [(blocks, MarkupTag.block), ("td th", .cell), ("script", .script), ("style", .style)] {
      for name in names.split(separator: " ") {
        let key = name.utf8.reduce(0) { add($1, to: $0) ?? $0 }
        var slot = slot(key)
        while keys[slot] != 0 { slot = (slot + 1) & 127 }
        keys[slot] = key
        tags[slot] = tag
      }
    }
    return (keys, tags)
  }()
}
