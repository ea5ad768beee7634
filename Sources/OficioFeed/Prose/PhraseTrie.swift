/// A trie of phrases over word hashes: one table look-up a word, whatever the number of phrases.
///
/// Phrases match whole words; they do not run across commas and the ends of sentences.
struct PhraseTrie {
  /// What stands at the end of a phrase: a group in which only the longest match counts, and the caller's own number.
  struct Output: Hashable {
    var group: Int32
    var entry: Int32
  }

  /// A phrase found, with the index after its last token.
  struct Find {
    var output: Output
    var end: Int
  }

  /// Which hash of a token is compared.
  enum Key { case word, stem }

  /// The step that any number takes.
  static let anyNumber: UInt64 = 0x4E55_4D42_4552_0001

  /// One edge of the trie in eight bytes, so that the table stays in the second cache: 40 bits of its hash, and the node
  /// it leads to; 0 marks an empty slot. With the bits that chose the slot, two edges are taken for one about once in
  /// 10^16 look-ups.
  private struct Slot {
    var bits: UInt64 = 0

    static func tag(_ edge: UInt64) -> UInt64 { edge & ~0xFF_FFFF }
    var tag: UInt64 { bits & ~0xFF_FFFF }
    var node: Int32 { Int32(truncatingIfNeeded: bits & 0xFF_FFFF) }
  }

  /// An output of a node, and the place of the node's next one.
  private struct Link {
    var output: Output
    var next: Int32
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// The words that may begin a phrase: most begin none, and this table stays in the first cache.
  private var beginnings = WordFilter()
  private var mask = 1023
  /// The edge that leads to each node but the first; nodes are numbered in the order of their making.
  private var edges: [UInt64] = []
  private var links: [Link] = []
  /// The first output of every node; -1: none.
  private var firsts: [Int32] = [-1]
  private let key: Key

  init(key: Key) { self.key = key }

  /// Adds a phrase of word hashes (`anyNumber` for a number).
  mutating func add(_ hashes: [UInt64], _ output: Output) {
    guard let first = hashes.first else { return }
    beginnings.insert(first)
    var node: Int32 = 0
    for hash in hashes {
      let edge = Self.edge(node, hash)
      let next = find(edge)
      if next > 0 {
        node = next
      } else {
        firsts.append(-1)
        node = Int32(firsts.count - 1)
        insert(edge, node)
      }
    }
    link(output, to: node)
  }

  private mutating func link(_ output: Output, to node: Int32) {
    var last: Int32 = -1
    var place = firsts[Int(node)]
    while place >= 0 {
      if links[Int(place)].output == output { return }
      last = place
      place = links[Int(place)].next
    }
    let added = Int32(links.count)
    links.append(Link(output: output, next: -1))
    if last < 0 { firsts[Int(node)] = added } else { links[Int(last)].next = added }
  }

  /// Adds every phrase that begins at a token, shorter phrases first.
  @inline(__always) func finds(_ tokens: [Token], from start: Int, into finds: inout [Find]) {
    let token = tokens[start]
    guard token.isNumber || beginnings.mayHold(key == .word ? token.hash : token.stem) else { return }
    step(tokens, start, node: 0, first: true, &finds)
  }

  /// The longest phrase that begins at a token: its outputs, and the index after its last token. Numbers must be those of
  /// the phrase.
  @inline(__always) func longest(_ tokens: [Token], from start: Int, into outputs: inout [Output]) -> Int {
    guard beginnings.mayHold(key == .word ? tokens[start].hash : tokens[start].stem) else { return start }
    var (index, node, found, end) = (start, Int32(0), Int32(0), start)
    while index < tokens.count {
      if index > start, !tokens[index].gap.isDisjoint(with: Gap.stopsPhrase) { break }
      node = find(Self.edge(node, key == .word ? tokens[index].hash : tokens[index].stem))
      if node == 0 { break }
      index += 1
      if firsts[Int(node)] >= 0 { (found, end) = (node, index) }
    }
    var place = firsts[Int(found)]
    while place >= 0 {
      outputs.append(links[Int(place)].output)
      place = links[Int(place)].next
    }
    return end
  }

  private func step(_ tokens: [Token], _ start: Int, node: Int32, first: Bool, _ finds: inout [Find]) {
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
          add(any, end: index, to: &finds)
          step(tokens, index, node: any, first: false, &finds)
        }
      }
      if next == 0 { return }
      add(next, end: index, to: &finds)
      node = next
      first = false
    }
  }

  @inline(__always) private func add(_ node: Int32, end: Int, to finds: inout [Find]) {
    var place = firsts[Int(node)]
    while place >= 0 {
      finds.append(Find(output: links[Int(place)].output, end: end))
      place = links[Int(place)].next
    }
  }

  @inline(__always) private static func edge(_ node: Int32, _ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }

  /// The node that an edge leads to, or 0.
  @inline(__always) private func find(_ edge: UInt64) -> Int32 {
    var place = Int(truncatingIfNeeded: edge) & mask
    while true {
      let slot = slots[place]
      if slot.bits == 0 { return 0 }
      if slot.tag == Slot.tag(edge) { return slot.node }
      place = (place + 1) & mask
    }
  }

  private mutating func insert(_ edge: UInt64, _ node: Int32) {
    precondition(node <= 0xFF_FFFF, "more than sixteen million words in the phrases of one language")
    if edges.count * 5 >= slots.count * 3 { grow() }
    place(edge, node)
    edges.append(edge)
  }

  private mutating func place(_ edge: UInt64, _ node: Int32) {
    var place = Int(truncatingIfNeeded: edge) & mask
    while slots[place].bits != 0 { place = (place + 1) & mask }
    slots[place].bits = Slot.tag(edge) | UInt64(node)
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    mask = slots.count - 1
    for (number, edge) in edges.enumerated() { place(edge, Int32(number + 1)) }
  }
}
