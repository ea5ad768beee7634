import Oficio

/// How far a feed is taken when only the way is of interest: each stage does what the one before it does, and more.
@_spi(Measuring) public enum FeedStage: String, CaseIterable, Sendable {
  /// Bytes are read and hashed.
  case digest
  /// Bytes are read and decoded.
  case text
  /// The markup is repaired and its caps are judged.
  case repairs
  /// The parser has met every element.
  case parser
  /// Items are cut out whole.
  case items
  /// The fields of each item are found, ready to be made into values.
  case fields
}

@_spi(Measuring) extension FeedReader {
  /// Takes a feed as far as one stage and returns how many items were met there (0 before items are cut out).
  ///
  /// Only `digest` hashes. For measuring where the time goes: nothing of the feed is handed over.
  public func walk(_ source: ByteSource, upTo stage: FeedStage) throws(FeedError) -> Int {
    let input = try FeedInput(source, limits: limits, isHashed: stage == .digest)
    if stage == .digest {
      try input.drain()
      return 0
    }
    var (window, probe) = try head(input)
    let match = try FeedDetector(mappings: mappings).match(probe, named: nil)
    if stage == .text || stage == .repairs || stage == .parser {
      try Self.scan(input, &window, item: match.mapping.item, limits, stage)
      return 0
    }
    var items = 0
    var mapper = PostingMapper(match.mapping, feed: "walk", asOf: nil, locale: nil)
    let pass = try FeedPass(input, window, item: match.mapping.item, limits: limits)
    _ = try pass.run { (item, _, _) throws(FeedError) in
      items += 1
      if stage == .fields { _ = mapper.fields(item) }
    }
    return items
  }

  private static func scan(
    _ input: FeedInput, _ window: inout TextWindow, item: String, _ limits: FeedLimits, _ stage: FeedStage
  ) throws(FeedError) {
    let stream = try XMLStream()
    var scanner = RepairScanner(item: item, limits: limits)
    scanner.start(at: window.base)
    var output = ParserInput()
    while true {
      if stage != .text {
        let step = scanner.scan(
          window.bytes, from: 0, to: window.bytes.count, base: window.base, atEnd: input.isAtEnd, output: &output)
        if stage == .parser {
          stream.feed(step, of: window.bytes, from: 0, isLast: input.isAtEnd, &output)
          stream.reset()
        }
        if step.stop != nil || stream.failure != nil { return }
        window.drop(before: window.base + step.consumed)
      } else {
        window.drop(before: window.end)
      }
      if input.isAtEnd { return }
      try input.read(into: &window.bytes)
    }
  }
}
