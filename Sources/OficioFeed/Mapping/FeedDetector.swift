/// Finds the mapping that fits a document, or says why none does.
struct FeedDetector {
  let mappings: [FeedMapping]

  /// A mapping that fits, with how well.
  struct Match {
    var mapping: FeedMapping
    /// 0 … 100.
    var score: Int
    /// Fields that the sample fills, of those the mapping knows.
    var filled: [FeedField]
    /// The document has no items.
    var isEmpty: Bool
    var sampled: Int
    /// The head broke off within the first item: whether it is a feed of jobs shows only behind it.
    var isOpen = false
  }

  /// Items that are looked at.
  static let sample = 20

  /// Judges the head of a document. A mapping named by the caller is taken without asking for signs of a job.
  func match(_ probe: HeadProbe, named: String?) throws(FeedError) -> Match {
    guard let root = probe.root else { throw refusal(probe) }
    if root.local.lowercased() == "html" { throw .notAJobFeed(.htmlPage) }
    if let named {
      guard let mapping = mappings.first(where: { $0.id == named }) else { throw .unknownMapping(named) }
      let items = probe.items(named: mapping.item, atMost: Self.sample)
      if items.isEmpty {
        guard isEmptyFeed(probe, mapping) else { throw noMapping(probe, root) }
        return Match(mapping: mapping, score: 100, filled: [], isEmpty: true, sampled: 0)
      }
      let filled = fill(mapping, items)
      return Match(
        mapping: mapping, score: 100, filled: filled.keys.sorted { $0.slot < $1.slot }, isEmpty: false,
        sampled: items.count)
    }
    var best: (mapping: FeedMapping, score: Int, items: [RawItem])?
    for mapping in mappings {
      let items = probe.items(named: mapping.item, atMost: Self.sample)
      guard let score = score(mapping, probe, root, items), score > (best?.score ?? -1) else { continue }
      best = (mapping, score, items)
    }
    if let best {
      let isOpen = best.items.count == 1 && !probe.failure.isEnd
      return try judge(best.mapping, best.score, best.items, isOpen: isOpen)
    }
    // Without an item the root alone speaks: the dialect that needs no other sign comes first.
    let empties = mappings.filter { isEmptyFeed(probe, $0) }
    if let empty = empties.first(where: \.detect.children.isEmpty) ?? empties.first {
      return Match(mapping: empty, score: 50, filled: [], isEmpty: true, sampled: 0)
    }
    if probe.failure != nil, !probe.failure.isEnd { throw refusal(probe) }
    throw noMapping(probe, root)
  }

  private func noMapping(_ probe: HeadProbe, _ root: XMLName) -> FeedError {
    .noMapping(root: root.qualified, paths: probe.frequentPaths())
  }

  private func refusal(_ probe: HeadProbe) -> FeedError {
    if probe.stop == .htmlPage { return .notAJobFeed(.htmlPage) }
    if probe.stop == .doctype || probe.failure?.isDoctype == true {
      return .doctypeRefused(line: probe.stopLine)
    }
    return .notAJobFeed(probe.events.isEmpty && probe.failure.isEnd ? .notXML : .malformed)
  }

  /// Points for namespace, root and the names of the first item's children; nil when the mapping does not fit.
  private func score(_ mapping: FeedMapping, _ probe: HeadProbe, _ root: XMLName, _ items: [RawItem]) -> Int? {
    guard let first = items.first else { return nil }
    let detect = mapping.detect
    let declared = probe.namespaces
    let hasNamespace = declared.contains { name in detect.namespaces.contains { name.uri.hasPrefix($0) } }
    let hasPrefix = declared.contains { detect.prefixes.contains($0.prefix) }
    if !detect.namespaces.isEmpty || !detect.prefixes.isEmpty, !hasNamespace, !hasPrefix { return nil }
    let hasRoot = detect.roots.contains(root.local.lowercased())
    let children = Self.children(first)
    let signs = detect.children.filter(children.contains)
    if !detect.children.isEmpty, signs.isEmpty { return nil }
    let known = Self.firstSteps(mapping)
    let elements = children.filter { !$0.hasPrefix("@") }
    let share = elements.isEmpty ? 0 : elements.filter(known.contains).count * 100 / elements.count
    // The root may lie; then the item's children must speak for the mapping.
    guard hasNamespace || hasPrefix || hasRoot || (share >= 60 && elements.filter(known.contains).count >= 4) else {
      return nil
    }
    guard share > 0 else { return nil }
    return (hasNamespace || hasPrefix ? 40 : 0) + (hasRoot ? 20 : 0) + (signs.isEmpty ? 0 : 20) + share / 5
  }

