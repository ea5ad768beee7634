/// The first bytes of a document, parsed once to find out what it is.
struct HeadProbe {
  let events: [XMLEvent]
  let arena: [UInt8]
  let names: XMLNames
  let failure: XMLStream.Failure?
  let stop: RepairScanner.Stop?
  let repairs: RepairCounts
  /// The probe saw the whole document.
  let isWhole: Bool

  /// Line of a document type that stopped the probe.
  let stopLine: Int

  /// Namespaces declared anywhere in the head: prefix in lower case, and URI.
  let namespaces: [(prefix: String, uri: String)]
  /// Local names in lower case, by their numbers: every mapping asks for them.
  private let locals: [String]

  /// - Parameter items: names of the items that mappings know, in lower case: where markup breaks, the next of them is
  ///   gone on from.
  init(_ window: TextWindow, isWhole: Bool, items: Set<String>, limits: FeedLimits) throws(FeedError) {
    var lines = window
    let stream = try XMLStream()
    var scanner = RepairScanner(item: "", limits: limits)
    scanner.start(at: window.base)
    var head = HeadEvents()
    var from = window.base
    var step: RepairScanner.Step
    var breaks = 0
    while true {
      var output = ParserInput()
      let start = from - window.base
      step = scanner.scan(
        window.bytes, from: start, to: window.bytes.count, base: window.base, atEnd: isWhole, output: &output)
      stream.feed(step, of: window.bytes, from: start, isLast: isWhole, &output)
      if isWhole, step.stop == nil { _ = stream.finish() }
      head.take(stream)
      guard let failure = stream.failure, !failure.isAtEnd, !failure.isDoctype, !failure.isOutOfMemory,
        breaks < FeedDetector.sample
      else { break }
      let place = max(scanner.inputPlace(of: failure.offset), from + 1)
      guard let next = Self.nextItem(items, in: window, from: place) else { break }
      breaks += 1
      let around = head.dropOpenItem(items, stream.names)
      if around.isEmpty { break }
      let prefix = SyntheticRoot.bytes(around, stream.names)
      try stream.restart()
      scanner.restart(at: next, depth: around.count, prefix: prefix.count)
      stream.feed(prefix, 0..<prefix.count)
      // The elements around are open already.
      stream.reset()
      from = next
    }
    if let failure = stream.failure, failure.isOutOfMemory { throw .outOfMemory }
    events = head.events
    arena = head.arena
    names = stream.names
    locals = names.all.map { $0.local.lowercased() }
    namespaces = Self.namespaces(events, arena, names)
    failure = stream.failure
    stop = step.stop
    stopLine = lines.line(of: window.base + step.consumed)
    repairs = scanner.repairs
    self.isWhole = isWhole
  }

  /// The first start tag of an item at or behind a place.
  private static func nextItem(_ items: Set<String>, in window: TextWindow, from: Int) -> Int? {
    items.compactMap { window.findTag(Array("<\($0)".utf8), from: from).next }.min()
  }

  /// The root element's name.
  var root: XMLName? { events.first { $0.kind == .start }.map { names[$0.name] } }

  private static func namespaces(
    _ events: [XMLEvent], _ arena: [UInt8], _ names: XMLNames
  ) -> [(prefix: String, uri: String)] {
    var list: [(prefix: String, uri: String)] = []
    for event in events where event.kind == .namespace && list.count < 100 {
      let uri = String(validating: arena[Int(event.from)..<Int(event.to)], as: UTF8.self) ?? ""
      let prefix = names[event.name].local.lowercased()
      if !list.contains(where: { $0 == (prefix, uri) }) { list.append((prefix, uri)) }
    }
    return list
  }

  /// The elements of one name that are closed within the head, outermost only; when there is none, the one that is cut.
  func items(named name: String, atMost count: Int) -> [RawItem] {
    var items: [RawItem] = []
    let isNamed = locals.map { $0 == name }
    if !isNamed.contains(true) { return items }
    var depth = 0
    var start = -1
    var level = 0
    for (index, event) in events.enumerated() {
      switch event.kind {
      case .start:
        depth += 1
        if start < 0, isNamed[Int(event.name)] {
          start = index
          level = depth
        }
      case .end:
        if start >= 0, depth == level {
          items.append(RawItem(events: events, arena: arena, names: names, from: start, to: index + 1))
          start = -1
          if items.count == count { return items }
        }
        depth -= 1
      default: break
      }
    }
    if items.isEmpty, start >= 0 {
      items.append(RawItem(events: events, arena: arena, names: names, from: start, to: events.count))
    }
    return items
  }

  /// The values of elements before an item, each on one line: what the feed says about itself.
  func values(before item: RawItem) -> [String] {
    events[..<item.from].filter { $0.kind == .text }.prefix(50).map {
      MarkupText.line(Array(arena[Int($0.from)..<Int($0.to)]))
    }
  }

  /// Paths of elements with how often they occur, most frequent first, five at most.
  func frequentPaths(_ count: Int = 5) -> [String] {
    var counts: [String: Int] = [:]
    var trail: [String] = []
    for event in events {
      switch event.kind {
      case .start:
        trail.append(trail.count < 12 ? names[event.name].qualified : "…")
        let path = trail.prefix(12).joined(separator: "/")
        if trail.count > 1, counts.count < 1000 || counts[path] != nil { counts[path, default: 0] += 1 }
      case .end: _ = trail.popLast()
      default: break
      }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(count).map { "\($0.key) ×\($0.value)" }
  }

  /// How often the most frequent name of an element occurs: what repeats is an item, even of one value.
  var mostRepeated: Int {
    var counts: [Int32: Int] = [:]
    for event in events where event.kind == .start { counts[event.name, default: 0] += 1 }
    return counts.values.max() ?? 0
  }

  /// Names of elements, other than the root, that have elements within them: lower case.
  var parents: Set<String> {
    var trail: [Int32] = []
    var found: Set<String> = []
    for event in events {
      switch event.kind {
      case .start:
        if trail.count > 1, let last = trail.last { found.insert(locals[Int(last)]) }
        trail.append(event.name)
      case .end: _ = trail.popLast()
      default: break
      }
    }
    return found
  }
}
