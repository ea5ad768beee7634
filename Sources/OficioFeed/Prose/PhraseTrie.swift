/// A trie of phrases over word hashes: one table look-up a word, whatever the number of phrases.
///
/// Phrases match whole words; they do not run across commas and the ends of sentences.
struct PhraseTrie {
  /// What stands at the end of a phrase: a group in which only the longest match counts, and the caller's own number.
  struct Output: Hashable {
    var group: Int32
    var entry: Int32
  }

  /// Which hash of a token is compared.
  enum Key { case word, stem }

  /// The step that any number takes.
  static let anyNumber: UInt64 = 0x4E55_4D42_4552_0001

  /// One edge of the trie; key 0 marks an empty slot.
  private struct Slot {
    var key: UInt64 = 0
    var node: Int32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// A bit for every hash that may begin a phrase: most words begin none, and this table stays in the first cache.
  private var beginnings = [UInt64](repeating: 0, count: 1024)
  private var mask = 1023
  private var used = 0
  private(set) var outputs: [[Output]] = [[]]
  private let key: Key

  init(key: Key) { self.key = key }

  /// Adds a phrase of word hashes (`anyNumber` for a number).
  mutating func add(_ hashes: [UInt64], _ output: Output) {
    guard let first = hashes.first else { return }
    beginnings[Int(truncatingIfNeeded: first >> 6) & 1023] |= 1 << (first & 63)
    var node: Int32 = 0
    for hash in hashes {
      let edge = Self.edge(node, hash)
      let next = find(edge)
      if next > 0 {
        node = next
      } else {
        outputs.append([])
        node = Int32(outputs.count - 1)
        insert(edge, node)
      }
    }
    if !outputs[Int(node)].contains(output) { outputs[Int(node)].append(output) }
  }

  /// Calls back for every phrase that begins at a token, with the index after its last token; shorter phrases first.
  func walk(_ tokens: [Token], from start: Int, _ visit: (Output, Int) -> Void) {
    let token = tokens[start]
    let hash = key == .word ? token.hash : token.stem
    guard token.isNumber || beginnings[Int(truncatingIfNeeded: hash >> 6) & 1023] & (1 << (hash & 63)) != 0 else {
      return
    }
    step(tokens, start, node: 0, first: true, visit)
  }

  private func step(_ tokens: [Token], _ start: Int, node: Int32, first: Bool, _ visit: (Output, Int) -> Void) {
    var index = start
    var node = node
    var first = first
    while index < tokens.count {
      let token = tokens[index]
      if !first, !token.gap.isDisjoint(with: Gap.stopsPhrase) { return }
      let next = find(Self.edge(node, key == .word ? token.hash : token.stem))
      index += 1
      if token.isNumber {
        let any = find(Self.edge(node, Self.anyNumber))
        if any > 0 {
          for output in outputs[Int(any)] { visit(output, index) }
          step(tokens, index, node: any, first: false, visit)
        }
      }
      if next == 0 { return }
      for output in outputs[Int(next)] { visit(output, index) }
      node = next
      first = false
    }
  }

  @inline(__always) private static func edge(_ node: Int32, _ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    // 0 marks an empty slot.
    return (mixed ^ (mixed >> 32)) | 1
  }

  @inline(__always) private func find(_ edge: UInt64) -> Int32 {
    var place = Int(truncatingIfNeeded: edge >> 7) & mask
    while true {
      let slot = slots[place]
      if slot.key == edge { return slot.node }
      if slot.key == 0 { return 0 }
      place = (place + 1) & mask
    }
  }

  private mutating func insert(_ edge: UInt64, _ node: Int32) {
    if used * 2 >= slots.count { grow() }
    place(Slot(key: edge, node: node))
    used += 1
  }

  private mutating func place(_ slot: Slot) {
    var place = Int(truncatingIfNeeded: slot.key >> 7) & mask
    while slots[place].key != 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.key != 0 { place(slot) }
  }
}
