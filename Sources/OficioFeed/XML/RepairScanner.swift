/// Walks the markup before the parser does: mends what would break it, and stops what would be slow in it.
///
/// It knows the outline of XML (text, tags, CDATA, comments, instructions) and nothing of well-formedness, which is the
/// parser's to judge. It takes bytes in pieces of any size and gives the same result for every cut. Line feeds are
/// neither added nor removed, so that lines stay right.
struct RepairScanner {
  /// Why the walk stopped.
  enum Stop: Equatable {
    case doctype, htmlPage
    case tagTooLong, tooManyAttributes, tooManyNames, tooDeep, runTooLong
    /// The item's own end tag stands within a CDATA section, which therefore was never closed.
    case itemEndInText
  }

  /// What became of the bytes.
  struct Step {
    /// Everything before this place is dealt with; from here on more bytes are needed.
    var consumed: Int
    /// False: the bytes are good as they stand, nothing was written.
    var rewritten: Bool
    var stop: Stop?
  }

  private enum State { case prolog, text, tag, single, double, endTag, comment, cdata, instruction, declaration }

  private(set) var repairs = RepairCounts()
  /// The repairs not yet asked for, each with its place in the input, in rising order.
  private var log: [(place: Int, code: RepairCode)] = []
  /// Where places in the output lie in the input.
  private var offsets = OffsetMap()
  private let limits: FeedLimits
  private var state = State.prolog
  private var depth = 0
  private var names: NameCounter
  private var lastTagEnd = 0
  private var tagStart = 0
  private var attributes = 0
  private var previous: UInt8 = 0
  private var nameHash = NameCounter.seed
  private var isNamespace = false

  /// `</job` in lower case, for items named `job`; empty when not known.
  private let itemEnd: [UInt8]

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

  /// Scans `window[from..<to]`, where `window[0]` is byte `base` of the text. What must change is written to `output`
  /// together with everything around it.
  mutating func scan(
    _ window: [UInt8], from: Int, to: Int, base: Int, atEnd: Bool, output: inout [UInt8]
  ) -> Step {
    let bytes = window.span
    var run = Run(start: from, base: base, outputStart: offsets.output)
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
      case .cdata: index = scanCharacters(window, bytes, index, to, atEnd, until: .cdata, &run, &output, &stop)
      case .comment: index = scanCharacters(window, bytes, index, to, atEnd, until: .comment, &run, &output, &stop)
      case .instruction: index = scanCharacters(window, bytes, index, to, atEnd, until: .instruction, &run, &output, &stop)
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

// MARK: - Text

extension RepairScanner {
  /// Bytes that need a look in text: everything else is passed over.
  private static let textClass: [Bool] = (0...255).map { byte in
    byte == 0x3C || byte == 0x26 || byte == 0xEF || (byte < 0x20 && byte != 9 && byte != 10 && byte != 13)
  }

  private mutating func scanText(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout [UInt8], _ stop: inout Stop?
  ) -> Int {
    var index = from
    let special = Self.textClass.span
    while index < to {
      while index < to, !special[Int(bytes[index])] { index += 1 }
      if index == to { return index }
      switch bytes[index] {
      case 0x3C: return openMarkup(window, bytes, index, to, atEnd, &run, &output, &stop)
      case 0x26:
        guard let next = reference(window, bytes, index, to, atEnd, &run, &output) else { return index }
        index = next
      default:
        guard let next = character(window, bytes, index, to, atEnd, &run, &output) else { return index }
        index = next
      }
    }
    return index
  }

  /// At `<`: which kind of markup begins. Returns the same place when more bytes are needed to tell.
  private mutating func openMarkup(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout [UInt8], _ stop: inout Stop?
  ) -> Int {
    let available = to - index
    if available < 2 { return atEnd ? literalLessThan(window, index, &run, &output) : index }
    let second = bytes[index + 1]
    switch second {
    case 0x2F:
      state = .endTag
      tagStart = run.base + index
      return index + 2
    case 0x3F:
      if available < 6, !atEnd { return index }
      state = .instruction
      if starts(bytes, index, to, "<?xml"), available > 5, bytes[index + 5] <= 0x20, depth == 0 {
        state = .declaration
      }
      return state == .declaration ? index : index + 2
    case 0x21:
      if available < 9, !atEnd, couldStart(bytes, index, to) { return index }
      if starts(bytes, index, to, "<!--") {
        state = .comment
        return index + 4
      }
      if starts(bytes, index, to, "<![CDATA[") {
        state = .cdata
        return index + 9
      }
      if startsFolded(bytes, index, to, "<!doctype") {
        // The name that follows tells an error page from an attack.
        if available < 15, !atEnd { return index }
        stop = startsFolded(bytes, index, to, "<!doctype html") ? .htmlPage : .doctype
        return index
      }
      return index + 2
    default:
      guard second >= 0x80 || Self.isNameStart(second) else {
        return literalLessThan(window, index, &run, &output)
      }
      state = .tag
      tagStart = run.base + index
      attributes = 0
      nameHash = NameCounter.seed
      isNamespace = false
      previous = 0
      return index + 1
    }
  }

  private mutating func literalLessThan(
    _ window: [UInt8], _ index: Int, _ run: inout Run, _ output: inout [UInt8]
  ) -> Int {
    replace(window, &run, index..<index + 1, with: "&lt;", .bareLessThan, &output)
    return index + 1
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x3A
  }

  private func starts(_ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ mark: StaticString) -> Bool {
    guard to - index >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() where bytes[index + offset] != byte { return false }
      return true
    }
  }

  private func startsFolded(_ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ mark: StaticString) -> Bool {
    guard to - index >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() {
        let other = bytes[index + offset]
        guard other == byte || (other >= 0x41 && other <= 0x5A && other | 0x20 == byte) else { return false }
      }
      return true
    }
  }