  /// Refuses what reads like a job feed but holds no jobs.
  private func judge(_ mapping: FeedMapping, _ score: Int, _ items: [RawItem], isOpen: Bool) throws(FeedError) -> Match
  {
    let filled = fill(mapping, items)
    if !isOpen, let refusal = Self.refusal(mapping, filled, of: items.count) { throw .notAJobFeed(refusal) }
    return Match(
      mapping: mapping, score: min(100, score), filled: filled.keys.sorted { $0.slot < $1.slot }, isEmpty: false,
      sampled: items.count, isOpen: isOpen)
  }

  /// Why items that fill so many fields are no jobs; nil when they may be.
  static func refusal(_ mapping: FeedMapping, _ filled: [FeedField: Int], of items: Int) -> FeedError.NotAJobFeed? {
    if max(filled[.title] ?? 0, filled[.text] ?? 0) * 2 < items { return .noTitles }
    if !mapping.detect.needs.contains(where: { filled[$0] != nil }) { return .noJobSigns }
    return nil
  }

  private func fill(_ mapping: FeedMapping, _ items: [RawItem]) -> [FeedField: Int] {
    var mapper = PostingMapper(mapping, feed: "sample", asOf: nil, locale: nil)
    for item in items { _ = mapper.posting(item) }
    return mapper.coverage
  }

  /// A root that the mapping knows, with nothing in it but values and the mapping's containers.
  private func isEmptyFeed(_ probe: HeadProbe, _ mapping: FeedMapping) -> Bool {
    guard let root = probe.root, mapping.detect.roots.contains(root.local.lowercased()), probe.failure == nil,
      probe.stop == nil, probe.items(named: mapping.item, atMost: 1).isEmpty
    else { return false }
    let declared = probe.namespaces
    if !mapping.detect.namespaces.isEmpty,
      !declared.contains(where: { name in mapping.detect.namespaces.contains { name.uri.hasPrefix($0) } })
    {
      return false
    }
    if !mapping.detect.prefixes.isEmpty, !declared.contains(where: { mapping.detect.prefixes.contains($0.prefix) }) {
      return false
    }
    return probe.parents.isSubset(of: mapping.detect.containers) && probe.mostRepeated < 5
  }

  /// Names of an item's children, and of its attributes with `@`, lower case.
  static func children(_ item: RawItem) -> Set<String> {
    var names: Set<String> = []
    var depth = 0
    for index in item.from..<item.to {
      let event = item.events[index]
      switch event.kind {
      case .start:
        depth += 1
        if depth == 2 { names.insert(item.names[event.name].local.lowercased()) }
      case .end: depth -= 1
      case .attribute where depth == 1: names.insert("@" + item.names[event.name].local.lowercased())
      default: break
      }
    }
    return names
  }

  private static func firstSteps(_ mapping: FeedMapping) -> Set<String> {
    var names: Set<String> = []
    for path in mapping.fields.values.joined() { if let step = path.steps.first { names.insert(step.local) } }
    for group in mapping.groups { if let step = group.each.steps.first { names.insert(step.local) } }
    return names
  }
}

extension XMLStream.Failure? {
  /// No failure but the end of what was given.
  fileprivate var isEnd: Bool { self.map { $0.isAtEnd } ?? true }
}
