/// The paths of a mapping, compiled to one walk over the events of an item.
///
/// Cost: one look into a table for each element and each node of the paths that may continue there.
struct FieldPlan {
  /// A value found: which column, by which of its paths, and its events.
  struct Capture {
    var slot: Int32
    /// Place of the path in the column's ordered list; the lowest with a value wins.
    var priority: Int32
    var path: Int32
    /// The events of the element (its start included), or the attribute's one event.
    var from: Int
    var to: Int
  }

  private struct Terminal {
    var slot: Int32
    var priority: Int32
    var path: Int32
  }

  /// The way from one node to another by an element.
  private struct Edge {
    var from: Int
    var step: FieldPath.Step
    var target: Int
  }

  private var edges: [Edge] = []
  /// The paths that end at an element, by node; those of node `n` are `terminalEnds[n - 1] ..< terminalEnds[n]`.
  private var terminals: [Terminal] = []
  private var terminalEnds: [Int] = []
  /// The paths that end at an attribute, with its name, likewise.
  private var attributes: [(name: String, terminal: Terminal)] = []
  private var attributeEnds: [Int] = []
  /// For every name of the document and every node where the edges stand that it follows there; -1 not judged.
  private var turns: [Int32] = []
  /// Edges that are followed together, -1 behind them. The first entry is for names that follow none.
  private var fans: [Int] = [-1]
  /// All paths, by the number that captures carry.
  private(set) var paths: [FieldPath] = []
  /// Every path from the item on (`job/city`), by the name that the last item had.
  private(set) var sources: [String] = []
  private var sourceItem: Int32 = -1

  /// A plan for columns, each with its ordered paths.
  init(_ columns: [(slot: Int, paths: [FieldPath])]) {
    var ends: [[Terminal]] = [[]]
    var named: [[(name: String, terminal: Terminal)]] = [[]]
    var targets: [[FieldPath.Step: Int]] = [[:]]
    for column in columns {
      for (priority, path) in column.paths.enumerated() {
        let terminal = Terminal(slot: Int32(column.slot), priority: Int32(priority), path: Int32(paths.count))
        paths.append(path)
        var node = 0
        for step in path.steps {
          if let known = targets[node][step] {
            node = known
          } else {
            edges.append(Edge(from: node, step: step, target: ends.count))
            targets[node][step] = ends.count
            node = ends.count
            ends.append([])
            named.append([])
            targets.append([:])
          }
        }
        if let attribute = path.attribute {
          named[node].append((attribute, terminal))
        } else {
          ends[node].append(terminal)
        }
      }
    }
    for node in ends.indices {
      terminals += ends[node]
      terminalEnds.append(terminals.count)
      attributes += named[node]
      attributeEnds.append(attributes.count)
    }
  }

  // What a walk needs, kept between walks for its room.
  private var captures: [Capture] = []
  /// Nodes reached by the open elements, one after the other; `levels` says where each element's begin.
  private var active: [Int] = []
  private var levels: [Int] = []
  private var open: [(level: Int, capture: Int)] = []

  /// Walks the events `from ..< to` of one element, its start first, and returns what its paths find, in document order.
  mutating func walk(_ item: RawItem) -> [Capture] {
    captures.removeAll(keepingCapacity: true)
    active.removeAll(keepingCapacity: true)
    levels.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    active.append(0)
    levels.append(0)
    if item.events[item.from].kind == .start { enter(0, item, item.from) }
    var index = item.from + 1
    while index < item.to {
      switch item.events[index].kind {
      case .start:
        let start = levels[levels.count - 1]
        let end = active.count
        levels.append(end)
        for place in start..<end { follow(active[place], item, index) }
      case .end:
        while let last = open.last, last.level == levels.count {
          captures[last.capture].to = index + 1
          open.removeLast()
        }
        if levels.count > 1 { active.removeLast(active.count - levels.removeLast()) }
      case .text, .attribute, .namespace: break
      }
      index += 1
    }
    return captures
  }

  /// Makes the names of sources for items of one name.
  mutating func name(_ item: RawItem) {
    let name = item.events[item.from].name
    guard name != sourceItem else { return }
    sourceItem = name
    sources = paths.map { item.names[name].qualified + "/" + $0.text }
  }

  /// Goes on from a node to those that the element at `index` leads to.
  private mutating func follow(_ node: Int, _ item: RawItem, _ index: Int) {
    let name = Int(item.events[index].name)
    let turn = name * terminalEnds.count + node
    if turn >= turns.count || turns[turn] < 0 { judge(node, name, item) }
    var place = Int(turns[turn])
    while fans[place] >= 0 {
      let edge = fans[place]
      place += 1
      if let attribute = edges[edge].step.attribute, item.attribute(attribute, of: index) != edges[edge].step.value {
        continue
      }
      active.append(edges[edge].target)
      enter(edges[edge].target, item, index)
    }
  }

  /// Finds the edges of a node that a name follows, once for a document.
  private mutating func judge(_ node: Int, _ name: Int, _ item: RawItem) {
    let room = (name + 1) * terminalEnds.count
    if turns.count < room { turns += repeatElement(-1, count: room - turns.count) }
    let known = item.names[Int32(name)]
    let local = known.local.lowercased()
    let fan = edges.indices.filter { edge in
      let step = edges[edge].step
      return edges[edge].from == node && local == step.local
        && (step.prefix == nil || step.prefix == known.prefix.lowercased())
    }
    turns[name * terminalEnds.count + node] = fan.isEmpty ? 0 : Int32(fans.count)
    if !fan.isEmpty { fans += fan + [-1] }
  }

  private mutating func enter(_ node: Int, _ item: RawItem, _ index: Int) {
    for place in (node == 0 ? 0 : terminalEnds[node - 1])..<terminalEnds[node] {
      let terminal = terminals[place]
      open.append((levels.count, captures.count))
      captures.append(
        Capture(slot: terminal.slot, priority: terminal.priority, path: terminal.path, from: index, to: item.to))
    }
    let named = (node == 0 ? 0 : attributeEnds[node - 1])..<attributeEnds[node]
    if named.isEmpty { return }
    var at = index + 1
    while at < item.to, item.events[at].kind == .attribute || item.events[at].kind == .namespace {
      if item.events[at].kind == .attribute {
        let name = item.names[item.events[at].name]
        for place in named {
          let (wanted, terminal) = attributes[place]
          guard name.local.lowercased() == wanted || name.qualified.lowercased() == wanted else { continue }
          captures.append(
            Capture(slot: terminal.slot, priority: terminal.priority, path: terminal.path, from: at, to: at + 1))
        }
      }
      at += 1
    }
  }
}
