/// The paths of a mapping, compiled to one walk over the events of an item.
///
/// Cost: one comparison of small integers for each element and each path that may continue there.
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
    /// For every name of the document: 0 not judged, 1 no, 2 yes.
    var verdicts: [UInt8] = []
  }
  private struct Node {
    var edges: [Int] = []
    var terminals: [Terminal] = []
    var attributes: [(name: String, terminal: Terminal)] = []
  }

  private var nodes = [Node()]
  private var edges: [Edge] = []
  /// All paths, by the number that captures carry.
  private(set) var paths: [FieldPath] = []
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

  /// Walks the events `from ..< to` of one element, its start first, and returns what its paths find, in document order.
  mutating func walk(_ item: RawItem) -> [Capture] {
    var captures: [Capture] = []
    // Nodes reached by the open elements, one after the other; `levels` says where each element's begin.
    var active = [0]
    var levels = [0]
    var open: [(level: Int, capture: Int)] = []
    var index = item.from
    while index < item.to {
      let event = item.events[index]
      switch event.kind {
      case .start:
        if index == item.from {
          enter(0, item, index, levels.count, &captures, &open)
        } else {
          let start = levels[levels.count - 1]
          let end = active.count
          levels.append(end)
          for place in start..<end {
            for edge in nodes[active[place]].edges where follows(edge, event.name, item, index) {
              active.append(edges[edge].target)
              enter(edges[edge].target, item, index, levels.count, &captures, &open)
            }
          }
        }
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

  private mutating func enter(
    _ node: Int, _ item: RawItem, _ index: Int, _ level: Int, _ captures: inout [Capture],
    _ open: inout [(level: Int, capture: Int)]
  ) {
    for terminal in nodes[node].terminals {
      open.append((level, captures.count))
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

  private mutating func follows(_ edge: Int, _ name: Int32, _ item: RawItem, _ index: Int) -> Bool {
    let number = Int(name)
    if edges[edge].verdicts.count <= number {
      edges[edge].verdicts.append(contentsOf: [UInt8](repeating: 0, count: number + 1 - edges[edge].verdicts.count))
    }
    if edges[edge].verdicts[number] == 0 {
      let step = edges[edge].step
      let known = item.names[name]
      let matches =
        known.local.lowercased() == step.local && (step.prefix == nil || step.prefix == known.prefix.lowercased())
      edges[edge].verdicts[number] = matches ? 2 : 1
    }
    guard edges[edge].verdicts[number] == 2 else { return false }
    guard let attribute = edges[edge].step.attribute else { return true }
    return item.attribute(attribute, of: index) == edges[edge].step.value
  }
}
