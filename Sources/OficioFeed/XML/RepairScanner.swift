/// Walks the markup before the parser does: mends what would break it, and stops what would be slow in it.
///
/// It knows the outline of XML (text, tags, CDATA, comments, instructions), and leaves tags to the parser to judge, each of
/// them whole: what libxml2 makes of the rest depends on how the bytes come. It takes bytes in pieces of any size and gives
/// the same result for every cut.
struct RepairScanner {
  /// Why the walk stopped.
  enum Stop: Equatable {
    case doctype, htmlPage
    case tagTooLong, tooManyAttributes, tooManyNames, tooDeep, runTooLong
    /// The item's own end tag stands within a CDATA section, which therefore was never closed.
    case itemEndInText
    /// A `<` stands within a tag, or a quote within an end tag: no tag that XML knows. The place, in the parser's input, of its
    /// last byte before that.
    case brokenTag(end: Int)
  }

  /// What became of the bytes.
  struct Step {
    /// Everything before this place is dealt with; from here on more bytes are needed.
    var consumed: Int
    /// False: the bytes go to the parser as they stand, nothing was written.
    var rewritten: Bool
    /// The last bytes for the parser that belong to a tag which has not ended.
    var open: Int
    var stop: Stop?
  }

  enum State { case prolog, text, tag, single, double, endTag, comment, cdata, instruction, declaration }

  var repairs = RepairCounts()
  /// The repairs not yet asked for, each with its place in the input, in rising order.
  var log: [(place: Int, code: RepairCode)] = []
  /// Where places in the output lie in the input.
  var offsets = OffsetMap()
  let limits: FeedLimits
  var state = State.prolog
  var depth = 0
  var names: NameCounter
  var lastTagEnd = 0
  var tagStart = 0
  /// Where the last tag but plain ones begins in the parser's input.
  var tagOutput = 0
  var attributes = 0
  var previous: UInt8 = 0
  var nameHash = NameCounter.seed
  var isNamespace = false

  /// `</job` in lower case, for items named `job`; empty when not known.
  let itemEnd: [UInt8]

  init(item: String, limits: FeedLimits) {
    self.limits = limits
    itemEnd = item.isEmpty ? [] : Array(("</" + item).lowercased().utf8)
    names = NameCounter(limit: limits.names)
  }

  /// Starts at a place of the text that is not its first byte: behind a byte order mark.
  mutating func start(at place: Int) {
    lastTagEnd = place
    offsets.begin(output: 0, input: place)
  }

  /// Starts anew behind broken markup: within `depth` open elements, with `prefix` bytes already given to the parser.
  mutating func restart(at place: Int, depth: Int, prefix: Int) {
    // What lies behind the place will be met, and counted, again.
    while let last = log.last, last.place >= place {
      repairs.add(last.code, -1)
      log.removeLast()
    }
    state = .text
    self.depth = depth
    lastTagEnd = place
    tagStart = place
    offsets = OffsetMap()
    offsets.begin(output: prefix, input: place)
  }

  /// Takes the repairs made between two places out of the log, and forgets what lies before them.
  mutating func takeRepairs(from: Int, to: Int) -> RepairCounts {
    var counts = RepairCounts()
    guard !log.isEmpty else { return counts }
    var taken = 0
    for entry in log {
      if entry.place >= to { break }
      if entry.place >= from { counts.add(entry.code) }
      taken += 1
    }
    log.removeFirst(taken)
    return counts
  }

  /// Where a place of the parser's input stands in the text; places are asked in rising order.
  mutating func inputPlace(of output: Int) -> Int { offsets.input(of: output) }

  /// Where the last tag began, for a stop within it.
  var lastTagStart: Int { tagStart }

