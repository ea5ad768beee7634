/// The edges of a trie of phrases in one flat table: from a node, by a word, to a node.
struct PhraseEdges {
  /// Where an edge leads, in sixteen bytes.
  struct Slot {
    /// 40 bits of the edge, whether a phrase ends there, and the node's number; 0: there is no such edge.
    private(set) var bits: UInt64 = 0
    /// Which words may follow, a bit for the low six bits of their hashes: most words lead nowhere, and that is seen
    /// without a look-up.
    var following: UInt64 = 0

    /// No edge.
    init() {}

    /// An edge to a new node.
    init(_ edge: UInt64, to node: Int32) {
      precondition(node < 1 << 23, "more than eight million words in the phrases of one language")
      bits = Self.tag(edge) | UInt64(node)
    }

    var exists: Bool { bits != 0 }
    var node: Int32 { Int32(truncatingIfNeeded: bits & 0x7F_FFFF) }
    var isEnd: Bool {
      get { bits & 0x80_0000 != 0 }
      set { bits = newValue ? bits | 0x80_0000 : bits & ~0x80_0000 }
    }

    static func tag(_ edge: UInt64) -> UInt64 { edge & ~0xFF_FFFF }
    fileprivate var tag: UInt64 { bits & ~0xFF_FFFF }

    @inline(__always) func mayLead(by hash: UInt64) -> Bool { following & Self.bit(hash) != 0 }
    mutating func leads(by hash: UInt64) { following |= Self.bit(hash) }
    private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash & 63) }
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var mask = 1023
  private var count = 0

  /// The name of an edge. Two have the same about once in 10^12 pairs.
  @inline(__always) static func edge(_ node: Int32, _ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  /// The slot of an edge; setting one that does not exist adds it.
  @inline(__always) subscript(edge: UInt64) -> Slot {
    get { slots[place(of: Slot.tag(edge))] }
    set {
      let place = place(of: Slot.tag(edge))
      if !slots[place].exists { count += 1 }
      slots[place] = newValue
      if count * 4 > slots.count * 3 { grow() }
    }
  }

  /// The place of a tag, or the free one where it would stand.
  @inline(__always) private func place(of tag: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: tag >> 24) & mask
    while slots[place].exists, slots[place].tag != tag { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.exists { slots[place(of: slot.tag)] = slot }
  }
}
