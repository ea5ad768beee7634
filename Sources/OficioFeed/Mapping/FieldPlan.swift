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
  private struct Edge {
    var step: FieldPath.Step
    var target: Int
  }
  private struct Node {
    var edges: [Int] = []
    var terminals: [Terminal] = []
    var attributes: [(name: String, terminal: Terminal)] = []
    /// For every name of the document the place in `fans` of the edges that it follows; -1 not judged.
    var byName: [Int32] = []
  }

  private var nodes = [Node()]
  private var edges: [Edge] = []
  /// Edges of one node that one name follows; the first entry is none.
  private var fans: [[Int]] = [[]]
  /// All paths, by the number that captures carry.
  private(set) var paths: [FieldPath] = []
  /// Every path from the item on (`job/city`), by the name that the last item had.
  private(set) var sources: [String] = []
  private var sourceItem: Int32 = -1
  /// Whether any path leads to a column.
  private(set) var slots: Set<Int> = []

  /// A plan for columns, each with its ordered paths.
  init(_ columns: [(slot: Int, paths: [FieldPath])]) {
    for column in columns {
      for (priority, path) in column.paths.enumerated() {
        add(path, Terminal(slot: Int32(column.slot), priority: Int32(priority), path: Int32(paths.count)))
        paths.append(path)
        slots.insert(column.slot)
      }
    }
  }

  private mutating func add(_ path: FieldPath, _ terminal: Terminal) {
    var node = 0
    for step in path.steps {
      if let known = nodes[node].edges.first(where: { edges[$0].step == step }) {
        node = edges[known].target
        continue
      }
      nodes.append(Node())
      edges.append(Edge(step: step, target: nodes.count - 1))
      nodes[node].edges.append(edges.count - 1)
      node = nodes.count - 1
    }
    if let attribute = path.attribute {
      nodes[node].attributes.append((attribute, terminal))
    } else {
      nodes[node].terminals.append(terminal)
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
    if nodes[node].byName.count <= name || nodes[node].byName[name] < 0 { judge(node, name, item) }
    let fan = Int(nodes[node].byName[name])
    if fan == 0 { return }
    for place in fans[fan].indices {
      let edge = fans[fan][place]
      if let attribute = edges[edge].step.attribute, item.attribute(attribute, of: index) != edges[edge].step.value {
        continue
      }
      active.append(edges[edge].target)
      enter(edges[edge].target, item, index)
    }
  }

  /// Finds the edges of a node that a name follows, once for a document.
  private mutating func judge(_ node: Int, _ name: Int, _ item: RawItem) {
    while nodes[node].byName.count <= name { nodes[node].byName.append(-1) }
    let known = item.names[Int32(name)]
    let local = known.local.lowercased()
    let fan = nodes[node].edges.filter { edge in
      let step = edges[edge].step
      return local == step.local && (step.prefix == nil || step.prefix == known.prefix.lowercased())
    }
    if fan.isEmpty {
      nodes[node].byName[name] = 0
    } else {
      nodes[node].byName[name] = Int32(fans.count)
      fans.append(fan)
    }
  }

  private mutating func enter(_ node: Int, _ item: RawItem, _ index: Int) {
    for place in nodes[node].terminals.indices {
      let terminal = nodes[node].terminals[place]
      open.append((levels.count, captures.count))
      captures.append(
        Capture(slot: terminal.slot, priority: terminal.priority, path: terminal.path, from: index, to: item.to))
    }
    guard !nodes[node].attributes.isEmpty else { return }
    var at = index + 1
    while at < item.to, item.events[at].kind == .attribute || item.events[at].kind == .namespace {
      if item.events[at].kind == .attribute {
        let name = item.names[item.events[at].name]
        for (wanted, terminal) in nodes[node].attributes
        where name.local.lowercased() == wanted || name.qualified.lowercased() == wanted {
          captures.append(
            Capture(slot: terminal.slot, priority: terminal.priority, path: terminal.path, from: at, to: at + 1))
        }
      }
      at += 1
    }
  }
}