  /// Scans `window[from..<to]`, where `window[0]` is byte `base` of the text. When anything changes or goes past the
  /// parser, all that the parser is to see is written to `output`.
  mutating func scan(
    _ window: [UInt8], from: Int, to: Int, base: Int, atEnd: Bool, output: inout ParserInput
  ) -> Step {
    let bytes = window.span
    output.begin()
    var run = Run(start: from, base: base, outputStart: offsets.output - output.markup.count)
    var index = from
    var stop: Stop?
    loop: while index < to {
      let before = (index, state)
      switch state {
      case .prolog:
        guard let next = findMarkup(bytes, index, to) else {
          dropLead(window, &run, upTo: to, &output)
          index = to
          break
        }
        dropLead(window, &run, upTo: next, &output)
        index = next
        state = .text
        continue loop
      case .text: index = scanText(window, bytes, index, to, atEnd, &run, &output, &stop)
      case .cdata: index = scanCDATA(window, bytes, index, to, atEnd, &run, &output, &stop)
      case .comment: index = scanHidden(window, bytes, index, to, atEnd, until: "-->", &run, &output)
      case .instruction: index = scanHidden(window, bytes, index, to, atEnd, until: "?>", &run, &output)
      case .declaration: index = dropDeclaration(window, bytes, index, to, atEnd, &run, &output)
      case .tag, .single, .double, .endTag:
        index = scanTag(window, bytes, index, to, atEnd, &run, &output, &stop)
      }
      if stop != nil { break }
      if (index, state) == before { break }
      if state != .tag, base + index - lastTagEnd > limits.bytesBetweenTags {
        stop = .runTooLong
        break
      }
    }
    return finish(window, run, consumed: index, stop, &output)
  }
}

// MARK: - Output

extension RepairScanner {
  /// The bytes of this scan that are not written yet.
  struct Run {
    var start: Int
    let base: Int
    /// Where the output starts, counted from the parser's first byte.
    let outputStart: Int
    var rewritten = false
  }

  /// Puts `text` in the place of some bytes.
  mutating func replace(
    _ window: [UInt8], _ run: inout Run, _ range: Range<Int>, with text: String, _ code: RepairCode?,
    _ output: inout ParserInput
  ) {
    if let code { count(code, at: range.lowerBound, run) }
    output.markup.append(window.span, run.start..<range.lowerBound)
    output.markup.append(contentsOf: text.utf8)
    resume(&run, at: range.upperBound, behind: text.utf8.isEmpty ? range.lowerBound : range.upperBound, output)
  }

  /// Puts a repair down.
  mutating func count(_ code: RepairCode, at index: Int, _ run: Run) {
    repairs.add(code)
    log.append((run.base + index, code))
  }

  /// Leaves a stretch out of the markup, a mark in its place when it is text.
  mutating func pass(
    _ window: [UInt8], _ stretch: Range<Int>, as text: ParserInput.Text, _ run: inout Run, _ output: inout ParserInput
  ) {
    if stretch.isEmpty { return }
    output.markup.append(window.span, run.start..<stretch.lowerBound)
    var end = stretch.lowerBound
    if !text.range.isEmpty {
      output.markup.append(ParserInput.mark)
      output.texts.append(text)
      end = stretch.upperBound
    }
    resume(&run, at: stretch.upperBound, behind: end, output)
  }

  /// Where a place of the window comes to stand in the parser's input.
  func outputPlace(of index: Int, _ run: Run, _ output: ParserInput) -> Int {
    run.outputStart + output.markup.count + index - run.start
  }

  private mutating func resume(_ run: inout Run, at place: Int, behind end: Int, _ output: ParserInput) {
    run.start = place
    run.rewritten = true
    offsets.add(output: run.outputStart + output.markup.count, input: run.base + place, end: run.base + end)
  }

  mutating func finish(
    _ window: [UInt8], _ run: Run, consumed: Int, _ stop: Stop?, _ output: inout ParserInput
  ) -> Step {
    if run.rewritten {
      output.markup.append(window.span, run.start..<max(run.start, consumed))
      offsets.advance(to: run.outputStart + output.markup.count)
    } else {
      offsets.advance(to: offsets.output + consumed - run.start)
    }
    let open = isInTag ? offsets.output - tagOutput : 0
    return Step(consumed: consumed, rewritten: run.rewritten, open: open, stop: stop)
  }
}
