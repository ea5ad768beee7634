import CLibXML2

/// A push parser over libxml2: bytes in, a list of events out. The only room of the house that holds pointers.
///
/// Measured on libxml2 2.9.14: the SAX2 push interface with large chunks is the one whose cost stays linear on hostile
/// input and whose lines are right. A document type is refused, nothing outside the bytes given is ever loaded, and no
/// entity but the five of XML is expanded. Input must be UTF-8 without an XML declaration.
final class XMLStream {
  /// Why the parser stopped.
  struct Failure: Equatable {
    /// libxml2's number (`xmlParserErrors`).
    var code: Int
    /// Place in the parser's input.
    var offset: Int
    /// libxml2's own words, for people.
    var message: String

    /// The document ended before its root did.
    var isCut: Bool { isAtEnd || code == 5 && message.hasPrefix("Premature") }
    var isOutOfMemory: Bool { code == 2 }
    /// Something stands behind the root (XML_ERR_DOCUMENT_END at a place before the end).
    var isExtraContent: Bool { code == 5 && !isAtEnd }
    var isDoctype = false
    /// Found when the end of the input was announced.
    var isAtEnd = false
  }

  /// What the callbacks write to. It lives behind a pointer, so that libxml2 can be given its address and no access is
  /// counted or checked at run time: there are fifty of them for every kilobyte.
  fileprivate struct Storage {
    var events: [XMLEvent] = []
    var arena: [UInt8] = []
    var names = XMLNames()
    var failure: Failure?
    var depth = 0
    var rootClosed = false
    var finishing = false
    var context: xmlParserCtxtPtr?
    var texts = PassedTexts()
    var cache = [CachedName](repeating: CachedName(), count: 256)
  }

  private let storage: UnsafeMutablePointer<Storage>

  /// What happened since the last `reset` or `keep`, in order.
  var events: [XMLEvent] { storage.pointee.events }
  /// The bytes that events point into.
  var arena: [UInt8] { storage.pointee.arena }
  var names: XMLNames { storage.pointee.names }
  func name(_ number: Int32) -> XMLName { storage.pointee.names[number] }
  var failure: Failure? { storage.pointee.failure }
  /// The root was closed.
  var rootClosed: Bool { storage.pointee.rootClosed }
  var eventCount: Int { storage.pointee.events.count }
  func event(_ index: Int) -> XMLEvent { storage.pointee.events[index] }

  private var context: xmlParserCtxtPtr? {
    get { storage.pointee.context }
    set { storage.pointee.context = newValue }
  }

  fileprivate struct CachedName {
    var local: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var number: Int32 = -1
  }

  init() throws(FeedError) {
    _ = XMLStream.library
    storage = .allocate(capacity: 1)
    storage.initialize(to: Storage())
    try open()
  }

  deinit {
    close()
    storage.deinitialize(count: 1)
    storage.deallocate()
  }

  /// Forgets the document and its events and begins another; names keep their numbers.
  func restart() throws(FeedError) {
    close()
    reset()
    storage.pointee.failure = nil
    storage.pointee.depth = 0
    storage.pointee.rootClosed = false
    storage.pointee.finishing = false
    storage.pointee.texts = PassedTexts()
    storage.pointee.cache = [CachedName](repeating: CachedName(), count: 256)
    try open()
  }

  /// Parses what a step of the scanner made of `window[from..<step.consumed]`, but for a tag that has not ended: it stays in
  /// `output` for the next step, unless nothing comes any more. Returns false when the parser stopped for good; `failure`
  /// says why.
  @discardableResult
  func feed(
    _ step: RepairScanner.Step, of window: [UInt8], from: Int, isLast: Bool, _ output: inout ParserInput
  ) -> Bool {
    if step.rewritten || !output.markup.isEmpty {
      if !step.rewritten { output.markup.append(window.span, from..<step.consumed) }
      window.withUnsafeBufferPointer { bytes in
        output.decoded.withUnsafeBufferPointer { decoded in
          storage.pointee.texts.lend(bytes, decoded, output.texts)
          defer { storage.pointee.texts.giveBack() }
          feed(output.markup, 0..<(output.markup.count - step.open))
        }
      }
    } else {
      let end = step.consumed - step.open
      feed(window, from..<end)
      output.markup.append(window.span, end..<step.consumed)
    }
    output.open = step.open
    if failure == nil, case .brokenTag(let end) = step.stop {
      storage.pointee.failure = Failure(code: Int(XML_ERR_GT_REQUIRED.rawValue), offset: end, message: "tag not ended")
    }
    if isLast, step.stop == nil {
      feed(output.markup, (output.markup.count - output.open)..<output.markup.count)
      output.open = 0
    }
    return failure == nil
  }

