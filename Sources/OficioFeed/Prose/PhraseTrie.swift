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

  /// Adds every phrase that begins at a token, shorter phrases first.
  @inline(__always) func finds(_ tokens: [Token], from start: Int, into finds: inout [Find]) {
    eachPhrase(tokens, from: start) { node, end in
      eachOutput(of: node) { finds.append(Find(output: $0, end: end)) }
    }
  }

  /// The longest phrase that begins at a token: its outputs, and the index after its last token.
  @inline(__always) func longest(_ tokens: [Token], from start: Int, into outputs: inout [Output]) -> Int {
    var longest = (node: Int32(0), end: start)
    eachPhrase(tokens, from: start) { node, end in if end > longest.end { longest = (node, end) } }
    if longest.end > start { eachOutput(of: longest.node) { outputs.append($0) } }
    return longest.end
  }

  /// Visits the nodes of the phrases that begin at a token, with the index after their last. A number is read as any
  /// number first, and then as itself.
  @inline(__always)
  private func eachPhrase(_ tokens: [Token], from start: Int, _ visit: (_ node: Int32, _ end: Int) -> Void) {
    guard mayBegin(tokens[start]) else { return }
    var (slot, index) = (PhraseEdges.Slot.root, start)
    var others: [(slot: PhraseEdges.Slot, index: Int)] = []
    while true {
      var next = PhraseEdges.Slot()
      if index < tokens.count, index == start || tokens[index].gap.isDisjoint(with: Gap.stopsPhrase) {
        next = step(slot, hash(tokens[index]), isFirst: index == start)
        if tokens[index].isNumber {
          let any = step(slot, Self.anyNumber, isFirst: index == start)
          if any.exists {
            if next.exists { others.append((next, index + 1)) }
            next = any
          }
        }
      }
      if next.exists {
        (slot, index) = (next, index + 1)
      } else if let other = others.popLast() {
        (slot, index) = other
      } else {
        return
      }
      if slot.isEnd { visit(slot.node, index) }
    }
  }

  @inline(__always) private func hash(_ token: Token) -> UInt64 { key == .word ? token.hash : token.stem }

  @inline(__always) private func mayBegin(_ token: Token) -> Bool {
    filter.mayHold(hash(token)) || token.isNumber && filter.mayHold(Self.anyNumber)
  }

  /// Where a word leads from a node.
  @inline(__always)
  private func step(_ slot: PhraseEdges.Slot, _ hash: UInt64, isFirst: Bool) -> PhraseEdges.Slot {
    slot.mayLead(by: hash) ? self[PhraseEdges.edge(slot.node, hash), isFirst: isFirst] : PhraseEdges.Slot()
  }

  @inline(__always) private func eachOutput(of node: Int32, _ visit: (Output) -> Void) {
    var place = firsts[Int(node)]
    while place >= 0 {
      visit(links[Int(place)].output)
      place = links[Int(place)].next
    }
  }
}
