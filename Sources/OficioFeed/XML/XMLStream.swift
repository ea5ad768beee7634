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
    var line: Int
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

  /// What happened since the last `reset` or `keep`, in order.
  fileprivate(set) var events: [XMLEvent] = []
  /// The bytes that events point into.
  fileprivate(set) var arena: [UInt8] = []
  fileprivate(set) var names = XMLNames()
  fileprivate(set) var failure: Failure?
  /// Open elements.
  fileprivate(set) var depth = 0
  /// The root was closed.
  fileprivate(set) var rootClosed = false

  private var context: xmlParserCtxtPtr?
  fileprivate var cache = [CachedName](repeating: CachedName(), count: 256)
  fileprivate var finishing = false

  fileprivate struct CachedName {
    var local: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var number: Int32 = -1
  }

  init() throws(FeedError) {
    _ = XMLStream.library
    try open()
  }

  deinit { close() }

  /// The place of the parser in its input, and its line (1 at the start).
  var position: (offset: Int, line: Int) {
    guard let input = context?.pointee.input else { return (0, 1) }
    return (Self.offset(input), Int(input.pointee.line))
  }

  /// Forgets the document and its events and begins another; names keep their numbers.
  func restart() throws(FeedError) {
    close()
    failure = nil
    depth = 0
    rootClosed = false
    finishing = false
    reset()
    for index in cache.indices { cache[index] = CachedName() }
    try open()
  }

  /// Parses `bytes[range]`. Returns false when the parser stopped for good; `failure` says why.
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
    finishing = true
    return judge(xmlParseChunk(context, nil, 0, 1), context)
  }

  /// Forgets all events and their bytes.
  func reset() {
    events.removeAll(keepingCapacity: true)
    arena.removeAll(keepingCapacity: true)
  }

  /// Forgets the events before `first` and their bytes, and moves the rest down.
  func keep(from first: Int) {
    guard first > 0 else { return }
    guard first < events.count else { return reset() }
    let start = events[first].from
    events.removeSubrange(0..<first)
    arena.removeSubrange(0..<Int(start))
    for index in events.indices {
      events[index].from -= start
      events[index].to -= start
    }
  }

  private func judge(_ status: Int32, _ context: xmlParserCtxtPtr) -> Bool {
    if failure == nil, status != 0 || finishing, context.pointee.wellFormed == 0 {
      let place = position
      failure = Failure(
        code: Int(context.pointee.errNo), offset: place.offset, line: place.line, message: "", isAtEnd: finishing)
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
    handler.cdataBlock = onCharacters
    handler.internalSubset = onDoctype
    handler.serror = onError
    // The stream owns the context and outlives it, so an unretained reference is enough.
    let me = Unmanaged.passUnretained(self).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&handler, me, nil, 0, nil) else { throw .outOfMemory }
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

  fileprivate func stop() {
    if let context { xmlStopParser(context) }
  }

  fileprivate var here: (offset: Int, line: Int32) {
    guard let input = context?.pointee.input else { return (0, 1) }
    return (Self.offset(input), input.pointee.line)
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

  /// libxml2 keeps every name of a document once, so a name is its pointer.
  fileprivate func number(
    _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let bits = UInt(bitPattern: local) ^ (UInt(bitPattern: prefix) &* 31)
    let slot = Int((bits ^ bits >> 8 ^ bits >> 16) & 255)
    if cache[slot].number >= 0, cache[slot].local == local, cache[slot].prefix == prefix { return cache[slot].number }
    let name = XMLName(prefix: Self.text(prefix), local: Self.text(local), uri: Self.text(uri))
    let number = names.number(name)
    cache[slot] = CachedName(local: local, prefix: prefix, number: number)
    return number
  }

  fileprivate static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    return String(validatingCString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self)) ?? "?"
  }

  fileprivate func append(_ kind: XMLEvent.Kind, _ name: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
    let from = Int32(clamping: arena.count)
    arena.append(contentsOf: bytes)
    events.append(
      XMLEvent(kind: kind, name: name, from: from, to: Int32(clamping: arena.count), line: 0, offset: 0))
  }

  fileprivate func mark(_ kind: XMLEvent.Kind, _ name: Int32) {
    let place = here
    let at = Int32(clamping: arena.count)
    events.append(XMLEvent(kind: kind, name: name, from: at, to: at, line: place.line, offset: place.offset))
  }
}

// MARK: - Callbacks

private func stream(_ me: UnsafeMutableRawPointer) -> XMLStream {
  Unmanaged<XMLStream>.fromOpaque(me).takeUnretainedValue()
}

private let onStart: startElementNsSAX2Func = {
  me, local, prefix, uri, namespaceCount, namespaces, attributeCount, _, attributes in
  guard let me else { return }
  let stream = stream(me)
  stream.depth += 1
  stream.mark(.start, stream.number(local, prefix, uri))
  if let namespaces {
    for index in 0..<Int(namespaceCount) {
      let uri = namespaces[index * 2 + 1]
      let name = stream.names.number(XMLName(prefix: "", local: XMLStream.text(namespaces[index * 2]), uri: ""))
      stream.append(.namespace, name, UnsafeBufferPointer(start: uri, count: uri.map { Int(xmlStrlen($0)) } ?? 0))
    }
  }
  if let attributes {
    for index in 0..<Int(attributeCount) {
      // Five pointers each: local name, prefix, URI, start and end of the value.
      let at = index * 5
      guard let start = attributes[at + 3], let end = attributes[at + 4] else { continue }
      let name = stream.number(attributes[at], attributes[at + 1], attributes[at + 2])
      stream.append(.attribute, name, UnsafeBufferPointer(start: start, count: max(0, end - start)))
    }
  }
}

private let onEnd: endElementNsSAX2Func = { me, local, prefix, uri in
  guard let me else { return }
  let stream = stream(me)
  stream.depth -= 1
  if stream.depth == 0 { stream.rootClosed = true }
  stream.mark(.end, stream.number(local, prefix, uri))
}

private let onCharacters: charactersSAXFunc = { me, characters, length in
  guard let me, let characters, length > 0 else { return }
  let stream = stream(me)
  let bytes = UnsafeBufferPointer(start: characters, count: Int(length))
  // libxml2 gives a text in pieces; they become one event again.
  if let last = stream.events.indices.last, stream.events[last].kind == .text {
    stream.arena.append(contentsOf: bytes)
    stream.events[last].to = Int32(clamping: stream.arena.count)
  } else {
    stream.append(.text, -1, bytes)
  }
}

private let onDoctype: internalSubsetSAXFunc = { me, _, _, _ in
  guard let me else { return }
  let stream = stream(me)
  let place = stream.here
  stream.failure = XMLStream.Failure(
    code: 0, offset: place.offset, line: Int(place.line), message: "document type", isDoctype: true)
  stream.stop()
}

private let onError: xmlStructuredErrorFunc = { me, error in
  guard let me, let error else { return }
  let stream = stream(me)
  // Namespace mistakes and the like are errors to libxml2, but not to well-formedness.
  guard error.pointee.level == XML_ERR_FATAL, stream.failure == nil else { return }
  let place = stream.here
  var message = error.pointee.message.flatMap { String(validatingCString: $0) } ?? ""
  while message.last?.isNewline == true { message.removeLast() }
  message = XMLStream.withoutLines(message)
  stream.failure = XMLStream.Failure(
    code: Int(error.pointee.code), offset: place.offset, line: Int(error.pointee.line), message: message,
    isAtEnd: stream.finishing)
}