  /// Whether what there is of `<!…` may still become a comment, CDATA or a document type.
  private func couldStart(_ bytes: Span<UInt8>, _ index: Int, _ to: Int) -> Bool {
    !starts(bytes, index, to, "<!--")
  }
}

// MARK: - Prolog and declaration

extension RepairScanner {
  private func findMarkup(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Int? {
    var index = from
    while index < to {
      if bytes[index] == 0x3C { return index }
      index += 1
    }
    return nil
  }

  /// Drops everything before the first `<` but its line feeds.
  private mutating func dropLead(_ window: [UInt8], _ run: inout Run, upTo end: Int, _ output: inout [UInt8]) {
    let lead = run.start..<end
    guard !lead.isEmpty else { return }
    replace(window, &run, lead, with: "", repairs[.leadingBytes] == 0 ? .leadingBytes : nil, &output)
  }

  /// Drops the XML declaration: the parser is always given UTF-8, whatever was declared.
  private mutating func dropDeclaration(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout [UInt8]
  ) -> Int {
    var index = from
    while index + 1 < to {
      if bytes[index] == 0x3F, bytes[index + 1] == 0x3E {
        replace(window, &run, from..<index + 2, with: "", nil, &output)
        state = .text
        return index + 2
      }
      index += 1
    }
    return atEnd ? to : from
  }
}

// MARK: - CDATA, comments, instructions

extension RepairScanner {
  private static let plainClass: [Bool] = (0...255).map { byte in
    byte == 0xEF || byte == 0x5D || byte == 0x2D || byte == 0x3F || byte == 0x3C
      || (byte < 0x20 && byte != 9 && byte != 10 && byte != 13)
  }

  private mutating func scanCharacters(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool, until kind: State,
    _ run: inout Run, _ output: inout [UInt8], _ stop: inout Stop?
  ) -> Int {
    let special = Self.plainClass.span
    var index = from
    while index < to {
      while index < to, !special[Int(bytes[index])] { index += 1 }
      if index == to { return index }
      let byte = bytes[index]
      switch byte {
      case 0x3C:
        guard kind == .cdata, !itemEnd.isEmpty, index + 1 >= to || bytes[index + 1] == 0x2F else {
          index += 1
          continue
        }
        if to - index <= itemEnd.count, !atEnd { return index }
        if endsItem(bytes, index, to) {
          stop = .itemEndInText
          return index
        }
        index += 1
      case 0x5D, 0x2D, 0x3F:
        let closer: StaticString =
          switch kind {
          case .cdata: "]]>"
          case .comment: "-->"
          default: "?>"
          }
        let length = closer.utf8CodeUnitCount
        if starts(bytes, index, to, closer) {
          state = .text
          // The end of a comment is no progress: a text of comments alone is a run like any other.
          return index + length
        }
        if to - index < length, !atEnd { return index }
        index += 1
      default:
        guard let next = character(window, bytes, index, to, atEnd, &run, &output) else { return index }
        index = next
      }
    }
    return index
  }

