/// One reading of one document: bytes through repairs and parser to whole items, over every broken one.
///
/// What is needed again after a break, the text from the open item's start, stays in a window; reading starts anew at
/// the next item there, with the elements around the items written anew.
final class FeedPass {
  /// How the document ended.
  enum Ending {
    /// Well-formed to the closed root.
    case complete
    /// Read to the closed root, with parts passed over because they were not well-formed.
    case mended
    /// Cut, or not readable to its end.
    case broken(String)
  }

  let input: FeedInput
  private(set) var quarantined: [Quarantine] = []
  private(set) var quarantinedCount = 0
  /// How many of them were passed over because the markup was broken, not because they were too large.
  private(set) var restarts = 0
  private let limits: FeedLimits
  private let stream: XMLStream
  private let itemName: String
  private var window: TextWindow
  private var scanner: RepairScanner
  private var stager: ItemStager
  private var output = ParserInput()
  private var scanned: Int
  private var scanEnd: Int
  private var stepBytes: Int
  /// Where the open item starts, and where the last element ended or began.
  private var itemPlace = 0
  private var lastPlace: Int
  /// Where the last item ends.
  private var itemsEnd = 0
  private var lastRestart = -1
  private var replayed = 0

  /// Quarantine entries that are kept; beyond them they are only counted.
  private static let keptQuarantine = 1000
  /// Bytes behind the last item in which something is looked for.
  private static let footerBytes = 64 << 10

  init(_ input: FeedInput, _ window: TextWindow, item: String, limits: FeedLimits) throws(FeedError) {
    self.input = input
    self.window = window
    self.limits = limits
    itemName = item
    stream = try XMLStream()
    scanner = RepairScanner(item: item, limits: limits)
    scanner.start(at: window.base)
    stager = ItemStager(itemName: item, limits: limits)
    scanned = window.base
    scanEnd = window.base
    lastPlace = window.base
    stepBytes = limits.chunkBytes
  }

  /// Repairs made so far by scanner and decoder.
  var repairs: RepairCounts {
    var all = scanner.repairs
    all.add(input.repairs)
    return all
  }

  /// Reads on to the end and hands every whole item over, with the repairs made to its bytes and a way to ask for
  /// its line.
  func run(_ each: Consumer) throws(FeedError) -> Ending {
    while true {
      scanEnd = min(window.end, scanEnd + stepBytes)
      stepBytes = min(limits.chunkBytes, stepBytes * 2)
      let isLast = input.isAtEnd && scanEnd == window.end
      let before = scanned
      let step = scan(isLast)
      if let failure = stream.failure { try refuse(failure) }
      if let ending = try process(step.stop, each) { return ending }
      if isLast, scanned == window.end {
        if let ending = try finish(each) { return ending }
        continue
      }
      if scanEnd == window.end || (scanned == before && scanEnd - scanned > limits.chunkBytes) { try more() }
    }
  }

  private func scan(_ isLast: Bool) -> RepairScanner.Step {
    let from = scanned - window.base
    var step = scanner.scan(
      window.bytes, from: from, to: scanEnd - window.base, base: window.base, atEnd: isLast, output: &output)
    // A parser that has already failed says more than a cap that was met behind it.
    if !stream.feed(step, of: window.bytes, from: from, isLast: isLast, &output) { step.stop = nil }
    scanned = window.base + step.consumed
    return step
  }

  private func more() throws(FeedError) {
    var keep = stager.isInItem && !stager.isSkipping ? itemPlace : min(lastPlace, scanner.lastTagStart)
    if window.end - itemsEnd <= Self.footerBytes { keep = min(keep, itemsEnd) }
    window.drop(before: min(keep, scanned))
    if !stager.isInItem { _ = scanner.takeRepairs(from: 0, to: window.base) }
    try input.read(into: &window.bytes)
  }

  /// The whole number behind the items of a document without breaks, at the first of some paths from the root on that leads
  /// to one.
  func number(behindItems paths: [FieldPath]) throws(FeedError) -> Int? {
    guard !paths.isEmpty, restarts == 0, stream.rootClosed, let around = stager.firstAncestors,
      itemsEnd >= window.base, window.end - itemsEnd <= Self.footerBytes
    else { return nil }
    var footer = TextWindow()
    footer.bytes = SyntheticRoot.bytes(around, stream.names) + window.bytes[(itemsEnd - window.base)...]
    return try HeadProbe(footer, isWhole: true, items: [], limits: limits).number(at: paths)
  }

  private func refuse(_ failure: XMLStream.Failure) throws(FeedError) {
    if failure.isOutOfMemory { throw .outOfMemory }
    if failure.isDoctype { throw .doctypeRefused(line: window.line(of: scanner.lastTagStart)) }
  }

