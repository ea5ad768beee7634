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

  /// The phrases that begin at some tokens, in the order of the text; at one place the shorter first, and any number
  /// before the number itself.
  func finds(in tokens: [Token], from starts: Range<Int>) -> [Find] {
    var (next, steps, finds): ([Step], [Step], [Find]) = ([], [], [])
    if starts.count > 8 {
      next.reserveCapacity(starts.count / 4)
      finds.reserveCapacity(starts.count / 4)
    }
    for start in starts {
      eachHash(of: tokens[start]) { hash in
        guard filter.mayHold(hash) else { return }
        follow(beginnings[PhraseEdges.edge(0, hash)], from: start, to: start + 1, tokens, &finds, &next)
      }
    }
    // All phrases grow by a word at a time.
    while !next.isEmpty {
      swap(&next, &steps)
      next.removeAll(keepingCapacity: true)
      Self.meet(&steps, in: others)
      for step in steps {
        follow(others[step.edge, met: step.slot], from: Int(step.start), to: Int(step.end), tokens, &finds, &next)
      }
    }
    return Self.inOrder(finds, starts)
  }

  /// An edge that is looked up.
  private struct Step {
    var edge: UInt64
    /// What stands at the edge's own place in its table: mostly the edge's slot, or nothing.
    var slot = PhraseEdges.Slot()
    var start: Int32
    var end: Int32
  }

  /// Looks at the places of all edges of a round. Most are in no cache near by, and with nothing else to do in between
  /// they are on their way together.
  private static func meet(_ steps: inout [Step], in edges: PhraseEdges) {
    var steps = steps.mutableSpan
    for place in steps.indices { steps[place].slot = edges[met: steps[place].edge] }
  }

  /// Takes what an edge leads to, with the tokens before `end`: a phrase that ends, and the edges of the next token.
  @inline(__always)
  private func follow(
    _ slot: PhraseEdges.Slot, from start: Int, to end: Int, _ tokens: [Token], _ finds: inout [Find],
    _ next: inout [Step]
  ) {
    guard slot.exists else { return }
    if slot.isEnd { finds.append(Find(node: slot.node, start: Int32(start), end: Int32(end))) }
    guard end < tokens.count, tokens[end].gap.isDisjoint(with: Gap.stopsPhrase) else { return }
    eachHash(of: tokens[end]) { hash in
      guard slot.mayLead(by: hash) else { return }
      next.append(Step(edge: PhraseEdges.edge(slot.node, hash), start: Int32(start), end: Int32(end + 1)))
    }
  }

  /// The steps a token may be: any number before the number itself.
  @inline(__always) private func eachHash(of token: Token, _ visit: (UInt64) -> Void) {
    if token.isNumber { visit(Self.anyNumber) }
    visit(key == .word ? token.hash : token.stem)
  }

  /// Finds by their first tokens; those of one token keep their order.
  private static func inOrder(_ finds: [Find], _ starts: Range<Int>) -> [Find] {
    guard finds.count > 1, starts.count > 1 else { return finds }
    var places = [Int](repeating: 0, count: starts.count + 1)
    for find in finds { places[Int(find.start) - starts.lowerBound + 1] += 1 }
    for start in 0..<starts.count { places[start + 1] += places[start] }
    var ordered = finds
    for find in finds {
      ordered[places[Int(find.start) - starts.lowerBound]] = find
      places[Int(find.start) - starts.lowerBound] += 1
    }
    return ordered
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
