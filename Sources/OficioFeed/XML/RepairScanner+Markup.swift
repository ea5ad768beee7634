import Oficio

/// Which markup begins at a `<`, and what stands before the first.
extension RepairScanner {
  /// At `<`: which kind of markup begins. Returns the same place when more bytes are needed to tell.
  mutating func openMarkup(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput, _ stop: inout Stop?
  ) -> Int {
    let available = to - index
    if available < 2 { return atEnd ? literalLessThan(window, index, &run, &output) : index }
    let second = bytes[index + 1]
    switch second {
    case 0x2F:
      beginTag(.endTag, index, run, output)
      return index + 2
    case 0x3F:
      if available < 6, !atEnd { return index }
      if starts(bytes, index, to, "<?xml"), available > 5, bytes[index + 5] <= 0x20, depth == 0 {
        state = .declaration
        return index
      }
      return hide(.instruction, window, index..<index + 2, &run, &output)
    case 0x21:
      if available < 9, !atEnd, couldStart(bytes, index, to) { return index }
      if starts(bytes, index, to, "<!--") {
        return hide(.comment, window, index..<index + 4, &run, &output)
      }
      if starts(bytes, index, to, "<![CDATA[") {
        state = .cdata
        // Its text says where the output goes on, or its end does.
        output.markup.append(bytes, run.start..<index)
        run.start = index + 9
        run.rewritten = true
        return index + 9
      }
      if startsFolded(bytes, index, to, "<!doctype") {
        // The name that follows tells an error page from an attack.
        if available < 15, !atEnd { return index }
        stop = startsFolded(bytes, index, to, "<!doctype html") ? .htmlPage : .doctype
        return index
      }
      // No other markup begins so in a feed; and with the control characters in it stripped, it could become one of these
      // behind our back.
      return literalLessThan(window, index, &run, &output)
    default:
      guard second >= 0x80 || Self.isNameStart(second) else {
        return literalLessThan(window, index, &run, &output)
      }
      beginTag(.tag, index, run, output)
      attributes = 0
      nameHash = NameCounter.seed
      isNamespace = false
      previous = 0
      return index + 1
    }
  }

  mutating func literalLessThan(
    _ window: [UInt8], _ index: Int, _ run: inout Run, _ output: inout ParserInput
  ) -> Int {
    count(.bareLessThan, at: index, run)
    output.decoded.append(0x3C)
    let text = ParserInput.Text(range: output.decoded.count - 1..<output.decoded.count, isDecoded: true)
    pass(window, index..<index + 1, as: text, &run, &output)
    return index + 1
  }

  static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x3A
  }

  func starts(_ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ mark: StaticString) -> Bool {
    guard to - index >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { buffer in
      for (offset, byte) in buffer.enumerated() where bytes[index + offset] != byte { return false }
      return true
    }
  }

  func startsFolded(_ bytes: Span<UInt8>, _ index: Int, _ to: Int, _ mark: StaticString) -> Bool {
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
  func couldStart(_ bytes: Span<UInt8>, _ index: Int, _ to: Int) -> Bool {
    !starts(bytes, index, to, "<!--")
  }
}

// MARK: - Prolog and declaration

extension RepairScanner {
  func findMarkup(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Int? {
    var index = from
    while index < to {
      if bytes[index] == 0x3C { return index }
      index += 1
    }
    return nil
  }

  /// Drops everything before the first `<`.
  mutating func dropLead(_ window: [UInt8], _ run: inout Run, upTo end: Int, _ output: inout ParserInput) {
    let lead = run.start..<end
    guard !lead.isEmpty else { return }
    replace(window, &run, lead, with: "", repairs[.leadingBytes] == 0 ? .leadingBytes : nil, &output)
  }

  /// Drops the XML declaration: the parser is always given UTF-8, whatever was declared.
  mutating func dropDeclaration(
    _ window: [UInt8], _ bytes: Span<UInt8>, _ from: Int, _ to: Int, _ atEnd: Bool,
    _ run: inout Run, _ output: inout ParserInput
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