  private func endsItem(_ bytes: Span<UInt8>, _ index: Int, _ to: Int) -> Bool {
    guard to - index > itemEnd.count else { return false }
    for offset in 2..<itemEnd.count {
      let byte = bytes[index + offset]
      guard byte == itemEnd[offset] || ((0x41...0x5A).contains(byte) && byte | 0x20 == itemEnd[offset]) else {
        return false
      }
    }
    let after = bytes[index + itemEnd.count]
    return after == 0x3E || after <= 0x20
  }

  /// At a control character or 0xEF: strips what XML forbids. Nil when more bytes are needed to tell.
  private mutating func character(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout [UInt8]
  ) -> Int? {
    guard bytes[index] == 0xEF else {
      replace(window, &run, index..<index + 1, with: "", .controlCharacter, &output)
      return index + 1
    }
    if to - index < 3 { return atEnd ? index + 1 : nil }
    // U+FFFE and U+FFFF; a byte order mark within text (U+FEFF) is lawful.
    if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
      replace(window, &run, index..<index + 3, with: "", .controlCharacter, &output)
    }
    return index + 3
  }
}

// MARK: - Tags

extension RepairScanner {
  private mutating func scanTag(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout [UInt8], _ stop: inout Stop?
  ) -> Int {
    var index = from
    while index < to {
      if run.base + index - tagStart > limits.tagBytes {
        stop = .tagTooLong
        return index
      }
      let byte = bytes[index]
      if byte == 0x26, state != .endTag {
        guard state != .tag else {
          index += 1
          continue
        }
        guard let next = reference(window, bytes, index, to, atEnd, &run, &output) else { return index }
        index = next
        continue
      }
      if byte == 0xEF || (byte < 0x20 && byte != 9 && byte != 10 && byte != 13) {
        guard let next = character(window, bytes, index, to, atEnd, &run, &output) else { return index }
        index = next
        continue
      }
      switch state {
      case .endTag:
        if byte == 0x3E {
          depth = max(0, depth - 1)
          close(run.base + index + 1)
          return index + 1
        }
      case .single, .double:
        if byte == (state == .single ? 0x27 : 0x22) {
          if isNamespace { names.insert(nameHash) }
          nameHash = NameCounter.seed
          state = .tag
        } else if isNamespace {
          nameHash = NameCounter.mix(nameHash, byte)
        }
      default:
        if tagByte(byte) {
          if depth > limits.depth { stop = .tooDeep }
          close(run.base + index + 1)
          return index + 1
        }
        if attributes > limits.attributes { stop = .tooManyAttributes }
      }
      if names.isFull { stop = .tooManyNames }
      if stop != nil { return index }
      index += 1
    }
    return index
  }

  private mutating func close(_ place: Int) {
    lastTagEnd = place
    state = .text
  }

  /// One byte of a start tag outside quotes; true at its end.
  private mutating func tagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3E:
      endName()
      if previous != 0x2F { depth += 1 }
      return true
    case 0x22, 0x27:
      attributes += 1
      state = byte == 0x27 ? .single : .double
      nameHash = NameCounter.seed
    case 0x20, 0x09, 0x0A, 0x0D, 0x2F: endName()
    case 0x3D:
      isNamespace = names.isNamespace(nameHash)
      endName()
    default:
      if byte == 0x3A { isNamespace = names.isNamespace(nameHash) }
      nameHash = NameCounter.mix(nameHash, byte)
    }
    previous = byte
    return false
  }

  private mutating func endName() {
    if nameHash != NameCounter.seed { names.insert(nameHash) }
    nameHash = NameCounter.seed
  }
}

// MARK: - References