  private func refuse(_ stop: RepairScanner.Stop) throws(FeedError) {
    if stop == .doctype || stop == .htmlPage { throw .doctypeRefused(line: window.line(of: scanned)) }
  }
}

// MARK: - Items

extension FeedPass {
  typealias Consumer = (RawItem, RepairCounts, () -> Int) throws(FeedError) -> Void

  /// Uses up the events, then looks at what stopped the parser; nil when reading goes on.
  private func process(_ stop: RepairScanner.Stop?, _ each: Consumer) throws(FeedError) -> Ending? {
    events: while true {
      switch stager.advance(stream) {
      case .opened(let event):
        itemPlace = tagPlace(of: event)
        lastPlace = itemPlace
      case .item(let range):
        lastPlace = place(of: range.upperBound - 1)
        itemsEnd = lastPlace
        try deliver(range, each)
      case .oversized(let reason):
        try quarantine(reason, at: itemPlace, reasonAt: itemPlace)
      case .nested(let event):
        let place = tagPlace(of: event)
        try quarantine(.notClosed, at: itemPlace, reasonAt: place)
        return try restart(from: place)
      case .more: break events
      }
    }
    if let last = (0..<stream.eventCount).last(where: { stream.event($0).offset > 0 }) {
      lastPlace = max(lastPlace, place(of: last))
    }
    if let failure = stream.failure { return try recover(failure) }
    // Behind what is gone on from elsewhere it may never be met: how much was scanned ahead must not matter.
    if let stop {
      try refuse(stop)
      return try recover(stop)
    }
    if stager.isInItem, !stager.isSkipping, window.end - itemPlace > limits.itemBytes + limits.headBytes {
      try quarantine(.tooLarge, at: itemPlace, reasonAt: scanned)
      stager.skip()
    }
    forget()
    return nil
  }

  private func deliver(_ range: Range<Int>, _ each: Consumer) throws(FeedError) {
    let item = RawItem(
      events: stream.events, arena: stream.arena, names: stream.names, from: range.lowerBound, to: range.upperBound)
    try each(item, scanner.takeRepairs(from: itemPlace, to: lastPlace)) { self.window.line(of: self.itemPlace) }
  }

  /// Forgets the events of what is done with.
  private func forget() {
    if stager.isInItem, !stager.isSkipping {
      let first = stager.itemStart
      stream.keep(from: first)
      stager.forgot(first)
    } else {
      stager.forgot(stream.eventCount)
      stream.reset()
    }
  }

  private func place(of event: Int) -> Int { place(of: stream.event(event)) }

  private func place(of event: XMLEvent) -> Int { scanner.inputPlace(of: event.offset) }

  /// Where the tag of a start event begins: libxml2 tells where it ends, and no value contains a `<`.
  private func tagPlace(of event: Int) -> Int {
    var index = min(place(of: event) - window.base, window.bytes.count - 1)
    while index > 0, window.bytes[index] != 0x3C { index -= 1 }
    return window.base + max(0, index)
  }
}

// MARK: - Breaks

extension FeedPass {
  private func quarantine(
    _ reason: Quarantine.Reason, at place: Int, reasonAt: Int, _ detail: String = ""
  ) throws(FeedError) {
    quarantinedCount += 1
    guard quarantined.count < Self.keptQuarantine else { return }
    // The excerpt must not depend on how the bytes came, and shows nothing of the next item.
    while window.end < place + 2 * TextWindow.excerptBytes, !input.isAtEnd { try input.read(into: &window.bytes) }
    let next = window.findTag(itemMark, from: place + 1).next
    quarantined.append(
      Quarantine(
        line: window.line(of: place), column: window.column(of: place), offset: place, reason: reason,
        reasonLine: window.line(of: reasonAt), detail: detail,
        excerpt: window.excerpt(from: place, to: next ?? window.end)))
  }

  private func recover(_ failure: XMLStream.Failure) throws(FeedError) -> Ending? {
    if stream.rootClosed { return try end(.broken("content-after-root")) }
    let reasonAt = scanner.inputPlace(of: failure.offset)
    if failure.isAtEnd {
      if stager.isInItem, !stager.isSkipping {
        try quarantine(.cut, at: itemPlace, reasonAt: window.end, failure.message)
        // The end may only seem to be one: an open quote or CDATA section swallows all that follows.
        if let ending = try restart(from: itemPlace + 1) {
          if case .mended = ending { return ending }
          return .broken("cut")
        }
        return nil
      }
      return try end(.broken("cut"))
    }
    // A start tag that does not parse never became an event; it is the item's own when one stands before the mistake.
    let next = window.findTag(itemMark, from: lastPlace).next
    let tag = next.map { $0 <= reasonAt ? $0 : lastPlace } ?? lastPlace
    return try recover(.malformed, reasonAt, failure.message, tag: tag)
  }

