/// Tags: their length, attributes, names and depth.
extension RepairScanner {
  /// Bytes of a name that need no look; what else stands in a tag is for `scanTag`.
  private static let nameClass: [Bool] = (0...255).map { (byte: UInt8) in
    byte != 0xEF && (byte >= 0x80 || isNameStart(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E)
  }

  /// At the `<` of a tag of a name alone, as nearly all are: the place behind it. Nil for every other tag.
  mutating func plainTag(_ bytes: Span<UInt8>, _ index: Int, _ to: Int, base: Int) -> Int? {
    let isName = Self.nameClass.span
    let last = min(to, index + 256)
    let isEnd = index + 1 < last && bytes[index + 1] == 0x2F
    var end = index + (isEnd ? 2 : 1)
    guard end < last, Self.isNameStart(bytes[end]) else { return nil }
    let name = end
    while end < last, isName[Int(bytes[end])] { end += 1 }
    guard end < last, bytes[end] == 0x3E, end - index < limits.tagBytes else { return nil }
    if isEnd {
      depth = max(0, depth - 1)
    } else {
      // An end tag names what its start tag has named.
      var hash = NameCounter.seed
      for place in name..<end { hash = NameCounter.mix(hash, bytes[place]) }
      names.insert(hash)
      if names.isFull || depth >= limits.depth { return nil }
      depth += 1
    }
    tagStart = base + index
    lastTagEnd = base + end + 1
    return end + 1
  }

  var isInTag: Bool {
    switch state {
    case .tag, .single, .double, .endTag: true
    default: false
    }
  }

  mutating func beginTag(_ kind: State, _ index: Int, _ run: Run, _ output: ParserInput) {
    state = kind
    tagStart = run.base + index
    tagOutput = outputPlace(of: index, run, output)
  }

  mutating func scanTag(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput, _ stop: inout Stop?
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
        guard let next = mendReference(window, bytes, index, to, atEnd, &run, &output) else { return index }
        index = next
        continue
      }
      if byte == 0xEF || Self.isControl(byte) {
        guard let next = mendCharacter(window, bytes, index, to, atEnd, &run, &output) else { return index }
        index = next
        continue
      }
      if byte == 0x3C || (state == .endTag && (byte == 0x22 || byte == 0x27)) {
        stop = .brokenTag(end: outputPlace(of: index - 1, run, output))
        return index
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

  /// At a control character or 0xEF in a tag: strips what XML forbids. Nil when more bytes are needed to tell.
  private mutating func mendCharacter(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput
  ) -> Int? {
    guard let (length, isForbidden) = Self.judge(bytes, index, to, atEnd) else { return nil }
    if isForbidden { replace(window, &run, index..<index + length, with: "", .controlCharacter, &output) }
    return index + length
  }

  mutating func close(_ place: Int) {
    lastTagEnd = place
    state = .text
  }

  /// One byte of a start tag outside quotes; true at its end.
  mutating func tagByte(_ byte: UInt8) -> Bool {
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

  mutating func endName() {
    if nameHash != NameCounter.seed { names.insert(nameHash) }
    nameHash = NameCounter.seed
  }
}
