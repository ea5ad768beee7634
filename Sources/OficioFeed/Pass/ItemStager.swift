/// Follows the events of a document and cuts out its items. An item counts when its element was closed, never before.
struct ItemStager {
  /// What the events amount to.
  enum Outcome {
    /// All events are used; more bytes are wanted.
    case more
    /// An item starts with this event.
    case opened(event: Int)
    /// A whole item: its events.
    case item(Range<Int>)
    /// The open item breaks a rule; the rest of it is passed over.
    case oversized(Quarantine.Reason)
    /// Another item starts within the open one.
    case nested(event: Int)
  }

  /// An element around the items, with the namespaces it declares.
  struct Ancestor {
    var name: Int32
    var namespaces: [(prefix: String, uri: String)]
  }

  private let itemName: String
  private let limits: FeedLimits
  private var level = 0
  /// Level of the open item's element, 0 when none is open.
  private var itemLevel = 0
  private var nodes = 0
  /// Where the open item's bytes begin in the arena.
  private var itemFrom: Int32 = 0
  private var next = 0
  /// Names already compared with the item's: 0 not yet, 1 other, 2 the item.
  private var verdicts: [UInt8] = []
  /// Event at which the open item starts.
  private(set) var itemStart = 0
  private(set) var isSkipping = false
  private(set) var ancestors: [Ancestor] = []
  /// The elements around the first item, and its name.
  private(set) var firstAncestors: [Ancestor]?
  private(set) var firstName: Int32?

  init(itemName: String, limits: FeedLimits) {
    self.itemName = itemName
    self.limits = limits
  }

  var isInItem: Bool { itemLevel > 0 }

  /// Begins anew with a parser that begins anew; what was learned of the first item stays.
  mutating func restart() {
    level = 0
    itemLevel = 0
    nodes = 0
    next = 0
    isSkipping = false
    ancestors = []
  }

  /// Says that the events before `count` were forgotten.
  mutating func forgot(_ count: Int) {
    next = max(0, next - count)
    itemStart = max(0, itemStart - count)
    itemFrom = 0
  }

  /// Passes over the rest of the open item.
  mutating func skip() { isSkipping = true }

  /// Goes on with the events until there is something to say.
  mutating func advance(_ stream: XMLStream) -> Outcome {
    while next < stream.eventCount {
      let event = stream.event(next)
      let index = next
      next += 1
      switch event.kind {
      case .start:
        level += 1
        let isItem = isItem(event.name, stream)
        if isItem, itemLevel > 0 { return .nested(event: index) }
        if isItem {
          begin(index, event)
          return .opened(event: index)
        } else if itemLevel == 0 {
          ancestors.append(Ancestor(name: event.name, namespaces: []))
        }
      case .end:
        let wasItem = level == itemLevel
        level -= 1
        if wasItem {
          itemLevel = 0
          let wasSkipped = isSkipping
          isSkipping = false
          if !wasSkipped {
            if let reason = excess(event, stream) { return .oversized(reason) }
            return .item(itemStart..<next)
          }
        } else if itemLevel == 0 {
          _ = ancestors.popLast()
        }
      case .namespace where itemLevel == 0: declare(event, stream)
      case .text, .attribute, .namespace: break
      }
      if itemLevel > 0, !isSkipping {
        if event.kind != .end { nodes += 1 }
        if let reason = excess(event, stream) {
          isSkipping = true
          return .oversized(reason)
        }
      }
    }
    return .more
  }

  private mutating func begin(_ index: Int, _ event: XMLEvent) {
    itemFrom = event.from
    itemLevel = level
    itemStart = index
    nodes = 0
    if firstName == nil {
      firstName = event.name
      firstAncestors = ancestors
    }
  }

  private func excess(_ event: XMLEvent, _ stream: XMLStream) -> Quarantine.Reason? {
    if nodes > limits.itemNodes { return .tooManyNodes }
    if Int(event.to) - Int(itemFrom) > limits.itemText { return .tooMuchText }
    if itemLevel > 0, level - itemLevel >= limits.itemDepth { return .tooDeep }
    return nil
  }

  private mutating func declare(_ event: XMLEvent, _ stream: XMLStream) {
    guard !ancestors.isEmpty else { return }
    let uri = String(validating: stream.arena[Int(event.from)..<Int(event.to)], as: UTF8.self) ?? ""
    ancestors[ancestors.count - 1].namespaces.append((stream.names[event.name].local, uri))
  }

  private mutating func isItem(_ name: Int32, _ stream: XMLStream) -> Bool {
    let number = Int(name)
    if verdicts.count <= number {
      verdicts.append(contentsOf: [UInt8](repeating: 0, count: number + 1 - verdicts.count))
    }
    if verdicts[number] == 0 { verdicts[number] = stream.name(name).local.lowercased() == itemName ? 2 : 1 }
    return verdicts[number] == 2
  }
}
