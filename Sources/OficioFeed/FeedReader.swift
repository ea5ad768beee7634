import Oficio

/// Reads feeds of job postings: bytes in, postings out, and a report on everything that was not as it should be.
///
/// A reader holds mappings and limits and no state; one reader may serve several threads. Memory stays bounded whatever
/// the size of the feed: a window of text, one item, and eight bytes for every key.
///
/// ```swift
/// let mappings = try FeedMappings(folder: "Catalogs/feeds")
/// let reader = FeedReader(mappings: mappings.mappings)
/// let report = try reader.read(.file("lima-norte.xml"), feed: "lima-norte", asOf: day) { posting in … }
/// ```
public struct FeedReader: Sendable {
  /// The dialects it knows, in the order in which they are tried.
  public var mappings: [FeedMapping]
  /// What a feed may cost.
  public var limits: FeedLimits

  /// A reader that tries the mappings in their order; put a user's own before the shipped ones.
  public init(mappings: [FeedMapping], limits: FeedLimits = FeedLimits()) {
    self.mappings = mappings
    self.limits = limits
  }

  /// What the head of a feed says about it. Throws only when there is nothing to look at.
  public func sniff(_ source: ByteSource, feed: String, mapping: String? = nil) throws(FeedError) -> FeedSniff {
    let input = try FeedInput(source, limits: limits)
    var sniff = FeedSniff(
      feed: feed, encoding: nil, isCompressed: false, root: nil, dialect: nil, score: 0, matched: [], expected: [],
      sampled: 0, itemPaths: [], frequentPaths: [], repairs: RepairCounts(), refusal: nil)
    do {
      let (_, probe) = try head(input)
      sniff.encoding = input.verdict
      sniff.isCompressed = input.isCompressed
      sniff.root = probe.root?.qualified
      sniff.frequentPaths = probe.frequentPaths()
      sniff.repairs = probe.repairs
      sniff.repairs.add(input.repairs)
      let match = try FeedDetector(mappings: mappings).match(probe, named: mapping)
      sniff.dialect = match.mapping.id
      sniff.score = match.score
      sniff.matched = match.sample.filled
      sniff.expected = match.mapping.expected
      sniff.sampled = match.sample.count
      sniff.itemPaths = probe.items(named: match.mapping.item, atMost: 1).first.map(Self.paths) ?? []
    } catch .unreadable(let path, let errno) {
      throw .unreadable(path: path, errno: errno)
    } catch {
      sniff.refusal = error
    }
    return sniff
  }

  /// Reads a feed and hands over each posting in document order.
  ///
  /// Postings come before the end of the feed is known: stage them, and look at the report's status before anything is
  /// withdrawn because of its absence. When this throws, what was handed over must be given up.
  /// - Parameters:
  ///   - source: where the bytes come from.
  ///   - feed: id of the feed, the first part of every key.
  ///   - asOf: the day of the reading; becomes `firstSeen` and `lastSeen`.
  ///   - mapping: id of the mapping to use, instead of the one that fits best.
  ///   - locale: overrides the mapping's (`es-PE`): the order of day and month.
  ///   - prose: fills in what the words of an advert say, before it is handed over: the postings that it amounts to.
  ///   - each: takes a posting; what it throws ends the reading as `FeedError.stopped`.
  public func read(
    _ source: ByteSource, feed: String, asOf: CivilDate? = nil, mapping: String? = nil, locale: String? = nil,
    prose: ((Posting) -> [Posting])? = nil, each: (Posting) throws -> Void
  ) throws(FeedError) -> FeedReport {
    let input = try FeedInput(source, limits: limits)
    let (window, probe) = try head(input)
    let match = try FeedDetector(mappings: mappings).match(probe, named: mapping)
    var mapper = PostingMapper(match.mapping, feed: feed, asOf: asOf, locale: locale)
    mapper.buildTime = match.sample.buildTime
    var run = FeedRun(feed: feed, mapper: mapper, score: match.score)
    let pass = try FeedPass(input, window, item: match.mapping.item, limits: limits)
    let ending = try pass.run { (item, repairs, line) throws(FeedError) in
      if run.items >= limits.items { throw .tooManyItems(limit: limits.items) }
      var advert = run.posting(item)
      guard run.takes(&advert, repairs, line: line) else { return }
      do {
        if let prose {
          for posting in prose(advert) { try each(posting) }
        } else {
          try each(advert)
        }
      } catch {
        throw .stopped(reason: "\(error)")
      }
    }
    var expected = probe.number(at: match.mapping.expectedCount)
    if expected == nil { expected = try pass.number(behindItems: match.mapping.expectedCount) }
    let report = run.report(pass, ending, expected: expected)
    // The head showed no whole item to judge by; now there are some, or there is nothing to keep.
    if match.isOpen, let refusal = run.refusal { throw .notAJobFeed(refusal) }
    return report
  }

  /// A mapping file to edit, made of the names in the head of a feed; nil when there is nothing in it that repeats.
  ///
  /// Where a dialect is recognised, the stub builds on it and lists only what it leaves out.
  public func stub(_ source: ByteSource, feed: String) throws(FeedError) -> String? {
    let input = try FeedInput(source, limits: limits)
    let (_, probe) = try head(input)
    if probe.root == nil { _ = try FeedDetector(mappings: mappings).match(probe, named: nil) }
    let match = try? FeedDetector(mappings: mappings).match(probe, named: nil)
    let base = match.flatMap { $0.isEmpty ? nil : $0.mapping }
    return MappingStub(probe, mappings: mappings, item: base?.item)?.yaml(id: feed, base: base)
  }

  func head(_ input: FeedInput) throws(FeedError) -> (TextWindow, HeadProbe) {
    var window = TextWindow()
    window.begin(at: try input.readHead(into: &window.bytes))
    let items = Set(mappings.map(\.item)).subtracting([""])
    return (window, try HeadProbe(window, isWhole: input.isAtEnd, items: items, limits: limits))
  }

  /// Paths within an item, each once, in document order.
  private static func paths(_ item: RawItem) -> [String] {
    var trail: [String] = []
    var paths: [String] = []
    func add(_ path: String) {
      if paths.count < 200, !paths.contains(path) { paths.append(path) }
    }
    for index in item.from..<item.to {
      let event = item.events[index]
      switch event.kind {
      case .start:
        if index > item.from {
          trail.append(item.names[event.name].qualified)
          add(trail.joined(separator: "/"))
        }
      case .attribute: add((trail + ["@" + item.names[event.name].qualified]).joined(separator: "/"))
      case .end: _ = trail.popLast()
      case .text, .namespace: break
      }
    }
    return paths
  }
}