  private func recover(_ stop: RepairScanner.Stop) throws(FeedError) -> Ending? {
    let reason: Quarantine.Reason =
      switch stop {
      case .tagTooLong: .tagTooLong
      case .tooManyAttributes: .tooManyAttributes
      case .tooManyNames: .tooManyNames
      case .tooDeep: .tooDeep
      case .itemEndInText: .notClosed
      case .runTooLong, .doctype, .htmlPage: .runTooLong
      // The stream takes it for a failure of the parser, whose place is another.
      case .brokenTag: .malformed
      }
    // Names are counted over the whole document: past their limit every further item would fail.
    if stop == .tooManyNames {
      try quarantine(reason, at: stager.isInItem ? itemPlace : scanner.lastTagStart, reasonAt: scanned)
      return try end(.broken(reason.rawValue))
    }
    return try recover(reason, scanned, "", tag: stop == .runTooLong ? scanned : scanner.lastTagStart)
  }

  private func recover(
    _ reason: Quarantine.Reason, _ reasonAt: Int, _ detail: String, tag: Int
  ) throws(FeedError) -> Ending? {
    if stager.isInItem {
      if !stager.isSkipping { try quarantine(reason, at: itemPlace, reasonAt: reasonAt, detail) }
      return try restart(from: stager.isSkipping ? max(lastPlace, itemPlace + 1) : itemPlace + 1)
    }
    // A place where reading started anew and failed at once is already written down.
    if lastRestart < 0 || tag > lastRestart { try quarantine(reason, at: tag, reasonAt: reasonAt, detail) }
    // Behind an item's own start tag; at a place between items the next item is not yet at fault.
    let isTag = window.findTag(itemMark, from: tag).next == tag
    return try restart(from: max(isTag ? tag + 1 : tag, lastRestart + 1))
  }

  /// Begins anew at the next item at or behind a place. Returns how the document ended when there is none.
  private func restart(from place: Int) throws(FeedError) -> Ending? {
    restarts += 1
    guard let next = try nextItem(from: place) else { return try end(tailIsClosed ? .mended : .broken("cut")) }
    replayed += max(0, scanEnd - next)
    if restarts > limits.restarts || replayed > limits.replayedBytes + next {
      return try end(.broken("too-many-breaks"))
    }
    let around = stager.firstAncestors ?? stager.ancestors
    let prefix = SyntheticRoot.bytes(around, stream.names)
    try stream.restart()
    stager.restart()
    scanner.restart(at: next, depth: around.count, prefix: prefix.count)
    lastRestart = next
    lastPlace = next
    itemPlace = next
    scanned = next
    scanEnd = next
    // A feed of broken items fails again soon: the steps start small.
    stepBytes = min(limits.chunkBytes, 4096)
    output.open = 0
    stream.feed(prefix, 0..<prefix.count)
    if let failure = stream.failure { try refuse(failure) }
    return nil
  }

  /// `<job` in lower case, with the prefix that the first item has.
  private var itemMark: [UInt8] {
    let name = stager.firstName.map { stream.names[$0].qualified } ?? itemName
    return Array(("<" + name).lowercased().utf8)
  }

  /// The place of the next `<item` at or behind a place; reads on as far as needed.
  private func nextItem(from place: Int) throws(FeedError) -> Int? {
    let mark = itemMark
    var from = place
    while true {
      let found = window.findTag(mark, from: from)
      if let next = found.next { return next }
      if input.isAtEnd { return nil }
      from = found.searched
      window.drop(before: from)
      try input.read(into: &window.bytes)
    }
  }

  /// Whether the last bytes of the text close the root.
  private var tailIsClosed: Bool {
    guard let root = (stager.firstAncestors ?? stager.ancestors).first else { return false }
    let mark = Array(("</" + stream.names[root.name].qualified + ">").utf8)
    return window.tail.filter { $0 > 0x20 }.firstRange(of: mark) != nil
  }

  private func end(_ ending: Ending) throws(FeedError) -> Ending {
    try input.drain()
    return ending
  }

  private func finish(_ each: Consumer) throws(FeedError) -> Ending? {
    if stream.finish() { return restarts == 0 ? .complete : .mended }
    if let failure = stream.failure { try refuse(failure) }
    return try process(nil, each)
  }
}
