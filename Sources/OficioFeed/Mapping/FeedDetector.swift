/// Finds the mapping that fits a document, or says why none does.
struct FeedDetector {
  let mappings: [FeedMapping]

  /// A mapping that fits, with how well.
  struct Match {
    var mapping: FeedMapping
    /// 0 … 100.
    var score: Int
    /// What its first items come to.
    var sample = ItemSample()
    /// The document has no items.
    var isEmpty: Bool { sample.count == 0 }
    /// The head broke off within the first item: whether it is a feed of jobs shows only behind it.
    var isOpen = false
  }

  /// Items that are looked at.
  static let sample = 20

  /// A mapping that fits, while others may fit better.
  private struct Candidate {
    var mapping: FeedMapping
    var tier: Int
    var score: Int
    var items: [RawItem]

    func isBetter(than other: Candidate?) -> Bool {
      guard let other else { return true }
      return (tier, -score, mapping.precedence.rawValue) < (other.tier, -other.score, other.mapping.precedence.rawValue)
    }
  }

  /// Judges the head of a document. A mapping named by the caller is taken without asking for signs of a job.
  func match(_ probe: HeadProbe, named: String?) throws(FeedError) -> Match {
    guard let root = probe.root else { throw refusal(probe) }
    if root.local.lowercased() == "html" { throw .notAJobFeed(.htmlPage) }
    if let named { return try match(probe, root, named) }
    var best: Candidate?
    for mapping in mappings {
      guard let candidate = candidate(mapping, probe, root) else { continue }
      if candidate.isBetter(than: best) { best = candidate }
    }
    if let best {
      return try judge(best, isOpen: best.items.count == 1 && !probe.failure.isEnd, probe)
    }
    // Without an item the root alone speaks: the dialect that needs no other sign comes first.
    let empties = mappings.filter { isEmptyFeed(probe, $0) }
    if let empty = empties.first(where: \.detect.children.isEmpty) ?? empties.first {
      return Match(mapping: empty, score: 50)
    }
    if probe.failure != nil, !probe.failure.isEnd { throw refusal(probe) }
    throw noMapping(probe, root)
  }

  private func match(_ probe: HeadProbe, _ root: XMLName, _ named: String) throws(FeedError) -> Match {
    guard let mapping = mappings.first(where: { $0.id == named }) else { throw .unknownMapping(named) }
    let items = probe.items(named: mapping.item, atMost: Self.sample)
    if items.isEmpty, !isEmptyFeed(probe, mapping) { throw noMapping(probe, root) }
    return Match(mapping: mapping, score: 100, sample: ItemSample(mapping, items, probe))
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

  /// Refuses what reads like a job feed but holds no jobs.
  private func judge(_ best: Candidate, isOpen: Bool, _ probe: HeadProbe) throws(FeedError) -> Match {
    let sample = ItemSample(best.mapping, best.items, probe)
    if !isOpen, let refusal = sample.signs.refusal(best.mapping, sample.coverage) { throw .notAJobFeed(refusal) }
    return Match(mapping: best.mapping, score: min(100, best.score), sample: sample, isOpen: isOpen)
  }
}

// MARK: - How well a mapping fits

extension FeedDetector {
  /// Points for namespace, root and the names of the first item's children; nil when the mapping does not fit.
  private func candidate(_ mapping: FeedMapping, _ probe: HeadProbe, _ root: XMLName) -> Candidate? {
    let detect = mapping.detect
    let isDeclared = isDeclared(detect, probe)
    guard isDeclared || (detect.namespaces.isEmpty && detect.prefixes.isEmpty) else { return nil }
    let items = probe.items(named: mapping.item, atMost: Self.sample)
    guard let first = items.first else { return nil }
    let hasRoot = detect.roots.contains(root.local.lowercased())
    let children = Self.children(first)
    let hasSign = detect.children.contains(where: children.contains)
    guard hasSign || detect.children.isEmpty else { return nil }
    let elements = children.filter { !$0.hasPrefix("@") }
    let known = elements.intersection(Self.firstSteps(mapping)).count
    guard known > 0 else { return nil }
    let share = known * 100 / elements.count
    // The root may lie; then the item's children must speak for the mapping.
    guard isDeclared || hasRoot || (share >= 60 && known >= 4) else { return nil }
    let tier =
      switch mapping.precedence {
      case .own: 0
      case .ordinary: isDeclared || hasRoot ? 1 : 2
      case .fallback: 2
      }
    // Among those whose root may lie, the children alone decide.
    let score = (isDeclared ? 40 : 0) + (hasRoot && tier < 2 ? 20 : 0) + (hasSign ? 20 : 0) + share / 5
    return Candidate(mapping: mapping, tier: tier, score: score, items: items)
  }

  /// Whether the head declares a namespace or a prefix that the mapping asks for.
  private func isDeclared(_ detect: FeedMapping.Detection, _ probe: HeadProbe) -> Bool {
    probe.namespaces.contains { name in
      detect.prefixes.contains(name.prefix) || detect.namespaces.contains { name.uri.hasPrefix($0) }
    }
  }

  /// A root that the mapping knows, with nothing in it but values and the mapping's containers.
  private func isEmptyFeed(_ probe: HeadProbe, _ mapping: FeedMapping) -> Bool {
    guard let root = probe.root, mapping.detect.roots.contains(root.local.lowercased()), probe.failure == nil,
      probe.stop == nil, probe.items(named: mapping.item, atMost: 1).isEmpty,
      isDeclared(mapping.detect, probe) || (mapping.detect.namespaces.isEmpty && mapping.detect.prefixes.isEmpty)
    else { return false }
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