extension RepairScanner {
  /// At `&`: passes a lawful reference, makes a numeric one of an HTML name, escapes a bare ampersand.
  /// Nil when more bytes are needed to tell.
  private mutating func reference(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout [UInt8]
  ) -> Int? {
    var end = index + 1
    // `&thetasym;` and `&#x10FFFF;` are the longest that count; twelve bytes decide.
    let last = min(to, index + 12)
    if end < to, bytes[end] == 0x23 { end += 1 }
    while end < last, Self.isReferenceByte(bytes[end]) { end += 1 }
    if end == to, end < index + 12, !atEnd { return nil }
    guard end < to, end < index + 12, bytes[end] == 0x3B, end > index + 1 else {
      replace(window, &run, index..<index + 1, with: "&amp;", .bareAmpersand, &output)
      return index + 1
    }
    let name = window[index + 1..<end]
    let whole = index..<end + 1
    if name.first == 0x23 {
      guard let code = Self.number(name.dropFirst()) else {
        replace(window, &run, index..<index + 1, with: "&amp;", .bareAmpersand, &output)
        return index + 1
      }
      if !Self.isCharacter(code) { replace(window, &run, whole, with: "", .illegalReference, &output) }
      return end + 1
    }
    if Self.isPredefined(name) { return end + 1 }
    if let code = HTMLEntities.codePoint(name) {
      replace(window, &run, whole, with: "&#\(code);", .htmlEntity, &output)
      return end + 1
    }
    replace(window, &run, index..<index + 1, with: "&amp;", .bareAmpersand, &output)
    return index + 1
  }

  private static func isReferenceByte(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static func isPredefined(_ name: ArraySlice<UInt8>) -> Bool {
    switch name.count {
    case 2: name.elementsEqual("lt".utf8) || name.elementsEqual("gt".utf8)
    case 3: name.elementsEqual("amp".utf8)
    case 4: name.elementsEqual("quot".utf8) || name.elementsEqual("apos".utf8)
    default: false
    }
  }

  /// The number of a reference after its `#`; nil when it is none.
  static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    guard let first = digits.first else { return nil }
    let isHexadecimal = first == 0x78
    let body = isHexadecimal ? digits.dropFirst() : digits
    guard !body.isEmpty, body.count <= 8 else { return nil }
    var value: UInt32 = 0
    for byte in body {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x61...0x66 where isHexadecimal: digit = UInt32(byte) - 0x57
      case 0x41...0x46 where isHexadecimal: digit = UInt32(byte) - 0x37
      default: return nil
      }
      value = value &* (isHexadecimal ? 16 : 10) &+ digit
    }
    return value
  }

  /// Whether XML 1.0 allows the character.
  static func isCharacter(_ code: UInt32) -> Bool {
    switch code {
    case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

// MARK: - Output

extension RepairScanner {
  /// The bytes of this scan that are not written yet.
  private struct Run {
    var start: Int
    let base: Int
    /// Where the output of this scan starts, counted from the parser's first byte.
    let outputStart: Int
    var rewritten = false
  }

  /// Puts `text` in the place of some bytes. Line feeds among them stay.
  private mutating func replace(
    _ window: [UInt8], _ run: inout Run, _ range: Range<Int>, with text: String, _ code: RepairCode?,
    _ output: inout [UInt8]
  ) {
    if let code {
      repairs.add(code)
      log.append((run.base + range.lowerBound, code))
    }
    output.append(contentsOf: window[run.start..<range.lowerBound])
    if range.count > 1 {
      for byte in window[range] where byte == 0x0A { output.append(byte) }
    }
    output.append(contentsOf: text.utf8)
    run.start = range.upperBound
    run.rewritten = true
    offsets.add(output: run.outputStart + output.count, input: run.base + range.upperBound)
  }

  private mutating func finish(
    _ window: [UInt8], _ run: Run, consumed: Int, _ stop: Stop?, _ output: inout [UInt8]
  ) -> Step {
    if run.rewritten {
      output.append(contentsOf: window[run.start..<max(run.start, consumed)])
      offsets.advance(to: run.outputStart + output.count)
    } else {
      offsets.advance(to: run.outputStart + consumed - run.start)
    }
    return Step(consumed: consumed, rewritten: run.rewritten, stop: stop)
  }
}
