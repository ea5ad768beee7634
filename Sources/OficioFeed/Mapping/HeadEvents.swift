/// The events of the head of a document, put together over breaks of its markup.
struct HeadEvents {
  private(set) var events: [XMLEvent] = []
  private(set) var arena: [UInt8] = []

  /// Takes all events of a stream, behind those that are there.
  mutating func take(_ stream: XMLStream) {
    let start = Int32(clamping: arena.count)
    arena.append(contentsOf: stream.arena)
    for event in stream.events {
      var event = event
      event.from += start
      event.to += start
      events.append(event)
    }
  }

  /// Forgets the events of the item that is open, and returns the elements that are open then.
  mutating func dropOpenItem(_ items: Set<String>, _ names: XMLNames) -> [ItemStager.Ancestor] {
    var open: [Int] = []
    for (index, event) in events.enumerated() {
      switch event.kind {
      case .start: open.append(index)
      case .end: _ = open.popLast()
      case .text, .attribute, .namespace: break
      }
    }
    if let item = open.firstIndex(where: { items.contains(names[events[$0].name].local.lowercased()) }) {
      events.removeSubrange(open[item]...)
      open.removeSubrange(item...)
    }
    return open.map { start in
      var ancestor = ItemStager.Ancestor(name: events[start].name, namespaces: [])
      var index = start + 1
      while index < events.count, events[index].kind == .attribute || events[index].kind == .namespace {
        let event = events[index]
        if event.kind == .namespace {
          let uri = String(validating: arena[Int(event.from)..<Int(event.to)], as: UTF8.self) ?? ""
          ancestor.namespaces.append((names[event.name].local, uri))
        }
        index += 1
      }
      return ancestor
    }
  }
}