  /// Parses bytes as they stand, with nothing among them that goes past the parser.
  @discardableResult
  func feed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard failure == nil, let context else { return false }
    if range.isEmpty { return true }
    let status = bytes.withUnsafeBytes { buffer in
      // Chunks are bounded by the caller, far below what Int32 holds.
      xmlParseChunk(
        context, buffer.baseAddress?.advanced(by: range.lowerBound).assumingMemoryBound(to: CChar.self),
        Int32(clamping: range.count), 0)
    }
    return judge(status, context)
  }

  /// Says that no more bytes come. Returns true when the document is well-formed to its end.
  func finish() -> Bool {
    guard failure == nil, let context else { return false }
    storage.pointee.finishing = true
    return judge(xmlParseChunk(context, nil, 0, 1), context)
  }

  /// Forgets all events and their bytes.
  func reset() {
    storage.pointee.events.removeAll(keepingCapacity: true)
    storage.pointee.arena.removeAll(keepingCapacity: true)
  }

  /// Forgets the events before `first` and their bytes, and moves the rest down.
  func keep(from first: Int) {
    guard first > 0 else { return }
    guard first < storage.pointee.events.count else { return reset() }
    let start = storage.pointee.events[first].from
    storage.pointee.events.removeSubrange(0..<first)
    storage.pointee.arena.removeSubrange(0..<Int(start))
    for index in storage.pointee.events.indices {
      storage.pointee.events[index].from -= start
      storage.pointee.events[index].to -= start
    }
  }

  /// What `xmlParseChunk` returns then: `XML_PARSER_EOF`.
  private static let noMemoryForInput: Int32 = -1

  private func judge(_ status: Int32, _ context: xmlParserCtxtPtr) -> Bool {
    let finishing = storage.pointee.finishing
    // When libxml2 cannot grow its buffer it says so to nobody: it takes no more bytes and calls the document well-formed.
    if failure == nil, status == Self.noMemoryForInput {
      storage.pointee.failure = Failure(
        code: Int(XML_ERR_NO_MEMORY.rawValue), offset: storage.pointee.here, message: "")
    }
    if failure == nil, status != 0 || finishing, context.pointee.wellFormed == 0 {
      storage.pointee.failure = Failure(
        code: Int(context.pointee.errNo), offset: storage.pointee.here, message: "", isAtEnd: finishing)
    }
    return failure == nil
  }

  private func open() throws(FeedError) {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = onStart
    handler.endElementNs = onEnd
    handler.characters = onCharacters
    handler.ignorableWhitespace = onCharacters
    handler.internalSubset = onDoctype
    handler.serror = onError
    // The stream owns storage and context alike, so the plain address is enough.
    guard let context = xmlCreatePushParserCtxt(&handler, UnsafeMutableRawPointer(storage), nil, 0, nil) else {
      throw .outOfMemory
    }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
    self.context = context
  }

  private func close() {
    guard let context else { return }
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    context.pointee.myDoc = nil
    xmlFreeParserCtxt(context)
    self.context = nil
  }

  fileprivate static func offset(_ input: xmlParserInputPtr) -> Int {
    guard let base = input.pointee.base, let current = input.pointee.cur else { return 0 }
    return Int(clamping: input.pointee.consumed) + (current - base)
  }

  /// libxml2 is made ready once, before any thread uses it, and told that nothing outside exists.
  private static let library: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}

// MARK: - Names and text

extension XMLStream {
  /// libxml2's words without its line numbers, which do not count what stands before a restart.
  fileprivate static func withoutLines(_ message: String) -> String {
    var words: [Substring] = []
    for word in message.split(separator: " ") {
      if words.last == "line", Int(word) != nil {
        words.removeLast()
      } else {
        words.append(word)
      }
    }
    return words.joined(separator: " ")
  }

  fileprivate static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    return String(validatingCString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)) ?? "?"
  }
}

extension XMLStream.Storage {
  /// The parser's place in its input.
  fileprivate var here: Int { context?.pointee.input.map(XMLStream.offset) ?? 0 }

  /// libxml2 keeps every name of a document once, so a name is its pointer.
  fileprivate mutating func number(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let bits = UInt(bitPattern: local) ^ (UInt(bitPattern: prefix) &* 31)
    let slot = Int((bits ^ bits >> 8 ^ bits >> 16) & 255)
    if cache[slot].number >= 0, cache[slot].local == local, cache[slot].prefix == prefix { return cache[slot].number }
    let name = XMLName(prefix: XMLStream.text(prefix), local: XMLStream.text(local), uri: XMLStream.text(uri))
    let number = names.number(name)
    cache[slot] = XMLStream.CachedName(local: local, prefix: prefix, number: number)
    return number
  }

