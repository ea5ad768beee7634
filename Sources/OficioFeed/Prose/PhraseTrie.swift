/// A trie of phrases over word hashes: one table look-up a word, whatever the number of phrases.
///
/// Phrases match whole words; they do not run across commas and the ends of sentences.
struct PhraseTrie {
  /// What stands at the end of a phrase: a group in which only the longest match counts, and the caller's own number.
  struct Output: Hashable {
    var group: Int32
    var entry: Int32
  }

  /// A phrase found: the node of its last word, its first token, and the index after its last.
  struct Find {
    var node: Int32
    var start: Int32
    var end: Int32
  }

  /// Which hash of a token is compared.
  enum Key { case word, stem }

  /// The step that any number takes.
  static let anyNumber: UInt64 = 0x4E55_4D42_4552_0001

  /// The words that begin phrases stand apart, so that their edges stay in the second cache.
  private var beginnings = PhraseEdges()
  private var others = PhraseEdges()
  /// Most words begin no phrase, and this table stays in the first cache.
  private var filter = WordFilter()
  private var links: [Link] = []
  /// The first output of every node; -1: none. Nodes are numbered in the order of their making.
  private var firsts: [Int32] = [-1]
  private let key: Key

  /// An output of a node, and the place of the node's next one.
  private struct Link {
    var output: Output
    var next: Int32
  }

  init(key: Key) { self.key = key }

  /// The edge of a phrase's first word, or of another.
  @inline(__always) private subscript(edge: UInt64, isFirst isFirst: Bool) -> PhraseEdges.Slot {
    get { isFirst ? beginnings[edge] : others[edge] }
    set { if isFirst { beginnings[edge] = newValue } else { others[edge] = newValue } }
  }

  /// Adds a phrase of word hashes (`anyNumber` for a number).
  mutating func add(_ hashes: [UInt64], _ output: Output) {
    guard let first = hashes.first else { return }
    filter.insert(first)
    var edge: UInt64 = 0
    var node: Int32 = 0
    for (place, hash) in hashes.enumerated() {
      if place > 0 { self[edge, isFirst: place == 1].leads(by: hash) }
      edge = PhraseEdges.edge(node, hash)
      node = self[edge, isFirst: place == 0].node
      if node == 0 {
        node = Int32(firsts.count)
        firsts.append(-1)
        self[edge, isFirst: place == 0] = PhraseEdges.Slot(edge, to: node)
      }
    }
    self[edge, isFirst: hashes.count == 1].isEnd = true
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

  /// The phrases that begin at some tokens, in the order of the text; at one place a phrase before those that go on from
  /// it, and any number before the number itself.
  func finds(in tokens: [Token], from starts: Range<Int>) -> [Find] {
    var finds: [Find] = []
    if starts.count > 1 { finds.reserveCapacity(starts.count) }
    for start in starts {
      eachHash(of: tokens[start]) { hash in
        guard filter.mayHold(hash) else { return }
        take(beginnings[PhraseEdges.edge(0, hash)], Int32(start), start + 1, tokens, &finds)
      }
    }
    return finds
  }

  /// Takes what an edge leads to, with the tokens before `end`: a phrase that ends there, and those that go on.
  @inline(__always)
  private func take(_ slot: PhraseEdges.Slot, _ start: Int32, _ end: Int, _ tokens: [Token], _ finds: inout [Find]) {
    guard slot.exists else { return }
    if slot.isEnd { finds.append(Find(node: slot.node, start: start, end: Int32(end))) }
    guard end < tokens.count, tokens[end].gap.isDisjoint(with: Gap.stopsPhrase) else { return }
    eachHash(of: tokens[end]) { hash in
      if slot.mayLead(by: hash) { follow(PhraseEdges.edge(slot.node, hash), start, end + 1, tokens, &finds) }
    }
  }

  private func follow(_ edge: UInt64, _ start: Int32, _ end: Int, _ tokens: [Token], _ finds: inout [Find]) {
    take(others[edge], start, end, tokens, &finds)
  }

  /// The steps a token may be: any number before the number itself.
  @inline(__always) private func eachHash(of token: Token, _ visit: (UInt64) -> Void) {
    if token.isNumber { visit(Self.anyNumber) }
    visit(key == .word ? token.hash : token.stem)
  }

  /// Visits what stands at the end of a phrase.
  @inline(__always) func eachOutput(of node: Int32, _ visit: (Output) -> Void) {
    var place = firsts[Int(node)]
    while place >= 0 {
      visit(links[Int(place)].output)
      place = links[Int(place)].next
    }
  }
}