  fileprivate mutating func append(_ kind: XMLEvent.Kind, _ name: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
    let from = Int32(clamping: arena.count)
    arena.append(contentsOf: bytes)
    events.append(XMLEvent(kind: kind, name: name, from: from, to: Int32(clamping: arena.count), offset: 0))
  }

  fileprivate mutating func mark(_ kind: XMLEvent.Kind, _ name: Int32) {
    let at = Int32(clamping: arena.count)
    events.append(XMLEvent(kind: kind, name: name, from: at, to: at, offset: here))
  }

  /// Appends characters, and for every mark among them the text that it stands for.
  fileprivate mutating func take(_ characters: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < characters.count {
      let mark = characters[start...].firstIndex(of: ParserInput.mark) ?? characters.count
      if start < mark { appendText(UnsafeBufferPointer(rebasing: characters[start..<mark])) }
      if mark < characters.count { takeText() }
      start = mark + 1
    }
  }

  /// Appends the next text that went past the parser.
  private mutating func takeText() {
    if let text = texts.takeKept() {
      text.withUnsafeBufferPointer { appendText($0) }
    } else if let text = texts.takeLent() {
      appendText(text)
    }
  }

  /// Text comes in pieces; they become one event again.
  fileprivate mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    let last = events.count - 1
    if last >= 0, events[last].kind == .text {
      arena.append(contentsOf: bytes)
      events[last].to = Int32(clamping: arena.count)
    } else {
      append(.text, -1, bytes)
    }
  }
}

// MARK: - Callbacks

private func storage(_ me: UnsafeMutableRawPointer) -> UnsafeMutablePointer<XMLStream.Storage> {
  me.assumingMemoryBound(to: XMLStream.Storage.self)
}

private let onStart: startElementNsSAX2Func = {
  me, local, prefix, uri, namespaceCount, namespaces, attributeCount, _, attributes in
  guard let me else { return }
  let storage = storage(me)
  storage.pointee.depth += 1
  storage.pointee.mark(.start, storage.pointee.number(local, prefix, uri))
  if let namespaces {
    for index in 0..<Int(namespaceCount) {
      let uri = namespaces[index * 2 + 1]
      let name = storage.pointee.names.number(
        XMLName(prefix: "", local: XMLStream.text(namespaces[index * 2]), uri: ""))
      storage.pointee.append(
        .namespace, name, UnsafeBufferPointer(start: uri, count: uri.map { Int(xmlStrlen($0)) } ?? 0))
    }
  }
  if let attributes {
    for index in 0..<Int(attributeCount) {
      // Five pointers each: local name, prefix, URI, start and end of the value.
      let at = index * 5
      guard let start = attributes[at + 3], let end = attributes[at + 4] else { continue }
      let name = storage.pointee.number(attributes[at], attributes[at + 1], attributes[at + 2])
      storage.pointee.append(.attribute, name, UnsafeBufferPointer(start: start, count: max(0, end - start)))
    }
  }
}

private let onEnd: endElementNsSAX2Func = { me, local, prefix, uri in
  guard let me else { return }
  let storage = storage(me)
  storage.pointee.depth -= 1
  if storage.pointee.depth == 0 { storage.pointee.rootClosed = true }
  storage.pointee.mark(.end, storage.pointee.number(local, prefix, uri))
}

private let onCharacters: charactersSAXFunc = { me, characters, length in
  guard let me, let characters, length > 0 else { return }
  storage(me).pointee.take(UnsafeBufferPointer(start: characters, count: Int(length)))
}

private let onDoctype: internalSubsetSAXFunc = { me, _, _, _ in
  guard let me else { return }
  let storage = storage(me)
  storage.pointee.failure = XMLStream.Failure(
    code: 0, offset: storage.pointee.here, message: "document type", isDoctype: true)
  if let context = storage.pointee.context { xmlStopParser(context) }
}

private let onError: xmlStructuredErrorFunc = { me, error in
  guard let me, let error else { return }
  let storage = storage(me)
  // Namespace mistakes and the like are errors to libxml2, but not to well-formedness.
  guard error.pointee.level == XML_ERR_FATAL, storage.pointee.failure == nil else { return }
  // It has words for every error, unless no memory is left for them.
  let code = error.pointee.message == nil ? Int32(bitPattern: XML_ERR_NO_MEMORY.rawValue) : error.pointee.code
  var message = error.pointee.message.flatMap { String(validatingCString: $0) } ?? ""
  while message.last?.isNewline == true { message.removeLast() }
  message = XMLStream.withoutLines(message)
  storage.pointee.failure = XMLStream.Failure(
    code: Int(code), offset: storage.pointee.here, message: message, isAtEnd: storage.pointee.finishing)
}
